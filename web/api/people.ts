import { keepPreviousData, queryOptions, useQueryClient } from '@tanstack/react-query';
import type { Person, PersonRow } from '#api/people.ts';
import { get, send } from '#web/api/client.ts';
import { useWrite } from '#web/api/use-write.ts';

export type PeoplePage = { rows: PersonRow[]; total: number; cursor: string | null };

export const personQuery = (id: string) =>
  queryOptions({
    queryKey: ['person', id],
    queryFn: ({ signal }) => get<Person>(`people/${id}`, undefined, signal),
  });

export const findPeopleQuery = (q: string) =>
  queryOptions({
    queryKey: ['people', 'find', q],
    queryFn: ({ signal }) => get<PeoplePage>('people', { q, limit: 8 }, signal),
    placeholderData: keepPreviousData,
    enabled: q.length > 0,
  });

/** Writes that answer with the person: the answer becomes what every screen shows of them. */
export function usePersonWrite<Input>(
  personId: string,
  write: (input: Input, key: string) => Promise<Person>,
  onDone?: (person: Person, input: Input) => void,
  onRefused?: (error: unknown) => boolean,
) {
  const client = useQueryClient();
  return useWrite(write, {
    onRefused,
    onDone: (person, input) => {
      client.setQueryData(personQuery(personId).queryKey, person);
      client.invalidateQueries({ queryKey: ['today'] });
      client.invalidateQueries({ queryKey: ['people'] });
      onDone?.(person, input);
    },
  });
}

export const useChangePerson = (personId: string, onDone?: () => void) =>
  usePersonWrite(
    personId,
    (change: Record<string, unknown>, key) => send<Person>('PATCH', `people/${personId}`, change, key),
    onDone,
  );
