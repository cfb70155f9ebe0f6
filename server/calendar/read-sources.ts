import { parseInstant } from '#core/prospect/local-time.ts';
import { fetchCalendar } from '#server/calendar/fetch-calendar.ts';
import { readApart } from '#server/calendar/read-apart.ts';
import { UnreadableCalendar } from '#server/calendar/read-busy.ts';
import type { Context } from '#server/context.ts';
import { dayChanged } from '#server/events.ts';
import type { Server } from '#server/operation.ts';
import {
  type CalendarSource,
  dueCalendarSources,
  findCalendarSource,
  keepSourceFailure,
  keepSourceSame,
  replaceBusy,
} from '#store/calendar-sources.ts';
import { type Desk, deskInstant } from '#store/desk.ts';
import { forgetPlan } from '#store/plan/forget-plan.ts';
import { transaction } from '#store/transaction.ts';

const everyMs = 15 * 60_000;
const daySeconds = 86_400;
/** A promise may name a week some weeks ahead, and so may a time that is asked for. */
const aheadDays = 90;
/** A round that finds many to read leaves the rest to the next. */
const readARound = 12;
const atATime = 3;

/** Once a minute: the calendars that were not read for a quarter of an hour. Where none is given, nothing is fetched. */
export async function readDueSources({ context, keeper }: Server): Promise<void> {
  const desk = await keeper.desk();
  if (desk === null) return;
  const now = deskInstant(desk, context.now());
  const since = new Date(Date.parse(now) - everyMs).toISOString();
  const due = await dueCalendarSources(context.db, desk.workspace.id, since, readARound);
  for (let first = 0; first < due.length; first += atATime)
    await Promise.all(due.slice(first, first + atATime).map((id) => readSource(context, desk, id)));
}

/**
 * Reads one calendar now. What was read before holds where it cannot be read; that and why is kept with it.
 * @returns the calendar with how that went; null where there is none
 */
export async function readSource(
  context: Context,
  desk: Desk,
  sourceId: string,
): Promise<CalendarSource | null> {
  const { db } = context;
  const now = deskInstant(desk, context.now());
  const source = await findCalendarSource(db, desk.workspace.id, sourceId, now);
  const rep = desk.reps.find(({ id }) => id === source?.repId);
  if (source === null || rep === undefined) return source;
  try {
    await readNow(context, desk, source, rep, now);
  } catch (error) {
    if (!(error instanceof UnreadableCalendar)) throw error;
    await keepSourceFailure(db, desk.workspace.id, { id: source.id, says: error.message }, now);
  }
  return findCalendarSource(db, desk.workspace.id, sourceId, now);
}

async function readNow(
  context: Context,
  { workspace }: Desk,
  source: CalendarSource,
  { timeZone, email }: Desk['reps'][number],
  now: string,
): Promise<void> {
  const readFor = `${timeZone} ${email} `;
  const fetched = await fetchCalendar(source.url, knownEtag(source, readFor, now));
  if (fetched === 'same') return keepSourceSame(context.db, workspace.id, source.id, now);
  const at = parseInstant(now)!;
  const around = { from: at - daySeconds, until: at + aheadDays * daySeconds };
  const busy = await readApart(fetched.text, { timeZone, email, ...around });
  const isChanged = await transaction(context.db, async (connection) => {
    const etag = fetched.etag === null ? null : readFor + fetched.etag;
    const read = { id: source.id, etag, busy };
    const changed = await replaceBusy(connection, workspace.id, read, now);
    if (changed) await forgetPlan(connection, workspace.id, [source.repId]);
    return changed;
  });
  if (isChanged) context.events.tell(dayChanged);
}

/**
 * The first reading of a day is a whole one, for what repeats comes one day further with each; and so is one for a rep who has
 * another zone or address now, which the file is read by.
 */
function knownEtag({ readAt, etag }: CalendarSource, readFor: string, now: string): string | null {
  const isToday = readAt?.slice(0, 10) === now.slice(0, 10);
  return isToday && etag?.startsWith(readFor) ? etag.slice(readFor.length) : null;
}
