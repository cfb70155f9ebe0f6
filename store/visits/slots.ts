import type { Queryable } from '#store/workspace.ts';

/**
 * The visit that is offered to somebody and that nobody has agreed to yet is what their decision reads: brings it to what their
 * appointments say. The prospect must be locked; their decision is the caller's to make again.
 */
export async function offerAgain(
  db: Queryable,
  workspaceId: string,
  personId: string,
  now: string,
): Promise<void> {
  await db.query(
    `update prospect set visit_slot_at =
            (select min(from_at) from appointment
              where workspace_id = $1 and prospect_id = $2 and status = 'tentative' and opt_out and from_at > $3)
      where workspace_id = $1 and id = $2`,
    [workspaceId, personId, now],
  );
}
