import type { Queryable } from '#store/workspace.ts';

/** The planning of a whole workspace, as far as it is. */
export type PlanRun = {
  id: string;
  /** The instant planned for: of a day to come, the first at which it begins for anybody. */
  at: string;
  /** Each rep's next day, and not the present one. */
  ahead: boolean;
  state: 'running' | 'done' | 'failed' | 'cancelled';
  startedAt: string;
  finishedAt: string | null;
  reps: { done: number; all: number };
  /** In the parts that are done: how many people were looked at, and how many calls are planned. */
  people: number;
  calls: number;
  says: string;
};

export async function findPlanRun(
  db: Queryable,
  workspaceId: string,
  runId: string,
): Promise<PlanRun | null> {
  const found = await db.query(`${runQuery} where r.workspace_id = $1 and r.id = $2`, [workspaceId, runId]);
  return found.rows[0] === undefined ? null : rowToRun(found.rows[0]);
}

/** The one that goes on, else the last one. */
export async function lastPlanRun(db: Queryable, workspaceId: string): Promise<PlanRun | null> {
  const found = await db.query(
    `${runQuery} where r.workspace_id = $1 order by r.state = 'running' desc, r.started_at desc limit 1`,
    [workspaceId],
  );
  return found.rows[0] === undefined ? null : rowToRun(found.rows[0]);
}

/** The one that goes on; at most one does. */
export async function runningPlanRun(db: Queryable, workspaceId: string): Promise<PlanRun | null> {
  const found = await db.query({
    name: 'running-plan-run',
    text: `${runQuery} where r.workspace_id = $1 and r.state = 'running'`,
    values: [workspaceId],
  });
  return found.rows[0] === undefined ? null : rowToRun(found.rows[0]);
}

const runQuery = `
select r.id, r.at, r.ahead, r.state, r.started_at, r.finished_at, r.says, s.reps, s.reps_done, s.people, s.calls
  from plan_run r
  left join lateral (
    select coalesce(sum(cardinality(rep_ids)), 0)::integer as reps,
           coalesce(sum(cardinality(rep_ids)) filter (where state = 'done'), 0)::integer as reps_done,
           coalesce(sum(people) filter (where state = 'done'), 0)::integer as people,
           coalesce(sum(calls) filter (where state = 'done'), 0)::integer as calls
      from plan_shard where workspace_id = r.workspace_id and run_id = r.id) s on true`;

type RunRow = {
  id: string;
  at: string;
  ahead: boolean;
  state: PlanRun['state'];
  started_at: string;
  finished_at: string | null;
  says: string;
  reps: number;
  reps_done: number;
  people: number;
  calls: number;
};

function rowToRun(row: RunRow): PlanRun {
  return {
    id: row.id,
    at: row.at,
    ahead: row.ahead,
    state: row.state,
    startedAt: row.started_at,
    finishedAt: row.finished_at,
    reps: { done: row.reps_done, all: row.reps },
    people: row.people,
    calls: row.calls,
    says: row.says,
  };
}
