import type { Result } from '#core/call/touch.ts';
import {
  addUp,
  type DayRead,
  made,
  type RepDayDone,
  readDays,
  sayDaysMet,
  stayed,
} from '#core/evidence/metrics/days-done.ts';
import type { MetricDefinition } from '#core/evidence/metrics/definitions.ts';
import { addPerson, type Fold, newFold } from '#core/evidence/metrics/fold.ts';
import { type ObjectionsTold, readObjections } from '#core/evidence/metrics/objections-told.ts';
import { type Periods, weeksOf } from '#core/evidence/metrics/periods.ts';
import { type Evidence, type Reading, readMetrics } from '#core/evidence/metrics/read-metrics.ts';
import { addToShare, newShare, type ShareTally } from '#core/evidence/metrics/share-tally.ts';
import type { DateSpan, WorkFilter } from '#core/evidence/metrics/slice.ts';
import type { Tally } from '#core/evidence/metrics/tally.ts';
import {
  compareMethods,
  daysWaited,
  type MethodReading,
  readThreeWeeks,
  type Verdict,
} from '#core/evidence/metrics/three-weeks.ts';
import {
  type Day,
  formatDate,
  formatInstant,
  parseDate,
  parseInstant,
  zoneOf,
} from '#core/prospect/local-time.ts';
import type { Database } from '#store/connect.ts';

import { eachHistory } from '#store/evidence/person-histories.ts';
import { daysOff, planCarriedOut, type RepPlanDay } from '#store/evidence/plan-carried-out.ts';
import { type PromiseOver, promisesOver } from '#store/evidence/promises-over.ts';
import { sharedFold } from '#store/evidence/shared-fold.ts';
import { newestPlaybook, type Workspace } from '#store/workspace.ts';

export type InsightsQuestion = Periods & {
  /** Whose work: one rep, or several as a team. */
  reps: readonly { id: string; name: string; timeZone: string }[];
  /** Everybody's, also what no rep is named for. */
  isEverybody: boolean;
  /** Each rep beside their own past as well. */
  besidePast: boolean;
  work: Omit<WorkFilter, 'repIds'>;
  /** The date it is for whoever asks. */
  today: Day;
  now: string;
};

export type MetricRead = { definition: MetricDefinition; now: Reading; before: Reading };

export type InsightsRead = {
  metrics: MetricRead[];
  tally: Tally;
  /** Dates on which calls were made. */
  daysCalled: number;
  adherence: Omit<RepDayDone, 'on'>;
  plannedDays: number;
  days: DayRead[];
  daysSay: string;
  weeks: Fold['weeks'];
  promises: PromiseOver[];
  methods: (MethodReading & { name: string })[];
  verdict: Verdict;
  endings: [Result | null, number][];
  objections: ObjectionsTold;
  hours: Fold['hours'];
  reps: { id: string; name: string; metrics: MetricRead[] }[];
};

/** All evidence of some reps' work in a stretch of time, and of the same weekdays before it. */
export async function readInsights(
  db: Database,
  workspace: Workspace,
  question: InsightsQuestion,
): Promise<InsightsRead> {
  const { period, today } = question;
  const fold = await foldTouches(db, workspace, question);
  const planned = await planCarriedOut(db, workspace, question);
  const promises = await allPromises(db, workspace.id, question);
  const within = planned.filter(({ on }) => isWithin(period, on));
  const isOff = await daysOff(db, workspace.id, question.reps, question.period);
  const days = readDays({ period, today, planned: within, callsByDay: fold.callsByDay, isOff });
  const evidence = (tallies: { period: Tally; before: Tally }, repId?: string) =>
    readBoth(question, tallies, ofRep(planned, repId), ofRep(promises, repId));
  return {
    metrics: evidence(fold),
    tally: fold.period,
    daysCalled: fold.callsByDay.size,
    adherence: addUp(within),
    plannedDays: new Set(within.map(({ on }) => on)).size,
    days,
    daysSay: sayDaysMet(days),
    weeks: fold.weeks,
    promises: promises.filter(({ on }) => isWithin(period, on)).map(({ promise }) => promise),
    ...readMethods(workspace, fold),
    endings: [...fold.endings].sort(([, one], [, other]) => other - one),
    objections: readObjections(fold.objections),
    hours: fold.hours,
    reps: question.besidePast
      ? question.reps.map(({ id, name }) => ({ id, name, metrics: evidence(fold.reps.get(id)!, id) }))
      : [],
  };
}

