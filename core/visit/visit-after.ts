import { isVoicemail, type Touch } from '#core/call/touch.ts';
import type { ProspectFacts } from '#core/decide/facts.ts';

/** Whether the touch left an offer of a visit. */
export function leavesOffer(touch: Touch): boolean {
  return isVoicemail(touch) && touch.message === 'opt-out-appointment';
}

/** Whether it was a no, to a visit as to everything. */
export function isNo({ result }: Touch): boolean {
  return result === 'declined' || result === 'do-not-call';
}

/** The prospect once the touch is kept: an offer that was left waits for them, and a no leaves nothing to visit. */
export function visitAfter(prospect: ProspectFacts, touch: Touch): ProspectFacts {
  if (isNo(touch)) return { ...prospect, visit: null, visitSlot: null };
  if (!leavesOffer(touch) || prospect.visit?.stands !== 'to-offer') return prospect;
  return { ...prospect, visit: { ...prospect.visit, stands: 'offered' } };
}
