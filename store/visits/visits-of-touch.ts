import type { Touch } from '#core/call/touch.ts';
import { isNo, leavesOffer, visitAfter } from '#core/visit/visit-after.ts';
import type { KeptTouch, LoadedFacts } from '#store/facts.ts';
import { forgetPlan } from '#store/plan/forget-plan.ts';
import { offerAgain } from '#store/visits/slots.ts';
import type { Queryable } from '#store/workspace.ts';

/** What a touch means for the visits to come: it left an offer, or it was a no. */
export function tellsOfVisits(touch: Touch): boolean {
  return leavesOffer(touch) || isNo(touch);
}

/** The facts as they stand once the touch is kept. */
export function visitsAfter(person: LoadedFacts, touch: Touch): LoadedFacts {
  const { facts } = person;
  return { ...person, facts: { ...facts, prospect: visitAfter(facts.prospect, touch) } };
}

/** Keeps it in the calendar, in the transaction of the touch. */
export async function keepVisitsOfTouch(
  db: Queryable,
  workspaceId: string,
  prospectId: string,
  touch: KeptTouch,
  now: string,
): Promise<void> {
  const changed = await db.query(isNo(touch) ? cancelQuery : offeredQuery, [
    workspaceId,
    prospectId,
    touch.id,
    now,
  ]);
  await whatFollows(db, workspaceId, prospectId, changed.rows, now);
}

const offeredQuery = `
update appointment set offered_touch_id = $3, changed_at = $4, sequence = sequence + 1
 where workspace_id = $1 and prospect_id = $2 and status = 'tentative' and opt_out and offered_touch_id is null
   and from_at > $4
returning rep_id`;

const cancelQuery = `
update appointment set cancelled_in_touch_id = $3, cancelled_from = status, status = 'cancelled', changed_at = $4,
       sequence = sequence + 1
 where workspace_id = $1 and prospect_id = $2 and status in ('tentative', 'confirmed') and until_at > $4
returning rep_id`;

/** Takes back what a touch meant for visits, before it is itself taken back. The prospect must be locked. */
export async function takeBackVisits(
  db: Queryable,
  workspaceId: string,
  { prospectId, touchId, now }: { prospectId: string; touchId: string; now: string },
): Promise<void> {
  const changed = await db.query(
    `update appointment
        set offered_touch_id = case when offered_touch_id = $3 then null else offered_touch_id end,
            status = case when cancelled_in_touch_id = $3 and status = 'cancelled' then cancelled_from else status end,
            cancelled_in_touch_id = case when cancelled_in_touch_id = $3 then null else cancelled_in_touch_id end,
            changed_at = $4, sequence = sequence + 1
      where workspace_id = $1 and prospect_id = $2 and (offered_touch_id = $3 or cancelled_in_touch_id = $3)
     returning rep_id`,
    [workspaceId, prospectId, touchId, now],
  );
  await whatFollows(db, workspaceId, prospectId, changed.rows, now);
}

async function whatFollows(
  db: Queryable,
  workspaceId: string,
  prospectId: string,
  changed: readonly { rep_id: string }[],
  now: string,
): Promise<void> {
  if (changed.length === 0) return;
  await offerAgain(db, workspaceId, prospectId, now);
  await forgetPlan(db, workspaceId, [...new Set(changed.map(({ rep_id }) => rep_id))]);
}
