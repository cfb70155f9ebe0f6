import { daysInMeetings } from '#core/call/days-in-meetings.ts';
import { type Caller, type PromiseInAbsence, promiseInAbsence } from '#core/call/promises-in-absence.ts';
import { daysAway } from '#core/decide/due.ts';
import { loadFacts } from '#store/facts.ts';
import type { Meeting } from '#store/meetings.ts';
import { type LedgerEntry, openPromisesOf } from '#store/promise-ledger.ts';
import { type Absence, absencesOf, type Rep, repsOf } from '#store/reps.ts';
import { engagedBetween } from '#store/visits/engaged.ts';
import { playbookKey, type Queryable, type Workspace } from '#store/workspace.ts';

/** An open promise for which its rep's days away and meetings leave no hour, and what would save it. */
export type PromiseAtRisk = PromiseInAbsence & { promise: LedgerEntry; absence: DaysTaken };

/** Days away, kept or only thought of: dates of the rep's own calendar, both included. */
export type DaysAway = Pick<Absence, 'repId' | 'from' | 'to'>;
type DaysTaken = DaysAway & { inMeetings: boolean };

/** A promise names days within some weeks. */
const meetingsLookedAtDays = 60;

/**
 * The open promises that fall into days away or long meetings, the soonest first: into those that are kept, or into
 * `planned` days of one rep, which are looked at together with the kept ones.
 */
export async function promisesInAbsence(
  db: Queryable,
  workspace: Workspace,
  planned: DaysAway | null,
  now: string,
): Promise<PromiseAtRisk[]> {
  const kept: DaysAway[] = await absencesOf(db, workspace.id, dateAround(now, -1));
  const reps = await repsOf(db, workspace.id);
  const meetings = byRep(await engagedBetween(db, workspace.id, now, dateAround(now, meetingsLookedAtDays)));
  const absences = planned === null ? kept : [...kept, planned];
  const asked: DaysTaken[] =
    planned === null
      ? [...kept.map(asAway), ...reps.flatMap((rep) => meetingDays(rep, meetings))]
      : [asAway(planned)];
  if (asked.length === 0) return [];
  const people = await peopleOwedIn(db, workspace.id, asked);
  if (people.length === 0) return [];
  const callers = reps.map((rep) => callerOf(rep, absences, meetings));
  const promises = await openPromisesOf(db, workspace.id, people, now);
  const byPerson = new Map(promises.map((promise) => [promise.personId, promise]));
  const endangered: PromiseAtRisk[] = [];
  for (const loaded of await loadFacts(db, workspace, people, now)) {
    const promise = byPerson.get(loaded.prospectId);
    const owner = callers.find(({ id }) => id === loaded.enrolment?.repId);
    const absence = promise && owner && asked.find((days) => days.repId === owner.id && meets(days, promise));
    if (!absence || loaded.enrolment === null) continue;
    const { playbookId, playbookVersion } = loaded.enrolment;
    const playbook = workspace.playbooks.get(playbookKey(playbookId, playbookVersion))!;
    const others = callers.filter((caller) => caller !== owner);
    const found = promiseInAbsence(loaded.facts, playbook, workspace.rules, { owner, others }, now);
    if (found !== null) endangered.push({ ...found, promise, absence });
  }
  return endangered.sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
}

const placeOf = ({ promise }: PromiseAtRisk) => `${promise.to} ${promise.id}`;

/** Their calendar and the rep's may be a day apart. */
function meets(days: DaysAway, promise: LedgerEntry): boolean {
  return days.from <= dateAround(promise.to, 1) && days.to >= dateAround(promise.from, -1);
}

function dateAround(on: string, days: number): string {
  return new Date(Date.parse(on) + days * 86_400_000).toISOString().slice(0, 10);
}

/** A rep's own dates, from today on, on which days away or long meetings leave hardly an hour to call in. */
export async function daysTaken(
  db: Queryable,
  workspaceId: string,
  rep: Rep,
  now: string,
): Promise<{ on: string; inMeetings: boolean }[]> {
  const until = dateAround(now, meetingsLookedAtDays);
  const absences = await absencesOf(db, workspaceId, dateAround(now, -1));
  const away = absences
    .filter(({ repId, from }) => repId === rep.id && from <= until)
    .flatMap(({ from, to }) => datesBetween(from, to < until ? to : until));
  const meetings = byRep(await engagedBetween(db, workspaceId, now, until));
  const met = meetingDays(rep, meetings).flatMap(({ from }) => (away.includes(from) ? [] : [from]));
  return [...away.map((on) => ({ on, inMeetings: false })), ...met.map((on) => ({ on, inMeetings: true }))];
}

function datesBetween(from: string, to: string): string[] {
  const dates: string[] = [];
  for (let on = from; on <= to; on = dateAround(on, 1)) dates.push(on);
  return dates;
}

const asAway = (days: DaysAway): DaysTaken => ({ ...days, inMeetings: false });

type Meetings = ReadonlyMap<string, readonly Meeting[]>;

function byRep(meetings: readonly Meeting[]): Meetings {
  const found = new Map<string, Meeting[]>();
  for (const meeting of meetings) {
    const own = found.get(meeting.repId);
    if (own === undefined) found.set(meeting.repId, [meeting]);
    else own.push(meeting);
  }
  return found;
}

function meetingDays({ id, timeZone }: Rep, meetings: Meetings): DaysTaken[] {
  const own = meetings.get(id) ?? [];
  return daysInMeetings(timeZone, own).map((on) => ({ repId: id, from: on, to: on, inMeetings: true }));
}

function callerOf({ id, timeZone }: Rep, absences: readonly DaysAway[], meetings: Meetings): Caller {
  const away = absences.filter(({ repId }) => repId === id);
  const taken = meetings.get(id) ?? [];
  return { id, timeZone, holds: [...away.map(({ from, to }) => daysAway(timeZone, from, to)), ...taken] };
}

const peopleAtOnce = 1000;

/** Who is owed a call by a rep around days on which that rep is away, the soonest first. */
async function peopleOwedIn(
  db: Queryable,
  workspaceId: string,
  days: readonly DaysAway[],
): Promise<string[]> {
  const found = await db.query(
    `select pr.prospect_id
       from promise pr
       join enrolment e on e.workspace_id = pr.workspace_id and e.prospect_id = pr.prospect_id and e.state = 'open'
       join jsonb_to_recordset($2::jsonb) as d ("repId" uuid, "from" date, "to" date)
         on d."repId" = e.rep_id and d."from" <= pr.to_on + 1 and d."to" >= pr.from_on - 1
      where pr.workspace_id = $1 and pr.status = 'open'
      group by pr.prospect_id order by min(pr.to_on), pr.prospect_id limit ${peopleAtOnce}`,
    [workspaceId, JSON.stringify(days)],
  );
  return found.rows.map((row) => row.prospect_id);
}
