import type { CallToPlan } from '#core/plan/calls/call-to-plan.ts';
import { slotSeconds } from '#core/plan/calls/rep-room.ts';
import type { Seconds } from '#core/prospect/local-time.ts';

/**
 * What a conversation is worth, against one with a stranger. Whoever knows us, or was sent to us, is likelier to listen: the order is
 * the authors' (Schreier-Fleming, Relationship Capital), the figures are ours and only their order matters much.
 */
const byRelationship = { stranger: 1, referred: 1.5, known: 1.5, client: 2 } as const;
/** Today is the last day of the step: tomorrow it is late. */
const closingToday = 2;
/**
 * Of calls planned an hour ahead, two in a hundred are never made: days overrun. So an hour that is better by less is not
 * waited for, and of equal hours the next one is taken.
 */
const madeAnHourAhead = 0.98;

export function worthOfConversation(call: CallToPlan, dayEndsAt: Seconds): number {
  const closes = call.closesAt !== null && call.closesAt <= dayEndsAt;
  return byRelationship[call.relationship] * (closes ? closingToday : 1);
}

/** How much of a call's worth is left when it is planned for a later half hour. */
export function madeBy(at: Seconds, now: Seconds): number {
  const slotsAhead = Math.max(0, Math.floor((at - now) / slotSeconds));
  return madeAnHourAhead ** (slotsAhead / 2);
}
