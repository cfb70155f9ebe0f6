import { territory, territoryQuery } from '#api/insights.ts';
import { territoryAnswer } from '#server/evidence/territory-answer.ts';
import { reading } from '#server/operation.ts';

export const getInsightsTerritory = reading({
  id: 'get-insights-territory',
  method: 'get',
  path: '/insights/territory',
  says: 'Everybody who could be called, each in exactly one state; how long the untouched last at the present pace; who was called by two methods or two reps; and who comes back from rest.',
  query: territoryQuery,
  answer: territory,
  read: (asked) => territoryAnswer(asked),
});
