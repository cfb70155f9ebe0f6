import { queryOptions } from '@tanstack/react-query';
import type { PersonDay } from '#api/plan.ts';
import { get } from '#web/api/client.ts';

/** One person's day in half hours, with the chance of each. What is read anew of a person is read anew of their day. */
export const personDayQuery = (id: string) =>
  queryOptions({
    queryKey: ['person', id, 'day'],
    queryFn: ({ signal }) => get<PersonDay>(`people/${id}/day`, undefined, signal),
  });
