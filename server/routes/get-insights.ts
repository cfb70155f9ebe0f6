import { insights, insightsQuery } from '#api/insights.ts';
import { insightsAnswer } from '#server/evidence/insights-answer.ts';
import { readInsightsAsked } from '#server/evidence/insights-asked.ts';
import { reading } from '#server/operation.ts';
import { readInsights } from '#store/evidence/read-insights.ts';

export const getInsights = reading({
  id: 'get-insights',
  method: 'get',
  path: '/insights',
  says: 'What was done, what came of it and what it cost, each number with its meaning, its count and its likely range, beside the same weekdays before. A rep sees their own; whoever looks after reps the team too, and each beside their own past.',
  query: insightsQuery,
  answer: insights,
  async read(asked) {
    const read = readInsightsAsked(asked);
    return insightsAnswer(read, await readInsights(asked.context.db, asked.desk.workspace, read.question));
  },
});
