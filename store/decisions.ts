import { decideKnown } from '#core/decide/decide-known.ts';
import type { Decided } from '#core/decide/decision.ts';
import { daysAway, dueAt, type Hold, isOwed } from '#core/decide/due.ts';
import type { Database } from '#store/connect.ts';
import { type LoadedEnrolment, type LoadedFacts, loadFacts } from '#store/facts.ts';
import { writePromises } from '#store/promises.ts';
import { transaction } from '#store/transaction.ts';
import { playbookKey, type Queryable, type Workspace } from '#store/workspace.ts';

/** The columns of an enrolment that a decision sets, in the order of {@link decisionColumns}. */
export type StoredDecision = {
  enrolmentId: string;
  state: 'open' | 'stopped';
  decided: Decided;
  dueAt: string;
  nearness: number;
};

/** Asks `decide` about one loaded enrolment; null where there is none. */
export function decideLoaded(workspace: Workspace, loaded: LoadedFacts, now: string): Decided | null {
  if (loaded.enrolment === null) return null;
  const { playbookId, playbookVersion } = loaded.enrolment;
  const playbook = workspace.playbooks.get(playbookKey(playbookId, playbookVersion));
  if (playbook === undefined) throw new Error(`No playbook ${playbookId} version ${playbookVersion}.`);
  return decideKnown(loaded.facts, playbook, workspace.rules, now);
}

/** The decision with what the rep's own days make of it. */
export function storedDecision(loaded: LoadedFacts, decided: Decided): StoredDecision {
  const enrolment = loaded.enrolment!;
  return {
    enrolmentId: enrolment.id,
    state: decided.decision.next === 'stop' ? 'stopped' : 'open',
    decided,
    dueAt: dueAt(decided.decision, holdsOf(enrolment, decided)),
    nearness: nearness[loaded.facts.prospect.relationship],
  };
}

const nearness = { client: 0, known: 1, referred: 2, stranger: 3 } as const;

/** Whoever shares people is not what these wait for; who is owed a call waits for the rep who owes it. */
function holdsOf(enrolment: LoadedEnrolment, decided: Decided): Hold[] {
  const { absences, repZone, poolId, deferredUntil } = enrolment;
  const days = poolId === null || isOwed(decided) ? absences : [];
  const holds = days.map(([fromOn, toOn]) => daysAway(repZone, fromOn, toOn));
  if (deferredUntil !== null) holds.push({ from: '0000', until: deferredUntil });
  return holds;
}

/**
 * Decides again about these people and keeps the decisions beside their enrolments.
 * @returns how many enrolments were written
 */
export async function decideAgain(
  db: Queryable,
  workspace: Workspace,
  prospectIds: readonly string[],
  now: string,
): Promise<number> {
  const loaded = await loadFacts(db, workspace, prospectIds, now);
  const stored: StoredDecision[] = [];
  for (const person of loaded) {
    const decided = decideLoaded(workspace, person, now);
    if (decided !== null) stored.push(storedDecision(person, decided));
  }
  await writeDecisions(db, workspace.id, stored, now);
  await writePromises(db, workspace, loaded, now);
  return stored.length;
}

const lapsedAtOnce = 500;

/**
 * Decides again wherever the stored decision has lapsed by `now`, for one rep or for everybody, some at a time.
 * Today asks this before it answers, so that what it shows always stands. Whoever somebody is recording for
 * at this moment is left to them: they write the newer decision.
 * @returns how many enrolments were written
 */
export async function decideLapsed(
  db: Database,
  workspace: Workspace,
  repId: string | null,
  now: string,
): Promise<number> {
  let all = 0;
  for (;;) {
    const written = await transaction(db, (connection) => decideSome(connection, workspace, repId, now));
    if (written === 0) return all;
    all += written;
  }
}

/** The same within a transaction that is open already, for one rep. */
export async function decideLapsedHere(
  connection: Queryable,
  workspace: Workspace,
  repId: string,
  now: string,
): Promise<void> {
  while ((await decideSome(connection, workspace, repId, now)) > 0);
}

async function decideSome(
  connection: Queryable,
  workspace: Workspace,
  repId: string | null,
  now: string,
): Promise<number> {
  const values = [workspace.id, repId, now];
  const lapsed = await connection.query({ name: 'lapsed', text: lapsedQuery, values });
  if (lapsed.rows.length === 0) return 0;
  const ids = lapsed.rows.map((row) => row.prospect_id as string);
  return decideAgain(connection, workspace, ids, now);
}

const lapsedQuery = `
select e.prospect_id from enrolment e
  join prospect p on p.workspace_id = e.workspace_id and p.id = e.prospect_id
 where e.workspace_id = $1 and ($2::uuid is null or e.rep_id = $2) and e.state <> 'closed' and e.valid_until <= $3
 limit ${lapsedAtOnce} for no key update of p skip locked`;

/** Which enrolments a change touches: all of the workspace, or those of a rep, a playbook or some people. */
export type Touched = { repId?: string; playbookId?: string; prospectIds?: readonly string[] };

/** Marks the stored decisions a change touches as lapsed; the next Today decides them again. */
export async function lapse(db: Queryable, workspaceId: string, touched: Touched): Promise<void> {
  await db.query(
    `update enrolment set valid_until = '-infinity'
      where workspace_id = $1 and state <> 'closed'
        and ($2::uuid is null or rep_id = $2)
        and ($3::text is null or playbook_id = $3)
        and ($4::uuid[] is null or prospect_id = any ($4))`,
    [workspaceId, touched.repId ?? null, touched.playbookId ?? null, touched.prospectIds ?? null],
  );
}

/** Writes many decisions in one statement. */
export async function writeDecisions(
  db: Queryable,
  workspaceId: string,
  stored: readonly StoredDecision[],
  now: string,
): Promise<void> {
  if (stored.length === 0) return;
  await db.query({
    name: 'write-decisions',
    text: writeQuery,
    values: [workspaceId, now, JSON.stringify(stored.map(decisionRow))],
  });
}

/** One decision as the row that SQL reads; see the column list beside the query. */
export function decisionRow(stored: StoredDecision): Record<string, unknown> {
  const { decision, precedence, validUntil } = stored.decided;
  return {
    id: stored.enrolmentId,
    state: stored.state,
    decision,
    precedence,
    valid_until: validUntil ?? 'infinity',
    due_at: stored.dueAt,
    promised: isOwed(stored.decided),
    closes_at: decision.next === 'call' ? decision.closes : null,
    nearness: stored.nearness,
  };
}

/** The columns of {@link decisionRow} for `jsonb_to_recordset`. */
export const decisionColumns = `id uuid, state text, decision jsonb, precedence smallint, valid_until timestamptz,
  due_at timestamptz, promised boolean, closes_at timestamptz, nearness smallint`;

/** Sets an enrolment's decision from a row `d`. */
export const setDecision = `state = d.state, decision = d.decision, precedence = d.precedence, valid_until = d.valid_until,
  due_at = d.due_at, promised = d.promised, closes_at = d.closes_at, nearness = d.nearness`;

const writeQuery = `
update enrolment e set ${setDecision}, decided_at = $2
  from jsonb_to_recordset($3::jsonb) as d (${decisionColumns})
 where e.workspace_id = $1 and e.id = d.id`;
