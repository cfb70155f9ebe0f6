import type { Seconds } from '#core/prospect/local-time.ts';

/** How long the people nobody has called yet last, at the pace at which new ones were called lately. */
export type Lasting = {
  newPerWeek: number | null;
  weeksLeft: number | null;
  says: string;
};

/** Weeks that are looked back over, where calling has gone on for as long. */
export const weeksLookedBack = 12;
const weekSeconds = 7 * 86_400;

/**
 * @param untouched people nobody has called
 * @param newlyCalled people whose first call lies in the last {@link weeksLookedBack} weeks
 * @param firstCalledAt when anybody of the territory was called first; null: never
 */
export function howLongItLasts(
  untouched: number,
  newlyCalled: number,
  firstCalledAt: Seconds | null,
  now: Seconds,
): Lasting {
  if (untouched === 0) return { newPerWeek: null, weeksLeft: 0, says: 'nobody is left to call first' };
  if (newlyCalled === 0 || firstCalledAt === null)
    return { newPerWeek: null, weeksLeft: null, says: `nobody new in the last ${weeksLookedBack} weeks` };
  const weeks = Math.min(weeksLookedBack, Math.max(1, Math.ceil((now - firstCalledAt) / weekSeconds)));
  const newPerWeek = newlyCalled / weeks;
  const weeksLeft = untouched / newPerWeek;
  return { newPerWeek, weeksLeft, says: `${sayWeeks(weeksLeft)} at ${sayPace(newPerWeek)}` };
}

function sayWeeks(weeks: number): string {
  const whole = Math.max(1, Math.round(weeks));
  return whole === 1 ? '1 week' : `${whole} weeks`;
}

function sayPace(perWeek: number): string {
  if (perWeek < 1) return 'less than one new person a week';
  const whole = Math.round(perWeek);
  return whole === 1 ? '1 new person a week' : `${whole} new people a week`;
}
