import type { Queryable } from '#store/workspace.ts';

/** A simulation as it is kept. What was asked and what came of it have the shapes of the API, which the server knows. */
export type KeptSimulation = {
  id: string;
  askedBy: { id: string; name: string };
  askedAt: string;
  question: unknown;
  /** Null: nobody is done with it. */
  ended: 'done' | 'stopped' | 'failed' | null;
  seconds: number | null;
  /** Where its lead comes from: the first line of what came of it. */
  says: string | null;
};

export type WithResult = KeptSimulation & { result: unknown };

const columns = `s.id, json_build_object('id', r.id, 'name', r.name) as "askedBy", s.asked_at as "askedAt", s.question,
  s.ended, s.seconds, s.result -> 'says' ->> 0 as says`;

const fromBoth = `from simulation s join rep r on r.workspace_id = s.workspace_id and r.id = s.asked_by`;

/** The latest simulations, the newest first. */
export async function listSimulations(db: Queryable, workspaceId: string): Promise<KeptSimulation[]> {
  const found = await db.query({
    name: 'list-simulations',
    text: `select ${columns} ${fromBoth} where s.workspace_id = $1 and s.removed_at is null
            order by s.asked_at desc, s.id desc limit ${mostKept}`,
    values: [workspaceId],
  });
  return found.rows;
}

/** One of them, with what came of it; null: there is none, or it was taken off the list. */
export async function findSimulation(
  db: Queryable,
  workspaceId: string,
  id: string,
): Promise<WithResult | null> {
  const found = await db.query({
    name: 'find-simulation',
    text: `select ${columns}, s.result ${fromBoth} where s.workspace_id = $1 and s.id = $2 and s.removed_at is null`,
    values: [workspaceId, id],
  });
  return found.rows[0] ?? null;
}

/** The newest that was done and hung on exactly the same; null: this was not answered yet. */
export async function answeredBefore(
  db: Queryable,
  workspaceId: string,
  fingerprint: string,
): Promise<string | null> {
  const found = await db.query({
    name: 'simulation-answered-before',
    text: `select id from simulation where workspace_id = $1 and fingerprint = $2 and ended = 'done' and removed_at is null
            order by asked_at desc, id desc limit 1`,
    values: [workspaceId, fingerprint],
  });
  return found.rows[0]?.id ?? null;
}

export type AskedSimulation = {
  id: string;
  askedBy: string;
  askedAt: string;
  question: unknown;
  fingerprint: string;
};

/** A workspace keeps so many. */
const mostKept = 50;

/** Writes down what is asked, and forgets the oldest and what was taken off the list a day ago. */
export async function askSimulation(
  db: Queryable,
  workspaceId: string,
  { id, askedBy, askedAt, question, fingerprint }: AskedSimulation,
): Promise<void> {
  await db.query(
    `insert into simulation (workspace_id, id, asked_by, asked_at, question, fingerprint)
     values ($1, $2, $3, $4, $5, $6)`,
    [workspaceId, id, askedBy, askedAt, JSON.stringify(question), fingerprint],
  );
  await db.query(
    `delete from simulation where workspace_id = $1
        and (removed_at < $2::timestamptz - interval '1 day'
             or removed_at is null and id not in (
               select id from simulation where workspace_id = $1 and removed_at is null
                order by asked_at desc, id desc limit ${mostKept}))`,
    [workspaceId, askedAt],
  );
}

export type EndOfSimulation = { ended: 'done' | 'stopped' | 'failed'; seconds: number; result: unknown };

/** Keeps how it ended, once. @returns whether nothing was kept of that before */
export async function endSimulation(
  db: Queryable,
  workspaceId: string,
  id: string,
  { ended, seconds, result }: EndOfSimulation,
): Promise<boolean> {
  const { rowCount } = await db.query(
    `update simulation set ended = $3, seconds = $4, result = $5 where workspace_id = $1 and id = $2 and ended is null`,
    [workspaceId, id, ended, seconds, result === null ? null : JSON.stringify(result)],
  );
  return rowCount === 1;
}

/** Takes one off the list, or with null brings it back. @returns whether it is there */
export async function removeSimulation(
  db: Queryable,
  workspaceId: string,
  id: string,
  removedAt: string | null,
): Promise<boolean> {
  const { rowCount } = await db.query(
    'update simulation set removed_at = $3 where workspace_id = $1 and id = $2',
    [workspaceId, id, removedAt],
  );
  return rowCount === 1;
}
