import type { CallToPlan } from '#core/plan/calls/call-to-plan.ts';
import { slotSeconds } from '#core/plan/calls/rep-room.ts';
import { isoWeekday, localDay, localMinute, type Seconds, zoneOf } from '#core/prospect/local-time.ts';
import { hourOdds, personOdds } from '#core/reach/chances-over-day.ts';
import { chanceOfOdds, type ReachModel } from '#core/reach/reach-model.ts';

type Called = Pick<CallToPlan, 'timeZone' | 'screener' | 'list' | 'past'>;

/** How likely somebody answers in each of these half hours, whether or not they may be called then. */
export function chancesOver(
  call: Called,
  repId: string | null,
  slots: readonly Seconds[],
  model: ReachModel,
): number[] {
  const theirs = oddsOf(call, model);
  return slots.map((at) => chanceOfOdds(theirs + oddsAt(call, repId, at, model)));
}

/** What is theirs of the chance, whatever the hour: log-odds. */
export function oddsOf({ past, list }: Called, model: ReachModel): number {
  return personOdds(model, { past, attempt: null, list });
}

/** What the half hour adds for a rep who calls into that zone past that screener: log-odds, by its middle. */
export function oddsAt(
  { timeZone, screener }: Pick<Called, 'timeZone' | 'screener'>,
  repId: string | null,
  at: Seconds,
  model: ReachModel,
): number {
  const zone = zoneOf(timeZone);
  const middle = at + slotSeconds / 2;
  return hourOdds(model, {
    at: middle,
    weekday: isoWeekday(localDay(zone, middle)),
    minute: localMinute(zone, middle),
    rep: repId,
    screener,
  });
}
