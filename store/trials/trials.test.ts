import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { TrialDesign } from '#core/evidence/trial/trial-design.ts';
import { newId } from '#store/id.ts';
import { readCallsToPlan } from '#store/plan/read-calls.ts';
import { readRepsToPlan } from '#store/plan/rep-time.ts';
import { createTestDatabase } from '#store/test-database.ts';
import { addPerson, addWorkspace, type TestWorkspace } from '#store/test-workspace.ts';
import { enrolInTrial, TrialNotRunning } from '#store/trials/enrol-in-trial.ts';
import { endTrial, lookAtTrial, lookAtTrials } from '#store/trials/look-at-trial.ts';
import { ownRate } from '#store/trials/own-rate.ts';
import { readMembers } from '#store/trials/read-members.ts';
import { beginTrial, declareTrial, findTrial, removeDeclared } from '#store/trials/trials.ts';
import { accountsIn, waitingFor, wholeAccounts } from '#store/trials/waiting.ts';

const { db, drop } = await createTestDatabase();
afterAll(drop);

const tuesday = '2026-11-24T15:00:00Z';
const design: TrialDesign = {
  outcome: 'conversation',
  outcomeDays: 21,
  baseRate: 0.1,
  leastDifference: 0.05,
  askedAtMost: 0.05,
  relationships: ['stranger', 'known'],
  peoplePerAccount: 2,
};

let here: TestWorkspace;
beforeEach(async () => {
  here = await addWorkspace(db, tuesday);
});

const methods = ['own-the-follow-up', 'three-and-done'];
async function declared(more: Partial<TrialDesign> = {}, name = 'Follow up or leave it'): Promise<string> {
  const arms = methods.map((playbookId) => ({ playbookId, playbookVersion: 1 }));
  const trial = { name, design: { ...design, ...more }, campaignId: null, arms };
  return (await declareTrial(db, here.workspace.id, trial, tuesday))!;
}
async function running(more: Partial<TrialDesign> = {}, name?: string): Promise<string> {
  const id = await declared(more, name);
  await beginTrial(db, here.workspace.id, id, tuesday);
  return id;
}
const join = (trialId: string, ids: readonly string[], cameWith = newId(1), now = tuesday) =>
  enrolInTrial(db, here.workspace, ids, { trialId, owner: { repId: here.repId }, cameWith }, now);

async function addColleagues(people: number): Promise<string[]> {
  const accountId = newId(Date.parse(tuesday));
  await db.query(`insert into account (workspace_id, id, name, key) values ($1, $2, $3, $3)`, [
    here.workspace.id,
    accountId,
    `account ${accountId}`,
  ]);
  const ids: string[] = [];
  for (let n = 0; n < people; n += 1) {
    const id = await addPerson(db, here);
    await db.query(`update prospect set account_id = $3 where workspace_id = $1 and id = $2`, [
      here.workspace.id,
      id,
      accountId,
    ]);
    ids.push(id);
  }
  return ids;
}

async function addTouch(prospectId: string, at: string, more: Record<string, unknown> = {}): Promise<string> {
  const touch = {
    workspace_id: here.workspace.id,
    id: newId(Date.parse(at)),
    prospect_id: prospectId,
    rep_id: here.repId,
    at,
    local_on: at.slice(0, 10),
    channel: 'call',
    direction: 'out',
    outcome: 'no-answer',
    recorded_at: at,
    ...more,
  };
  await db.query(`insert into touch select * from jsonb_populate_record(null::touch, $1)`, [touch]);
  return touch.id as string;
}

type MemberRow = {
  prospect_id: string;
  arm: number;
  counts: boolean;
  playbook_id: string;
  trial_arm: number;
};
async function membersOf(trialId: string): Promise<MemberRow[]> {
  const { rows } = await db.query<MemberRow>(
    `select m.prospect_id, m.arm, m.counts, e.playbook_id, e.trial_arm from trial_member m
       join enrolment e on e.workspace_id = m.workspace_id and e.prospect_id = m.prospect_id and e.state <> 'closed'
      where m.workspace_id = $1 and m.trial_id = $2 order by m.prospect_id`,
    [here.workspace.id, trialId],
  );
  return rows;
}

