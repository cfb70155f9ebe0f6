import { describe, expect, test } from 'vitest';
import type { Playbook } from '#core/playbook/playbook.ts';
import { houseRules } from '#core/rules/house-rules.ts';
import { conditionWords, voicemailLimitWords, voicemailWords } from './condition-words.ts';
import { endsAtOnceWhen, hoursWords, rulesItKeeps } from './rules-it-keeps.ts';

const playbook: Playbook = {
  playbook: 'letter-first',
  name: 'A letter first',
  tagline: '',
  summary: '',
  source: { author: '', article: '', idea: '', differs: '' },
  objective: 'appointment',
  before: { research: 2, objective: true },
  limits: { calls: 5, voicemails: 2 },
  spacing: { least: 3, most: null },
  parts: ['early', 'morning'],
  voicemail: [{ when: { calls: { least: 2 } }, leave: 'conclusion', promise: false, variant: null }],
  strategies: [],
  steps: [],
};

describe('a playbook as its page explains it', () => {
  test('its own limits stand before the house rules', () => {
    const lines = rulesItKeeps(playbook, houseRules).map(({ label, value }) => `${label}: ${value}`);
    expect(lines).toEqual([
      'Calls to one person: 5 at most',
      'Voicemails to one person: 2 at most',
      'Days between calls: At least 3',
      'Before the first call: 2 of 4 research parts, an objective',
      'Calls in one day: 1 at most',
      'Calls in ten days: 3 at most',
      'Messages: Never on two days running',
      'Rest before a new start: 6 months',
    ]);
  });

  test('a workspace that is stricter shows its own numbers', () => {
    const stricter = { ...houseRules, callsInTenDays: 2, restDays: 365 };
    const values = rulesItKeeps(playbook, stricter).map((line) => line.value);
    expect(values).toContain('2 at most');
    expect(values).toContain('365 days');
  });

  test.each([
    [undefined, 180, '6 months', undefined],
    [{ days: 180 }, 180, '6 months', undefined],
    [{ days: 240 }, 180, '240 days', 'Its own; the house rule asks for 180 days.'],
    [{ days: 120 }, 180, '180 days', 'It asks for 120 days, but the house rule for 180 days.'],
    [{ days: 100 }, 1, '100 days', 'Its own; the house rule asks for one day.'],
  ])('a rest of its own, %j, beside a house rule of %i days is %s', (rest, restDays, value, says) => {
    const lines = rulesItKeeps({ ...playbook, ...(rest && { rest }) }, { ...houseRules, restDays });
    expect(lines.at(-1)).toEqual({ label: 'Rest before a new start', value, ...(says && { says }) });
  });

  test('a message that says goodbye ends it, and only a playbook that has one says so', () => {
    const titles = (book: Playbook) => endsAtOnceWhen(book).map((line) => line.title);
    expect(titles(playbook)).toContain('You say it is the last message');
    expect(titles({ ...playbook, voicemail: [] })).not.toContain('You say it is the last message');
    expect(titles(playbook)).toContain('5 calls are made, or 2 messages left');
  });

  test('adjacent parts of the day read as one stretch', () => {
    expect(hoursWords(['morning', 'early', 'afternoon'], houseRules.dayParts)).toBe(
      '7:00 am to noon, 1:00 to 5:00 pm',
    );
    expect(hoursWords(['early', 'late'], houseRules.dayParts)).toBe('7:00 to 8:00 am, 5:00 to 6:30 pm');
  });

  test.each([
    [{}, null],
    [{ calls: { most: 0 } }, 'if no call is made yet'],
    [{ calls: { least: 2, most: 2 } }, 'if 2 calls are made'],
    [{ voicemails: { least: 1 } }, 'if at least 1 voicemail is left'],
    [{ voicemails: { least: 1, most: 3 } }, 'if 1 to 3 voicemails are left'],
    [
      { relationship: ['known', 'client'] as const, any: [{ expecting: true }, { pressing: true }] },
      'if they know you or they are a client and either they expect a message, or something is pressing for them',
    ],
    [{ spoke: false }, 'if nobody spoke with you yet'],
  ])('reads the condition %j', (condition, words) => {
    expect(conditionWords(condition)).toBe(words);
  });

  test('says what is left on voicemail, and what goes with it', () => {
    expect(voicemailWords(playbook.voicemail[0]!)).toBe('If at least 2 calls are made: leave the conclusion');
    expect(voicemailWords({ when: {}, leave: 'availability', promise: true, variant: null })).toBe(
      'Leave when you can be reached, with the day you will call again',
    );
    expect(voicemailWords({ when: {}, leave: 'nothing', promise: false, variant: null })).toBe(
      'Hang up, leave nothing',
    );
  });

  test.each([
    [null, 'No limit of its own'],
    ['none', 'None'],
    [3, '3 at most'],
    [{ most: 2, days: 7 }, '2 in any 7 days'],
  ] as const)('writes the voicemail limit %j', (limit, words) => {
    expect(voicemailLimitWords(limit)).toBe(words);
  });
});
