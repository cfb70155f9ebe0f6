import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { repDay } from '#core/plan/rep-day.ts';
import { daySoFar } from '#store/day-so-far.ts';
import { decideAgain, decideLapsed, lapse } from '#store/decisions.ts';
import { enrolPeople } from '#store/enrol.ts';
import { planRepDay } from '#store/plan/plan-rep-day.ts';
import { recordTouch } from '#store/record-touch.ts';
import { createTestDatabase, type TestDatabase } from '#store/test-database.ts';
import { addPerson, addWorkspace, type TestWorkspace } from '#store/test-workspace.ts';
import { listToday } from '#store/today.ts';
import type { TouchEntry } from '#store/touch-entry.ts';
import { undoTouch } from '#store/undo-touch.ts';

/** A Tuesday, 10:00 in Vancouver. */
const tuesday = '2026-11-24T18:00:00Z';
const minutes = (from: string, n: number) =>
  new Date(Date.parse(from) + n * 60_000).toISOString().replace('.000Z', 'Z');
const days = (from: string, n: number) => minutes(from, n * 1440);

let test: TestDatabase;
let here: TestWorkspace;

beforeAll(async () => {
  test = await createTestDatabase();
  here = await addWorkspace(test.db, tuesday);
});
afterAll(() => test?.drop());

async function enrolled(playbookId = 'own-the-follow-up', changes = {}): Promise<string> {
  const personId = await addPerson(test.db, here, changes);
  const answer = await enrolPeople(
    test.db,
    here.workspace,
    [personId],
    { repId: here.repId, playbookId, campaignId: null },
    tuesday,
  );
  expect(answer).toEqual({ enrolled: 1, refused: [] });
  return personId;
}

const call = (prospectId: string, outcome: string, more: Partial<TouchEntry> = {}): TouchEntry => ({
  prospectId,
  repId: here.repId,
  at: tuesday,
  channel: 'call',
  direction: 'out',
  outcome,
  ...more,
});

async function enrolmentOf(personId: string) {
  const found = await test.db.query(`select * from enrolment where workspace_id = $1 and prospect_id = $2`, [
    here.workspace.id,
    personId,
  ]);
  return found.rows[0];
}

async function promisesOf(personId: string) {
  const found = await test.db.query(
    `select phrase, from_on, to_on, status from promise where workspace_id = $1 and prospect_id = $2 order by said_at`,
    [here.workspace.id, personId],
  );
  return found.rows;
}

