import type { Relationship } from '#core/decide/facts.ts';
import type { OptOutSlot } from '#core/visit/opt-out-slots.ts';
import type { Place } from '#core/visit/travel.ts';

export type Offered = {
  slot: Pick<OptOutSlot, 'besideSeconds' | 'extraSeconds'>;
  beside: { name: string; account: string | null; place: Place | null };
  person: { relationship: Relationship; place: Place };
  messagesLeft: number;
  messagesAtMost: number | null;
};

/** Why a visit may be offered to them and what it is worth, in a sentence each. */
export function offerReasons({ slot, beside, person, messagesLeft, messagesAtMost }: Offered): string[] {
  const reasons = [
    whyThem(person.relationship, messagesLeft),
    `${minutes(slot.besideSeconds)} from ${beside.account ?? beside.name}, and ${minutes(slot.extraSeconds)} more driving that day.`,
  ];
  if (person.place.precision !== 'exact' || beside.place?.precision !== 'exact')
    reasons.push('Known by the town alone: the drive is a guess until the place is set on the map.');
  if (messagesAtMost !== null && messagesLeft + 1 >= messagesAtMost)
    reasons.push('It is the last message. You are close by, so no trip is lost.');
  return reasons;
}

function whyThem(relationship: Relationship, messagesLeft: number): string {
  if (relationship === 'referred') return 'Somebody sent you to them.';
  if (relationship === 'client') return 'They are a client.';
  if (relationship === 'known') return 'They know you.';
  return messagesLeft === 1
    ? 'They have heard from you once.'
    : `They have heard from you ${messagesLeft} times.`;
}

function minutes(seconds: number): string {
  return `${Math.max(1, Math.round(seconds / 60))} min`;
}
