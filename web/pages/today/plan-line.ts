import type { PersonDay, PlannedCall } from '#api/plan.ts';
import type { Decision } from '#core/decide/decision.ts';
import { formatClock } from '#web/format/when.ts';
import { halfHourOf } from '#web/pages/today/turns.ts';

/**
 * What the plan says of somebody, in one sentence, and what it makes of them: `now`, in a half hour to come, or nothing
 * today. It narrows the day and forbids nothing: whoever may be called can be called out of turn.
 */
export type PlanLine = { is: 'now' | 'later' | 'not-today'; says: string; rule: string };

/** What is known of the plan for the person on the desk; their day comes a moment after the list. `isOwed`: promised or asked for. */
export type PlanSeen = { plan: PlannedCall | null; day: PersonDay | null; isOwed: boolean };

/** @param zone their own, for every clock */
export function planLine(
  { plan, day, isOwed }: PlanSeen,
  decision: Decision | null,
  zone: string,
  now: number,
): PlanLine | null {
  if (decision?.next !== 'call') return null;
  const mayCall = Date.parse(decision.opens) <= now;
  if (!plan) {
    if (!day?.notPlanned) return null;
    return isOwed ? noPlaceForPromise : notToday(day.notPlanned, mayCall);
  }
  const at = Date.parse(plan.for);
  if (halfHourOf(at) <= now) return { is: 'now', says: nowWords(plan, day, zone), rule: 'planned' };
  const clock = `${formatClock(at, zone)} their time`;
  if (!mayCall)
    return {
      is: 'later',
      says: `Planned for ${clock}: ${plan.chance.says} that they answer.`,
      rule: 'planned',
    };
  if (plan.waits) return { is: 'later', says: waitsWords(plan, day, clock), rule: 'planned' };
  return { is: 'now', says: aheadWords(plan, day, clock), rule: 'planned' };
}

/** What is owed is never left for another day because of a plan. */
const noPlaceForPromise: PlanLine = {
  is: 'now',
  says: 'No half hour of the day is left for this one. It stays among the first until it is made good.',
  rule: 'planned',
};

const dayPartWords = {
  early: 'before eight',
  morning: 'in the morning',
  lunch: 'at lunch',
  afternoon: 'in the afternoon',
  late: 'after five',
} as const;

const callAnyway = 'You may call all the same.';

function notToday({ rule, says }: { rule: string; says: string }, mayCall: boolean): PlanLine {
  return { is: 'not-today', says: mayCall ? `${says} ${callAnyway}` : says, rule };
}

function waitsWords({ chance, notAgainIn }: PlannedCall, day: PersonDay | null, clock: string): string {
  if (notAgainIn !== null)
    return `The last call failed ${dayPartWords[notAgainIn]}, so the next is at ${clock}: ${chance.says}. ${callAnyway}`;
  const now = day?.now?.says;
  const against = now && now !== chance.says ? ` against ${now} now` : '';
  return `More likely at ${clock}, ${chance.says}${against}, so later. ${callAnyway}`;
}

/** The plan has them later because others come first or it is a little better so; not enough to wait for. */
function aheadWords({ chance }: PlannedCall, day: PersonDay | null, clock: string): string {
  const now = day?.now?.says;
  if (now === undefined) return `Planned for ${clock}: ${chance.says}.`;
  return `Planned for ${clock}: ${chance.says}, ${now === chance.says ? 'and as likely now' : `against ${now} now`}.`;
}

type Slot = PersonDay['slots'][number];

/** Why not later: nothing left of their day is likelier, or the day as a whole is better so. */
function nowWords(plan: PlannedCall, day: PersonDay | null, zone: string): string {
  const { says } = plan.chance;
  const rest = day ? slotsAfter(day, plan) : [];
  const likelier = mostLikely(rest.filter((slot) => isLikelier(slot, day, plan)));
  if (likelier)
    return `${says} now. At ${formatClock(likelier.at, zone)} it would be ${likelier.says}, but the day as a whole is better so.`;
  if (rest.length > 0 && rest.every((slot) => slot.says === says))
    return `${says} now, and no likelier in any other half hour that is left today.`;
  if (!plan.second) return `${says} now, and no other half hour of today is left for them.`;
  const next = rest.find((slot) => Date.parse(slot.at) === Date.parse(plan.second?.at ?? ''))?.says;
  const clock = formatClock(plan.second.at, zone);
  return `Best of what is left today: ${says} now; the next best is ${clock}${next ? `, ${next}` : ''}.`;
}

const slotsAfter = ({ slots }: PersonDay, plan: PlannedCall): Slot[] =>
  slots.filter((slot) => slot.chance !== null && Date.parse(slot.at) > Date.parse(plan.for));

/** Likelier as far as it is said: what reads the same is the same. */
function isLikelier(slot: Slot, day: PersonDay | null, plan: PlannedCall): boolean {
  const here = day?.slots.find(({ at }) => Date.parse(at) === Date.parse(plan.for))?.chance;
  return slot.says !== plan.chance.says && (slot.chance ?? 0) > (here ?? 1);
}

const mostLikely = (slots: readonly Slot[]): Slot | undefined =>
  slots.reduce<Slot | undefined>(
    (best, slot) => ((slot.chance ?? 0) > (best?.chance ?? 0) ? slot : best),
    undefined,
  );
