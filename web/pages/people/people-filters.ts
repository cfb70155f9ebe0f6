import type { PeopleFilter } from '#web/api/people-list.ts';
import type { PeopleSearch } from '#web/router.tsx';

export const states = [
  { value: 'untouched', label: 'Untouched' },
  { value: 'open', label: 'On the way' },
  { value: 'stopped', label: 'No more calls' },
  { value: 'not-enrolled', label: 'No method yet' },
] as const;

/** What the address asks of the server; `method` is only what the rep came to do. */
export function searchToFilter({ method: _, ...filter }: PeopleSearch): PeopleFilter {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value));
}

export const isFiltered = (search: PeopleSearch): boolean => Object.keys(searchToFilter(search)).length > 0;
