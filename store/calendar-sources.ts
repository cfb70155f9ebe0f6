import { newId } from '#store/id.ts';
import type { Queryable } from '#store/workspace.ts';

/** A calendar of a rep's own, from which is read when they are taken. */
export type CalendarSource = {
  id: string;
  repId: string;
  name: string;
  /** Whoever has it reads the calendar: it goes nowhere but to where it points. */
  url: string;
  etag: string | null;
  /** When it was last read; what was read then holds. */
  readAt: string | null;
  /** When it last could not be read, since; and why. */
  failedAt: string | null;
  says: string;
  /** How many meetings of it are to come. */
  meetings: number;
};

const sourceQuery = (which: string) => `
select s.id, s.rep_id as "repId", s.name, s.url, s.etag, s.read_at as "readAt", s.failed_at as "failedAt", s.says,
       (select count(*)::integer from rep_meeting m where m.workspace_id = s.workspace_id and m.source_id = s.id
           and m.until_at > $2) as meetings
  from calendar_source s where s.workspace_id = $1 ${which} order by s.id`;

export async function calendarSourcesOf(
  db: Queryable,
  workspaceId: string,
  now: string,
): Promise<CalendarSource[]> {
  return (await db.query(sourceQuery(''), [workspaceId, now])).rows;
}

export async function findCalendarSource(
  db: Queryable,
  workspaceId: string,
  sourceId: string,
  now: string,
): Promise<CalendarSource | null> {
  const found = await db.query(sourceQuery('and s.id = $3'), [workspaceId, now, sourceId]);
  return found.rows[0] ?? null;
}

/** Those neither read nor tried since, whoever waits longest first. */
export async function dueCalendarSources(
  db: Queryable,
  workspaceId: string,
  since: string,
  howMany: number,
): Promise<string[]> {
  const found = await db.query(
    `select id from calendar_source
      where workspace_id = $1 and coalesce(greatest(read_at, failed_at), '-infinity') <= $2
      order by greatest(read_at, failed_at) nulls first, id limit $3`,
    [workspaceId, since, howMany],
  );
  return found.rows.map(({ id }) => id);
}

export async function addCalendarSource(
  db: Queryable,
  workspaceId: string,
  { repId, name, url }: Pick<CalendarSource, 'repId' | 'name' | 'url'>,
  now: string,
): Promise<CalendarSource> {
  const id = newId(Date.parse(now));
  await db.query(
    `insert into calendar_source (workspace_id, id, rep_id, name, url, created_at) values ($1, $2, $3, $4, $5, $6)`,
    [workspaceId, id, repId, name, url, now],
  );
  return (await findCalendarSource(db, workspaceId, id, now))!;
}

/** With the meetings that were read from it. @returns whose it was, or null where there is no such calendar */
export async function removeCalendarSource(
  db: Queryable,
  workspaceId: string,
  sourceId: string,
): Promise<string | null> {
  const found = await db.query(
    `delete from calendar_source where workspace_id = $1 and id = $2 returning rep_id`,
    [workspaceId, sourceId],
  );
  return found.rows[0]?.rep_id ?? null;
}

/** It could not be read: what was read before holds, and it is said since when. */
export async function keepSourceFailure(
  db: Queryable,
  workspaceId: string,
  { id, says }: { id: string; says: string },
  now: string,
): Promise<void> {
  await db.query(`update calendar_source set failed_at = $3, says = $4 where workspace_id = $1 and id = $2`, [
    workspaceId,
    id,
    now,
    says,
  ]);
}

/** It was asked, and is as it was. */
export async function keepSourceSame(
  db: Queryable,
  workspaceId: string,
  sourceId: string,
  now: string,
): Promise<void> {
  await db.query(
    `update calendar_source set read_at = $3, failed_at = null, says = '' where workspace_id = $1 and id = $2`,
    [workspaceId, sourceId, now],
  );
}

export type BusyStretch = { uid: string; from: string; until: string };

/**
 * Puts what was read in the place of all that was read before; within a transaction. Only the times are kept, not what
 * they are: a meeting says which calendar it comes from.
 * @returns whether the rep's times changed; false too where the calendar was removed meanwhile
 */
export async function replaceBusy(
  db: Queryable,
  workspaceId: string,
  { id, etag, busy }: { id: string; etag: string | null; busy: readonly BusyStretch[] },
  now: string,
): Promise<boolean> {
  const kept = await db.query(
    `update calendar_source set read_at = $3, failed_at = null, says = '', etag = $4
      where workspace_id = $1 and id = $2 returning rep_id, name`,
    [workspaceId, id, now, etag],
  );
  const source = kept.rows[0];
  if (source === undefined) return false;
  const gone = await db.query(
    `delete from rep_meeting where workspace_id = $1 and source_id = $2
     returning uid, from_at as "from", until_at as "until"`,
    [workspaceId, id],
  );
  const rows = busy.map((stretch) => ({ id: newId(Date.parse(now)), ...stretch }));
  await db.query(
    `insert into rep_meeting (workspace_id, id, rep_id, from_at, until_at, says, source_id, uid)
     select $1, r.id, $2, r."from", r."until", $3, $4, r.uid
       from jsonb_to_recordset($5::jsonb) as r (id uuid, uid text, "from" timestamptz, "until" timestamptz)`,
    [workspaceId, source.rep_id, source.name, id, JSON.stringify(rows)],
  );
  return timesIn(gone.rows, now) !== timesIn(busy, now);
}

/** What is over plans nothing. */
function timesIn(stretches: readonly BusyStretch[], now: string): string {
  return stretches
    .filter(({ until }) => Date.parse(until) > Date.parse(now))
    .map(({ from, until }) => `${Date.parse(from)} ${Date.parse(until)}`)
    .sort()
    .join();
}
