import { queryOptions } from '@tanstack/react-query';
import type { Adherence } from '#api/plan.ts';
import { get } from '#web/api/client.ts';

/** The rep's own day against the plan as it stood when it began; asked anew whenever it is shown, for each call changes it. */
export const ownAdherenceQuery = queryOptions({
  queryKey: ['adherence', 'own'],
  queryFn: ({ signal }) => get<Adherence>('adherence', undefined, signal),
  staleTime: 0,
});
