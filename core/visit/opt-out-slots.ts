import type { Relationship } from '#core/decide/facts.ts';
import type { Seconds } from '#core/prospect/local-time.ts';
import { drivingSeconds as estimated, type Place } from '#core/visit/travel.ts';

/** Something the rep is out for on that day: a confirmed visit, one that was offered, or a time at which they are taken. */
export type Engagement = {
  from: Seconds;
  until: Seconds;
  /** Null: somewhere else, and nothing is known of the way. */
  place: Place | null;
  /** A visit that the other side has agreed to: only beside these may somebody be offered one. */
  confirmed: boolean;
};

/** Somebody near whom the rep will be. */
export type Neighbour = {
  personId: string;
  place: Place;
  relationship: Relationship;
  /** They have had a message of ours, or were sent to us. */
  hasHeardFromUs: boolean;
  /** An offer for this trip was made to them, whatever came of it. */
  offeredThisTrip: boolean;
  /** When they may be visited: business hours of that date by their clock. */
  hours: readonly { from: Seconds; until: Seconds }[];
  /** What a conversation with them is worth, against one with a stranger. */
  worth: number;
};

/** How a workspace offers visits. */
export type OfferRules = {
  /** From a confirmed visit to theirs, at most. */
  nearSeconds: number;
  visitSeconds: number;
  /** Offered times are round. */
  stepSeconds: number;
  /** Strangers who have had a message may be offered a visit as well. */
  strangersToo: boolean;
};

/** A visit to offer: "I will be next door; if ten o'clock will not work, call me." */
export type OptOutSlot = {
  personId: string;
  at: Seconds;
  until: Seconds;
  /** The confirmed visit they are near to, by its place in the day, and how far it is. */
  besideAt: Seconds;
  besideSeconds: number;
  /** What the visit adds to the day's driving. */
  extraSeconds: number;
};

export const usualOffers: OfferRules = {
  nearSeconds: 12 * 60,
  visitSeconds: 30 * 60,
  stepSeconds: 15 * 60,
  strangersToo: false,
};

/**
 * Who could be offered a visit on a day that has confirmed ones, and when: near a confirmed visit in place and in time, with the
 * way there and on, in their business hours, beside nothing else. Every offer leaves room for those before it. First comes
 * whoever adds the least driving, to the minute; among these, whoever is worth most.
 * @param day in order of time, nothing overlapping
 * @param driving seconds from one place to another; estimated from the distance unless a routing server says it
 * Source: Schreier-Fleming; PRODUCT.md practice 16.
 */
export function optOutSlots(
  day: readonly Engagement[],
  neighbours: readonly Neighbour[],
  rules: OfferRules = usualOffers,
  driving: (from: Place, to: Place) => number = estimated,
): OptOutSlot[] {
  const offers: OptOutSlot[] = [];
  let taken = [...day];
  let asked = neighbours.filter((neighbour) => mayBeOffered(neighbour, rules));
  for (;;) {
    const found = asked.flatMap((neighbour) => slotFor(taken, neighbour, rules, driving) ?? []);
    const worth = new Map(asked.map((one) => [one.personId, one.worth]));
    const best = found.sort(
      (a, b) =>
        minutesOf(a) - minutesOf(b) ||
        worth.get(b.personId)! - worth.get(a.personId)! ||
        (a.personId < b.personId ? -1 : 1),
    )[0];
    if (best === undefined) return offers;
    const { place } = asked.find(({ personId }) => personId === best.personId)!;
    offers.push(best);
    taken = [...taken, { from: best.at, until: best.until, place, confirmed: false }].sort(
      (a, b) => a.from - b.from,
    );
    asked = asked.filter(({ personId }) => personId !== best.personId);
  }
}

/** An offer is for those who have heard of us: to a stranger nobody announces a visit, unless the workspace says so. */
function mayBeOffered(
  { relationship, hasHeardFromUs, offeredThisTrip }: Neighbour,
  rules: OfferRules,
): boolean {
  if (offeredThisTrip || !hasHeardFromUs) return false;
  return rules.strangersToo || relationship !== 'stranger';
}