describe('a trial', () => {
  test('is declared with its arms, once under a name, and can be taken back until it starts', async () => {
    const id = await declared();
    expect(await findTrial(db, here.workspace.id, id)).toMatchObject({
      name: 'Follow up or leave it',
      state: 'declared',
      design,
      startedAt: null,
      arms: [
        { arm: 0, playbookId: 'own-the-follow-up', playbookVersion: 1, name: 'Own the follow-up' },
        { arm: 1, playbookId: 'three-and-done', stoppedAt: null },
      ],
    });
    const arms = methods.map((playbookId) => ({ playbookId, playbookVersion: 1 }));
    const again = { name: 'follow up or LEAVE it', design, campaignId: null, arms };
    expect(await declareTrial(db, here.workspace.id, again, tuesday)).toBeNull();
    await beginTrial(db, here.workspace.id, id, tuesday);
    expect(await beginTrial(db, here.workspace.id, id, tuesday)).toBe(false);
    expect(await removeDeclared(db, here.workspace.id, id)).toBe(false);
    expect(await removeDeclared(db, here.workspace.id, await declared({}, 'Another'))).toBe(true);
  });

  test('gives accounts whole and evenly to its arms, and each person begins by the method of theirs', async () => {
    const id = await running();
    const groups = [];
    for (let n = 0; n < 8; n += 1) groups.push(await addColleagues(2));
    expect(await join(id, groups.flat())).toEqual({ enrolled: 16, refused: [] });
    const members = await membersOf(id);
    expect(members.filter(({ arm }) => arm === 0)).toHaveLength(8);
    for (const { arm, playbook_id, trial_arm } of members) {
      expect(playbook_id).toBe(methods[arm]);
      expect(trial_arm).toBe(arm);
    }
    const armOf = new Map(members.map(({ prospect_id, arm }) => [prospect_id, arm]));
    for (const [one, other] of groups) expect(armOf.get(one!)).toBe(armOf.get(other!));
  });

  test('counts those of an account who come together; whoever comes later is called by its arm and not counted', async () => {
    const id = await running();
    const [first, second, third] = (await addColleagues(3)) as [string, string, string];
    const list = newId(2);
    await join(id, [first], list);
    await join(id, [second], list);
    await join(id, [third]);
    const members = await membersOf(id);
    const by = new Map(members.map((member) => [member.prospect_id, member]));
    expect([first, second, third].map((one) => by.get(one)!.counts)).toEqual([true, true, false]);
    expect(new Set(members.map(({ arm }) => arm)).size).toBe(1);
  });

  test('takes nobody of another relationship, in work already, or in another trial', async () => {
    const [one, other] = [await running(), await running({ relationships: ['stranger'] }, 'Another')];
    const [client, busy, free] = [
      await addPerson(db, here),
      await addPerson(db, here),
      await addPerson(db, here),
    ];
    await db.query(`update prospect set relationship = 'client' where id = $1`, [client]);
    await join(other, [busy]);
    const { enrolled, refused } = await join(one, [client, busy, free]);
    expect(enrolled).toBe(1);
    const ruleOf = new Map(refused.map(({ prospectId, reason }) => [prospectId, reason.rule]));
    expect([ruleOf.get(client), ruleOf.get(busy)]).toEqual(['not-in-this-trial', 'one-method-at-a-time']);
    // Their method has ended, and the trial that gave it to them still waits for the outcome.
    await db.query(`update enrolment set state = 'closed' where prospect_id = $1`, [busy]);
    expect((await join(one, [busy])).refused[0]!.reason).toEqual({
      rule: 'one-trial-at-a-time',
      says: 'They are in the trial “Another” already.',
    });
  });

  test('gives nobody to its arms before it starts or once it is over', async () => {
    const id = await declared();
    const person = await addPerson(db, here);
    await expect(join(id, [person])).rejects.toThrow(TrialNotRunning);
    await beginTrial(db, here.workspace.id, id, tuesday);
    expect(await endTrial(db, here.workspace.id, id, 'ended', tuesday)).toBe(true);
    await expect(join(id, [person])).rejects.toThrow('does not run');
  });

  test('has the calls of its people planned in turns until it is over', async () => {
    const id = await running();
    await join(id, await addColleagues(1));
    const turns = async () => {
      const reps = await readRepsToPlan(db, here.workspace.id, [here.repId], { now: tuesday });
      const calls = await readCallsToPlan(db, here.workspace, reps);
      return calls.map(({ trial }) => trial?.arms ?? null);
    };
    expect(await turns()).toEqual([2]);
    await endTrial(db, here.workspace.id, id, 'ended', tuesday);
    expect(await turns()).toEqual([null]);
  });
});

