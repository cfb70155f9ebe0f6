import type { WorkingStretch } from '#core/plan/working-hours.ts';
import { newId } from '#store/id.ts';
import type { Queryable } from '#store/workspace.ts';

/** Who calls, and when they can be reached today. */
export type Rep = {
  id: string;
  name: string;
  email: string;
  timeZone: string;
  company: string | null;
  callBackNumber: string | null;
  role: 'rep' | 'manager' | 'admin';
  deskUntil: string | null;
  deskState: 'at-desk' | 'on-the-road' | 'away';
  /** Whose scripts they say; null: those of every team. */
  team: string | null;
  /** The rep's date on which this very number last rang when it was tried; null: not confirmed. */
  numberConfirmedOn: string | null;
  /** When they call, by their own clock. */
  workingHours: WorkingStretch[];
  callsPerHalfHour: number;
};

const repColumns = `id, name, email, time_zone, company, call_back_number, role, desk_until, desk_state, team,
  working_hours, calls_per_half_hour,
  case when number_confirmed_number = call_back_number then number_confirmed_on end as number_confirmed_on`;

/** The reps of a workspace who still call, by the time they joined. */
export async function repsOf(db: Queryable, workspaceId: string): Promise<Rep[]> {
  const found = await db.query({
    name: 'reps-of',
    text: `select ${repColumns} from rep where workspace_id = $1 and active order by id`,
    values: [workspaceId],
  });
  return found.rows.map(rowToRep);
}

type RepRow = {
  id: string;
  name: string;
  email: string;
  time_zone: string;
  company: string | null;
  call_back_number: string | null;
  role: Rep['role'];
  desk_until: string | null;
  desk_state: Rep['deskState'];
  team: string | null;
  number_confirmed_on: string | null;
  working_hours: WorkingStretch[];
  calls_per_half_hour: number;
};

function rowToRep(row: RepRow): Rep {
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    timeZone: row.time_zone,
    company: row.company,
    callBackNumber: row.call_back_number,
    role: row.role,
    deskUntil: row.desk_until,
    deskState: row.desk_state,
    team: row.team,
    numberConfirmedOn: row.number_confirmed_on,
    workingHours: row.working_hours,
    callsPerHalfHour: row.calls_per_half_hour,
  };
}

export type NewRep = { name: string; email: string; timeZone: string; role: Rep['role'] };

/** @returns null when the workspace has a rep with that e-mail address already */
export async function addRep(
  db: Queryable,
  workspaceId: string,
  rep: NewRep,
  now: string,
): Promise<Rep | null> {
  const found = await db.query(
    `insert into rep (workspace_id, id, name, email, role, time_zone) values ($1, $2, $3, $4, $5, $6)
     on conflict do nothing returning ${repColumns}`,
    [workspaceId, newId(Date.parse(now)), rep.name, rep.email, rep.role, rep.timeZone],
  );
  return found.rows[0] === undefined ? null : rowToRep(found.rows[0]);
}

export type RepChange = Partial<
  Pick<
    Rep,
    | 'name'
    | 'email'
    | 'timeZone'
    | 'company'
    | 'callBackNumber'
    | 'deskUntil'
    | 'deskState'
    | 'team'
    | 'workingHours'
    | 'callsPerHalfHour'
  >
>;

const columnOf = {
  name: 'name',
  email: 'email',
  timeZone: 'time_zone',
  company: 'company',
  callBackNumber: 'call_back_number',
  deskUntil: 'desk_until',
  deskState: 'desk_state',
  team: 'team',
  workingHours: 'working_hours',
  callsPerHalfHour: 'calls_per_half_hour',
} as const satisfies Record<keyof RepChange, string>;

/** Changes what is given; null when there is no such rep. A taken e-mail address breaks the index `rep_email`. */
export async function changeRep(
  db: Queryable,
  workspaceId: string,
  repId: string,
  change: RepChange,
): Promise<Rep | null> {
  const given = (Object.keys(columnOf) as (keyof RepChange)[]).filter((key) => change[key] !== undefined);
  const sets = ['id = id', ...given.map((key, index) => `${columnOf[key]} = $${index + 3}`)];
  const found = await db.query(
    `update rep set ${sets.join(', ')} where workspace_id = $1 and id = $2 returning ${repColumns}`,
    [
      workspaceId,
      repId,
      ...given.map((key) => (key === 'workingHours' ? JSON.stringify(change[key]) : change[key])),
    ],
  );
  return found.rows[0] === undefined ? null : rowToRep(found.rows[0]);
}

/**
 * Keeps what a test ring of the call-back number found: the rep's date on which it rang, or null where it did not.
 * @param rung the number that was rung; undefined: the one that is set
 * @returns null where no number is set, or another one by now
 */
export async function confirmNumber(
  db: Queryable,
  workspaceId: string,
  repId: string,
  rung: string | undefined,
  on: string | null,
): Promise<Rep | null> {
  const found = await db.query(
    `update rep set number_confirmed_on = $4, number_confirmed_number = case when $4::date is null then null else call_back_number end
      where workspace_id = $1 and id = $2 and call_back_number is not null and ($3::text is null or call_back_number = $3)
     returning ${repColumns}`,
    [workspaceId, repId, rung ?? null, on],
  );
  return found.rows[0] === undefined ? null : rowToRep(found.rows[0]);
}

export type Absence = { id: string; repId: string; from: string; to: string; note: string | null };

const absenceColumns = `id, rep_id as "repId", from_on as "from", to_on as "to", note`;

/** The days on which reps are away, from `fromOn` on. */
export async function absencesOf(db: Queryable, workspaceId: string, fromOn: string): Promise<Absence[]> {
  const found = await db.query(
    `select ${absenceColumns} from absence where workspace_id = $1 and to_on >= $2 order by from_on, id`,
    [workspaceId, fromOn],
  );
  return found.rows;
}

export async function addAbsence(
  db: Queryable,
  workspaceId: string,
  absence: Omit<Absence, 'id'>,
  now: string,
): Promise<Absence> {
  const found = await db.query(
    `insert into absence (workspace_id, id, rep_id, from_on, to_on, note) values ($1, $2, $3, $4, $5, $6)
     returning ${absenceColumns}`,
    [workspaceId, newId(Date.parse(now)), absence.repId, absence.from, absence.to, absence.note],
  );
  return found.rows[0];
}

/** @returns the rep who was to be away, or null when there is no such absence */
export async function removeAbsence(
  db: Queryable,
  workspaceId: string,
  absenceId: string,
): Promise<string | null> {
  const found = await db.query(`delete from absence where workspace_id = $1 and id = $2 returning rep_id`, [
    workspaceId,
    absenceId,
  ]);
  return found.rows[0]?.rep_id ?? null;
}
