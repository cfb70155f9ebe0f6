import { type CorrectableTouch, standingTouches } from '#core/call/stand.ts';
import { isCountedCall } from '#core/call/touch.ts';
import { decideKnown } from '#core/decide/decide-known.ts';
import type { Decision } from '#core/decide/decision.ts';
import {
  type AdherenceCount,
  type CallAdherence,
  callAdherence,
  countAdherence,
  type MeasuredDay,
  type PlannedAndHappened,
} from '#core/plan/calls/adherence.ts';
import { roomOf, slotSeconds } from '#core/plan/calls/rep-room.ts';
import { type RepDay, repDay } from '#core/plan/rep-day.ts';
import { formatInstant, localInstant, parseDate, parseInstant, zoneOf } from '#core/prospect/local-time.ts';
import { type LoadedFacts, loadFacts } from '#store/facts.ts';
import { readRepsToPlan } from '#store/plan/rep-time.ts';
import { playbookKey, type Queryable, type Workspace } from '#store/workspace.ts';

/** A rep's day against the plan as it stood when it began. */
export type RepAdherence = {
  on: string;
  /** Null: no plan stood that day. */
  stoodAt: string | null;
  counts: AdherenceCount;
  calls: MeasuredCall[];
};

export type MeasuredCall = CallAdherence & {
  personId: string;
  name: string;
  for: string;
  promised: boolean;
};

/**
 * Measures one day of a rep, by default the one that runs. Nothing is written: what the rules said at an instant of that day is
 * decided again from what had happened by then.
 * @param on a date of the rep's own calendar, `YYYY-MM-DD`
 */
export async function readAdherence(
  db: Queryable,
  workspace: Workspace,
  rep: { id: string; timeZone: string },
  on: string | undefined,
  now: string,
): Promise<RepAdherence> {
  const day = on === undefined ? repDay(rep.timeZone, now) : dayOn(rep.timeZone, on);
  const planned = await plannedCalls(db, workspace.id, rep.id, day.on);
  const stoodAt = await whenItStood(db, workspace.id, rep.id, day.on);
  const calls = planned.length === 0 ? [] : await measured(db, workspace, { rep, day, planned, now });
  return { on: day.on, stoodAt, counts: countAdherence(calls), calls };
}

function dayOn(timeZone: string, on: string): RepDay {
  return repDay(timeZone, formatInstant(localInstant(zoneOf(timeZone), parseDate(on)!, 0)));
}

type PlannedRow = {
  prospect_id: string;
  enrolment_id: string;
  name: string;
  slot_at: string;
  promised: boolean;
  /** Who works with them now; null: nobody. */
  with_id: string | null;
  with_name: string | null;
};

async function plannedCalls(
  db: Queryable,
  workspaceId: string,
  repId: string,
  on: string,
): Promise<PlannedRow[]> {
  const found = await db.query<PlannedRow>({
    name: 'planned-calls-of-day',
    text: `select c.prospect_id, c.enrolment_id, p.name, c.slot_at, c.promised, w.id as with_id, w.name as with_name
             from planned_call c
             join prospect p on p.workspace_id = c.workspace_id and p.id = c.prospect_id
             left join enrolment e on e.workspace_id = c.workspace_id and e.id = c.enrolment_id and e.state <> 'closed'
             left join rep w on w.workspace_id = e.workspace_id and w.id = e.rep_id
            where c.workspace_id = $1 and c.rep_id = $2 and c.on_date = $3::date
            order by c.slot_at, p.name, c.enrolment_id`,
    values: [workspaceId, repId, on],
  });
  return found.rows;
}

async function whenItStood(
  db: Queryable,
  workspaceId: string,
  repId: string,
  on: string,
): Promise<string | null> {
  const found = await db.query({
    name: 'when-a-plan-stood',
    text: `select stood_at from day_plan where workspace_id = $1 and rep_id = $2 and on_date = $3::date`,
    values: [workspaceId, repId, on],
  });
  return found.rows[0]?.stood_at ?? null;
}

type Asked = {
  rep: { id: string; timeZone: string };
  day: RepDay;
  planned: readonly PlannedRow[];
  now: string;
};

