import type pg from 'pg';
import { repDay } from '#core/plan/rep-day.ts';
import { newId } from '#store/id.ts';
import { findPlanRun, type PlanRun, runningPlanRun } from '#store/plan-run/plan-runs.ts';
import { type RepWithPeople, shardsOf } from '#store/plan-run/shards-of.ts';
import type { Queryable } from '#store/workspace.ts';

/**
 * Begins to plan everybody's present day, or with `ahead` everybody's next one. One run goes on at a time: where one
 * does already, it is the answer. Nothing is planned yet: whoever works on the run takes a part after the other.
 * @param connection inside a transaction
 * @param now the instant at the desk
 */
export async function startPlanRun(
  connection: pg.PoolClient,
  workspaceId: string,
  { ahead }: Pick<PlanRun, 'ahead'>,
  now: string,
): Promise<{ run: PlanRun; isNew: boolean }> {
  const at = ahead ? await firstNextDay(connection, workspaceId, now) : now;
  const runId = newId(Date.parse(now));
  const inserted = await connection.query(
    `insert into plan_run (workspace_id, id, at, ahead, state, started_at)
     values ($1, $2, $3, $4, 'running', $5) on conflict (workspace_id) where state = 'running' do nothing`,
    [workspaceId, runId, at, ahead, now],
  );
  const isNew = inserted.rowCount === 1;
  if (isNew) await addShards(connection, workspaceId, runId);
  const run = isNew
    ? await findPlanRun(connection, workspaceId, runId)
    : await runningPlanRun(connection, workspaceId);
  // The other one ended between the two questions: there is room for ours now.
  if (run === null) return startPlanRun(connection, workspaceId, { ahead }, now);
  return { run, isNew };
}

async function firstNextDay(db: Queryable, workspaceId: string, now: string): Promise<string> {
  const found = await db.query(`select distinct time_zone from rep where workspace_id = $1 and active`, [
    workspaceId,
  ]);
  const begins = found.rows.map(({ time_zone }) => repDay(time_zone, now).until).sort();
  return begins[0] ?? now;
}

async function addShards(db: Queryable, workspaceId: string, runId: string): Promise<void> {
  const reps = await repsToRun(db, workspaceId);
  const shards = shardsOf(reps).map(({ repIds, people }, shard) => ({ shard, rep_ids: repIds, people }));
  await db.query(
    `insert into plan_shard (workspace_id, run_id, shard, rep_ids, people, state)
     select $1, $2, s.shard, s.rep_ids, s.people, 'open'
       from jsonb_to_recordset($3::jsonb) as s (shard integer, rep_ids uuid[], people integer)`,
    [workspaceId, runId, JSON.stringify(shards)],
  );
}

/** Pools nobody is in tie nobody together. */
async function repsToRun(db: Queryable, workspaceId: string): Promise<RepWithPeople[]> {
  const found = await db.query(
    `select r.id, coalesce(w.people, 0)::integer as people, coalesce(m.pools, '{}') as pools
       from rep r
       left join (select rep_id, count(*) as people from enrolment
                   where workspace_id = $1 and state <> 'closed' group by rep_id) w on w.rep_id = r.id
       left join (select rep_id, array_agg(pool_id::text order by pool_id) as pools from pool_member p
                   where workspace_id = $1 and exists (select from enrolment e where e.workspace_id = $1
                     and e.pool_id = p.pool_id and e.state <> 'closed') group by rep_id) m on m.rep_id = r.id
      where r.workspace_id = $1 and r.active order by r.id`,
    [workspaceId],
  );
  return found.rows.map(({ id, people, pools }) => ({ id, people, poolIds: pools }));
}

/**
 * Ends the planning; the days planned so far keep their plans, and the others what they had.
 * @returns whether it went on
 */
export async function cancelPlanRun(
  db: Queryable,
  workspaceId: string,
  runId: string,
  now: string,
): Promise<boolean> {
  const cancelled = await db.query(
    `update plan_run set state = 'cancelled', finished_at = greatest(started_at, $3),
            says = 'Stopped. Days planned so far keep their plan, the others what they had before.'
      where workspace_id = $1 and id = $2 and state = 'running'`,
    [workspaceId, runId, now],
  );
  return cancelled.rowCount === 1;
}

/** Lets go of runs that ended before an instant, with their parts; the last one stays to be shown. */
export async function deletePlanRuns(db: Queryable, workspaceId: string, before: string): Promise<void> {
  await db.query(
    `delete from plan_run where workspace_id = $1 and finished_at < $2
        and id <> (select id from plan_run where workspace_id = $1 order by started_at desc limit 1)`,
    [workspaceId, before],
  );
}
