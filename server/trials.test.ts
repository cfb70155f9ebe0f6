import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { ScriptRow } from '#api/scripts.ts';
import type { TodayRow } from '#api/today.ts';
import { doJobs } from '#server/jobs.ts';
import { addTestPerson, beginTestWorkspace, openTestDesk, type TestDesk } from '#server/test-desk.ts';

const open: TestDesk[] = [];
let desk: TestDesk;
let imogen: string;

const tuesday = '2026-11-24T15:00:00Z';

beforeEach(async () => {
  desk = await openTestDesk();
  open.push(desk);
  desk.at(tuesday);
  imogen = await beginTestWorkspace(desk);
});
afterAll(() => Promise.all(open.map((one) => one.close())));

const design = {
  name: 'Follow up or leave it',
  arms: ['own-the-follow-up', 'three-and-done'],
  baseRate: 0.1,
  leastDifference: 0.05,
  relationships: ['stranger'],
};
const declare = (more: Record<string, unknown> = {}) =>
  desk.ask('add-trial', { body: { ...design, ...more } });
const refusedWith = (more: Record<string, unknown>) =>
  desk.refused('add-trial', { body: { ...design, ...more } });
const start = (id: string, more: Record<string, unknown> = {}) =>
  desk.ask('start-trial', { params: { id }, body: { repId: imogen, ...more } });
const get = (id: string) => desk.ask('get-trial', { params: { id } });

/** Later than the first, who works at the desk where nobody is named. @returns what names the colleague in a request */
async function addColleague(): Promise<{ cookie: string }> {
  desk.later(1000);
  const body = { name: 'Ada Finch', email: 'ada@example.test', timeZone: 'America/Toronto' };
  return { cookie: `phonework-rep=${(await desk.ask('add-rep', { body })).id}` };
}

async function addPeople(count: number, more: Record<string, unknown> = {}): Promise<string[]> {
  const ids: string[] = [];
  for (let n = 0; n < count; n += 1) ids.push(await addTestPerson(desk, more));
  return ids;
}

