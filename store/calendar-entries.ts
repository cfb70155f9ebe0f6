import type pg from 'pg';
import {
  type CalendarEntry,
  endsAt,
  type PublishedEntry,
  publishEntries,
} from '#core/calendar/calendar-entry.ts';
import { appointmentEntry, askedEntry, promiseEntry } from '#core/calendar/entry-words.ts';
import { timeAskedFor } from '#store/asked-times.ts';
import type { Queryable, Workspace } from '#store/workspace.ts';

type In = Pick<Workspace, 'id' | 'rules'>;

/** Entries that were over longer ago are told no more. */
const toldForDays = 30;

/**
 * What the calendars that subscribe to a rep's are told at an instant, and keeps it as told. Whoever asks at the same time
 * waits, so that one change counts once.
 */
export async function tellCalendar(
  connection: pg.PoolClient,
  workspace: In,
  repId: string,
  now: string,
): Promise<PublishedEntry[]> {
  await connection.query(`select from rep where workspace_id = $1 and id = $2 for no key update`, [
    workspace.id,
    repId,
  ]);
  const known = await knownEntries(connection, workspace.id, repId, now);
  const entries = [
    ...(await promisesToShow(connection, workspace.id, repId, now)),
    ...(await askedToShow(connection, workspace, repId, now)),
    ...(await appointmentsToShow(connection, workspace.id, repId, now)),
  ];
  const published = publishEntries(known, entries, now);
  await keepEntries(connection, workspace.id, repId, published, new Set(known));
  return published.sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
}

const placeOf = ({ entry }: PublishedEntry) => `${endsAt(entry)} ${entry.uid}`;

async function knownEntries(
  db: Queryable,
  workspaceId: string,
  repId: string,
  now: string,
): Promise<PublishedEntry[]> {
  const found = await db.query(
    `select entry, sequence, changed_at as "changedAt" from calendar_entry
      where workspace_id = $1 and rep_id = $2 and ends_at > $3::timestamptz - interval '${toldForDays} days'`,
    [workspaceId, repId, now],
  );
  return found.rows;
}

async function keepEntries(
  db: Queryable,
  workspaceId: string,
  repId: string,
  published: readonly PublishedEntry[],
  known: ReadonlySet<PublishedEntry>,
): Promise<void> {
  const changed = published.filter((one) => !known.has(one));
  if (changed.length === 0) return;
  const rows = changed.map(({ entry, sequence, changedAt }) => ({
    uid: entry.uid,
    entry,
    sequence,
    changed_at: changedAt,
    ends_at: endsAt(entry),
  }));
  await db.query(
    `insert into calendar_entry (workspace_id, rep_id, uid, entry, sequence, changed_at, ends_at)
     select $1, $2, r.uid, r.entry, r.sequence, r.changed_at, r.ends_at
       from jsonb_to_recordset($3::jsonb) as r (uid text, entry jsonb, sequence integer, changed_at timestamptz, ends_at timestamptz)
         on conflict (workspace_id, rep_id, uid) do update
        set entry = excluded.entry, sequence = excluded.sequence, changed_at = excluded.changed_at, ends_at = excluded.ends_at`,
    [workspaceId, repId, JSON.stringify(rows)],
  );
}

const personColumns = `p.id as "personId", p.name, a.name as account, coalesce(p.time_zones[1], 'UTC') as "timeZone"`;
const accountJoin = `left join account a on a.workspace_id = p.workspace_id and a.id = p.account_id`;

/** The promises of whoever has the person now. */
async function promisesToShow(
  db: Queryable,
  workspaceId: string,
  repId: string,
  now: string,
): Promise<CalendarEntry[]> {
  const found = await db.query(
    `select pr.id, pr.phrase, pr.from_on as "fromOn", pr.to_on as "toOn", pr.status, ${personColumns},
            (pr.settled_at at time zone coalesce(p.time_zones[1], 'UTC'))::date as "settledOn"
       from promise pr
       join prospect p on p.workspace_id = pr.workspace_id and p.id = pr.prospect_id
       left join enrolment e on e.workspace_id = pr.workspace_id and e.prospect_id = pr.prospect_id and e.state <> 'closed'
       ${accountJoin}
      where pr.workspace_id = $1 and pr.status in ('open', 'kept', 'broken')
        and case when pr.status = 'open' then coalesce(e.rep_id, pr.rep_id) else pr.rep_id end = $2
        and pr.to_on >= $3::date - ${toldForDays}`,
    [workspaceId, repId, now],
  );
  return found.rows.flatMap((row) => promiseEntry(row) ?? []);
}

/** The times for which people asked and that are still owed. */
async function askedToShow(
  db: Queryable,
  { id, rules }: In,
  repId: string,
  now: string,
): Promise<CalendarEntry[]> {
  const found = await db.query(
    `select coalesce(t.corrects, t.id) as "touchId", t.call_at as "callAt",
            case when t.call_at is null then t.call_on end as "callOn", $3::integer as minutes, ${personColumns}
       from enrolment e
       join prospect p on p.workspace_id = e.workspace_id and p.id = e.prospect_id
       ${accountJoin}
      ${timeAskedFor}
      where e.workspace_id = $1 and e.rep_id = $2 and e.state = 'open' and e.promised and e.precedence = 5
        and coalesce(t.call_at, t.call_on::timestamptz) > $4::timestamptz - interval '${toldForDays} days'`,
    [id, repId, rules.requestedMinutes, now],
  );
  return found.rows.map(askedEntry);
}

/** Each appointment as it stands after its moves, under the id it began with. */
async function appointmentsToShow(
  db: Queryable,
  workspaceId: string,
  repId: string,
  now: string,
): Promise<CalendarEntry[]> {
  const found = await db.query(
    `with recursive moved as (
       select f.id as first_id, f.id, f.moved_to_id, 0 as moves from appointment f
        where f.workspace_id = $1 and f.rep_id = $2
          and not exists (select from appointment b where b.workspace_id = $1 and b.rep_id = $2 and b.moved_to_id = f.id)
       union all
       select m.first_id, n.id, n.moved_to_id, m.moves + 1
         from moved m join appointment n on n.workspace_id = $1 and n.rep_id = $2 and n.id = m.moved_to_id
        where m.moves < 100)
     select m.first_id as id, ap.kind, ap.from_at as "from", ap.until_at as "until", ap.opt_out as "optOut",
            case when ap.status = 'moved' then 'cancelled' else ap.status end as status, ap.place_says as place,
            p.id as "personId", p.name, a.name as account, ap.time_zone as "timeZone"
       from moved m
       join appointment ap on ap.workspace_id = $1 and ap.id = m.id
       join prospect p on p.workspace_id = $1 and p.id = ap.prospect_id
       ${accountJoin}
      where m.moved_to_id is null and ap.until_at > $3::timestamptz - interval '${toldForDays} days'`,
    [workspaceId, repId, now],
  );
  return found.rows.map(appointmentEntry);
}
