import { keepPreviousData, queryOptions, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import type { newTrial, Trial, TrialSize, trialStart, trialStarted } from '#api/trials.ts';
import { get, send } from '#web/api/client.ts';
import { useWrite, useWriteThenRead, type WriteOptions } from '#web/api/use-write.ts';

export type NewTrial = z.input<typeof newTrial>;
export type TrialStart = z.infer<typeof trialStart>;
export type TrialStarted = z.infer<typeof trialStarted>;

export const trialsQuery = queryOptions({
  queryKey: ['trials'],
  queryFn: async ({ signal }) => (await get<{ items: Trial[] }>('trials', undefined, signal)).items,
});

export const trialQuery = (id: string) =>
  queryOptions({
    queryKey: ['trials', id],
    queryFn: ({ signal }) => get<Trial>(`trials/${id}`, undefined, signal),
  });

/** What the power calculator is asked; `undefined` leaves it to the workspace's own people. */
export type SizeQuestion = {
  arms: number;
  outcome: Trial['outcome'];
  outcomeDays: number;
  relationships: string;
  baseRate?: number;
  leastDifference?: number;
};

export const trialSizeQuery = (question: SizeQuestion) =>
  queryOptions({
    queryKey: ['trials', 'size', question],
    queryFn: ({ signal }) => get<TrialSize>('trial-size', question, signal),
    placeholderData: keepPreviousData,
  });

export function useNewTrial(options: WriteOptions<NewTrial, Trial>) {
  const client = useQueryClient();
  return useWrite((input: NewTrial, key) => send<Trial>('POST', 'trials', input, key), {
    ...options,
    onSettled: () => client.invalidateQueries({ queryKey: trialsQuery.queryKey }),
  });
}

/** Everybody who begins by it comes to Today and into the lists. */
export function useStartTrial(id: string, options: WriteOptions<TrialStart, TrialStarted>) {
  return useWriteThenRead(
    [['trials'], ['people'], ['today'], ['campaigns'], ['playbooks']],
    (input: TrialStart, key) => send<TrialStarted>('POST', `trials/${id}/start`, input, key),
    options,
  );
}

export function useEndTrial(options: WriteOptions<string, Trial>) {
  const client = useQueryClient();
  return useWrite((id: string, key) => send<Trial>('POST', `trials/${id}/end`, undefined, key), {
    ...options,
    onSettled: () => client.invalidateQueries({ queryKey: trialsQuery.queryKey }),
  });
}

export function useRemoveTrial(options: WriteOptions<string, unknown>) {
  const client = useQueryClient();
  return useWrite((id: string, key) => send('DELETE', `trials/${id}`, undefined, key), {
    ...options,
    onSettled: () => client.invalidateQueries({ queryKey: trialsQuery.queryKey, exact: true }),
  });
}