describe('what became of people in a trial', () => {
  const at = (on: string) => `2026-${on}T16:00:00Z`;

  test('is read from the touches that stand, whoever asked not to be called included', async () => {
    const id = await running();
    const [reached, mistaken, asked] = [
      await addPerson(db, here),
      await addPerson(db, here),
      await addPerson(db, here),
    ];
    await join(id, [reached, mistaken, asked]);
    await addTouch(reached, at('11-25'));
    const wrong = await addTouch(reached, at('11-27'), { outcome: 'voicemail-left' });
    await addTouch(reached, at('11-28'), { outcome: 'spoke', corrects: wrong });
    const taken = await addTouch(mistaken, at('11-25'), { outcome: 'spoke' });
    await addTouch(mistaken, at('11-25'), { outcome: 'void', corrects: taken });
    await addTouch(asked, at('12-01'), { outcome: 'spoke', result: 'do-not-call' });
    const members = await readMembers(db, here.workspace, id, design);
    const seconds = (instant: string) => Date.parse(instant) / 1000;
    expect(members.map(({ reachedAt, askedAt }) => [reachedAt, askedAt]).sort()).toEqual(
      [
        [seconds(at('11-27')), null],
        [seconds(at('12-01')), seconds(at('12-01'))],
        [null, null],
      ].sort(),
    );
  });

  test('does not count for whoever came with a list that was taken back, called or not', async () => {
    const id = await running();
    const [one, other] = [await addPerson(db, here), await addPerson(db, here)];
    const list = newId(3);
    await db.query(
      `insert into import (workspace_id, id, file_name, state, created_at) values ($1, $2, 'list.csv', 'undone', $3)`,
      [here.workspace.id, list, tuesday],
    );
    await db.query(`update prospect set import_id = $2 where id = $1`, [one, list]);
    await join(id, [one, other]);
    expect(await readMembers(db, here.workspace, id, design)).toHaveLength(1);
  });

  test('as things are is told from the workspace’s own people whose days are over', async () => {
    const id = await running();
    const people = await addColleagues(4);
    await join(id, people);
    await addTouch(people[0]!, at('11-25'), { outcome: 'spoke' });
    const asked = { outcome: 'conversation', outcomeDays: 21 } as const;
    const rate = (now: string) => ownRate(db, here.workspace, asked, ['stranger'], now);
    expect(await rate(at('12-01'))).toEqual({ of: 0, from: 0 });
    expect(await rate(at('12-20'))).toEqual({ of: 1, from: 4 });
    for (const outcome of ['call-back', 'meeting'] as const)
      expect(await ownRate(db, here.workspace, { ...asked, outcome }, ['stranger'], at('12-20'))).toEqual({
        of: 0,
        from: 4,
      });
  });

  test('is waited for by all who have no method, whole accounts together', async () => {
    const [first, ...others] = await addColleagues(3);
    await join(await running(), [first!]);
    const waiting = await waitingFor(db, here.workspace.id, ['stranger']);
    expect(waiting.map(({ id }) => id)).toEqual([...others].sort());
    expect(accountsIn(waiting)).toBe(1);
    expect(await waitingFor(db, here.workspace.id, ['client'])).toEqual([]);
    expect(wholeAccounts(waiting, 1)).toHaveLength(2);
    expect(wholeAccounts(waiting, 0)).toEqual([]);
  });
});

describe('a look at a trial', () => {
  test('is kept each day, and says that it is too early to tell', async () => {
    const id = await running();
    await join(id, await addColleagues(2));
    expect(await lookAtTrials(db, here.workspace, '2026-11-24T16:00:00Z')).toEqual([]);
    await lookAtTrials(db, here.workspace, '2026-11-24T16:30:00Z');
    await lookAtTrials(db, here.workspace, '2026-11-25T16:00:00Z');
    const { rows } = await db.query(
      `select on_date, at, reading -> 'verdict' ->> 'kind' as kind from trial_look where trial_id = $1 order by 1`,
      [id],
    );
    expect(rows).toEqual([
      { on_date: '2026-11-24', at: '2026-11-24T16:00:00Z', kind: 'open' },
      { on_date: '2026-11-25', at: '2026-11-25T16:00:00Z', kind: 'open' },
    ]);
  });

  test('stops the trial when too many asked not to be called, and the verdict stays', async () => {
    const id = await running();
    const people: string[] = [];
    for (let n = 0; n < 20; n += 1) people.push(await addPerson(db, here));
    await join(id, people);
    const asked = (await membersOf(id)).filter(({ arm }) => arm === 1).slice(0, 6);
    for (const { prospect_id } of asked)
      await addTouch(prospect_id, '2026-11-25T16:00:00Z', { outcome: 'spoke', result: 'do-not-call' });
    const [over] = await lookAtTrials(db, here.workspace, '2026-11-26T16:00:00Z');
    expect(over).toMatchObject({ id, state: 'over', overBecause: 'asked-not-to-be-called' });
    expect(over!.arms.map(({ stoppedAt }) => stoppedAt)).toEqual([null, '2026-11-26T16:00:00Z']);
    const { verdict } = await lookAtTrial(db, here.workspace, over!, '2026-12-26T16:00:00Z');
    expect(verdict.says).toBe('Stopped: too many asked not to be called (“Three, then leave it”, 6 of 6).');
  });
});
