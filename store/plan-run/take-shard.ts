import type { Queryable } from '#store/workspace.ts';

/** A part of a run, in the hands of one process. */
export type TakenShard = { workspaceId: string; runId: string; shard: number; repIds: string[]; by: string };

/** Whoever gives no sign of life for so long is taken to have ended. By the database's clock, which all processes share. */
const silent = `clock_timestamp() - interval '30 seconds'`;
/** A part that failed or took its process with it so often is not tried again. */
const mostTries = 3;

/**
 * Takes the next part of a run: one that is open, or one whose taker fell silent.
 * @param by who takes it: unlike anybody else who works on the run
 * @returns `wait` while others are at the last parts, `over` when the run is no longer going on
 */
export async function takeShard(
  db: Queryable,
  workspaceId: string,
  runId: string,
  by: string,
): Promise<TakenShard | 'wait' | 'over'> {
  await db.query({ name: 'lost-shards', text: lostQuery, values: [workspaceId, runId] });
  const taken = await db.query({ name: 'take-shard', text: takeQuery, values: [workspaceId, runId, by] });
  const row = taken.rows[0];
  if (row !== undefined) return { workspaceId, runId, shard: row.shard, repIds: row.rep_ids, by };
  const left = await db.query({ name: 'shards-left', text: leftQuery, values: [workspaceId, runId] });
  return left.rows[0].left ? 'wait' : 'over';
}

const lostQuery = `
update plan_shard set state = 'failed', says = 'whoever planned it ended before it was done, ${mostTries} times'
 where workspace_id = $1 and run_id = $2 and state = 'running' and tries >= ${mostTries} and taken_at < ${silent}`;

const takeQuery = `
with next as (
  select s.shard from plan_shard s join plan_run r on r.workspace_id = s.workspace_id and r.id = s.run_id
   where s.workspace_id = $1 and s.run_id = $2 and r.state = 'running'
     and (s.state = 'open' or s.state = 'running' and s.taken_at < ${silent})
   order by s.shard limit 1 for update of s skip locked)
update plan_shard s set state = 'running', taken_by = $3, taken_at = clock_timestamp(), tries = tries + 1
  from next where s.workspace_id = $1 and s.run_id = $2 and s.shard = next.shard
returning s.shard, s.rep_ids`;

const leftQuery = `
select exists (select from plan_shard s join plan_run r on r.workspace_id = s.workspace_id and r.id = s.run_id
                where s.workspace_id = $1 and s.run_id = $2 and r.state = 'running' and s.state in ('open', 'running')) as left`;

/** A sign of life: the part is still being planned. */
export async function keepShard(db: Queryable, taken: TakenShard): Promise<void> {
  await db.query({
    name: 'keep-shard',
    text: `update plan_shard set taken_at = clock_timestamp() where ${itself}`,
    values: itselfOf(taken),
  });
}

/** Whether it may be written: not where it was taken over, or the run was stopped. Nobody stops it until the transaction ends. */
export async function isStillOurs(connection: Queryable, taken: TakenShard): Promise<boolean> {
  const found = await connection.query({
    name: 'is-shard-ours',
    text: `select from plan_shard s join plan_run r on r.workspace_id = s.workspace_id and r.id = s.run_id
            where s.workspace_id = $1 and s.run_id = $2 and s.shard = $3 and s.taken_by = $4 and s.state = 'running'
              and r.state = 'running' for share of r`,
    values: itselfOf(taken),
  });
  return found.rowCount === 1;
}

/**
 * Keeps that the part is done.
 * @returns false where it is no longer ours
 */
export async function finishShard(
  connection: Queryable,
  taken: TakenShard,
  { people, calls }: { people: number; calls: number },
  now: string,
): Promise<boolean> {
  if (!(await isStillOurs(connection, taken))) return false;
  const finished = await connection.query(
    `update plan_shard set state = 'done', people = $5, calls = $6, finished_at = $7, says = '' where ${itself}`,
    [...itselfOf(taken), people, calls, now],
  );
  return finished.rowCount === 1;
}

/** Keeps what went wrong: the part is tried again, and given up after some times. */
export async function failShard(db: Queryable, taken: TakenShard, says: string): Promise<void> {
  await db.query(
    `update plan_shard set state = case when tries >= ${mostTries} then 'failed' else 'open' end, says = $5 where ${itself}`,
    [...itselfOf(taken), says],
  );
}

/** Gives back what these processes had taken: they have ended. */
export async function releaseShards(
  db: Queryable,
  workspaceId: string,
  takenBy: readonly string[],
): Promise<void> {
  await db.query(
    `update plan_shard set state = 'open', tries = tries - 1
      where workspace_id = $1 and state = 'running' and taken_by = any ($2)`,
    [workspaceId, takenBy],
  );
}

const itself = `workspace_id = $1 and run_id = $2 and shard = $3 and taken_by = $4 and state = 'running'`;
const itselfOf = ({ workspaceId, runId, shard, by }: TakenShard) => [workspaceId, runId, shard, by];

/** Ends a run of which no part is left, with what came of it. @returns whether it is over */
export async function endRunIfOver(
  db: Queryable,
  workspaceId: string,
  runId: string,
  now: string,
): Promise<boolean> {
  const { rows } = await db.query(countQuery, [workspaceId, runId]);
  const { left, reps, calls, failed_parts: failedParts, failed_reps: failedReps, why } = rows[0];
  if (left > 0) return false;
  const planned = `${numberOf(calls, 'call')} planned for ${numberOf(reps, 'rep')}.`;
  const failed =
    ` ${numberOf(failedReps, 'rep')} in ${numberOf(failedParts, 'part')} could not be planned together: ${why}.` +
    ' They keep the plan they had, and each is planned when their day is looked at. Plan again once the cause is gone.';
  await db.query(
    `update plan_run set state = $3, finished_at = greatest(started_at, $4), says = $5
      where workspace_id = $1 and id = $2 and state = 'running'`,
    [
      workspaceId,
      runId,
      failedParts > 0 ? 'failed' : 'done',
      now,
      failedParts > 0 ? planned + failed : planned,
    ],
  );
  return true;
}

const countQuery = `
select count(*) filter (where state in ('open', 'running'))::integer as left,
       coalesce(sum(cardinality(rep_ids)) filter (where state = 'done'), 0)::integer as reps,
       coalesce(sum(calls) filter (where state = 'done'), 0)::integer as calls,
       count(*) filter (where state = 'failed')::integer as failed_parts,
       coalesce(sum(cardinality(rep_ids)) filter (where state = 'failed'), 0)::integer as failed_reps,
       min(says) filter (where state = 'failed') as why
  from plan_shard where workspace_id = $1 and run_id = $2`;

function numberOf(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
