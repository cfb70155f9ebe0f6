import { type RepTime, roomOf } from '#core/plan/calls/rep-room.ts';
import { type RepDay, repDay } from '#core/plan/rep-day.ts';

const daysLookedAt = 14;

/**
 * The next day on which a rep calls, by their own calendar: the first after the present one that has room, so that on a
 * Friday it is Monday. Where two weeks have none, the day after the present one.
 * @param rep meetings and days away as far as they are known
 * @param now RFC 3339 UTC
 */
export function nextDay(rep: RepTime, now: string): RepDay {
  const first = repDay(rep.timeZone, repDay(rep.timeZone, now).until);
  let day = first;
  for (let looked = 0; looked < daysLookedAt; looked += 1) {
    if (roomOf(rep, day, now).length > 0) return day;
    day = repDay(rep.timeZone, day.until);
  }
  return first;
}
