import type { Decided } from '#core/decide/decision.ts';
import type { Database } from '#store/connect.ts';
import { decideLoaded, decisionColumns, decisionRow, setDecision, storedDecision } from '#store/decisions.ts';
import { writeDoNotCall } from '#store/do-not-call.ts';
import { type KeptTouch, type LoadedFacts, loadFacts } from '#store/facts.ts';
import { takeBackFrontDesk } from '#store/front-desk-heard.ts';
import { newId } from '#store/id.ts';
import { type InboundCall, leaveInboundCall } from '#store/inbound/inbound-calls.ts';
import { localToday, writePromises } from '#store/promises.ts';
import { byTime, withTouches } from '#store/record-touch.ts';
import { transaction } from '#store/transaction.ts';
import { takeBackVisits } from '#store/visits/visits-of-touch.ts';
import type { Queryable, Workspace } from '#store/workspace.ts';

export type Undone =
  | {
      kind: 'undone';
      touchId: string;
      after: Decided | null;
      person: LoadedFacts;
      openCall: InboundCall | null;
    }
  | { kind: 'not-found' }
  | { kind: 'already' };

/** Takes a touch back by a later one that voids it: a promise it made is withdrawn, what it settled is open again. */
export function undoTouch(
  db: Database,
  workspace: Workspace,
  touchId: string,
  repId: string | null,
  now: string,
): Promise<Undone> {
  return transaction(db, async (connection) => {
    const prospectId = await lockPersonOf(connection, workspace.id, touchId);
    if (prospectId === null) return { kind: 'not-found' };
    // First, for the facts that the next decision is made from read what stands again.
    await takeBackVisits(connection, workspace.id, { prospectId, touchId, now });
    const person = (await loadFacts(connection, workspace, [prospectId], now))[0]!;
    const undone = person.touches.find((touch) => touch.id === touchId)!;
    if (undone.corrects !== null || person.touches.some((touch) => touch.corrects === touchId))
      return { kind: 'already' };
    const next = withTouches(person, [...person.touches, voidOf(undone, now)].sort(byTime));
    const after = decideLoaded(workspace, next, now);
    await write(connection, workspace, { next, voided: undone, repId, after, now });
    // The call that came in and was this touch is nobody's again.
    const openCall = await leaveInboundCall(connection, workspace.id, touchId);
    return { kind: 'undone', touchId, after, person: next, openCall };
  });
}

async function lockPersonOf(db: Queryable, workspaceId: string, touchId: string): Promise<string | null> {
  const found = await db.query(
    `select p.id from touch t join prospect p on p.workspace_id = t.workspace_id and p.id = t.prospect_id
      where t.workspace_id = $1 and t.id = $2 for no key update of p`,
    [workspaceId, touchId],
  );
  return found.rows[0]?.id ?? null;
}

/** It stands where the touch it takes back stood, so that the order of what happened is kept. */
function voidOf(touch: KeptTouch, now: string): KeptTouch {
  return {
    id: newId(Date.parse(now)),
    corrects: touch.id,
    at: touch.at,
    channel: touch.channel,
    direction: touch.direction,
    outcome: 'void',
  };
}

type Undoing = {
  next: LoadedFacts;
  voided: KeptTouch;
  repId: string | null;
  after: Decided | null;
  now: string;
};

async function write(db: Queryable, workspace: Workspace, undoing: Undoing): Promise<void> {
  const { next, voided, repId, after, now } = undoing;
  const written = next.touches.find((touch) => touch.corrects === voided.id)!;
  await db.query({
    name: 'void-touch',
    text: voidQuery,
    values: [
      workspace.id,
      written.id,
      next.prospectId,
      next.enrolment?.id ?? null,
      repId,
      voided.at,
      localToday(next, voided.at),
      voided.channel,
      voided.direction,
      voided.id,
      now,
      after === null ? '[]' : JSON.stringify([decisionRow(storedDecision(next, after))]),
    ],
  });
  await writePromises(db, workspace, [next], now);
  await takeBackFrontDesk(db, workspace.id, next.prospectId, voided.id);
  await writeDoNotCall(db, workspace.id, next, { touchId: written.id, forTheCompany: false });
}

const voidQuery = `
with written as (
  insert into touch (workspace_id, id, prospect_id, enrolment_id, rep_id, at, local_on, channel, direction, outcome,
                     corrects, recorded_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'void', $10, $11)
)
update enrolment e set ${setDecision}, decided_at = $11
  from jsonb_to_recordset($12::jsonb) as d (${decisionColumns})
 where e.workspace_id = $1 and e.id = d.id`;
