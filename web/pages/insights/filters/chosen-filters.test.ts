import { expect, test } from 'vitest';
import { chosenFilters, withoutFilters } from '#web/pages/insights/filters/chosen-filters.ts';
import type { InsightsSearch } from '#web/router.tsx';

test('what narrows the numbers is named in words, each with what changes without it', () => {
  const search = { rep: 'r-1', weeks: 4, campaign: 'c-1', script: 's-1', version: 3 };
  const named = { rep: 'Ambrose Kettlewell', campaign: 'Harbours', script: 'At my desk' };
  expect(chosenFilters(search, named)).toEqual([
    { is: 'rep', words: 'Ambrose Kettlewell', without: { rep: undefined, team: 'all' } },
    { is: 'campaign', words: 'Harbours', without: { campaign: undefined } },
    {
      is: 'message',
      words: '“At my desk”, version 3',
      without: { script: undefined, version: undefined },
    },
  ]);
});

test('whose numbers and how many weeks are in sight already and are no filter', () => {
  expect(chosenFilters({ team: 'all', weeks: 52 }, {})).toEqual([]);
});

test('an address that was typed by hand is named as far as it goes', () => {
  const typed = { team: 'Old ports', playbook: 'gone', from: 'yesterday', until: '2026-11-20' };
  expect(chosenFilters(typed, {}).map(({ words }) => words)).toEqual([
    'Old ports',
    'One method',
    'yesterday to Nov 20',
  ]);
});

test('without filters it is still the rep’s own numbers, or the team’s, of as many weeks', () => {
  const cleared = (search: InsightsSearch) => ({ ...search, ...withoutFilters(search) });
  expect(cleared({ weeks: 4, relationship: 'known' })).toEqual({ weeks: 4 });
  expect(cleared({ rep: 'r-1', playbook: 'live-only' })).toEqual({ team: 'all' });
  expect(cleared({ team: 'Old ports', from: '2026-11-02', until: '2026-11-20' })).toEqual({ team: 'all' });
});