async function measured(db: Queryable, workspace: Workspace, asked: Asked): Promise<MeasuredCall[]> {
  const { rep, day, planned, now } = asked;
  const isOver = parseInstant(now)! >= parseInstant(day.until)!;
  const last = isOver ? justBefore(day.until) : now;
  const ids = planned.map((row) => row.prospect_id);
  const measuredDay = await dayOfRep(db, workspace.id, rep, day, last);
  const touches = await touchesOn(db, workspace.id, ids, day);
  const putOffs = await putOffsOn(db, workspace.id, rep.id, day);
  const happened = new Map(ids.map((id) => [id, dayTouches(touches.get(id) ?? [], rep.id)]));
  // Of whoever was called nothing more is asked.
  const open = ids.filter((id) => !happened.get(id)!.some((touch) => touch.mine && isCountedCall(touch)));
  const facts = new Map(
    (await loadFacts(db, workspace, open, last)).map((person) => [person.prospectId, person]),
  );
  return planned.map((row) => {
    const { prospect_id: personId, enrolment_id: enrolmentId, name, slot_at: at, promised } = row;
    const call: PlannedAndHappened = {
      for: at,
      touches: happened.get(personId)!,
      putOffs: putOffs.get(enrolmentId) ?? [],
      // Whoever has them today says nothing of a day that is over.
      movedTo: isOver || row.with_id === null || row.with_id === rep.id ? null : row.with_name,
      decisionAt: (instant) => decisionAt(workspace, facts.get(personId), enrolmentId, instant),
    };
    return { personId, name, for: at, promised, ...callAdherence(call, measuredDay, now) };
  });
}

const justBefore = (instant: string): string => formatInstant(parseInstant(instant)! - 1);

/** When the rep's hours of that day ended or end, and whether they were away. */
async function dayOfRep(
  db: Queryable,
  workspaceId: string,
  rep: Asked['rep'],
  day: RepDay,
  at: string,
): Promise<MeasuredDay> {
  const [time] = await readRepsToPlan(db, workspaceId, [rep.id], { now: at });
  const lastCell = time && roomOf(time, day, justBefore(day.from)).at(-1);
  return {
    timeZone: rep.timeZone,
    day,
    hoursEndAt: lastCell === undefined ? day.until : formatInstant(lastCell.at + slotSeconds),
    isAway: time?.away.some(({ from, until }) => from <= day.from && until >= day.until) ?? false,
  };
}

type TouchOn = CorrectableTouch & { repId: string | null; rep: string | null };

/** What stands of that day, with corrections that came later. */
async function touchesOn(
  db: Queryable,
  workspaceId: string,
  prospectIds: readonly string[],
  day: RepDay,
): Promise<Map<string, TouchOn[]>> {
  const found = await db.query<TouchOn & { prospect_id: string }>({
    name: 'touches-of-day',
    text: `select t.prospect_id, t.id, t.corrects, t.at, t.channel, t.direction, t.outcome, t.rep_id as "repId", r.name as rep
             from touch t
             left join rep r on r.workspace_id = t.workspace_id and r.id = t.rep_id
            where t.workspace_id = $1 and t.prospect_id = any ($2::uuid[]) and t.at >= $3 and t.at < $4
            order by t.at, t.id`,
    values: [workspaceId, prospectIds, day.from, day.until],
  });
  return byKey(found.rows, ({ prospect_id }) => prospect_id);
}

function dayTouches(touches: readonly TouchOn[], repId: string): PlannedAndHappened['touches'] {
  return standingTouches(touches).map(({ at, channel, direction, outcome, repId: who, rep }) => {
    return { at, channel, direction, outcome: outcome ?? null, mine: who === repId, by: rep };
  });
}

async function putOffsOn(
  db: Queryable,
  workspaceId: string,
  repId: string,
  day: RepDay,
): Promise<Map<string, { at: string; until: string }[]>> {
  const found = await db.query<{ enrolment_id: string; at: string; until: string }>({
    name: 'put-offs-of-day',
    text: `select enrolment_id, at, until from put_off
            where workspace_id = $1 and rep_id = $2 and at >= $3 and at < $4 and taken_back_at is null order by at, id`,
    values: [workspaceId, repId, day.from, day.until],
  });
  return byKey(found.rows, ({ enrolment_id }) => enrolment_id);
}

function byKey<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const grouped = new Map<string, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = grouped.get(key);
    if (group === undefined) grouped.set(key, [row]);
    else group.push(row);
  }
  return grouped;
}

/** What the method and the rules said then; null where the work that was planned is over. */
function decisionAt(
  workspace: Workspace,
  person: LoadedFacts | undefined,
  enrolmentId: string,
  at: string,
): Decision | null {
  if (person?.enrolment?.id !== enrolmentId) return null;
  const { playbookId, playbookVersion } = person.enrolment;
  const playbook = workspace.playbooks.get(playbookKey(playbookId, playbookVersion))!;
  const then = parseInstant(at)!;
  const touches = person.facts.touches.filter((touch) => parseInstant(touch.at)! <= then);
  return decideKnown({ ...person.facts, touches }, playbook, workspace.rules, at).decision;
}
