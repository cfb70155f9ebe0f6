import type { WorkingStretch } from '#core/plan/working-hours.ts';
import { parseClock } from '#core/prospect/local-time.ts';

/** Monday to Friday, each the half hours of a rep's clock (0 to 47) that are worked. */
export type HalfHoursByDay = readonly (readonly number[])[];

const callingDays = [1, 2, 3, 4, 5];
const halfHoursOfADay = 48;

/** The half hours of which at least half is worked. Nobody of a market is called at a weekend. */
export function halfHoursWorked(hours: readonly WorkingStretch[]): HalfHoursByDay {
  return callingDays.map((day) => {
    const stretches = hours.filter(({ days }) => days.includes(day));
    return Array.from({ length: halfHoursOfADay }, (_, halfHour) => halfHour).filter(
      (halfHour) => minutesIn(stretches, 30 * halfHour) >= 15,
    );
  });
}

function minutesIn(stretches: readonly WorkingStretch[], begins: number): number {
  return stretches.reduce((all, { from, until }) => {
    const minutes = Math.min(parseClock(until)!, begins + 30) - Math.max(parseClock(from)!, begins);
    return all + Math.max(0, minutes);
  }, 0);
}
