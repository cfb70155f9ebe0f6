import type { PersonRow } from '#api/people.ts';
import { strongestReason } from '#core/plan/strongest-reason.ts';
import type { ListedPerson } from '#store/people-list.ts';

/** One person of a list, with the next step in a word and its strongest reason. */
export function personRow(person: ListedPerson): PersonRow {
  const { decision, city, region, country, ...shown } = person;
  return {
    ...shown,
    place: city ?? region ?? country,
    next: decision?.next ?? null,
    opensAt: decision?.next === 'call' ? decision.opens : null,
    because: decision && strongestReason(decision),
  };
}
