import type { Reason } from '#core/decide/decision.ts';
import { addPhone, type NewPhone } from '#store/people-phones.ts';
import type { Queryable } from '#store/workspace.ts';

/** The call that came in which a touch was, and the number to keep as one of theirs. */
export type TakenUp = { callId: string; number: NewPhone | null };

/** Whoever else takes the call up waits. @returns how it stands; null without one */
export async function lockInboundCall(
  db: Queryable,
  workspaceId: string,
  taken: TakenUp | null | undefined,
): Promise<string | null> {
  if (!taken) return null;
  const found = await db.query({
    name: 'lock-inbound-call',
    text: `select state from inbound_call where workspace_id = $1 and id = $2 for update`,
    values: [workspaceId, taken.callId],
  });
  return found.rows[0]?.state ?? null;
}

/** A call is logged once: for somebody else it is only after that is taken back. */
export const loggedAlready: Reason = {
  rule: 'call-logged',
  says: 'This call is logged already.',
};

/** @returns whether the number is new to them */
export async function keepTheirNumber(
  db: Queryable,
  workspaceId: string,
  prospectId: string,
  taken: TakenUp | null | undefined,
  now: string,
): Promise<boolean> {
  if (!taken?.number) return false;
  return addPhone(db, workspaceId, prospectId, taken.number, now);
}

/** The call is this touch from now on. That nobody took it stays known, whatever is said and taken back later. */
export async function logInboundCall(
  db: Queryable,
  workspaceId: string,
  callId: string,
  touch: { id: string; prospectId: string; repId: string | null; missed: boolean },
): Promise<void> {
  await db.query(
    `update inbound_call set state = 'logged', touch_id = $3, prospect_id = $4, rep_id = $5, missed = missed or $6
      where workspace_id = $1 and id = $2`,
    [workspaceId, callId, touch.id, touch.prospectId, touch.repId, touch.missed],
  );
}
