import { readFileSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { seeded } from '#core/reach/seeded.ts';
import { everyPath } from '#core/referral/every-path.test-kit.ts';
import { tiesBetween } from '#core/referral/made-ties.test-kit.ts';
import { newId } from '#store/id.ts';
import { strongestPaths } from '#store/referral/strongest-paths.ts';
import { createTestDatabase } from '#store/test-database.ts';

const { db, drop } = await createTestDatabase();
afterAll(drop);

const at = Date.parse('2026-11-24T15:00:00Z');
const workspaceId = newId(at);

/** A real graph in the database, with strengths made up for it; every twentieth person is one of our reps. */
async function keepGraph(file: string) {
  const chance = seeded(11);
  const lines = readFileSync(`../shared/data/graphs/${file}`, 'utf8').trim().split('\n').slice(1);
  const idOf = new Map<string, string>();
  const id = (name: string) => idOf.get(name) ?? idOf.set(name, newId(at)).get(name)!;
  const strengths = new Map<string, number>();
  for (const line of lines) {
    const [from, to] = line.split(',').map((name) => id(name)) as [string, string];
    const strength = Math.round((0.02 + 0.78 * chance()) * 1000) / 1000;
    if (from !== to) strengths.set([from, to].sort().join(), strength);
  }
  const people = [...idOf.values()];
  const reps = people.filter((_, n) => n % 20 === 0);
  const edges = [...strengths].map(([pair, strength]) => {
    const [from, to] = pair.split(',') as [string, string];
    return { from, to, strength };
  });
  await db.query(`insert into workspace (id, name, created_at) values ($1, 'Graph', now())`, [workspaceId]);
  await db.query(
    `insert into contact (workspace_id, id, name, name_key, created_at)
     select $1, id, 'Somebody', 'somebody', now() from unnest($2::uuid[]) id`,
    [workspaceId, people.filter((one) => !reps.includes(one))],
  );
  await db.query(
    `insert into acquaintance (workspace_id, one_id, other_id, strength, of_rep, created_at)
     select $1, "from", "to", strength, "from" = any ($3::uuid[]) or "to" = any ($3::uuid[]), now()
       from jsonb_to_recordset($2::jsonb) as e ("from" uuid, "to" uuid, strength float8)`,
    [workspaceId, JSON.stringify(edges), reps],
  );
  return {
    ties: tiesBetween(edges, new Set(reps)),
    people: people.filter((one) => !reps.includes(one)),
    reps,
  };
}

test('the ways read from the database are those that trying every way among real acquaintances finds', async () => {
  const { ties, people, reps } = await keepGraph('networkdata_law_friends_edges.csv');
  let compared = 0;
  for (const prospectId of people.slice(0, 40)) {
    const found = await strongestPaths(db, workspaceId, { prospectId, repIds: reps, count: 5 });
    const tried = everyPath(ties, prospectId).filter(({ strength }) => strength >= 0.01);
    expect(found.map(({ people: way }) => way)).toEqual(tried.slice(0, 5).map(({ people: way }) => way));
    compared += found.length;
  }
  expect(compared).toBeGreaterThan(100);
});
