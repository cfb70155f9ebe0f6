import { describe, expect, test } from 'vitest';
import type { Touch } from '#core/call/touch.ts';
import { isFulfilled } from '#core/decide/condition.ts';
import { decide } from '#core/decide/decide.ts';
import { brief, call, factsOf, type Given, playbookOf, rulesOf } from '#core/decide/golden.test-kit.ts';
import { instantOf, readSituation } from '#core/decide/situation.ts';
import type { Condition, Playbook } from '#core/playbook/playbook.ts';
import { houseRules } from '#core/rules/house-rules.ts';
import { readPlaybookFile } from '#store/playbook-file.ts';

const { playbook: read } = await readPlaybookFile('examples/playbooks/letter-first.yaml');
const letterFirst = read as Playbook;
const now = '2026-11-30T17:00:00Z';

describe('a playbook of a team’s own is decided by its data alone', () => {
  const answer = (given: Partial<Given>) => {
    const facts = factsOf({ playbook: '', now, research: ['company'], objective: 'appointment', ...given });
    const { decision } = decide(facts, letterFirst, houseRules, given.now ?? now);
    return decision.next === 'call' ? `${decision.strategy}: ${brief(decision)}` : brief(decision);
  };
  const used = (strategy: string, day = 16, outcome = 'no-answer', message: string | null = null) =>
    call(`2026-11-${day}T17:00:00Z`, outcome, { strategy, message });

  test.each<[string, Partial<Given>, string]>([
    ['asks for research first', { research: [] }, 'prepare research'],
    ['asks for an objective first', { objective: null }, 'prepare objective'],
    ['rings early or late at first', {}, 'live: 12-01T01:00 to open, hang up'],
    [
      'passes over the letter until a call was made',
      { touches: [], connector: { name: 'Sam', status: 'agreed' } },
      'live: 12-01T01:00 to open, hang up',
    ],
    [
      'then leans on the letter, within ten days',
      { now: '2026-11-19T17:00:00Z', touches: [used('live')] },
      'letter: 11-19T17:00 to 11-27T01:00, leave introduction',
    ],
    [
      'with the benefit and a promise where it knows two parts',
      { now: '2026-11-19T17:00:00Z', research: ['company', 'industry'], touches: [used('live')] },
      'letter: 11-19T17:00 to 11-27T01:00, leave benefit, “early next week” 11-23..11-24',
    ],
    [
      'or where something is pressing',
      { now: '2026-11-19T17:00:00Z', pressing: true, touches: [used('live')] },
      'letter: 11-19T17:00 to 11-27T01:00, leave benefit, “early next week” 11-23..11-24',
    ],
    [
      'opens with a name to strangers',
      { touches: [used('letter', 23)], connector: { name: 'Sam', status: 'introduced' } },
      'introduction: 11-30T17:00 to 12-03T21:00, leave referral',
    ],
    [
      'but not to clients',
      {
        touches: [used('letter', 23)],
        connector: { name: 'Sam', status: 'introduced' },
        relationship: 'client',
      },
      'live: 12-01T01:00 to 12-04T02:30, hang up',
    ],
    [
      'pauses ten days after a message',
      { touches: [used('letter', 23, 'voicemail-left', 'introduction'), used('live', 26)] },
      'letter: 11-30T17:00 to 12-05T01:00, hang up',
    ],
    [
      'says goodbye on the fifth call',
      { touches: [used('live', 10), used('live', 13), used('live', 16), used('live', 20)] },
      'letter: 11-30T17:00 to 12-01T01:00, leave conclusion',
    ],
    ['and ends after it', { touches: [10, 13, 16, 20, 24].map((day) => used('live', day)) }, 'stop finished'],
  ])('%s', (_, given, expected) => {
    expect(answer(given)).toBe(expected);
  });

  test('its pause between messages is a reason of its own', () => {
    const touches: Touch[] = [used('letter', 23, 'voicemail-left', 'introduction'), used('live', 26)];
    const facts = factsOf({ playbook: '', now, research: ['company'], touches });
    expect(rulesOf(decide(facts, letterFirst, houseRules, now).decision)).toContain('messages-at-most');
  });
});

describe('each kind of condition', () => {
  const history = [
    call('2026-11-16T17:00:00Z', 'spoke'),
    call('2026-11-20T17:00:00Z', 'voicemail-left', { message: 'reason' }),
  ];
  const holds = (when: Condition, given: Partial<Given> = {}) => {
    const facts = factsOf({
      playbook: '',
      now,
      touches: history,
      research: ['company', 'company'],
      ...given,
    });
    return isFulfilled(
      when,
      readSituation(facts, playbookOf('live-only'), houseRules, instantOf(now)),
      instantOf(now),
    );
  };

  test.each<[Condition, Condition]>([
    [{ calls: { least: 2, most: 2 } }, { calls: { least: 3 } }],
    [{ voicemails: { most: 1 } }, { voicemails: { most: 0 } }],
    [{ spoke: true }, { spoke: false }],
    [{ relationship: ['known', 'stranger'] }, { relationship: ['client'] }],
    [{ expecting: false }, { expecting: true }],
    [{ pressing: false }, { pressing: true }],
    [{ connector: false }, { connector: true }],
    [{ visit: false }, { visit: true }],
    [{ research: { least: 1, most: 1 } }, { research: { least: 2 } }],
    [{ any: [{ spoke: false }, { spoke: true }] }, { any: [{ spoke: false }, { pressing: true }] }],
    [
      { spoke: true, calls: { least: 1 } },
      { spoke: true, calls: { least: 9 } },
    ],
    [{}, { spoke: true, any: [{ visit: true }] }],
  ])('%j holds where %j does not', (held, not) => {
    expect([holds(held), holds(not)]).toEqual([true, false]);
  });

  test('what is expected is expected up to its last second, and a visit is offered before its own', () => {
    const at = (second: string) => ({ expecting: { until: second }, visitSlot: { at: second } });
    const both = (second: string) => [
      holds({ expecting: true }, at(second)),
      holds({ visit: true }, at(second)),
    ];
    expect([both('2026-11-30T16:59:59Z'), both(now), both('2026-11-30T17:00:01Z')]).toEqual([
      [false, false],
      [true, false],
      [true, true],
    ]);
  });
});
