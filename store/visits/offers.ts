import type { Queryable } from '#store/workspace.ts';

/** A rep's date and somebody who is, or is not, offered a visit on it. */
export type OnTrip = { repId: string; on: string; personId: string };

/** Keeps that somebody was offered a visit on that trip: they are offered no other. */
export async function keepOffer(
  db: Queryable,
  workspaceId: string,
  { repId, on, personId }: OnTrip,
  appointmentId: string,
  now: string,
): Promise<void> {
  await db.query(
    `insert into visit_offer (workspace_id, rep_id, prospect_id, on_date, state, appointment_id, at)
     values ($1, $2, $3, $4, 'offered', $5, $6)
     on conflict (workspace_id, rep_id, on_date, prospect_id) do update
        set state = excluded.state, appointment_id = excluded.appointment_id, at = excluded.at`,
    [workspaceId, repId, personId, on, appointmentId, now],
  );
}

/** An offer that nobody has heard of was none. */
export async function forgetOffer(db: Queryable, workspaceId: string, appointmentId: string): Promise<void> {
  await db.query(`delete from visit_offer where workspace_id = $1 and appointment_id = $2`, [
    workspaceId,
    appointmentId,
  ]);
}

/** @returns how they stand on that trip; null: nobody has said anything */
export async function offerOnTrip(
  db: Queryable,
  workspaceId: string,
  { repId, on, personId }: OnTrip,
): Promise<'offered' | 'not-them' | null> {
  const found = await db.query(
    `select state from visit_offer where workspace_id = $1 and rep_id = $2 and on_date = $3 and prospect_id = $4`,
    [workspaceId, repId, on, personId],
  );
  return found.rows[0]?.state ?? null;
}

/** The rep does not want to visit them on that trip. What was offered before stays so. */
export async function leaveOut(
  db: Queryable,
  workspaceId: string,
  { repId, on, personId }: OnTrip,
  now: string,
): Promise<void> {
  await db.query(
    `insert into visit_offer (workspace_id, rep_id, prospect_id, on_date, state, at)
     values ($1, $2, $3, $4, 'not-them', $5) on conflict do nothing`,
    [workspaceId, repId, personId, on, now],
  );
}

export async function leaveIn(
  db: Queryable,
  workspaceId: string,
  { repId, on, personId }: OnTrip,
): Promise<void> {
  await db.query(
    `delete from visit_offer
      where workspace_id = $1 and rep_id = $2 and on_date = $3 and prospect_id = $4 and state = 'not-them'`,
    [workspaceId, repId, on, personId],
  );
}