describe('a trial', () => {
  test('is declared, started with the people who wait, called by, and ended', async () => {
    await addPeople(6);
    await addPeople(2, { account: 'Fernwhistle' });
    await addPeople(1, { relationship: 'client' });
    const declared = await declare();
    expect(declared).toMatchObject({
      state: 'declared',
      outcome: 'conversation',
      outcomeDays: 21,
      askedAtMost: 0.05,
      waiting: 8,
      verdict: { kind: 'declared', says: 'Declared. Nobody takes part yet.' },
    });
    expect(declared.peoplePerAccount).toBeCloseTo(8 / 7, 9);
    const { trial, enrolled, refused } = await start(declared.id);
    expect([enrolled, refused]).toEqual([8, []]);
    expect(trial).toMatchObject({
      state: 'running',
      startedAt: tuesday,
      waiting: 0,
      verdict: { kind: 'open' },
    });
    expect(trial.verdict.says).toMatch(/^Not enough calls yet to tell; about [\d,]+ more people\.$/);
    const people = trial.arms.map((arm: { people: number }) => arm.people);
    expect(Math.abs(people[0] - people[1])).toBeLessThanOrEqual(2);
    const today = await desk.ask('get-today', { query: { limit: '50' } });
    const methods = today.rows.map((row: TodayRow) => row.playbookId);
    expect(new Set(methods)).toEqual(new Set(design.arms));
    expect(await desk.ask('end-trial', { params: { id: trial.id } })).toMatchObject({
      state: 'over',
      overBecause: 'ended',
      verdict: { kind: 'ended', says: 'Ended before there were enough calls to tell.' },
    });
    expect((await desk.ask('list-trials')).items.map(({ id }: { id: string }) => id)).toEqual([trial.id]);
  });

  test('begins with as many as one likes, and takes others as they come', async () => {
    const people = await addPeople(5);
    const { trial, enrolled } = await start((await declare()).id, { atMost: 2 });
    expect(enrolled).toBe(2);
    expect(trial.waiting).toBe(3);
    const body = { personIds: people, trialId: trial.id, repId: imogen };
    const answer = await desk.ask('enrol-people', { body });
    expect(answer.enrolled).toBe(3);
    expect(answer.refused.map(({ code }: { code: string }) => code)).toEqual([
      'one-method-at-a-time',
      'one-method-at-a-time',
    ]);
    const given = (await get(trial.id)).arms.map((arm: { people: number }) => arm.people);
    expect(given[0] + given[1]).toBe(5);
  });

  test('gives the people of the next list to its arms', async () => {
    const { trial } = await start((await declare()).id, { atMost: 0 });
    const csv = [
      'Name,Company,Phone',
      'Ada Finch,Larkfield,416 555 0101',
      'Bea Finch,Larkfield,416 555 0102',
    ];
    const more = Array.from({ length: 6 }, (_, n) => `Wren Sable ${n},Wharf ${n},416 555 01${10 + n}`);
    const list = await desk.ask('upload-list', {
      query: { name: 'list.csv' },
      body: [...csv, ...more].join('\n'),
    });
    const body = { trialId: trial.id, repId: imogen, defaultCountry: 'CA' };
    await desk.ask('start-import', { params: { id: list.id }, body });
    await imported(list.id);
    const { arms } = await get(trial.id);
    expect(arms[0].people + arms[1].people).toBe(8);
    expect(Math.abs(arms[0].people - arms[1].people)).toBeLessThanOrEqual(2);
    await desk.ask('undo-import', { params: { id: list.id } });
    expect((await get(trial.id)).arms.map((arm: { people: number }) => arm.people)).toEqual([0, 0]);
  });

  test('is read again when its days are over, and counts who was spoken with', async () => {
    const people = await addPeople(4);
    const { trial } = await start((await declare()).id);
    desk.at('2026-11-25T15:00:00Z');
    await desk.ask('log-call', { body: { personId: people[0], outcome: 'spoke', result: 'interested' } });
    expect((await get(trial.id)).arms.map((arm: { known: number }) => arm.known)).toEqual([0, 0]);
    desk.at('2026-12-16T15:00:00Z');
    const { arms } = await get(trial.id);
    expect(arms[0].known + arms[1].known).toBe(4);
    expect(arms[0].reached + arms[1].reached).toBe(1);
  });

  test('is looked at by the server itself, which stops a method that too many ask not to be called by', async () => {
    await addPeople(16);
    const { trial } = await start((await declare()).id);
    desk.at('2026-11-25T15:00:00Z');
    const today = await desk.ask('get-today', { query: { limit: '50' } });
    const rows = today.rows.filter((row: TodayRow) => row.playbookId === 'three-and-done');
    for (const row of rows.slice(0, 6))
      await desk.ask('log-call', {
        body: { personId: row.personId, outcome: 'spoke', result: 'do-not-call' },
      });
    await doJobs(desk.server);
    expect(await get(trial.id)).toMatchObject({
      state: 'over',
      overBecause: 'asked-not-to-be-called',
      verdict: {
        kind: 'stopped',
        says: 'Stopped: too many asked not to be called (“Three, then leave it”, 6 of 6).',
      },
    });
  });
});

