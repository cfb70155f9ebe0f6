import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addToShare, newShare, type ShareTally } from '#core/evidence/metrics/share-tally.ts';
import { newId } from '#store/id.ts';
import { countCallBacks } from '#store/script-call-backs.ts';
import { addScript, putToUse } from '#store/script-changes.ts';
import { createTestDatabase, type TestDatabase } from '#store/test-database.ts';
import { addPerson, addWorkspace, type TestWorkspace } from '#store/test-workspace.ts';

const now = '2026-11-24T18:00:00Z';
const callBackDays = 14;

let it: TestDatabase;
let here: TestWorkspace;

beforeAll(async () => {
  it = await createTestDatabase();
  here = await addWorkspace(it.db, now);
});
afterAll(() => it?.drop());

const body = 'Hello {{first-name}}.';

async function scriptInUse(): Promise<string> {
  const script = {
    kind: 'curiosity',
    title: 'Yard',
    playbookId: null,
    team: null,
    variant: 1,
    dimension: null,
    occasion: null,
  } as const;
  const id = await addScript(it.db, here.workspace.id, { ...script, body }, { repId: here.repId, now });
  await putToUse(it.db, here.workspace.id, id, now);
  return id;
}

/** What happened with one person, day by day from `now` back: `said` a script's version, `called` in, or `void` of the one before. */
type Happened = { daysAgo: number } & (
  | { said: [string | null, number] }
  | { called: string }
  | { void: true }
);

async function lived(history: readonly Happened[], relationship = 'stranger'): Promise<void> {
  const personId = await addPerson(it.db, here);
  await it.db.query(`update prospect set relationship = $2 where id = $1`, [personId, relationship]);
  let before: string | null = null;
  for (const happened of history) {
    const at = new Date(Date.parse(now) - happened.daysAgo * 86_400_000).toISOString();
    const id = newId(Date.parse(at));
    const inbound = 'called' in happened;
    const isVoid = 'void' in happened;
    const said =
      'said' in happened
        ? { text: 'Hello.', scriptId: happened.said[0], version: happened.said[1], problems: [] }
        : null;
    await it.db.query(
      `insert into touch (workspace_id, id, prospect_id, at, local_on, channel, direction, outcome, said, corrects, recorded_at)
       values ($1, $2, $3, $4::timestamptz, $4::timestamptz::date, 'call', $5, $6, $7, $8, $4::timestamptz)`,
      [
        here.workspace.id,
        id,
        personId,
        at,
        inbound ? 'in' : 'out',
        isVoid ? 'void' : inbound ? happened.called : 'voicemail-left',
        said,
        isVoid ? before : null,
      ],
    );
    before = id;
  }
}

const countsOf = (scriptId: string) => countCallBacks(it.db, here.workspace.id, callBackDays, scriptId);

/** What came of the messages of some people, each as how many were answered of how many left. */
function people(...counts: readonly [of: number, from: number][]): ShareTally {
  const share = newShare();
  for (const [of, from] of counts) addToShare(share, of, from);
  return share;
}

describe('a message said with prepared words', () => {
  test('is answered by a call of theirs within fourteen days, taken or missed', async () => {
    const id = await scriptInUse();
    await lived([
      { daysAgo: 20, said: [id, 1] },
      { daysAgo: 7, called: 'callback' },
    ]);
    await lived([
      { daysAgo: 20, said: [id, 1] },
      { daysAgo: 7, called: 'callback-missed' },
    ]);
    await lived([
      { daysAgo: 20, said: [id, 1] },
      { daysAgo: 5, called: 'callback' },
    ]);
    await lived([{ daysAgo: 20, said: [id, 1] }]);
    expect(await countsOf(id)).toEqual([
      { scriptId: id, version: 1, relationship: 'stranger', ...people([1, 1], [1, 1], [0, 1], [0, 1]) },
    ]);
  });

  test('gives the call-back to the latest message before it, whatever its words', async () => {
    const [first, second] = [await scriptInUse(), await scriptInUse()];
    await lived([
      { daysAgo: 12, said: [first, 1] },
      { daysAgo: 8, said: [second, 1] },
      { daysAgo: 6, called: 'callback' },
    ]);
    await lived([
      { daysAgo: 12, said: [first, 1] },
      { daysAgo: 8, said: [null, 1] },
      { daysAgo: 6, called: 'callback' },
    ]);
    expect(await countsOf(first)).toMatchObject([{ from: 2, of: 0 }]);
    expect(await countsOf(second)).toMatchObject([{ from: 1, of: 1 }]);
  });

  test('is answered once, however often they call', async () => {
    const id = await scriptInUse();
    await lived([
      { daysAgo: 9, said: [id, 1] },
      { daysAgo: 8, called: 'callback-missed' },
      { daysAgo: 7, called: 'callback' },
    ]);
    expect(await countsOf(id)).toMatchObject([{ from: 1, of: 1 }]);
  });

  test('counts only while it stands, and is answered only by what stands', async () => {
    const id = await scriptInUse();
    await lived([
      { daysAgo: 9, said: [id, 1] },
      { daysAgo: 9, void: true },
    ]);
    await lived([
      { daysAgo: 9, said: [id, 1] },
      { daysAgo: 8, called: 'callback' },
      { daysAgo: 8, void: true },
    ]);
    await lived([
      { daysAgo: 12, said: [id, 1] },
      { daysAgo: 9, said: [null, 1] },
      { daysAgo: 9, void: true },
      { daysAgo: 8, called: 'callback' },
    ]);
    expect(await countsOf(id)).toMatchObject([{ from: 2, of: 1 }]);
  });

  test('is counted person by person, for two messages to one tell less than two to two', async () => {
    const id = await scriptInUse();
    await lived([
      { daysAgo: 12, said: [id, 1] },
      { daysAgo: 9, said: [id, 1] },
      { daysAgo: 8, called: 'callback' },
    ]);
    await lived([{ daysAgo: 9, said: [id, 1] }]);
    expect(await countsOf(id)).toMatchObject([people([1, 2], [0, 1])]);
  });

  test('is counted by version and by relationship; the list counts the version in use alone', async () => {
    const id = await scriptInUse();
    await lived(
      [
        { daysAgo: 9, said: [id, 1] },
        { daysAgo: 8, called: 'callback' },
      ],
      'known',
    );
    await lived([{ daysAgo: 9, said: [id, 1] }], 'stranger');
    await lived([{ daysAgo: 9, said: [id, 2] }], 'stranger');
    const sorted = (await countsOf(id)).sort((a, b) =>
      `${a.version}${a.relationship}`.localeCompare(`${b.version}${b.relationship}`),
    );
    expect(sorted).toMatchObject([
      { version: 1, relationship: 'known', from: 1, of: 1 },
      { version: 1, relationship: 'stranger', from: 1, of: 0 },
      { version: 2, relationship: 'stranger', from: 1, of: 0 },
    ]);
    const listed = await countCallBacks(it.db, here.workspace.id, callBackDays, null);
    expect(listed.filter(({ scriptId }) => scriptId === id).map(({ version }) => version)).toEqual([1, 1]);
  });
});
