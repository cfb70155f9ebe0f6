import type { Counted, Insights, MetricReading } from '#api/insights.ts';
import { dispositionFor } from '#core/call/disposition.ts';
import type { MetricId } from '#core/evidence/metrics/definitions.ts';
import { type Reading, readShare } from '#core/evidence/metrics/read-metrics.ts';
import { sayMissed } from '#core/evidence/metrics/say-promises.ts';
import { formatDate } from '#core/prospect/local-time.ts';
import type { InsightsAsked } from '#server/evidence/insights-asked.ts';
import type { PromiseOver } from '#store/evidence/promises-over.ts';
import type { InsightsRead, MetricRead } from '#store/evidence/read-insights.ts';

/** The evidence as the contract has it: nothing is counted here. */
export function insightsAnswer({ scope, period, question }: InsightsAsked, read: InsightsRead): Insights {
  const { adherence, methods, verdict, endings, objections } = read;
  const ofWords = question.work.scriptId !== null;
  return {
    scope,
    period,
    ofWords,
    metrics: metricsAnswer(read.metrics, ofWords),
    did: didAnswer(read),
    days: read.days.map((day) => ({ ...day, on: formatDate(day.on) })),
    daysSay: read.daysSay,
    adherence,
    calledBack: { metric: 'call-back-ratio', points: pointsOf(read, 'callBack'), reference: usualCallBacks },
    answeredLive: { metric: 'connect-rate', points: pointsOf(read, 'connect'), reference: null },
    promises: promisesAnswer(read.promises),
    playbooks: { rows: methods, verdict },
    endings: endings.map(([result, count]) => ({
      result,
      label: result === null ? 'Nothing agreed' : (dispositionFor('spoke', result)?.label ?? result),
      count,
    })),
    objections,
    reps: read.reps.map(({ id, name, metrics }) => ({
      repId: id,
      name,
      metrics: metricsAnswer(metrics, ofWords),
    })),
  };
}

/** Of words alone only what became of them can be told. */
const ofMessages: ReadonlySet<MetricId> = new Set(['call-back-ratio', 'messages-unanswered']);

function metricsAnswer(metrics: readonly MetricRead[], ofWords: boolean): MetricReading[] {
  const asked = ofWords ? metrics.filter(({ definition }) => ofMessages.has(definition.id)) : metrics;
  const hasBefore = metrics.some(({ before }) => before.of > 0 || (before.from ?? 0) > 0);
  return asked.map(({ definition, now, before }) => ({
    ...definition,
    now: countedAnswer(now),
    before: hasBefore ? countedAnswer(before) : null,
  }));
}

export function countedAnswer({ of, from, value, range }: Reading): Counted {
  return { of, from, value, range };
}

function didAnswer({ tally, daysCalled, adherence, plannedDays }: InsightsRead): Insights['did'] {
  const { calls, dials, spoke, voicemails, screener, noAnswer } = tally.sums;
  return {
    calls,
    days: daysCalled,
    callsPerDay: daysCalled === 0 ? null : calls / daysCalled,
    plannedPerDay: plannedDays === 0 ? null : adherence.planned / plannedDays,
    spoke,
    voicemails,
    screener,
    noAnswer,
    notConnected: dials - calls,
  };
}

/** Maura Schreier-Fleming counts that 85 of 100 do not call back. Source: METHODS.md, practices; FIELD.md, 4b. */
const usualCallBacks = {
  value: 0.15,
  says: '15% is usual, by one sales trainer’s count',
  source: 'Maura Schreier-Fleming: 85% do not call back',
};

function pointsOf({ weeks }: InsightsRead, what: 'callBack' | 'connect'): Insights['calledBack']['points'] {
  return weeks.map(({ week, [what]: share }) => {
    const { of, value, range } = readShare(share);
    const { from, until, isRunning } = week;
    const dates = { from: formatDate(from), until: formatDate(until) };
    return { ...dates, isRunning, of, outOf: share.from, value, range };
  });
}

/** More squares than these nobody counts: the latest are shown. */
const mostSquares = 400;

function promisesAnswer(promises: readonly PromiseOver[]): Insights['promises'] {
  const ran = promises.filter(({ standing }) => standing !== 'superseded');
  const missed = ran.filter(({ standing }) => standing !== 'kept');
  return {
    kept: ran.length - missed.length,
    of: ran.length,
    superseded: promises.length - ran.length,
    squares: ran.slice(-mostSquares).map(({ promiseId, personId, name, to, standing, daysLate }) => {
      const state = standing === 'kept' ? 'kept' : daysLate === null ? 'broken' : 'late';
      return { promiseId, personId, name, to, state, daysLate };
    }),
    says: sayMissed(missed),
  };
}
