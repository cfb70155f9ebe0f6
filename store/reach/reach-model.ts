import { isReachModel } from '#core/reach/is-reach-model.ts';
import { newReachModel, type ReachModel } from '#core/reach/reach-model.ts';
import type { Queryable } from '#store/workspace.ts';

/** What is kept for a workspace; no model where this program cannot read it, for another version wrote it. */
export type KeptModel = { version: string; model: ReachModel | null };

/** Read once by each process until somebody learns; large workspaces' models are hundreds of kilobytes. */
const read = new Map<string, KeptModel>();
/** A process works for one workspace, and for two while the sample makes way for a list of one's own. */
const mostRead = 4;

/** Every write makes it another one, also where two in one transaction learned at the same instant. */
const version = `calls || ' ' || xmin`;

/**
 * What calls taught until now, to be asked and not to be changed: the same one is given to whoever asks next.
 * A workspace whose calls taught nothing yet has the published figures.
 */
export async function readReachModel(db: Queryable, workspaceId: string): Promise<ReachModel> {
  return (await readKept(db, workspaceId))?.model ?? newReachModel();
}

/** Null where nothing is kept yet. */
export async function readKept(db: Queryable, workspaceId: string): Promise<KeptModel | null> {
  const known = read.get(workspaceId);
  const found = await db.query({
    name: 'read-reach-model',
    text: `select ${version} as version, case when ${version} is distinct from $2 then model end as model
             from reach_model where workspace_id = $1`,
    values: [workspaceId, known?.version ?? null],
  });
  const row = found.rows[0];
  if (row === undefined) return null;
  if (row.version === known?.version) return known!;
  const kept = { version: row.version, model: isReachModel(row.model) ? row.model : null };
  remember(workspaceId, kept);
  return kept;
}

function remember(workspaceId: string, kept: KeptModel): void {
  read.delete(workspaceId);
  read.set(workspaceId, kept);
  if (read.size > mostRead) read.delete(read.keys().next().value!);
}

/**
 * The model to go on learning with, changed by whoever took it; who else wants to learn waits until that transaction ends.
 * One this program cannot read is begun anew, and every call is to be learned again.
 */
export async function takeReachModel(db: Queryable, workspaceId: string, now: string): Promise<ReachModel> {
  await db.query(
    `insert into reach_model (workspace_id, model, calls, learned_at) values ($1, $2, 0, $3) on conflict do nothing`,
    [workspaceId, JSON.stringify(newReachModel()), now],
  );
  const found = await db.query({
    name: 'take-reach-model',
    text: 'select model from reach_model where workspace_id = $1 for update',
    values: [workspaceId],
  });
  const { model } = found.rows[0];
  if (isReachModel(model)) return model;
  await db.query('delete from contact_past where workspace_id = $1', [workspaceId]);
  await db.query('update counted_call set learned = false where workspace_id = $1 and learned', [
    workspaceId,
  ]);
  return newReachModel();
}

export async function writeReachModel(
  db: Queryable,
  workspaceId: string,
  model: ReachModel,
  now: string,
): Promise<void> {
  await db.query({
    name: 'write-reach-model',
    text: 'update reach_model set model = $2, calls = $3, learned_at = $4 where workspace_id = $1',
    values: [workspaceId, JSON.stringify(model), model.calls, now],
  });
}
