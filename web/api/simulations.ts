import { queryOptions, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import type { newSimulation, Simulation, Simulations } from '#api/simulations.ts';
import { get, send } from '#web/api/client.ts';
import { useWrite, type WriteOptions } from '#web/api/use-write.ts';

export type NewSimulation = z.input<typeof newSimulation>;

const pollMs = 2_000;

/** The one begun last, and the people here, whom a territory may be like. */
export const simulationsQuery = queryOptions({
  queryKey: ['simulations'],
  queryFn: ({ signal }) => get<Simulations>('simulations', undefined, signal),
  staleTime: 0,
});

/** The event stream says when to ask again; asking every two seconds covers a stream that is cut. */
export const simulationQuery = (id: string) =>
  queryOptions({
    queryKey: ['simulation', id],
    queryFn: ({ signal }) => get<Simulation>(`simulations/${id}`, undefined, signal),
    refetchInterval: (query) => (query.state.data?.state === 'running' ? pollMs : false),
  });

export function useStartSimulation(options: WriteOptions<NewSimulation, Simulation>) {
  const client = useQueryClient();
  return useWrite((input: NewSimulation, key) => send<Simulation>('POST', 'simulations', input, key), {
    ...options,
    onSettled: () => client.invalidateQueries({ queryKey: simulationsQuery.queryKey }),
  });
}

export function useStopSimulation() {
  const client = useQueryClient();
  return useWrite((id: string, key) => send<Simulation>('POST', `simulations/${id}/stop`, {}, key), {
    onDone: (stopped) => client.setQueryData(simulationQuery(stopped.id).queryKey, stopped),
  });
}
