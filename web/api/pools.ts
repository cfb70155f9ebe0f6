import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type { newPool, Pool, poolChange, removedPool } from '#api/plan.ts';
import type { Rep } from '#api/session.ts';
import { get, send } from '#web/api/client.ts';
import { useWriteThenRead, type WriteOptions } from '#web/api/use-write.ts';

export type NewPool = z.infer<typeof newPool>;
type PoolChange = z.infer<typeof poolChange>;
type RemovedPool = z.infer<typeof removedPool>;

/** Reps who share people, by the name of their pool. */
export const poolsQuery = queryOptions({
  queryKey: ['pools'],
  queryFn: async ({ signal }) => (await get<{ items: Pool[] }>('pools', undefined, signal)).items,
});

/** "Imogen Tarr, Bram Okell" */
export const membersWords = ({ repIds }: Pool, reps: readonly Rep[]): string =>
  reps
    .filter(({ id }) => repIds.includes(id))
    .map(({ name }) => name)
    .join(', ');

export const useAddPool = (options: WriteOptions<NewPool, Pool>) =>
  usePoolWrite((input: NewPool, key) => send<Pool>('POST', 'pools', input, key), options);

export const useChangePool = (id: string, options: WriteOptions<PoolChange, Pool>) =>
  usePoolWrite((change: PoolChange, key) => send<Pool>('PATCH', `pools/${id}`, change, key), options);

export const useRemovePool = (options: WriteOptions<Pool, RemovedPool>) =>
  usePoolWrite(({ id }: Pool, key) => send<RemovedPool>('DELETE', `pools/${id}`, undefined, key), options);

/** Who is with whom may change, and so the day. */
function usePoolWrite<Input, Answer>(
  write: (input: Input, key: string) => Promise<Answer>,
  options: WriteOptions<Input, Answer>,
) {
  return useWriteThenRead([poolsQuery.queryKey, ['today'], ['people'], ['person']], write, options);
}
