import { infiniteQueryOptions, queryOptions, useQueryClient } from '@tanstack/react-query';
import type { HandOverAnswer, PromiseRow, PromisesInAbsence, PromisesPage } from '#api/promises.ts';
import { get, send } from '#web/api/client.ts';
import { useWrite, type WriteOptions } from '#web/api/use-write.ts';

export type PromiseStatus = PromiseRow['status'];
export type PromiseAtRisk = PromisesInAbsence['items'][number];
export type PromisesFilter = { rep?: string; status?: PromiseStatus };

export const promisesQuery = (filter: PromisesFilter) =>
  infiniteQueryOptions({
    queryKey: ['promises', filter],
    queryFn: ({ pageParam, signal }) =>
      get<PromisesPage>('promises', { ...filter, cursor: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.cursor,
  });

/** Days away that are thought of: local dates of that rep's calendar. */
export type PlannedDays = { rep: string; from: string; to: string };

/** The promises for which days away leave no hour: the days that are kept, or some that are only planned. */
export const promisesAtRiskQuery = (planned?: PlannedDays) =>
  queryOptions({
    queryKey: ['promises', 'in-absence', planned ?? null],
    queryFn: async ({ signal }) =>
      (await get<PromisesInAbsence>('promises/in-absence', planned, signal)).items,
  });

/** The ledger as a file, with the same filters. */
export function promisesFileHref({ rep, status }: PromisesFilter): string {
  const asked = new URLSearchParams({ ...(rep && { rep }), ...(status && { status }) });
  return `/api/v1/promises.csv${asked.size > 0 ? `?${asked}` : ''}`;
}

/** The work that is named, or whatever work there is on people. */
export type Work = { enrolmentIds: readonly string[] } | { personIds: readonly string[] };
type HandOver = Work & { repId?: string; poolId?: string };

/** Another rep or a pool goes on with people; whatever shows them is read again. */
export function useHandOver(options: WriteOptions<HandOver, HandOverAnswer>) {
  const client = useQueryClient();
  return useWrite((input: HandOver, key) => send<HandOverAnswer>('POST', 'hand-overs', input, key), {
    ...options,
    onSettled: () => {
      for (const queryKey of [
        ['promises'],
        ['today'],
        ['person'],
        ['people'],
        ['pools'],
        ['load'],
        ['adherence'],
      ])
        client.invalidateQueries({ queryKey });
    },
  });
}