describe('who is in a trial', () => {
  const people = async (id: string, asking: Record<string, unknown> = {}) =>
    desk.ask('get-trial-people', { params: { id }, ...asking });

  test('is told by name with what became of them, by arm, colleagues together, and so many at a time', async () => {
    const [first] = await addPeople(3);
    await addPeople(2, { account: 'Fernwhistle' });
    const { trial } = await start((await declare()).id);
    expect(trial.strata).toEqual([
      { relationship: 'stranger', caller: 'Imogen Tarr', people: [expect.any(Number), expect.any(Number)] },
    ]);
    expect(trial.nextKnownAt).toBe('2026-12-15T15:00:00Z');
    desk.at('2026-11-25T15:00:00Z');
    await desk.ask('log-call', { body: { personId: first, outcome: 'spoke', result: 'do-not-call' } });
    const all = await people(trial.id);
    expect(all).toMatchObject({ whose: 'everybody', of: 5 });
    expect(all.items.find(({ personId }: { personId: string }) => personId === first)).toMatchObject({
      rep: 'Imogen Tarr',
      counts: true,
      assignedAt: tuesday,
      overAt: '2026-12-15T15:00:00Z',
      reachedAt: '2026-11-25T15:00:00Z',
      askedAt: '2026-11-25T15:00:00Z',
    });
    const accounts = all.items.map(({ account }: { account: string | null }) => account);
    expect(accounts.filter((account: string | null) => account === 'Fernwhistle')).toHaveLength(2);
    const arm = trial.strata[0].people[1];
    expect(await people(trial.id, { query: { arm: '1' } })).toMatchObject({ of: arm });
    const second = await people(trial.id, { query: { from: '4', limit: '2' } });
    expect(second.items).toEqual(all.items.slice(4));
  });

  test('is told to a rep of the people they call, and as a file to whoever looks after reps, without a name', async () => {
    await addPeople(2, { name: 'Quentin Ferrybridge' });
    const { trial } = await start((await declare()).id);
    const headers = await addColleague();
    expect(await people(trial.id, { headers })).toEqual({ whose: 'own', of: 0, items: [] });
    const params = { id: trial.id };
    const file: string = await desk.ask('get-trial-file', { params });
    const rows = file.trim().split('\n');
    expect(rows).toHaveLength(3);
    expect(rows[1]).toContain(`,stranger,${imogen},${tuesday},2026-12-15T15:00:00Z,yes,,,`);
    expect(file).not.toContain('Ferrybridge');
    expect(await desk.refused('get-trial-file', { params, headers })).toMatchObject({ code: 'not-yours' });
  });
});

