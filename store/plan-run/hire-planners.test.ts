import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { beginWorkspace } from '#store/begin-workspace.ts';
import { hirePlanners, plannersFor, takerOf } from '#store/plan-run/hire-planners.ts';
import { findPlanRun } from '#store/plan-run/plan-runs.ts';
import { startPlanRun } from '#store/plan-run/start-plan-run.ts';
import { createTestDatabase, type TestDatabase } from '#store/test-database.ts';
import { transaction } from '#store/transaction.ts';

const tuesday = '2026-11-24T15:00:00Z';
/** The program from its sources, as it is developed. */
const program = ['node_modules/tsx/dist/cli.mjs', 'cli/main.ts'];

let database: TestDatabase;
let workspaceId: string;

beforeAll(async () => {
  database = await createTestDatabase();
  vi.stubEnv('DATABASE_URL', database.address);
  vi.stubEnv('PHONEWORK_DATA', '/nonexistent/phonework');
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
afterAll(async () => {
  vi.unstubAllEnvs();
  await database?.drop();
});

const start = async () =>
  (
    await transaction(database.db, (connection) =>
      startPlanRun(connection, workspaceId, { ahead: false }, tuesday),
    )
  ).run;

test('processes of this program work on a run, say when a part is done, and end with it', async () => {
  const run = await start();
  let told = 0;
  const hired = hirePlanners(
    run.id,
    2,
    () => {
      told += 1;
    },
    program,
  );
  expect(new Set(hired.takers).size).toBe(2);
  expect(await hired.ended).toEqual([]);
  expect(told).toBeGreaterThan(0);
  expect(await findPlanRun(database.db, workspaceId, run.id)).toMatchObject({
    state: 'done',
    reps: { done: 1, all: 1 },
  });
}, 60_000);

test('one that ends before its time says why, and one that is ended says nothing', async () => {
  const run = await start();
  const strays = hirePlanners(run.id, 1, () => {}, [
    '-e',
    'console.error("no memory left"); process.exit(7)',
  ]);
  expect(await strays.ended).toEqual(['A process that planned ended with 7. no memory left']);
  const hired = hirePlanners(run.id, 1, () => {}, ['-e', 'setInterval(() => {}, 1000)']);
  hired.end();
  expect(await hired.ended).toEqual([]);
});

test.each([
  [1, 1],
  [2, 1],
  [4, 3],
  [64, 4],
])('on %i cores %i plan', (cores, planners) => {
  expect(plannersFor(cores)).toBe(planners);
});

test('two processes never take parts under one name', () => {
  expect(takerOf(17)).not.toBe(takerOf(18));
});
