import { insightsHours, insightsQuery } from '#api/insights.ts';
import { hoursAnswer } from '#server/evidence/hours-answer.ts';
import { readInsightsAsked } from '#server/evidence/insights-asked.ts';
import { reading } from '#server/operation.ts';
import { foldTouches } from '#store/evidence/read-insights.ts';

export const getInsightsHours = reading({
  id: 'get-insights-hours',
  method: 'get',
  path: '/insights/hours',
  says: 'When they answer: hour by weekday, by the clocks of the people called, each cell drawn toward the share of all calls; and whether the hour explains anything.',
  query: insightsQuery,
  answer: insightsHours,
  async read(asked) {
    const insightsAsked = readInsightsAsked(asked);
    const fold = await foldTouches(asked.context.db, asked.desk.workspace, insightsAsked.question);
    return hoursAnswer(insightsAsked, fold.hours);
  },
});
