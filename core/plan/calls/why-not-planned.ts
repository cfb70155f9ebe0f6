import type { Reason } from '#core/decide/decision.ts';
import type { CallToPlan, RepPlan } from '#core/plan/calls/call-to-plan.ts';
import { chancesOver } from '#core/plan/calls/chances-over.ts';
import { openSlots } from '#core/plan/calls/open-slots.ts';
import { madeBy, worthOfConversation } from '#core/plan/calls/worth-of-call.ts';
import { localMinute, type Seconds, zoneOf } from '#core/prospect/local-time.ts';
import { sayClock } from '#core/prospect/local-time-words.ts';
import type { ReachModel } from '#core/reach/reach-model.ts';
import { sayChance } from '#core/reach/say-chance.ts';

type RepsDay = { repId: string; timeZone: string; dayEndsAt: Seconds; cells: RepPlan['cells'] };

/**
 * Why the day of a rep has no place for a call that `decide` would allow in it: the hours do not meet, or the half hour
 * nearest to being theirs is worth more to others.
 * @param rep the half hours as planned, with their prices
 */
export function whyNotPlanned(call: CallToPlan, rep: RepsDay, model: ReachModel, now: Seconds): Reason {
  if (rep.cells.length === 0)
    return { rule: 'no-hours-left', says: 'None of your working hours are left today.' };
  const slots = rep.cells.map(({ at }) => at);
  const open = openSlots(call, slots, now);
  if (open.length === 0 && openSlots({ ...call, trial: null }, slots, now).length > 0)
    return {
      rule: 'not-their-turn',
      says: 'A trial runs, and the half hours that meet theirs are another method’s turn today.',
    };
  if (open.length === 0)
    return {
      rule: 'outside-your-hours',
      says: 'The hours in which they may be called today are not among yours.',
    };
  const value = worthOfConversation(call, rep.dayEndsAt);
  const chances = chancesOver(call, rep.repId, slots, model);
  const worths = open.map((slot) => ({
    slot,
    worth: value * chances[slot]! * madeBy(slots[slot]!, now),
    price: rep.cells[slot]!.price,
  }));
  const nearest = worths.reduce((best, one) =>
    one.worth - one.price > best.worth - best.price ? one : best,
  );
  const clock = sayClock(localMinute(zoneOf(rep.timeZone), slots[nearest.slot]!));
  return {
    rule: 'day-is-full',
    says: `Your day is full. They came nearest at ${clock}, where ${sayBeaten(nearest)}.`,
  };
}

/** Worths are conversations with a stranger, and said as chances are. */
function sayBeaten({ worth, price }: { worth: number; price: number }): string {
  const [ours, theirs] = [sayChance(worth), sayChance(price)];
  return ours === theirs
    ? 'every other call counts for a little more'
    : `every other call counts for ${theirs} or more and this one for ${ours}`;
}