describe('recording a call', () => {
  it('keeps the touch, the next decision and the promise it makes in one go', async () => {
    const personId = await enrolled();
    const answer = await recordTouch(test.db, here.workspace, call(personId, 'voicemail-left'), tuesday);
    expect(answer).toMatchObject({
      kind: 'recorded',
      touch: { message: 'availability', promise: { phrase: 'later this week' } },
    });
    expect(await promisesOf(personId)).toEqual([
      { phrase: 'later this week', from_on: '2026-11-26', to_on: '2026-11-27', status: 'open' },
    ]);
    const enrolment = await enrolmentOf(personId);
    expect(enrolment.decision).toMatchObject({
      next: 'call',
      opens: '2026-11-26T16:00:00Z',
      closes: '2026-11-28T01:00:00Z',
    });
    expect(enrolment).toMatchObject({ promised: true, due_at: '2026-11-26T16:00:00Z', precedence: 7 });
  });

  it('refuses a second counted call on the same local date, and says which rule', async () => {
    const personId = await enrolled();
    await recordTouch(test.db, here.workspace, call(personId, 'no-answer'), tuesday);
    const again = minutes(tuesday, 90);
    const answer = await recordTouch(test.db, here.workspace, call(personId, 'spoke', { at: again }), again);
    expect(answer).toMatchObject({ kind: 'refused', reason: { rule: 'one-call-a-day' } });
  });

  it('keeps a call that really happened against a rule, marked so', async () => {
    const personId = await enrolled();
    await recordTouch(test.db, here.workspace, call(personId, 'no-answer'), tuesday);
    const again = minutes(tuesday, 90);
    const entry = call(personId, 'spoke', {
      at: again,
      againstTheRules: { rule: 'one-call-a-day', saidBy: 'Imogen Tarr' },
    });
    expect(await recordTouch(test.db, here.workspace, entry, again)).toMatchObject({ kind: 'recorded' });
    const kept = await test.db.query(
      `select against_the_rules from touch where prospect_id = $1 and against_the_rules is not null`,
      [personId],
    );
    expect(kept.rows).toEqual([{ against_the_rules: { rule: 'one-call-a-day', saidBy: 'Imogen Tarr' } }]);
  });

  it('lets exactly one of two outcomes logged at once for one person through', async () => {
    const personId = await enrolled();
    const answers = await Promise.all(
      Array.from({ length: 8 }, () =>
        recordTouch(test.db, here.workspace, call(personId, 'no-answer'), tuesday),
      ),
    );
    expect(answers.filter((answer) => answer.kind === 'recorded')).toHaveLength(1);
    expect(answers.filter((answer) => answer.kind === 'refused')).toHaveLength(7);
  });

  it('gives the first answer again when the same key comes again, even at once', async () => {
    const personId = await enrolled();
    const repeatable = { key: `key-${personId}`, hash: 'h', status: 201, answer: () => ({ first: true }) };
    const answers = await Promise.all(
      Array.from({ length: 5 }, () =>
        recordTouch(test.db, here.workspace, call(personId, 'no-answer'), tuesday, repeatable),
      ),
    );
    expect(answers.filter((answer) => answer.kind === 'recorded')).toHaveLength(1);
    expect(answers.filter((answer) => answer.kind === 'repeated')).toHaveLength(4);
    const other = await recordTouch(test.db, here.workspace, call(personId, 'busy'), tuesday, {
      ...repeatable,
      hash: 'other',
    });
    expect(other).toEqual({ kind: 'key-reused' });
  });

  it('settles an open promise: a call in time keeps it, their call supersedes it', async () => {
    const kept = await enrolled();
    await recordTouch(test.db, here.workspace, call(kept, 'voicemail-left'), tuesday);
    const thursday = '2026-11-26T18:00:00Z';
    await recordTouch(test.db, here.workspace, call(kept, 'no-answer', { at: thursday }), thursday);
    expect((await promisesOf(kept)).map((promise) => promise.status)).toEqual(['kept']);

    const superseded = await enrolled();
    await recordTouch(test.db, here.workspace, call(superseded, 'voicemail-left'), tuesday);
    const back = minutes(tuesday, 30);
    await recordTouch(
      test.db,
      here.workspace,
      call(superseded, 'callback', { at: back, direction: 'in' }),
      back,
    );
    expect((await promisesOf(superseded)).map((promise) => promise.status)).toEqual(['superseded']);
  });

  it('records a promise as broken once its last day has passed', async () => {
    const personId = await enrolled();
    await recordTouch(test.db, here.workspace, call(personId, 'voicemail-left'), tuesday);
    const later = '2026-12-03T18:00:00Z';
    await decideLapsed(test.db, here.workspace, here.repId, later);
    expect((await promisesOf(personId)).map((promise) => promise.status)).toEqual(['broken']);
    expect(
      (await enrolmentOf(personId)).decision.reasons.map((reason: { rule: string }) => reason.rule),
    ).toContain('promise-overdue');
  });
});

