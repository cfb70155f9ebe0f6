import { crowdsOf, sayOverfull } from '#core/plan/calls/say-overfull.ts';
import { formatDate, formatInstant, localDay, parseInstant, zoneOf } from '#core/prospect/local-time.ts';
import { type RepAtWork, readRepsToPlan } from '#store/plan/rep-time.ts';
import type { KeptDay } from '#store/plan/write-plans.ts';
import type { Queryable } from '#store/workspace.ts';

/** One rep's day as planned, or with its room alone where it is not yet. */
export type RepDayLoad = {
  repId: string;
  timeZone: string;
  on: string;
  plannedAt: string | null;
  isAway: boolean;
  room: number;
  calls: number;
  promised: number;
  leftOver: number;
  cells: KeptDay['cells'];
  unkeepable: UnkeepablePromise[];
};

/** Somebody who is owed a call that day and finds no place in it. */
export type UnkeepablePromise = {
  personId: string;
  enrolmentId: string;
  name: string;
  /** Null: they asked for the call, or called us. */
  phrase: string | null;
  /** The last later date of theirs on which it can be kept; null where there is none. */
  stillUntil: string | null;
  overfull: string[];
  says: string;
};

/**
 * The days of all reps as they are planned, in the order of their ids: of each the one that runs, or with `ahead` the next one
 * on which they call.
 */
export async function readLoad(
  db: Queryable,
  workspaceId: string,
  which: { now: string; ahead: boolean },
): Promise<RepDayLoad[]> {
  const reps = await readRepsToPlan(db, workspaceId, null, which);
  const days = await plannedDays(db, workspaceId, reps);
  const unkept = [...days.values()].flatMap(({ body }) => body.unkeepable);
  const people = await owedPeople(
    db,
    workspaceId,
    unkept.map(({ enrolmentId }) => enrolmentId),
  );
  return reps.map((rep) => loadOf(rep, days.get(rep.id), people, which.now));
}

type DayRow = {
  rep_id: string;
  planned_at: string;
  calls: number;
  room: number;
  left_over: number;
  body: KeptDay;
};

/** A day that is to be planned again is shown as it was: whoever asks has it planned first where that is little work. */
async function plannedDays(
  db: Queryable,
  workspaceId: string,
  reps: readonly RepAtWork[],
): Promise<Map<string, DayRow>> {
  const found = await db.query<DayRow>({
    name: 'planned-days',
    text: `select d.rep_id, d.planned_at, d.calls, d.room, d.left_over, d.body
             from unnest($2::uuid[], $3::date[]) as r (id, on_date)
             join day_plan d on d.workspace_id = $1 and d.rep_id = r.id and d.on_date = r.on_date
            where d.planned_at is not null`,
    values: [workspaceId, reps.map(({ id }) => id), reps.map(({ on }) => on)],
  });
  return new Map(found.rows.map((row) => [row.rep_id, row]));
}

type OwedPerson = Pick<UnkeepablePromise, 'personId' | 'enrolmentId' | 'name' | 'phrase'> & {
  timeZone: string;
  repId: string;
  closesAt: string | null;
};

/** Who of them is still owed a call. */
async function owedPeople(
  db: Queryable,
  workspaceId: string,
  enrolmentIds: readonly string[],
): Promise<Map<string, OwedPerson>> {
  if (enrolmentIds.length === 0) return new Map();
  const found = await db.query<OwedPerson>({
    name: 'owed-people',
    text: `select p.id as "personId", e.id as "enrolmentId", p.name, coalesce(p.time_zones[1], 'UTC') as "timeZone",
                  e.rep_id as "repId", e.closes_at as "closesAt", pr.phrase
             from enrolment e
             join prospect p on p.workspace_id = e.workspace_id and p.id = e.prospect_id
             left join promise pr on pr.workspace_id = e.workspace_id and pr.prospect_id = p.id and pr.status = 'open'
            where e.workspace_id = $1 and e.id = any ($2::uuid[]) and e.state <> 'closed'`,
    values: [workspaceId, enrolmentIds],
  });
  return new Map(found.rows.map((row) => [row.enrolmentId, row]));
}

function loadOf(
  rep: RepAtWork,
  day: DayRow | undefined,
  people: ReadonlyMap<string, OwedPerson>,
  now: string,
): RepDayLoad {
  const { id: repId, timeZone, on } = rep;
  const own = { repId, timeZone, on, isAway: isAway(rep, now) };
  if (day === undefined) return { ...own, ...unplanned(rep) };
  const { planned_at: plannedAt, room, calls, left_over: leftOver, body } = day;
  const { promised, cells } = body;
  return {
    ...own,
    plannedAt,
    room,
    calls,
    promised,
    leftOver,
    cells,
    unkeepable: unkeepableOf(rep, body, people),
  };
}

/** Away all day that runs, or, looking ahead, away at some time before the next day on which they call. */
function isAway({ away, from }: RepAtWork, now: string): boolean {
  const until = from > now ? from : now;
  return away.some((stretch) => stretch.from <= until && stretch.until > now);
}

function unplanned({ cells }: RepAtWork) {
  return {
    plannedAt: null,
    room: cells.reduce((sum, { room }) => sum + room, 0),
    calls: 0,
    promised: 0,
    leftOver: 0,
    cells: cells.map(({ at, room }) => ({ at: formatInstant(at), room, held: 0, price: 0 })),
    unkeepable: [],
  };
}

function unkeepableOf(
  rep: RepAtWork,
  body: KeptDay,
  people: ReadonlyMap<string, OwedPerson>,
): UnkeepablePromise[] {
  const roomAt = new Map(body.cells.map(({ at, room }) => [parseInstant(at)!, room]));
  const unkept = body.unkeepable.flatMap(({ enrolmentId, overfull }) => {
    const person = people.get(enrolmentId);
    // By now with somebody else: theirs to keep.
    return person?.repId === rep.id ? [{ person, overfull: overfull.map((at) => parseInstant(at)!) }] : [];
  });
  return crowdsOf(unkept).flatMap((crowd) => {
    const room = crowd.overfull.reduce((sum, at) => sum + (roomAt.get(at) ?? 0), 0);
    return crowd.unkept.map(({ person, overfull }) => {
      const { personId, enrolmentId, name, phrase, timeZone, closesAt } = person;
      return {
        personId,
        enrolmentId,
        name,
        phrase,
        stillUntil: stillUntil(rep, timeZone, closesAt),
        overfull: overfull.map(formatInstant),
        says: sayOverfull(crowd, room, zoneOf(rep.timeZone), zoneOf(timeZone)),
      };
    });
  });
}

/** The last date before it closes that lies after the rep's day, and on which the rep is not away. */
function stillUntil(rep: RepAtWork, timeZone: string, closesAt: string | null): string | null {
  if (closesAt === null) return null;
  const zone = zoneOf(timeZone);
  let last = parseInstant(closesAt)! - 1;
  const away = rep.away.map(({ from, until }) => ({
    from: parseInstant(from)!,
    until: parseInstant(until)!,
  }));
  for (const { from, until } of away.sort((a, b) => b.until - a.until))
    if (from <= last && last < until) last = from - 1;
  return last < rep.dayEndsAt ? null : formatDate(localDay(zone, last));
}
