import type { TodayRow } from '#api/today.ts';
import { formatClock } from '#web/format/when.ts';
import { halfHourOf } from '#web/pages/today/turns.ts';

/** The rep wanted them later today, and the day that was planned anew has no place for them then; null where it has. */
export function noPlaceWords(personId: string, why: string, after: readonly TodayRow[]): string | null {
  if (why !== 'later-today' || after.some((row) => row.personId === personId)) return null;
  return 'Your day has no place for this call then; it waits for another day.';
}

/**
 * What the plan made of a place that became free, in one sentence: who has a place today now, else who moved up to an
 * earlier half hour; null where nothing is to be said.
 * @param isWhole the list was read to its end, so that whoever was not in it had no place
 */
export function movedUpWords(
  before: readonly TodayRow[],
  after: readonly TodayRow[],
  isWhole: boolean,
  ownZone: string,
  now: number,
): string | null {
  const planned = new Map(before.map((row) => [row.enrolmentId, slotOf(row)]));
  const isNew = (row: TodayRow) => isWhole && slotOf(row) !== null && !planned.has(row.enrolmentId);
  const isEarlier = (row: TodayRow) => (slotOf(row) ?? 0) < (planned.get(row.enrolmentId) ?? 0);
  const comes = after.find(isNew);
  const moves = after.find((row) => slotOf(row) !== null && isEarlier(row));
  const clock = (row: TodayRow) => {
    const at = slotOf(row) ?? 0;
    return at <= now ? 'this half hour' : `${formatClock(at, ownZone)} your time`;
  };
  if (comes) return `${comes.name} has a place today now: ${clock(comes)}.`;
  return moves ? `${moves.name} moves up to ${clock(moves)}.` : null;
}

const slotOf = ({ plan }: TodayRow): number | null => (plan ? halfHourOf(Date.parse(plan.for)) : null);