describe('undoing', () => {
  it('withdraws the promise and the decision, and lets the call be logged anew', async () => {
    const personId = await enrolled();
    const before = await enrolmentOf(personId);
    const answer = await recordTouch(test.db, here.workspace, call(personId, 'voicemail-left'), tuesday);
    if (answer.kind !== 'recorded') throw new Error(answer.kind);
    const undone = await undoTouch(test.db, here.workspace, answer.touchId, here.repId, minutes(tuesday, 1));
    expect(undone.kind).toBe('undone');
    expect((await promisesOf(personId)).map((promise) => promise.status)).toEqual(['withdrawn']);
    expect((await enrolmentOf(personId)).decision.next).toBe(before.decision.next);
    const again = await recordTouch(
      test.db,
      here.workspace,
      call(personId, 'no-answer', { at: minutes(tuesday, 2) }),
      minutes(tuesday, 2),
    );
    expect(again.kind).toBe('recorded');
    expect(
      (await undoTouch(test.db, here.workspace, answer.touchId, here.repId, minutes(tuesday, 3))).kind,
    ).toBe('already');
  });

  it('opens again the promise that the undone call had kept', async () => {
    const personId = await enrolled();
    await recordTouch(test.db, here.workspace, call(personId, 'voicemail-left'), tuesday);
    const thursday = '2026-11-26T18:00:00Z';
    const answer = await recordTouch(
      test.db,
      here.workspace,
      call(personId, 'no-answer', { at: thursday }),
      thursday,
    );
    if (answer.kind !== 'recorded') throw new Error(answer.kind);
    await undoTouch(test.db, here.workspace, answer.touchId, here.repId, minutes(thursday, 1));
    expect((await promisesOf(personId)).map((promise) => promise.status)).toEqual(['open']);
  });
});

describe('asked not to call', () => {
  it('holds for the person on every number that is theirs alone, and spares a shared switchboard', async () => {
    const own = '+16045550111';
    const shared = '+16045550199';
    const personId = await enrolled('own-the-follow-up', { phones: [own, shared] });
    const colleague = await enrolled('own-the-follow-up', { phones: [shared] });
    await recordTouch(test.db, here.workspace, call(personId, 'spoke', { result: 'do-not-call' }), tuesday);
    expect((await enrolmentOf(personId)).decision).toMatchObject({ next: 'stop', why: 'do-not-call' });
    const blocked = await test.db.query(`select number from blocked_number where prospect_id = $1`, [
      personId,
    ]);
    expect(blocked.rows).toEqual([{ number: own }]);
    await decideAgain(test.db, here.workspace, [colleague], tuesday);
    expect((await enrolmentOf(colleague)).decision.next).toBe('call');
    const later = days(tuesday, 7);
    expect(
      await recordTouch(test.db, here.workspace, call(personId, 'no-answer', { at: later }), later),
    ).toMatchObject({
      kind: 'refused',
      reason: { rule: 'no-means-no' },
    });
  });

  it('blocks the shared number for everybody when they spoke for the company', async () => {
    const shared = '+16045550198';
    const personId = await enrolled('own-the-follow-up', { phones: [shared] });
    const colleague = await enrolled('own-the-follow-up', { phones: [shared] });
    await recordTouch(
      test.db,
      here.workspace,
      call(personId, 'spoke', { result: 'do-not-call', forTheCompany: true }),
      tuesday,
    );
    await decideAgain(test.db, here.workspace, [colleague], tuesday);
    expect((await enrolmentOf(colleague)).decision).toMatchObject({ next: 'prepare', missing: ['phone'] });
  });

  it('is held by the database too, whoever writes', async () => {
    const personId = await enrolled();
    await recordTouch(test.db, here.workspace, call(personId, 'spoke', { result: 'do-not-call' }), tuesday);
    const write = test.db.query(
      `insert into touch (workspace_id, id, prospect_id, at, local_on, channel, direction, outcome, recorded_at)
       values ($1, gen_random_uuid(), $2, $3, '2026-12-08', 'call', 'out', 'no-answer', $3)`,
      [here.workspace.id, personId, days(tuesday, 14)],
    );
    await expect(write).rejects.toMatchObject({ constraint: 'no-means-no' });
  });
});

