import type { InsightsHours } from '#api/insights.ts';
import type { HourTally } from '#core/evidence/metrics/hours.ts';
import { readHours } from '#core/evidence/metrics/hours.ts';
import { readShare } from '#core/evidence/metrics/read-metrics.ts';
import { sayHours } from '#core/evidence/metrics/say-hours.ts';
import { countedAnswer } from '#server/evidence/insights-answer.ts';
import type { InsightsAsked } from '#server/evidence/insights-asked.ts';

/** When they answer, by their own clocks. */
export function hoursAnswer({ scope, period }: InsightsAsked, tally: HourTally): InsightsHours {
  const reading = readHours(tally);
  const { all, ...read } = reading;
  return { scope, period, ...read, answered: countedAnswer(readShare(all)), says: sayHours(reading) };
}
