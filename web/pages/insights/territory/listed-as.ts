import type { Territory } from '#api/insights.ts';
import type { InsightsAsked } from '#web/api/insights.ts';
import type { PeopleSearch } from '#web/router.tsx';

/** What the list of people is asked for beside a state; null where it cannot be asked. */
export type Listed = Omit<PeopleSearch, 'state'> | null;

/** The people of a territory in the list of people, which knows one rep or everybody, and no team by its name. */
export function listedAs(
  { team, campaign, playbook, relationship }: InsightsAsked,
  { kind, repId }: Pick<Territory['scope'], 'kind' | 'repId'>,
): Listed {
  if (kind === 'team' && team !== 'all') return null;
  return { ...(repId !== null && { rep: repId }), campaign, playbook, relationship };
}
