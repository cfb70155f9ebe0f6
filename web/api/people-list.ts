import { infiniteQueryOptions, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import type { newPerson, Person } from '#api/people.ts';
import { get, send } from '#web/api/client.ts';
import { type PeoplePage, personQuery } from '#web/api/people.ts';
import { useWrite, type WriteOptions } from '#web/api/use-write.ts';

export type PeopleFilter = {
  q?: string;
  rep?: string;
  pool?: string;
  campaign?: string;
  playbook?: string;
  relationship?: string;
  state?: string;
};
export type NewPerson = z.infer<typeof newPerson>;

const pageSize = 100;

/** People by the filters of the list, a page at a time; a list of 200,000 is never read whole. */
export const peopleQuery = (filter: PeopleFilter) =>
  infiniteQueryOptions({
    queryKey: ['people', 'list', filter],
    queryFn: ({ pageParam, signal }) =>
      get<PeoplePage>('people', { ...filter, cursor: pageParam, limit: pageSize }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.cursor,
  });

export function useAddPerson(options: WriteOptions<NewPerson, Person>) {
  const client = useQueryClient();
  return useWrite((input: NewPerson, key) => send<Person>('POST', 'people', input, key), {
    ...options,
    onDone: (person, input) => {
      client.setQueryData(personQuery(person.id).queryKey, person);
      client.invalidateQueries({ queryKey: ['people'] });
      options.onDone?.(person, input);
    },
  });
}
