import { type InfiniteData, infiniteQueryOptions, type QueryClient } from '@tanstack/react-query';
import type { Today, TodayRow } from '#api/today.ts';
import type { Group } from '#core/plan/group.ts';
import { get } from '#web/api/client.ts';

const pageSize = 100;

/** What lists people of the day, page by page; other answers about the day stand beside it under `today`. */
const lists = ['today', 'rows'] as const;

/** The rep's day in working order: promised, now, later; read page by page as far as the list is looked at. */
export const todayQuery = infiniteQueryOptions({
  queryKey: [...lists, 'worked'],
  queryFn: ({ pageParam, signal }) => get<Today>('today', { limit: pageSize, cursor: pageParam }, signal),
  initialPageParam: null as string | null,
  // What comes after is to prepare or held back: those are asked for by themselves.
  getNextPageParam: (last) => (last.rows.some((row) => !isWorked(row)) ? null : last.cursor),
});

/** One group alone, found by name: "To prepare" and "Not today, because …". */
export const groupQuery = (group: Group, q: string) =>
  infiniteQueryOptions({
    queryKey: [...lists, group, q],
    queryFn: ({ pageParam, signal }) =>
      get<Today>('today', { group, q, limit: pageSize, cursor: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.cursor,
  });

export const isWorked = (row: TodayRow): boolean =>
  row.group === 'promised' || row.group === 'now' || row.group === 'later';

export const rowsOf = (data: InfiniteData<Today> | undefined): TodayRow[] =>
  data?.pages.flatMap((page) => page.rows) ?? [];

/**
 * Takes a person out of the day at once, before the server has answered; the next read brings the truth.
 * `tick` is the outcome that was logged, if one was. The answer puts them back, where the server took nothing.
 */
export function leaveQueue(
  client: QueryClient,
  personId: string,
  tick?: { at: string; outcome: string },
): () => void {
  client.cancelQueries({ queryKey: lists });
  const before = client.getQueriesData<InfiniteData<Today>>({ queryKey: lists });
  client.setQueriesData<InfiniteData<Today>>({ queryKey: lists }, (data) => {
    if (!data) return data;
    const left = rowsOf(data).find((row) => row.personId === personId);
    return { ...data, pages: data.pages.map((page) => withoutPerson(page, left, tick)) };
  });
  return () => {
    for (const [key, data] of before) client.setQueryData(key, data);
  };
}

function withoutPerson(
  page: Today,
  left: TodayRow | undefined,
  tick: Today['ticks'][number] | undefined,
): Today {
  const counts = { ...page.counts };
  if (left) counts[left.group] = Math.max(0, counts[left.group] - 1);
  const toCome = (page.plan?.toCome ?? 0) - (left?.plan ? 1 : 0);
  return {
    ...page,
    counts,
    plan: page.plan && { ...page.plan, toCome: Math.max(0, toCome) },
    ticks: tick ? [...page.ticks, tick] : page.ticks,
    rows: left ? page.rows.filter((row) => row.enrolmentId !== left.enrolmentId) : page.rows,
  };
}
