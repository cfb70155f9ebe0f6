import { formatDate, localDay, localInstant, parseInstant, zoneOf } from '#core/prospect/local-time.ts';

const halfADaySeconds = 4 * 3600;

/**
 * The local dates, `YYYY-MM-DD` in order, on which meetings take four hours or more of a rep: hardly a call is made on them.
 * Meetings at the same time count once.
 * @param meetings instants, RFC 3339 UTC, until exclusive
 */
export function daysInMeetings(
  timeZone: string,
  meetings: readonly { from: string; until: string }[],
): string[] {
  const zone = zoneOf(timeZone);
  const taken = new Map<number, number>();
  let counted = Number.NEGATIVE_INFINITY;
  const inOrder = meetings
    .map(({ from, until }) => ({ from: parseInstant(from)!, until: parseInstant(until)! }))
    .sort((a, b) => a.from - b.from);
  for (const { from, until } of inOrder) {
    for (let at = Math.max(from, counted); at < until; ) {
      const day = localDay(zone, at);
      const end = Math.min(until, localInstant(zone, day + 1, 0));
      taken.set(day, (taken.get(day) ?? 0) + end - at);
      at = end;
    }
    counted = Math.max(counted, until);
  }
  return [...taken].flatMap(([day, seconds]) => (seconds >= halfADaySeconds ? [formatDate(day)] : []));
}
