import { standingTouches } from '#core/call/stand.ts';
import { isCountedCall } from '#core/call/touch.ts';
import { decideKnown } from '#core/decide/decide-known.ts';
import type { Decision } from '#core/decide/decision.ts';
import {
  type CallAdherence,
  callAdherence,
  type MeasuredDay,
  type PlannedAndHappened,
} from '#core/plan/calls/adherence.ts';
import { roomOf, slotSeconds } from '#core/plan/calls/rep-room.ts';
import { type RepDay, repDay } from '#core/plan/rep-day.ts';
import {
  formatInstant,
  localInstant,
  parseDate,
  parseInstant,
  type Seconds,
  zoneOf,
} from '#core/prospect/local-time.ts';
import { type LoadedFacts, loadFacts } from '#store/facts.ts';
import {
  type PlannedRow,
  plannedCalls,
  putOffsOf,
  type TouchOn,
  touchesBetween,
} from '#store/plan/planned-calls.ts';
import { type RepTimes, repTimesOver } from '#store/plan/rep-times.ts';
import { playbookKey, type Queryable, type Workspace } from '#store/workspace.ts';

export type MeasuredCall = CallAdherence & {
  personId: string;
  enrolmentId: string;
  name: string;
  for: string;
  promised: boolean;
};

/** One day of one rep for which there was a plan when it began. */
export type MeasuredRepDay = { repId: string; on: string; calls: MeasuredCall[] };

type RepOfDays = { id: string; timeZone: string };

/** Dates of the reps' own calendars, `YYYY-MM-DD`, both inclusive. */
export type DaySpan = { from: string; until: string };

/**
 * Measures the days of these reps against the plan as it stood when each began. Nothing is written: what the rules said at
 * an instant of a day is decided again from what had happened by then.
 */
export async function measureDays(
  db: Queryable,
  workspace: Workspace,
  reps: readonly RepOfDays[],
  span: DaySpan,
  now: string,
): Promise<MeasuredRepDay[]> {
  const planned = await plannedCalls(
    db,
    workspace.id,
    reps.map(({ id }) => id),
    span,
  );
  if (planned.length === 0) return [];
  const days = daysOf(reps, planned, now);
  const happened = await whatHappened(db, workspace, days, now);
  return days.map((one) => {
    const day = measuredDay(one, happened.times);
    const calls = one.planned.map((row) => measureCall(workspace, one, row, { day, happened, now }));
    return { repId: one.rep.id, on: one.day.on, calls };
  });
}

type RepDayPlanned = {
  rep: RepOfDays;
  day: RepDay;
  planned: PlannedRow[];
  isOver: boolean;
  /** The instant that is looked back from: now, or the last one of a day that is over. */
  last: string;
};

function daysOf(reps: readonly RepOfDays[], planned: readonly PlannedRow[], now: string): RepDayPlanned[] {
  const byId = new Map(reps.map((rep) => [rep.id, rep]));
  const days = new Map<string, RepDayPlanned>();
  for (const row of planned) {
    const key = `${row.on_date} ${row.rep_id}`;
    const rep = byId.get(row.rep_id)!;
    const known = days.get(key);
    if (known !== undefined) known.planned.push(row);
    else {
      const day = dayOn(rep.timeZone, row.on_date);
      const isOver = parseInstant(now)! >= parseInstant(day.until)!;
      days.set(key, { rep, day, planned: [row], isOver, last: isOver ? justBefore(day.until) : now });
    }
  }
  return [...days.values()];
}

/** A date of the rep's own calendar with the instants at which it begins and ends. */
export function dayOn(timeZone: string, on: string): RepDay {
  return repDay(timeZone, formatInstant(localInstant(zoneOf(timeZone), parseDate(on)!, 0)));
}

const justBefore = (instant: string): string => formatInstant(parseInstant(instant)! - 1);

type Happened = {
  touches: Map<string, TouchOn[]>;
  putOffs: Map<string, { at: string; until: string }[]>;
  facts: Map<string, LoadedFacts>;
  times: RepTimes;
};

async function whatHappened(
  db: Queryable,
  workspace: Workspace,
  days: readonly RepDayPlanned[],
  now: string,
): Promise<Happened> {
  const ids = [...new Set(days.flatMap(({ planned }) => planned.map((row) => row.prospect_id)))];
  const repIds = [...new Set(days.map(({ rep }) => rep.id))];
  const froms = days.map(({ day }) => day.from).sort();
  const untils = days.map(({ day }) => day.until).sort();
  const between = { from: froms[0]!, until: untils.at(-1)! };
  const kept = await touchesBetween(db, workspace.id, ids, between);
  const touches = new Map([...kept].map(([id, all]) => [id, standingTouches(all)]));
  const last = days.map((one) => one.last).sort();
  const dates = days.map(({ day }) => parseDate(day.on)!).sort((a, b) => a - b);
  return {
    touches,
    putOffs: await putOffsOf(db, workspace.id, repIds, between),
    facts: await factsOfOpen(db, workspace, days, touches, last.at(-1)! < now ? last.at(-1)! : now),
    times: await repTimesOver(db, workspace.id, repIds, { from: dates[0]!, until: dates.at(-1)! }),
  };
}

