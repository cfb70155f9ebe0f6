import { hoursByCalls } from '#core/call/front-desk-hours.ts';
import { type Seconds, zoneOf } from '#core/prospect/local-time.ts';
import {
  hoursByClock,
  type ScreenerHours,
  screenerHours,
  typedHours,
  writtenHours,
} from '#core/prospect/screener-hours.ts';
import type { PersonCalled } from '#store/reach/person-called.ts';
import { readLearnedHours } from '#store/screeners.ts';
import type { Queryable } from '#store/workspace.ts';

/**
 * When somebody else picks up, by the clock of whoever is called: as typed; else as written in the note; else as our calls
 * tell of each hour, and the usual ones of those they do not tell of. Null: nobody does.
 * @param at around which the clocks of two offices are compared
 */
export async function screenedHours(
  db: Queryable,
  workspaceId: string,
  { screener, timeZone }: PersonCalled,
  at: Seconds,
): Promise<ScreenerHours | null> {
  if (screener === null) return null;
  const hours = await hoursOf(db, workspaceId, screener);
  if (timeZone === null || screener.timeZone === null) return hours;
  return hoursByClock(hours, zoneOf(screener.timeZone), zoneOf(timeZone), at);
}

async function hoursOf(
  db: Queryable,
  workspaceId: string,
  { id, hours, note }: NonNullable<PersonCalled['screener']>,
): Promise<ScreenerHours> {
  const said = hours === null ? writtenHours(note) : typedHours(hours);
  if (said !== null || id === null) return said ?? screenerHours(note);
  return hoursByCalls(await readLearnedHours(db, workspaceId, id), screenerHours(note));
}
