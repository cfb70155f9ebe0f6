import { describe, expect, test } from 'vitest';
import { listedAs } from './listed-as.ts';
import { restLength } from './rest-length.ts';

describe('the people a number of the territory counts, in the list of people', () => {
  const ofRep = { kind: 'rep', repId: 'r1' } as const;
  const ofTeam = { kind: 'team', repId: null } as const;

  test('are those of the rep who asks, narrowed as the page is', () => {
    const asked = { weeks: 12, campaign: 'c1', relationship: 'known' as const };
    expect(listedAs(asked, ofRep)).toEqual({ rep: 'r1', campaign: 'c1', relationship: 'known' });
  });

  test('are everybody where everybody was asked about', () => {
    expect(listedAs({ team: 'all', playbook: 'live-only' }, ofTeam)).toEqual({ playbook: 'live-only' });
  });

  test('cannot be listed for a team by its name', () => {
    expect(listedAs({ team: 'North' }, ofTeam)).toBeNull();
  });
});

test.each([
  [180, [], '180 days after the last call, as the house rule asks'],
  [
    1,
    [
      { playbook: 'Letter first', days: 240, people: 4 },
      { playbook: 'Ring twice', days: 365, people: 1 },
    ],
    'one day after the last call, as the house rule asks; 240 days after “Letter first”, as it asks itself (4 people); 365 days after “Ring twice”, as it asks itself (1 person)',
  ],
])('how long they rest, %i days by the house rule, says whose period it is: %j', (days, longer, says) => {
  expect(restLength({ days, longer })).toBe(says);
});
