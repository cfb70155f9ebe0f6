import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Insights, InsightsHours, InsightsQuery, Territory } from '#api/insights.ts';
import { get } from '#web/api/client.ts';

/** Whose numbers, of which work and when. `team` is a team's name, or "all". */
export type InsightsAsked = Partial<InsightsQuery>;

/** Calls come in all day; what they add up to may be a minute old. */
const fresh = { staleTime: 60_000, placeholderData: keepPreviousData } as const;

export const insightsQuery = (asked: InsightsAsked) =>
  queryOptions({
    queryKey: ['insights', asked],
    queryFn: ({ signal }) => get<Insights>('insights', asked, signal),
    ...fresh,
  });

export const insightsHoursQuery = (asked: InsightsAsked) =>
  queryOptions({
    queryKey: ['insights', 'hours', asked],
    queryFn: ({ signal }) => get<InsightsHours>('insights/hours', asked, signal),
    ...fresh,
  });

/** Who is left does not depend on the period. */
export const territoryQuery = ({ rep, team, campaign, playbook, relationship }: InsightsAsked) => {
  const asked = { rep, team, campaign, playbook, relationship };
  return queryOptions({
    queryKey: ['insights', 'territory', asked],
    queryFn: ({ signal }) => get<Territory>('insights/territory', asked, signal),
    ...fresh,
  });
};

/** The same numbers as a file. */
export function insightsFileHref(asked: InsightsAsked): string {
  const pairs = Object.entries(asked).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)]],
  );
  return `/api/v1/insights/export.csv?${new URLSearchParams(pairs)}`;
}
