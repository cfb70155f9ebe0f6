import { z } from 'zod';
import { insightsQuery } from '#api/insights.ts';
import { hoursAnswer } from '#server/evidence/hours-answer.ts';
import { insightsAnswer } from '#server/evidence/insights-answer.ts';
import { readInsightsAsked } from '#server/evidence/insights-asked.ts';
import { territoryAnswer } from '#server/evidence/territory-answer.ts';
import { reading } from '#server/operation.ts';
import { readInsights } from '#store/evidence/read-insights.ts';

export const getTheInsightsFile = reading({
  id: 'get-insights-file',
  method: 'get',
  path: '/insights/export.csv',
  says: 'The evidence as CSV, with the very numbers of the page: metrics, weeks, methods, hours and the territory.',
  query: insightsQuery,
  answer: z.string().describe('text/csv'),
  async read(asked) {
    const insightsAsked = readInsightsAsked(asked);
    const read = await readInsights(asked.context.db, asked.desk.workspace, insightsAsked.question);
    const { insightsCsv } = await import('#server/evidence/insights-csv.ts');
    const text = insightsCsv(
      insightsAnswer(insightsAsked, read),
      hoursAnswer(insightsAsked, read.hours),
      await territoryAnswer(asked),
    );
    const { from, until } = insightsAsked.period;
    return new Response(text, {
      headers: {
        'Content-Type': 'text/csv; charset=utf-8',
        'Content-Disposition': `attachment; filename="insights ${from} to ${until}.csv"`,
      },
    });
  },
});
