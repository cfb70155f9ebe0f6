import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type {
  newSimulation,
  OwnTerritory,
  Simulation,
  SimulationLine,
  Simulations,
} from '#api/simulations.ts';
import { get, send } from '#web/api/client.ts';
import { useWriteThenRead, type WriteOptions } from '#web/api/use-write.ts';

export type NewSimulation = z.input<typeof newSimulation>;

const pollMs = 2_000;

/** Under this lies every simulation: the event stream says when to ask again. */
const all = ['simulation'] as const;

/** Those that are kept, the newest first. */
export const simulationsQuery = queryOptions({
  queryKey: [...all, 'list'],
  queryFn: async ({ signal }) => (await get<Simulations>('simulations', undefined, signal)).items,
  staleTime: 0,
  // Covers a stream that is cut, as below.
  refetchInterval: (query) => (query.state.data?.some(isRunning) ? pollMs : false),
});

export const simulationQuery = (id: string) =>
  queryOptions({
    queryKey: [...all, id],
    queryFn: ({ signal }) => get<Simulation>(`simulations/${id}`, undefined, signal),
    refetchInterval: (query) => (query.state.data && isRunning(query.state.data) ? pollMs : false),
  });

export const isRunning = ({ state }: Pick<SimulationLine, 'state'>) => state === 'running';

/** What a territory like one's own takes of it. */
export const ownTerritoryQuery = queryOptions({
  queryKey: ['own-territory'],
  queryFn: ({ signal }) => get<OwnTerritory>('own-territory', undefined, signal),
  staleTime: 0,
});

export const useStartSimulation = (options: WriteOptions<NewSimulation, Simulation>) =>
  useWriteThenRead(
    [all],
    (input: NewSimulation, key) => send<Simulation>('POST', 'simulations', input, key),
    options,
  );

export const useStopSimulation = () =>
  useWriteThenRead([all], (id: string, key) => send<Simulation>('POST', `simulations/${id}/stop`, {}, key));

export const useRemoveSimulation = (options: WriteOptions<string, { id: string }>) =>
  useWriteThenRead(
    [all],
    (id: string, key) => send<{ id: string }>('DELETE', `simulations/${id}`, undefined, key),
    options,
  );

export const useRestoreSimulation = (options: WriteOptions<string, Simulation>) =>
  useWriteThenRead(
    [all],
    (id: string, key) => send<Simulation>('POST', `simulations/${id}/restore`, {}, key),
    options,
  );