describe('a trial of two versions of a message', () => {
  const introduction = { kind: 'introduction', playbookId: 'three-and-done' };

  /** A message, by default the introduction of “Three, then leave it”, in a first version and a second one, which is in use. */
  async function twoVersions(of: Record<string, string | null> = introduction): Promise<{
    scriptId: string;
    title: string;
  }> {
    const { items } = await desk.ask('list-scripts');
    const script = items.find((one: ScriptRow) => one.kind === of.kind && one.playbookId === of.playbookId);
    const params = { id: script.id };
    const { versions } = await desk.ask('get-script', { params });
    const body = versions[0].body.replace(/^Hello|^Hi/, 'Good day');
    await desk.ask('change-script', { params, body: { body } });
    await desk.ask('use-script', { params });
    return { scriptId: script.id, title: script.title };
  }

  test('has each person hear the version they were given to, until it is over', async () => {
    await desk.ask('change-rep', { params: { id: imogen }, body: { callBackNumber: '+1 416 555 0117' } });
    const people = await addPeople(6);
    const { scriptId, title } = await twoVersions();
    const message = { playbookId: 'three-and-done', scriptId, versions: [1, 2] };
    const declared = await declare({ arms: undefined, message });
    expect(declared.arms.map((arm: { name: string }) => arm.name)).toEqual([
      `${title}, version 1`,
      `${title}, version 2`,
    ]);
    const { trial } = await start(declared.id);
    const heard = new Map<number, number>();
    for (const id of people) {
      const person = await desk.ask('get-person', { params: { id } });
      const { version, body } = person.trial.words;
      expect(person.trial).toMatchObject({ name: trial.name, armName: `${title}, version ${version}` });
      const { voicemail } = await desk.ask('get-words', { params: { id } });
      expect(voicemail.script).toMatchObject({ id: scriptId, version });
      expect(voicemail.text).toMatch(version === 2 ? /^Good day/ : /^(?!Good day)/);
      expect(body).toMatch(version === 2 ? /^Good day/ : /^(?!Good day)/);
      heard.set(version, (heard.get(version) ?? 0) + 1);
    }
    expect([heard.get(1), heard.get(2)]).toEqual([3, 3]);
    await desk.ask('end-trial', { params: { id: trial.id } });
    for (const id of people) {
      expect((await desk.ask('get-words', { params: { id } })).voicemail.script.version).toBe(2);
      expect((await desk.ask('get-person', { params: { id } })).trial).toBeNull();
    }
  });

  test('has whoever missed us told in theirs that their call is returned', async () => {
    const us = { company: 'Tern Dock', callBackNumber: '+1 416 555 0117' };
    await desk.ask('change-rep', { params: { id: imogen }, body: us });
    const people = await addPeople(4);
    const { scriptId } = await twoVersions({ kind: 'returning-your-call', playbookId: null });
    const message = { playbookId: 'three-and-done', scriptId, versions: [1, 2] };
    await start((await declare({ arms: undefined, message })).id);
    for (const id of people) {
      const { phones, trial } = await desk.ask('get-person', { params: { id } });
      const called = { source: 'desk-line', number: phones[0].number, missed: true };
      const { candidates } = await desk.ask('add-inbound-call', { body: called });
      const says = trial.words.version === 2 ? /^Good day/ : /^(?!Good day)/;
      expect(candidates).toMatchObject([{ personId: id, say: expect.stringMatching(says) }]);
    }
  });

  test('keeps its message from being put away, or given to one team, until it is over', async () => {
    await addPeople(2);
    const { scriptId } = await twoVersions();
    const message = { playbookId: 'three-and-done', scriptId, versions: [1, 2] };
    const { id } = await declare({ arms: undefined, message });
    const params = { id: scriptId };
    expect(await desk.refused('archive-script', { params })).toMatchObject({
      status: 409,
      code: 'in-a-trial',
      title: 'The trial “Follow up or leave it” compares versions of this message.',
      detail: 'Nothing was changed. Take the trial back first.',
    });
    const toTeam = { params, body: { team: 'Old ports' } };
    expect(await desk.refused('change-script', toTeam)).toMatchObject({ code: 'in-a-trial' });
    await desk.ask('change-script', { params, body: { title: 'At first', team: null } });
    await start(id);
    const refusal = await desk.refused('archive-script', { params });
    expect(refusal.detail).toBe('Nothing was changed. End the trial first.');
    await desk.ask('end-trial', { params: { id } });
    expect(await desk.ask('archive-script', { params })).toMatchObject({ archivedAt: tuesday });
  });

  test('is refused where a version was never in use, is not left as a message, or is another method’s', async () => {
    const { scriptId } = await twoVersions();
    const message = { playbookId: 'three-and-done', scriptId, versions: [1, 2] };
    const refused = (more: Record<string, unknown>) =>
      refusedWith({ arms: undefined, message: { ...message, ...more } });
    expect(await refused({ versions: [1, 3] })).toMatchObject({ field: 'message.versions' });
    expect(await refused({ versions: [2, 2] })).toMatchObject({ field: 'arms' });
    expect(await refused({ playbookId: 'live-only' })).toMatchObject({ field: 'message.scriptId' });
    expect(await refused({ scriptId: imogen })).toMatchObject({ field: 'message.scriptId' });
    const { items } = await desk.ask('list-scripts');
    const opening = items.find(({ kind }: ScriptRow) => kind === 'opening').id;
    expect((await refused({ scriptId: opening })).title).toMatch(/is not left as a message/);
    expect(await refusedWith({ message })).toMatchObject({ field: 'arms' });
    expect(await refusedWith({ arms: undefined })).toMatchObject({ field: 'arms' });
  });
});

describe('whoever looks after reps decides on trials', () => {
  test('and a colleague is told whom to ask, while the trial and its people go on', async () => {
    const { id } = await declare();
    const running = (await start((await declare({ name: 'Another' })).id)).trial;
    const headers = await addColleague();
    const next = { code: 'not-yours', status: 403, detail: 'Nothing was changed. Ask Imogen Tarr.' };
    const refusals = [
      { operation: 'add-trial', body: { ...design, name: 'Mine' } },
      { operation: 'start-trial', params: { id }, body: { repId: imogen } },
      { operation: 'remove-trial', params: { id } },
      { operation: 'end-trial', params: { id: running.id } },
    ];
    for (const { operation, ...asking } of refusals)
      expect(await desk.refused(operation, { ...asking, headers })).toMatchObject(next);
    const { items } = await desk.ask('list-trials', { headers });
    expect(items.map(({ state }: { state: string }) => state).sort()).toEqual(['declared', 'running']);
  });

  test('and a rep who works alone decides for themselves', async () => {
    await desk.db.query("update rep set role = 'rep'");
    desk.server.keeper.forget();
    expect(await declare()).toMatchObject({ state: 'declared' });
  });
});

