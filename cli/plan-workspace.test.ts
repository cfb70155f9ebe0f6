import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCommand } from '#cli/run-command.test-kit.ts';
import { beginWorkspace } from '#store/begin-workspace.ts';
import { startPlanRun } from '#store/plan-run/start-plan-run.ts';
import { createTestDatabase, type TestDatabase } from '#store/test-database.ts';
import { transaction } from '#store/transaction.ts';

/** Ten on a Tuesday morning in Toronto. */
const tuesday = '2026-11-24T15:00:00Z';
let database: TestDatabase;
let workspaceId: string;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database?.drop());

const plan = (...words: string[]) =>
  runCommand(['plan', ...words], [], {
    DATABASE_URL: database.address,
    PHONEWORK_DATA: '/nonexistent/phonework',
  });

const daysKept = async () =>
  (await database.db.query(`select on_date from day_plan order by on_date`)).rows.map(
    ({ on_date }) => on_date,
  );

test('without a workspace there is nothing to plan', async () => {
  const { errors, exitCode } = await plan('--workspace');
  expect(errors).toContain('There is no workspace yet.');
  expect(exitCode).toBe(1);
  workspaceId = await transaction(database.db, (connection) =>
    beginWorkspace(
      connection,
      {
        name: 'Dock',
        defaultCountry: 'CA',
        repName: 'Imogen Tarr',
        email: 'imogen@example.test',
        timeZone: 'America/Toronto',
      },
      tuesday,
    ),
  );
});

test('plans everybody’s present day, and with --tomorrow the next one', async () => {
  const present = await plan('--workspace', '--workers', '1');
  expect(present).toMatchObject({ output: '0 calls planned for 1 rep.\n', errors: '', exitCode: 0 });
  expect(await daysKept()).toEqual(['2026-11-24']);
  const next = await plan('--workspace', '--tomorrow', '--workers', '1', '--json');
  expect(JSON.parse(next.output)).toMatchObject({ ahead: true, state: 'done', reps: { done: 1, all: 1 } });
  expect(await daysKept()).toEqual(['2026-11-24', '2026-11-25']);
});

test('goes on with a run that was left in the midst, and begins none of another day meanwhile', async () => {
  const left = await transaction(database.db, (connection) =>
    startPlanRun(connection, workspaceId, { ahead: false }, tuesday),
  );
  const refused = await plan('--workspace', '--tomorrow', '--workers', '1');
  expect(refused.errors).toBe(
    'The present day of everybody is being planned already (0 of 1 reps). Nothing was begun. Wait until it is done, or stop it at the desk.\n',
  );
  expect(refused.exitCode).toBe(1);
  const joined = await plan('--workspace', '--workers', '1', '--json');
  expect(JSON.parse(joined.output)).toMatchObject({ id: left.run.id, state: 'done' });
});

test.each([
  [['--tomorrow'], 'with --workspace'],
  [['--json'], 'with --workspace'],
  [['--workspace', '--exact'], 'without --workspace'],
])('%j is no way to ask', async (words, says) => {
  const { errors, exitCode } = await plan(...words);
  expect(errors).toContain(says);
  expect(exitCode).toBe(2);
});
