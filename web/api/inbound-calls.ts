import { infiniteQueryOptions, queryOptions, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import type {
  ChangedInboundCall,
  InboundCall,
  InboundCallChange,
  InboundCalls,
  InboundCallsState,
  newInboundCall,
  ToldOtherwise,
} from '#api/inbound-calls.ts';
import { get, send } from '#web/api/client.ts';
import { useWrite, type WriteOptions } from '#web/api/use-write.ts';

type NewCall = z.input<typeof newInboundCall>;

/** Calls nobody has said of yet whose they were, or those that were put away; newest first. */
export const callsQuery = (state: InboundCallsState) =>
  infiniteQueryOptions({
    queryKey: ['inbound-calls', state],
    queryFn: ({ pageParam, signal }) =>
      get<InboundCalls>('inbound-calls', { cursor: pageParam, state }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });

export const readInboundCall = (id: string) => get<InboundCall>(`inbound-calls/${id}`);

/** The newest of those that nobody has taken, the oldest of them first, as a desk hears of them. */
export async function readWaitingCalls(): Promise<InboundCall[]> {
  const { items } = await get<InboundCalls>('inbound-calls');
  return items.reverse();
}

/** Whoever was told today that the rep can be reached for longer than `until`; null: they leave now. */
export const toldOtherwiseQuery = (until: string | null) =>
  queryOptions({
    queryKey: ['today', 'told-otherwise', until],
    queryFn: ({ signal }) => get<ToldOtherwise>('told-otherwise', { until }, signal),
  });

/** A call as it is written down by hand. */
export const useWriteDownCall = (onDone: (call: InboundCall) => void) =>
  useCallWrite(
    (call: Omit<NewCall, 'source'>, key) =>
      send<InboundCall>('POST', 'inbound-calls', { ...call, source: 'typed' }, key),
    { onDone },
  );

export type CallChange = { id: string } & InboundCallChange;

export const useChangeCall = (options: WriteOptions<CallChange, ChangedInboundCall>) =>
  useCallWrite(
    ({ id, ...change }: CallChange, key) =>
      send<ChangedInboundCall>('PATCH', `inbound-calls/${id}`, change, key),
    options,
  );

/** The list of calls, the day and the person read again whatever a call changed. */
function useCallWrite<Input, Answer>(
  write: (input: Input, key: string) => Promise<Answer>,
  options: WriteOptions<Input, Answer>,
) {
  const client = useQueryClient();
  return useWrite(write, {
    ...options,
    onDone: (answer, input) => {
      for (const noun of ['inbound-calls', 'today', 'person']) client.invalidateQueries({ queryKey: [noun] });
      options.onDone?.(answer, input);
    },
  });
}