const daySeconds = 86_400;
/** No place on earth is further from UTC, in days. */
const aroundTheWorld = 1;

/** Counts the touches of a question, once for those who ask the same while nothing is written. */
export function foldTouches(db: Database, workspace: Workspace, question: InsightsQuestion): Promise<Fold> {
  const { now, ...asked } = question;
  const same = JSON.stringify([workspace.id, workspace.rules.callBackDays, asked]);
  return sharedFold(db, same, parseInstant(now)!, () => foldHistories(db, workspace, question));
}

/** Whoever was first called three weeks before the period counts among the methods. */
async function foldHistories(db: Database, workspace: Workspace, question: InsightsQuestion): Promise<Fold> {
  const { period, before, reps, work, today, now } = question;
  const ids = question.isEverybody ? null : reps.map(({ id }) => id);
  const fold = newFold({
    period,
    before,
    filter: { ...work, repIds: ids && new Set(ids) },
    weeks: weeksOf(period, today),
    besidePast: question.besidePast ? reps.map(({ id }) => id) : [],
    repZones: new Map(reps.map(({ id, timeZone }) => [id, zoneOf(timeZone)])),
    callBackDays: workspace.rules.callBackDays,
    now: parseInstant(now)!,
  });
  const first = Math.min(before.from, period.from - daysWaited) - aroundTheWorld;
  const whose = { from: formatInstant(first * daySeconds), repIds: ids };
  await eachHistory(db, workspace.id, whose, (person) => addPerson(fold, person));
  return fold;
}

type DatedPromise = { repId: string | null; on: Day; promise: PromiseOver };

async function allPromises(
  db: Database,
  workspaceId: string,
  question: InsightsQuestion,
): Promise<DatedPromise[]> {
  const { period, before, reps, isEverybody, work, now } = question;
  const promises = await promisesOver(db, workspaceId, {
    from: formatDate(before.from),
    until: formatDate(period.until),
    repIds: isEverybody ? null : reps.map(({ id }) => id),
    campaignId: work.campaignId,
    playbookId: work.playbookId,
    relationship: work.relationship,
    now,
  });
  return promises.map((promise) => ({ repId: promise.repId, on: parseDate(promise.on)!, promise }));
}

function ofRep<One extends { repId: string | null }>(
  all: readonly One[],
  repId: string | undefined,
): readonly One[] {
  return repId === undefined ? all : all.filter((one) => one.repId === repId);
}

function readBoth(
  { period, before }: Periods,
  tallies: { period: Tally; before: Tally },
  planned: readonly RepPlanDay[],
  promises: readonly DatedPromise[],
): MetricRead[] {
  const read = (tally: Tally, span: DateSpan) => readMetrics(evidenceOf(tally, span, planned, promises));
  const earlier = read(tallies.before, before);
  return read(tallies.period, period).map(({ definition, reading }, index) => {
    return { definition, now: reading, before: earlier[index]!.reading };
  });
}

function evidenceOf(
  tally: Tally,
  span: DateSpan,
  planned: readonly RepPlanDay[],
  promises: readonly DatedPromise[],
): Evidence {
  const plan: ShareTally = newShare();
  for (const day of planned) if (isWithin(span, day.on)) addToShare(plan, made(day), stayed(day));
  const kept: ShareTally = newShare();
  for (const { on, promise } of promises) {
    if (promise.standing === 'superseded' || !isWithin(span, on)) continue;
    addToShare(kept, promise.standing === 'kept' ? 1 : 0, 1);
  }
  return { tally, plan, promises: kept };
}

function isWithin({ from, until }: DateSpan, day: Day): boolean {
  return day >= from && day <= until;
}

/** Methods people were worked by, by their present names. */
function readMethods(workspace: Workspace, fold: Fold): Pick<InsightsRead, 'methods' | 'verdict'> {
  const readings = readThreeWeeks(fold.methods);
  const names = new Map(
    readings.map(({ playbookId }) => [playbookId, newestPlaybook(workspace, playbookId)?.name ?? playbookId]),
  );
  const methods = readings.map((reading) => ({ ...reading, name: names.get(reading.playbookId)! }));
  return { methods, verdict: compareMethods(readings, names) };
}
