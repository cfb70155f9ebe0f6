import { queryOptions, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import type { Adherence, load, PlanRun } from '#api/plan.ts';
import { get, send } from '#web/api/client.ts';
import { useWrite } from '#web/api/use-write.ts';

export type Load = z.infer<typeof load>;
export type LoadDay = Load['day'];

/** Whoever answers for a team looks at it for a while: what others do shows within a minute. */
const again = { staleTime: 0, refetchInterval: 60_000 } as const;
const pollMs = 2_000;

export const loadQuery = (day: LoadDay) =>
  queryOptions({
    queryKey: ['load', day],
    queryFn: ({ signal }) => get<Load>('load', { day }, signal),
    ...again,
  });

/** A rep's present day against the plan as it stood when it began. */
export const adherenceQuery = (rep: string) =>
  queryOptions({
    queryKey: ['adherence', rep],
    queryFn: ({ signal }) => get<Adherence>('adherence', { rep }, signal),
    ...again,
  });

/** The event stream carries progress; asking every two seconds covers a stream that is cut. */
export const planRunQuery = (id: string) =>
  queryOptions({
    queryKey: ['plan-run', id],
    queryFn: ({ signal }) => get<PlanRun>(`plan-runs/${id}`, undefined, signal),
    refetchInterval: (query) => (query.state.data?.state === 'running' ? pollMs : false),
  });

export function useStartPlanRun() {
  const client = useQueryClient();
  return useWrite((day: LoadDay, key) => send<PlanRun>('POST', 'plan-runs', { day }, key), {
    onDone: (run) => client.setQueryData(planRunQuery(run.id).queryKey, run),
    onSettled: () => client.invalidateQueries({ queryKey: ['load'] }),
  });
}

export function useCancelPlanRun() {
  const client = useQueryClient();
  return useWrite((id: string, key) => send<PlanRun>('POST', `plan-runs/${id}/cancel`, {}, key), {
    onDone: (run) => client.setQueryData(planRunQuery(run.id).queryKey, run),
    onSettled: () => client.invalidateQueries({ queryKey: ['load'] }),
  });
}