describe('what cannot be tried is refused with the reason', () => {
  test.each([
    [{ arms: ['live-only', 'live-only'] }, 'arms', /nothing can be compared with itself/],
    [{ arms: ['live-only'] }, 'arms', /two to four ways of calling; one is named/],
    [{ arms: ['live-only', 'shout'] }, 'arms', /no method “shout”/],
    [{ relationships: [] }, 'relationships', /Nobody would take part/],
    [{ baseRate: 0.9, leastDifference: 0.3 }, 'leastDifference', /cannot come to 30 % more/],
    [{ outcomeDays: 0 }, 'outcomeDays', /./],
    [{ campaignId: '019ab000-0000-7000-8000-000000000000' }, 'campaignId', /no such campaign/],
  ])('%j', async (more, field, says) => {
    const problem = await refusedWith(more);
    expect(problem).toMatchObject({ status: 422, field });
    expect(problem.title).toMatch(says);
  });

  test('so is a method that contradicts itself', async () => {
    await desk.db.query(
      `update playbook set body = jsonb_set(body, '{limits,calls}', '0') where id = 'live-only'`,
    );
    desk.server.keeper.forget();
    const problem = await refusedWith({ arms: ['live-only', 'three-and-done'] });
    expect(problem).toMatchObject({ status: 422, field: 'arms' });
    expect(problem.title).toMatch(/“live-only” cannot be followed: Found a limit of 0 calls/);
  });

  test('so is a name that is taken, a second start, an end before the start, and taking back what has started', async () => {
    const { id } = await declare();
    expect(await refusedWith({})).toMatchObject({ status: 409, code: 'trial-name' });
    const params = { id };
    expect(await desk.refused('end-trial', { params })).toMatchObject({ code: 'trial-not-running' });
    await start(id);
    expect(await desk.refused('start-trial', { params, body: { repId: imogen } })).toMatchObject({
      code: 'trial-begun',
    });
    expect(await desk.refused('remove-trial', { params })).toMatchObject({ code: 'trial-begun' });
    expect(await desk.refused('get-trial', { params: { id: imogen } })).toMatchObject({ status: 404 });
  });

  test('and so are people given to a trial that does not run, or to a trial and a method', async () => {
    const { id } = await declare();
    const [person] = await addPeople(1);
    const asked = { personIds: [person], repId: imogen, trialId: id };
    expect(await desk.refused('enrol-people', { body: asked })).toMatchObject({ code: 'trial-not-running' });
    const both = { ...asked, playbookId: 'live-only' };
    expect(await desk.refused('enrol-people', { body: both })).toMatchObject({ field: 'trialId' });
    const neither = { personIds: [person], repId: imogen };
    expect(await desk.refused('enrol-people', { body: neither })).toMatchObject({ field: 'playbookId' });
  });
});

test('the power calculator goes by what was asked, and by a tenth where the workspace has too little behind it', async () => {
  await addPeople(3);
  const size = (query: Record<string, string>) =>
    desk.ask('get-trial-size', { query: { arms: '2', ...query } });
  expect(await size({})).toMatchObject({
    own: { of: 0, from: 0 },
    baseRate: 0.1,
    leastDifference: 0.05,
    waiting: 3,
    peoplePerAccount: 1,
  });
  const asked = await size({ baseRate: '0.04', leastDifference: '0.04', relationships: 'stranger,known' });
  expect(asked).toMatchObject({ lookedAtOnce: 1099 });
  expect(asked.lookedAtDaily).toBeGreaterThan(1099);
  const query = { arms: '2', relationships: 'friend' };
  expect(await desk.refused('get-trial-size', { query })).toMatchObject({ field: 'relationships' });
});

/** The list is read in the background; its end is told. */
async function imported(id: string): Promise<void> {
  const isOver = () =>
    desk.told.some((told) => told.event === 'import' && told.data.id === id && told.data.state === 'done');
  while (!isOver()) await new Promise((resolve) => setImmediate(resolve));
}
