import type { ChanceSaid, PersonDay } from '#api/plan.ts';
import type { Decision, Reason } from '#core/decide/decision.ts';
import { chancesOver } from '#core/plan/calls/chances-over.ts';
import { type HalfHour, personsDay, windowsAround } from '#core/plan/calls/persons-day.ts';
import { slotOf, slotSeconds } from '#core/plan/calls/rep-room.ts';
import { repDay } from '#core/plan/rep-day.ts';
import { formatDate, formatInstant, parseInstant, type Seconds, zoneOf } from '#core/prospect/local-time.ts';
import type { ReachModel } from '#core/reach/reach-model.ts';
import { sayChance } from '#core/reach/say-chance.ts';
import { chanceSaid } from '#server/answers/chance-said.ts';
import { plannedCall } from '#server/answers/planned-call.ts';
import { screenedHours } from '#server/answers/screened-hours.ts';
import { zonesAnswer } from '#server/answers/zones-answer.ts';
import { notFound } from '#server/problems.ts';
import { decideLoaded } from '#store/decisions.ts';
import { type LoadedFacts, loadFacts } from '#store/facts.ts';
import { readKeptDay } from '#store/plan/kept-day.ts';
import { whyNotInDay } from '#store/plan/why-not.ts';
import { findPersonCalled, type PersonCalled } from '#store/reach/person-called.ts';
import { readReachModel } from '#store/reach/reach-model.ts';
import { playbookKey, type Queryable, type Workspace } from '#store/workspace.ts';

/**
 * One person's day with the chance of every half hour, and what the plan has of them.
 * @throws Refused when there is no such person
 */
export async function personDayAnswer(
  db: Queryable,
  workspace: Workspace,
  personId: string,
  now: string,
): Promise<PersonDay> {
  const called = await findPersonCalled(db, workspace.id, personId);
  const loaded = (await loadFacts(db, workspace, [personId], now))[0];
  if (called === null || loaded === undefined) throw notFound('This person');
  const decision = decideLoaded(workspace, loaded, now)?.decision ?? null;
  const planned = plannedToday(called, decision, now);
  return {
    ...(await inHalfHours(db, workspace, called, loaded, planned, now)),
    planned: planned && plannedCall(planned),
    notPlanned: planned === null ? await whyNotPlanned(db, workspace, called, decision, now) : null,
    zones: zonesAnswer(called.timeZone === null ? [] : [called.timeZone], now),
  };
}

type Planned = NonNullable<NonNullable<PersonCalled['enrolment']>['planned']>;

/** What was planned for a day that is over, or for a call that has become none, is no plan any more. */
function plannedToday({ enrolment }: PersonCalled, decision: Decision | null, now: string): Planned | null {
  if (decision?.next !== 'call' || !enrolment?.planned) return null;
  const { from, until } = repDay(enrolment.repZone, now);
  const { planned } = enrolment;
  return from <= planned.for && planned.for < until ? planned : null;
}

async function inHalfHours(
  db: Queryable,
  workspace: Workspace,
  called: PersonCalled,
  loaded: LoadedFacts,
  planned: Planned | null,
  now: string,
): Promise<Pick<PersonDay, 'on' | 'timeZone' | 'slots' | 'now'>> {
  if (called.timeZone === null) return { on: now.slice(0, 10), timeZone: null, slots: [], now: null };
  const zone = zoneOf(called.timeZone);
  const at = parseInstant(now)!;
  const windows = windowsOf(workspace, loaded, at);
  const firstAt = parseInstant(windows[0]?.from ?? now)!;
  const screened = await screenedHours(db, workspace.id, called, firstAt);
  const { day, halfHours } = personsDay(zone, windows, screened, at);
  const chances = chancesOf(called, await readReachModel(db, workspace.id), planned);
  const isOpenNow = windows.some(({ from, until }) => parseInstant(from)! <= at && at < parseInstant(until)!);
  return {
    on: formatDate(day),
    timeZone: called.timeZone,
    slots: halfHours.map((halfHour) => slotOfDay(halfHour, chances.at(halfHour.at), planned)),
    now: isOpenNow ? chances.said(slotOf(at)) : null,
  };
}

function windowsOf(workspace: Workspace, { enrolment, facts }: LoadedFacts, at: Seconds) {
  const playbook =
    enrolment && workspace.playbooks.get(playbookKey(enrolment.playbookId, enrolment.playbookVersion));
  return playbook ? windowsAround(facts, playbook, workspace.rules, at) : [];
}

type Chances = { at(halfHour: Seconds): number; said(halfHour: Seconds): ChanceSaid };

/**
 * Of the half hour the plan has them in, the chance they were planned by: the list and the day show one number, also where a
 * call was learned from in between.
 */
function chancesOf(called: PersonCalled, model: ReachModel, planned: Planned | null): Chances {
  const { enrolment, past, screener } = called;
  const person = {
    timeZone: called.timeZone!,
    screener: screener?.key ?? null,
    list: enrolment?.list ?? null,
    past,
  };
  const isPlanned = (at: Seconds) => planned !== null && isIn(planned.for, at);
  const at = (halfHour: Seconds) =>
    isPlanned(halfHour)
      ? planned!.chance
      : chancesOver(person, enrolment?.repId ?? null, [halfHour], model)[0]!;
  const restsOn = { theirs: past.calls, all: model.calls };
  return { at, said: (halfHour) => chanceSaid(at(halfHour), isPlanned(halfHour) ? planned! : restsOn) };
}

function slotOfDay(
  { at, isOpen, isScreened }: HalfHour,
  chance: number,
  planned: Planned | null,
): PersonDay['slots'][number] {
  return {
    at: formatInstant(at),
    chance: isOpen ? chance : null,
    says: isOpen ? sayChance(chance) : null,
    isScreened,
    isPlanned: planned !== null && isIn(planned.for, at),
  };
}

/** Half hours of a clock that runs a quarter of an hour beside others' begin beside those of the plan. */
function isIn(instant: string, halfHour: Seconds): boolean {
  const at = parseInstant(instant)!;
  return halfHour <= at && at < halfHour + slotSeconds;
}

/** Null where the rep's day was not planned, or they could not be called in it. */
async function whyNotPlanned(
  db: Queryable,
  workspace: Workspace,
  { enrolment }: PersonCalled,
  decision: Decision | null,
  now: string,
): Promise<Reason | null> {
  if (enrolment === null || decision?.next !== 'call') return null;
  const day = repDay(enrolment.repZone, now);
  if (enrolment.dueAt === '-infinity' || enrolment.dueAt >= day.until) return null;
  const kept = await readKeptDay(db, workspace.id, enrolment.repId, day.on);
  if (kept === null) return null;
  if (enrolment.isOwed) return noPlaceForPromise;
  const rep = { id: enrolment.repId, timeZone: enrolment.repZone, day, cells: kept.cells };
  return (await whyNotInDay(db, workspace, rep, [enrolment.id], now)).get(enrolment.id) ?? null;
}

const noPlaceForPromise: Reason = {
  rule: 'promises-fill-the-day',
  says: 'No half hour of the day is left for this promise. It stays among the first until it is made good.',
};