/** Drives are not known to the second, so a second decides nothing. */
function minutesOf({ extraSeconds }: OptOutSlot): number {
  return Math.round(extraSeconds / 60);
}

const forever = Number.POSITIVE_INFINITY;

/** The cheapest round time for one person between what the day holds already; the earliest of equals. */
function slotFor(
  day: readonly Engagement[],
  neighbour: Neighbour,
  rules: OfferRules,
  driving: (from: Place, to: Place) => number,
): OptOutSlot | null {
  let best: OptOutSlot | null = null;
  for (let gap = 0; gap <= day.length; gap += 1) {
    const slot = slotBetween(day.slice(0, gap), day.slice(gap), neighbour, rules, driving);
    if (slot !== null && (best === null || slot.extraSeconds < best.extraSeconds)) best = slot;
  }
  return best;
}

/** Where the rep is taken at no known place, they are where they were: the way is reckoned from and to the places that are known. */
function slotBetween(
  earlier: readonly Engagement[],
  later: readonly Engagement[],
  { personId, place, hours }: Neighbour,
  rules: OfferRules,
  driving: (from: Place, to: Place) => number,
): OptOutSlot | null {
  const before = earlier.at(-1);
  const after = later[0];
  const beside = nearest(before, after, place, driving);
  if (beside === null || beside.seconds > rules.nearSeconds) return null;
  const comesFrom = earlier.findLast((one) => one.place !== null);
  const goesTo = later.find((one) => one.place !== null);
  const there = comesFrom ? driving(comesFrom.place!, place) : null;
  const on = goesTo ? driving(place, goesTo.place!) : null;
  const from = Math.max(before?.until ?? -forever, (comesFrom?.until ?? -forever) + (there ?? 0));
  const until = Math.min(after?.from ?? forever, (goesTo?.from ?? forever) - (on ?? 0));
  // Beside a visit in place is not enough: it is the same trip only when the two follow each other.
  const at = beside.is === before ? earliest(hours, from, until, rules) : latest(hours, from, until, rules);
  if (at === null) return null;
  const direct = comesFrom && goesTo ? driving(comesFrom.place!, goesTo.place!) : 0;
  return {
    personId,
    at,
    until: at + rules.visitSeconds,
    besideAt: beside.is.from,
    besideSeconds: beside.seconds,
    extraSeconds: Math.max(0, (there ?? on!) + (on ?? there!) - direct),
  };
}

function nearest(
  before: Engagement | undefined,
  after: Engagement | undefined,
  place: Place,
  driving: (from: Place, to: Place) => number,
): { is: Engagement; seconds: number } | null {
  const found: { is: Engagement; seconds: number }[] = [];
  if (before?.confirmed && before.place !== null)
    found.push({ is: before, seconds: driving(before.place, place) });
  if (after?.confirmed && after.place !== null)
    found.push({ is: after, seconds: driving(place, after.place) });
  return found.sort((a, b) => a.seconds - b.seconds)[0] ?? null;
}

type Hours = Neighbour['hours'];

function earliest(
  hours: Hours,
  from: Seconds,
  until: Seconds,
  { stepSeconds, visitSeconds }: OfferRules,
): Seconds | null {
  for (const open of hours) {
    const at = Math.ceil(Math.max(open.from, from) / stepSeconds) * stepSeconds;
    if (at + visitSeconds <= Math.min(open.until, until)) return at;
  }
  return null;
}

function latest(
  hours: Hours,
  from: Seconds,
  until: Seconds,
  { stepSeconds, visitSeconds }: OfferRules,
): Seconds | null {
  for (const open of hours.toReversed()) {
    const at = Math.floor((Math.min(open.until, until) - visitSeconds) / stepSeconds) * stepSeconds;
    if (at >= Math.max(open.from, from)) return at;
  }
  return null;
}