const peopleAtOnce = 2000;

/** Of whoever was called nothing more is asked. */
async function factsOfOpen(
  db: Queryable,
  workspace: Workspace,
  days: readonly RepDayPlanned[],
  touches: ReadonlyMap<string, readonly TouchOn[]>,
  at: string,
): Promise<Map<string, LoadedFacts>> {
  const open = new Set<string>();
  for (const { rep, day, planned } of days)
    for (const { prospect_id: id } of planned) {
      const called = touchesIn(touches.get(id), day).some(
        (one) => one.repId === rep.id && isCountedCall(one),
      );
      if (!called) open.add(id);
    }
  const facts = new Map<string, LoadedFacts>();
  const ids = [...open];
  for (let first = 0; first < ids.length; first += peopleAtOnce) {
    const people = await loadFacts(db, workspace, ids.slice(first, first + peopleAtOnce), at);
    for (const person of people) facts.set(person.prospectId, person);
  }
  return facts;
}

/** When the rep's hours of that day ended or end, and whether they were away. */
function measuredDay({ rep, day }: RepDayPlanned, times: RepTimes): MeasuredDay {
  const time = times(rep.id, parseDate(day.on)!);
  const lastCell = time && roomOf(time, day, justBefore(day.from)).at(-1);
  return {
    timeZone: rep.timeZone,
    day,
    hoursEndAt: lastCell === undefined ? day.until : formatInstant(lastCell.at + slotSeconds),
    isAway: time?.away.some(({ from, until }) => from <= day.from && until >= day.until) ?? false,
  };
}

type Measuring = { day: MeasuredDay; happened: Happened; now: string };

function measureCall(
  workspace: Workspace,
  { rep, day, isOver }: RepDayPlanned,
  row: PlannedRow,
  { day: measured, happened, now }: Measuring,
): MeasuredCall {
  const { prospect_id: personId, enrolment_id: enrolmentId, name, slot_at: at, promised } = row;
  const putOffs = happened.putOffs.get(`${enrolmentId} ${rep.id}`) ?? [];
  const call: PlannedAndHappened = {
    for: at,
    touches: touchesIn(happened.touches.get(personId), day).map((touch) => toDayTouch(touch, rep.id)),
    putOffs: putOffs.filter((one) => isBetween(one.at, day)),
    // Whoever has them today says nothing of a day that is over.
    movedTo: isOver || row.with_id === null || row.with_id === rep.id ? null : row.with_name,
    decisionAt: (instant) => decisionAt(workspace, happened.facts.get(personId), enrolmentId, instant),
  };
  return { personId, enrolmentId, name, for: at, promised, ...callAdherence(call, measured, now) };
}

function touchesIn(touches: readonly TouchOn[] = [], { from, until }: RepDay): TouchOn[] {
  return touches.filter(({ at }) => isBetween(at, { from, until }));
}

/** By the second: texts of instants differ in how fine they are. */
function isBetween(at: string, { from, until }: Pick<RepDay, 'from' | 'until'>): boolean {
  const seconds = parseInstant(at)!;
  return seconds >= parseInstant(from)! && seconds < parseInstant(until)!;
}

function toDayTouch(
  { at, channel, direction, outcome, repId, rep }: TouchOn,
  ownId: string,
): PlannedAndHappened['touches'][number] {
  return { at, channel, direction, outcome: outcome ?? null, mine: repId === ownId, by: rep };
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
  const prospect = { ...person.facts.prospect, phones: phonesThen(person, then) };
  return decideKnown({ ...person.facts, prospect, touches }, playbook, workspace.rules, at).decision;
}

/** Whoever was planned had a number; asking not to be called, or a wrong number, took it only when it happened. */
function phonesThen({ facts, phones }: LoadedFacts, then: Seconds): readonly string[] {
  const isLostSince = facts.touches.some(
    ({ at, outcome, result }) =>
      (outcome === 'wrong-number' || result === 'do-not-call') && parseInstant(at)! > then,
  );
  return isLostSince ? phones.map(({ number }) => number) : facts.prospect.phones;
}
