import type { CallDecision } from '#core/decide/decision.ts';
import { isOwed } from '#core/decide/due.ts';
import type { CallToPlan } from '#core/plan/calls/call-to-plan.ts';
import { parseInstant } from '#core/prospect/local-time.ts';
import { decideLoaded, type StoredDecision, storedDecision } from '#store/decisions.ts';
import { loadFacts } from '#store/facts.ts';
import { readCallsOf, readCallsToPlan } from '#store/plan/read-calls.ts';
import type { RepAtWork } from '#store/plan/rep-time.ts';
import type { Queryable, Workspace } from '#store/workspace.ts';

/**
 * Everybody whom some reps could call in a day to come, if nothing new were learned until then. What lapses before their day
 * begins is decided for it and not kept: nothing is written, so nobody at a desk waits for a look ahead. Whoever is
 * still to be called today is not counted again.
 * @param reps with the day to come
 */
export async function lookAhead(
  db: Queryable,
  workspace: Workspace,
  reps: readonly RepAtWork[],
  now: string,
): Promise<CallToPlan[]> {
  const [lapsing, today] = [
    await lapsingUntil(db, workspace.id, reps),
    await stillToday(db, workspace.id, reps, now),
  ];
  const lapsed = new Set(lapsing.map(({ id }) => id));
  const standing = await readCallsToPlan(db, workspace, reps);
  const calls = standing.filter(({ enrolmentId }) => !lapsed.has(enrolmentId) && !today.has(enrolmentId));
  const ends = reps.map(({ until }) => until).sort();
  for (const rep of reps) {
    const theirs = lapsing.filter(({ id, repId }) => repId === rep.id && !today.has(id));
    for (let from = 0; from < theirs.length; from += decidedAtOnce) {
      const some = theirs.slice(from, from + decidedAtOnce).map(({ prospectId }) => prospectId);
      calls.push(...(await decidedFor(db, workspace, rep, some, ends.at(-1)!)));
    }
  }
  return calls;
}

const decidedAtOnce = 500;

type Lapsing = { id: string; prospectId: string; repId: string };

async function lapsingUntil(
  db: Queryable,
  workspaceId: string,
  reps: readonly RepAtWork[],
): Promise<Lapsing[]> {
  const found = await db.query<Lapsing>({
    name: 'lapsing-until',
    text: `select e.id, e.prospect_id as "prospectId", e.rep_id as "repId"
             from unnest($2::uuid[], $3::timestamptz[]) as r (id, begins)
             join enrolment e on e.workspace_id = $1 and e.rep_id = r.id and e.state <> 'closed' and e.valid_until <= r.begins`,
    values: [workspaceId, reps.map(({ id }) => id), reps.map(({ from }) => from)],
  });
  return found.rows;
}

/** Whom today's plan still has before that day, by the half hour that runs. */
async function stillToday(
  db: Queryable,
  workspaceId: string,
  reps: readonly RepAtWork[],
  now: string,
): Promise<Set<string>> {
  const found = await db.query({
    name: 'still-planned-today',
    text: `select e.id from unnest($2::uuid[], $3::timestamptz[]) as r (id, begins)
             join enrolment e on e.workspace_id = $1 and e.rep_id = r.id and e.state <> 'closed'
              and e.planned_for > $4::timestamptz - interval '30 minutes' and e.planned_for < r.begins`,
    values: [workspaceId, reps.map(({ id }) => id), reps.map(({ from }) => from), now],
  });
  return new Set(found.rows.map(({ id }) => id));
}

type Foreseen = StoredDecision & { decision: CallDecision; poolId: string | null };

/** Those of a rep's people who may be called that day, by what is decided when it begins. */
async function decidedFor(
  db: Queryable,
  workspace: Workspace,
  rep: RepAtWork,
  prospectIds: readonly string[],
  lastEnd: string,
): Promise<CallToPlan[]> {
  const foreseen = new Map<string, Foreseen>();
  for (const loaded of await loadFacts(db, workspace, prospectIds, rep.from)) {
    const decided = decideLoaded(workspace, loaded, rep.from);
    if (decided?.decision.next !== 'call') continue;
    const stored = storedDecision(loaded, decided);
    const poolId = isOwed(decided) ? null : loaded.enrolment!.poolId;
    if (stored.dueAt < (poolId === null ? rep.until : lastEnd))
      foreseen.set(stored.enrolmentId, { ...stored, decision: decided.decision, poolId });
  }
  const calls = await readCallsOf(db, workspace, rep, [...foreseen.keys()]);
  return calls.map((call) => callForeseen(call, foreseen.get(call.enrolmentId)!));
}

/** The call with what is decided for that day in the place of what is decided now. */
function callForeseen(call: CallToPlan, { decision, decided, dueAt, poolId }: Foreseen): CallToPlan {
  const due = parseInstant(dueAt)!;
  return {
    ...call,
    repId: poolId === null ? call.repId : null,
    poolId,
    promised: isOwed(decided),
    closesAt: decision.closes === null ? null : parseInstant(decision.closes),
    windows: decision.windows
      .map(({ from, until }) => ({ from: Math.max(parseInstant(from)!, due), until: parseInstant(until)! }))
      .filter(({ from, until }) => from < until),
  };
}
