import {
  markLabels,
  territoryLabels,
  territoryMarks,
  territoryStates,
} from '#core/evidence/territory/territory-state.ts';
import type { PeopleFilter } from '#web/api/people-list.ts';
import type { PeopleSearch } from '#web/router.tsx';

/** By their enrolment, then where they stand in the territory and what is told of them beside it. */
export const states: readonly { value: string; label: string }[] = [
  { value: 'open', label: 'On the way' },
  { value: 'stopped', label: 'No more calls' },
  { value: 'not-enrolled', label: 'No method yet' },
  ...territoryStates.map((state) => ({ value: state, label: territoryLabels[state] })),
  ...territoryMarks.map((mark) => ({ value: mark, label: markLabels[mark] })),
];

/** What the address asks of the server; `method` is only what the rep came to do. */
export function searchToFilter({ method: _, ...filter }: PeopleSearch): PeopleFilter {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value));
}

export const isFiltered = (search: PeopleSearch): boolean => Object.keys(searchToFilter(search)).length > 0;