describe('touches', () => {
  it('are never changed or removed', async () => {
    const personId = await enrolled();
    await recordTouch(test.db, here.workspace, call(personId, 'no-answer'), tuesday);
    const change = test.db.query(`update touch set note = 'x' where prospect_id = $1`, [personId]);
    await expect(change).rejects.toMatchObject({ constraint: 'append-only' });
    await expect(test.db.query(`delete from touch where prospect_id = $1`, [personId])).rejects.toMatchObject(
      { constraint: 'append-only' },
    );
  });

  it('hold at most three counted calls in ten dates, whoever writes', async () => {
    const personId = await addPerson(test.db, here);
    const write = (on: string) =>
      test.db.query(
        `insert into touch (workspace_id, id, prospect_id, at, local_on, channel, direction, outcome, recorded_at)
         values ($1, gen_random_uuid(), $2, $3::date + interval '20 hours', $3::date, 'call', 'out', 'no-answer', now())`,
        [here.workspace.id, personId, on],
      );
    await write('2026-11-02');
    await write('2026-11-05');
    await write('2026-11-11');
    await expect(write('2026-11-08')).rejects.toMatchObject({ constraint: 'three-in-ten-days' });
    await write('2026-11-12');
  });
});

describe('Today', () => {
  it('has everybody in exactly one group, sixty days on and nothing touched', async () => {
    const later = days(tuesday, 60);
    await decideLapsed(test.db, here.workspace, here.repId, later);
    const day = repDay('America/Toronto', later);
    const question = { repId: here.repId, at: later, day, limit: 1000 };
    const { counts } = await daySoFar(test.db, here.workspace.id, question);
    const listed = await listToday(test.db, here.workspace.id, question);
    const inWork = await test.db.query(
      `select count(*)::integer as n from enrolment where rep_id = $1 and state <> 'closed'`,
      [here.repId],
    );
    expect(Object.values(counts).reduce((sum, n) => sum + n, 0)).toBe(inWork.rows[0].n);
    expect(new Set(listed.people.map((person) => person.personId)).size).toBe(inWork.rows[0].n);
    const lapsed = await test.db.query(
      `select 1 from enrolment where state <> 'closed' and valid_until <= $1`,
      [later],
    );
    expect(lapsed.rows).toEqual([]);
  });

  it('pages through the same people in the same order as one long list', async () => {
    const day = repDay('America/Toronto', tuesday);
    const question = { repId: here.repId, at: tuesday, day, limit: 1000 };
    await lapse(test.db, here.workspace.id, {});
    await decideLapsed(test.db, here.workspace, here.repId, tuesday);
    await planRepDay(test.db, here.workspace, here.repId, tuesday);
    const all = (await listToday(test.db, here.workspace.id, question)).people.map(
      (person) => person.personId,
    );
    const paged: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listToday(test.db, here.workspace.id, { ...question, limit: 3, cursor });
      paged.push(...page.people.map((person) => person.personId));
      cursor = page.cursor ?? undefined;
    } while (cursor !== undefined);
    expect(paged).toEqual(all);
  });
});

describe('enrolling', () => {
  it('refuses a second method at a time, naming the first and its rep', async () => {
    const personId = await enrolled();
    const enrolling = { repId: here.repId, playbookId: 'live-only', campaignId: null };
    const answer = await enrolPeople(test.db, here.workspace, [personId], enrolling, tuesday);
    expect(answer.enrolled).toBe(0);
    expect(answer.refused[0]?.reason.rule).toBe('one-method-at-a-time');
    expect(answer.refused[0]?.reason.says).toContain('Own the follow-up');
    expect(answer.refused[0]?.reason.says).toContain('Imogen Tarr');
  });
});

describe('a wrong number', () => {
  it('leaves the other one to dial, and when it was the last one, somebody to prepare', async () => {
    const [first, second] = ['+16045550121', '+16045550122'];
    const personId = await enrolled('own-the-follow-up', { phones: [first, second] });
    await recordTouch(test.db, here.workspace, call(personId, 'wrong-number', { phone: first }), tuesday);
    expect((await enrolmentOf(personId)).decision.next).toBe('call');
    const later = minutes(tuesday, 5);
    await recordTouch(
      test.db,
      here.workspace,
      call(personId, 'wrong-number', { phone: second, at: later }),
      later,
    );
    expect((await enrolmentOf(personId)).decision).toMatchObject({ next: 'prepare', missing: ['phone'] });
  });
});
