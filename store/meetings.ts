import { newId } from '#store/id.ts';
import type { Queryable } from '#store/workspace.ts';

/** When a rep is engaged otherwise; instants, until exclusive. `says` is what with, and may be empty. */
export type Meeting = { id: string; repId: string; from: string; until: string; says: string };

const meetingColumns = `id, rep_id as "repId", from_at as "from", until_at as "until", says`;

/** Meetings typed in here that are not over, of one rep or of all, by when they begin. */
export async function meetingsOf(
  db: Queryable,
  workspaceId: string,
  repId: string | null,
  now: string,
): Promise<Meeting[]> {
  const found = await db.query(
    `select ${meetingColumns} from rep_meeting
      where workspace_id = $1 and source_id is null and ($2::uuid is null or rep_id = $2) and until_at > $3 order by from_at, id`,
    [workspaceId, repId, now],
  );
  return found.rows;
}

/** Every rep's, typed in here or read from calendars of theirs, that touch a stretch of time. */
export async function meetingsBetween(
  db: Queryable,
  workspaceId: string,
  from: string,
  until: string,
): Promise<Meeting[]> {
  const found = await db.query(
    `select ${meetingColumns} from rep_meeting
      where workspace_id = $1 and until_at > $2 and from_at < $3 order by from_at, id`,
    [workspaceId, from, until],
  );
  return found.rows;
}

export async function addMeeting(
  db: Queryable,
  workspaceId: string,
  { repId, from, until, says }: Omit<Meeting, 'id'>,
  now: string,
): Promise<Meeting> {
  const found = await db.query(
    `insert into rep_meeting (workspace_id, id, rep_id, from_at, until_at, says) values ($1, $2, $3, $4, $5, $6)
     returning ${meetingColumns}`,
    [workspaceId, newId(Date.parse(now)), repId, from, until, says],
  );
  return found.rows[0];
}

/** @returns whose meeting it was, or null when there is no such meeting that was typed in here */
export async function removeMeeting(
  db: Queryable,
  workspaceId: string,
  meetingId: string,
): Promise<string | null> {
  const found = await db.query(
    `delete from rep_meeting where workspace_id = $1 and id = $2 and source_id is null returning rep_id`,
    [workspaceId, meetingId],
  );
  return found.rows[0]?.rep_id ?? null;
}
