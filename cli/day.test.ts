import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCommand } from '#cli/run-command.test-kit.ts';
import { beginWorkspace } from '#store/begin-workspace.ts';
import { enrolPeople } from '#store/enrol.ts';
import { addPerson, changePerson } from '#store/people-change.ts';
import { addEmails, addPhone } from '#store/people-phones.ts';
import { createTestDatabase, type TestDatabase } from '#store/test-database.ts';
import { transaction } from '#store/transaction.ts';
import { loadWorkspace } from '#store/workspace.ts';

/** Ten on a Tuesday morning in Toronto. */
const tuesday = '2026-11-24T15:00:00Z';
let database: TestDatabase;
const ids: Record<string, string> = {};

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database?.drop());

const run = (...words: string[]) =>
  runCommand(words, [], {
    DATABASE_URL: addressOf(database),
    PHONEWORK_DATA: '/nonexistent/phonework',
  });

function addressOf({ connection }: TestDatabase): string {
  if ('connectionString' in connection) return connection.connectionString;
  const { host, port, user, password, database: name } = connection;
  const query = new URLSearchParams({ host, port: String(port) });
  return `postgresql://${user}:${encodeURIComponent(password)}@/${name}?${query}`;
}

async function begin(): Promise<void> {
  const people = [
    ['Odile Marchbanks', '+14165550117', 'odile@example.test'],
    ['Basil Orr', '+14165550118', 'basil@example.test'],
    ['Basil Quill', '+14165550119', 'quill@example.test'],
  ] as const;
  const begun = {
    name: 'Dock',
    defaultCountry: 'CA',
    repName: 'Imogen Tarr',
    email: 'imogen@example.test',
    timeZone: 'America/Toronto',
  };
  const workspaceId = await transaction(database.db, async (db) => {
    const id = await beginWorkspace(db, begun, tuesday);
    for (const [name, number, address] of people) {
      ids[name] = await addPerson(db, id, name, tuesday);
      await changePerson(db, id, ids[name], { timeZone: 'America/Toronto' }, tuesday);
      await addPhone(db, id, ids[name], { number, kind: 'business', label: null }, tuesday);
      await addEmails(db, id, ids[name], [address], tuesday);
    }
    return id;
  });
  const workspace = (await loadWorkspace(database.db, workspaceId, []))!;
  const { rows } = await database.db.query(`select id from rep`);
  const enrolling = { repId: rows[0].id, playbookId: 'own-the-follow-up', campaignId: null };
  await enrolPeople(database.db, workspace, Object.values(ids), enrolling, tuesday);
}

test('without a workspace it says what to do', async () => {
  const { errors, exitCode } = await run('today');
  expect(errors).toMatch(/There is no workspace yet.*phonework import/);
  expect(exitCode).toBe(1);
});

describe('a day by command', () => {
  beforeAll(begin);

  test('is planned in groups, each person with decision and reasons', async () => {
    const { output, exitCode } = await run('today', '--json');
    const plan = JSON.parse(output);
    expect(Object.keys(plan)).toEqual(['promised', 'now', 'later', 'prepare', 'heldBack']);
    expect(plan.now).toHaveLength(3);
    expect(plan.now[0]).toMatchObject({
      person: { id: expect.any(String), name: expect.any(String), timeZones: ['America/Toronto'] },
      decision: { next: 'call', opens: tuesday },
      reasons: expect.arrayContaining([{ rule: 'first-call', says: expect.any(String) }]),
      plan: { for: tuesday, chance: expect.closeTo(0.05, 2), waits: false },
    });
    expect(exitCode).toBe(0);
  });

  test('is read by a person too, and looked ahead at', async () => {
    expect((await run('today')).output).toMatch(
      /^Imogen Tarr, Tue Nov 24, 10:00 am: 0 calls made, 3 to come\n\nNow \(3\)\n {2}\w+ \w+ {2}10:00 am \(10:00 am their time\), 1 in 20\n {6}\w/,
    );
    const night = await run('today', '--at', '2026-11-24T03:00:00Z', '--rep', 'IMOGEN@example.test');
    expect(night.output).toContain('Not today (3)');
  });

  test('takes a call by a part of the name, and says what is next', async () => {
    const { output, exitCode } = await run(
      'log',
      'odile',
      'voicemail-left',
      '--promise',
      'Later this week',
      '--note',
      'Her own voice.',
    );
    expect(output).toBe(
      'Recorded. Next call from Thu Nov 26, 8:00 am, by Fri Nov 27, 5:00 pm, their time.\n' +
        'Promised: “later this week”, 2026-11-26 to 2026-11-27.\n',
    );
    expect(exitCode).toBe(0);
  });

  test('refuses a second one the same day by its rule, and records nothing', async () => {
    const { output, errors, exitCode } = await run('log', 'odile@example.test', 'spoke');
    expect([output, exitCode]).toEqual(['', 1]);
    expect(errors).toMatch(/Nothing was recorded. The rule is one-call-a-day/);
  });

  test('keeps one that really happened against a rule, marked with who says so', async () => {
    const words = ['log', 'odile@example.test', 'no-answer', '--against-the-rules', 'Imogen Tarr'];
    const { output, exitCode } = await run(...words);
    expect(output).toContain('Recorded.');
    expect(exitCode).toBe(0);
  });

  test('lists everybody a name may mean', async () => {
    const { errors, exitCode } = await run('log', 'basil', 'spoke');
    expect(errors).toContain(`${ids['Basil Orr']}  Basil Orr`);
    expect(errors).toContain(`${ids['Basil Quill']}  Basil Quill`);
    expect(exitCode).toBe(1);
  });

  test('takes a number or an id for a person, and the number that was dialled for a wrong one', async () => {
    const byNumber = await run('log', '+1 416 555 0118', 'wrong-number', '--json');
    expect(JSON.parse(byNumber.output)).toMatchObject({
      person: ids['Basil Orr'],
      decision: { next: 'prepare', missing: ['phone'] },
    });
    const byId = await run('log', ids['Basil Quill']!, 'callback-missed', '--json');
    expect(JSON.parse(byId.output)).toMatchObject({
      decision: { next: 'call', ifVoicemail: { message: 'returning-your-call' } },
    });
  });

  test('does not promise what could not be kept, and names what could', async () => {
    const { errors, exitCode } = await run('log', 'quill', 'voicemail-left', '--promise', 'later today');
    expect(errors).toMatch(/“later today” could not be kept.*“later this week”, “early next week”/);
    expect(exitCode).toBe(1);
  });

  test('reads any phrase with a day in it as a promise, and the words themselves', async () => {
    const at = ['voicemail-left', '--json'] as const;
    const unread = await run('log', 'quill', ...at, '--promise', 'when the moon is full');
    expect(unread.errors).toMatch(/“when the moon is full” is no day that is known here/);
    const over = await run('log', 'quill', ...at, '--promise', 'this Monday');
    expect(over.errors).toMatch(/“this Monday” could not be kept/);
    const said = 'Hi, this is Imogen Tarr at Tern Dock Scheduling. I’ll call you on Monday after five.';
    const { output } = await run('log', 'quill', ...at, '--said', said);
    expect(JSON.parse(output).promise).toMatchObject({
      from: '2026-11-30',
      to: '2026-11-30',
      parts: ['late'],
    });
  });

  test('takes why they said no', async () => {
    const { errors, exitCode } = await run(
      'log',
      'quill',
      'callback',
      '--result',
      'declined',
      '--objection',
      'has-supplier',
    );
    expect({ errors, exitCode }).toEqual({ errors: '', exitCode: 0 });
    const { rows } = await database.db.query('select outcome from touch where objection = $1', [
      'has-supplier',
    ]);
    expect(rows).toEqual([{ outcome: 'callback' }]);
  });

  test.each([
    [
      ['log', 'odile', 'voicemail-left', '--said', 'Hi.', '--promise', 'Friday'],
      '--said and --promise were both',
    ],
    [['log', 'odile', 'ghosted'], 'ghosted is no disposition; expected one of: meeting'],
    [['log', 'odile', 'spoke', '--call-at', 'noon'], '--call-at noon is no instant'],
    [['log', 'odile', 'spoke', '--call-on', '2026-02-30'], '--call-on 2026-02-30 is no date'],
    [['log', 'odile', 'spoke', '--result', 'maybe'], '--result maybe is none'],
    [['log', 'odile', 'declined', '--objection', 'rude'], '--objection rude is none'],
    [['log', 'odile', 'spoke', '--objection', 'no-need'], 'spoke with no result is neither'],
    [['today', '--at', 'Tuesday'], '--at Tuesday is no instant'],
  ])('%j is wrong usage', async (words, says) => {
    const { errors, exitCode } = await run(...words);
    expect(errors).toContain(says);
    expect(exitCode).toBe(2);
  });

  test('of a rep who is not here names those who are', async () => {
    const { errors, exitCode } = await run('today', '--rep', 'nobody@example.test');
    expect(errors).toMatch(/no rep nobody@example.test here; there are: imogen@example.test/);
    expect(exitCode).toBe(1);
  });
});
