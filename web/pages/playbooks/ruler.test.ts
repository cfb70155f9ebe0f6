import { describe, expect, test } from 'vitest';
import type { Playbook, PlaybookStep } from '#core/playbook/playbook.ts';
import { dayWords, parseDays, peopleByDay, rulerOf } from './ruler.ts';

const step = (day: string, title: string): PlaybookStep => ({ day, title, says: '', leaves: 'nothing' });

const playbook = (steps: PlaybookStep[]): Playbook => ({
  playbook: 'two-calls',
  name: 'Two calls',
  tagline: '',
  summary: '',
  source: { author: '', article: '', idea: '', differs: '' },
  objective: 'return-call',
  before: { research: 0, objective: false },
  limits: { calls: 3, voicemails: 3 },
  spacing: { least: 4, most: 7 },
  parts: ['morning'],
  voicemail: [],
  strategies: [],
  steps,
});

describe('the ruler over a playbook', () => {
  test.each([
    ['0', { from: 0, to: 0 }],
    ['4 to 7', { from: 4, to: 7 }],
    ['8-14', { from: 8, to: 14 }],
    ['8–14', { from: 8, to: 14 }],
    ['day 3', { from: 3, to: 3 }],
    ['Days 3 to 5', { from: 3, to: 5 }],
    ['after', null],
    ['7 to 4', null],
    ['1.5', null],
  ])('reads the days "%s"', (written, days) => {
    expect(parseDays(written)).toEqual(days);
  });

  test('writes days in full and gives words of a playbook their capital', () => {
    expect([dayWords('0'), dayWords('4 to 7'), dayWords('after')]).toEqual(['Day 0', 'Day 4 to 7', 'After']);
  });

  test('shows where the method waits, and two days past its last step', () => {
    const ruler = rulerOf(
      playbook([
        step('0', 'Hello'),
        step('4 to 7', 'Why'),
        step('8 to 14', 'Goodbye'),
        step('after', 'Theirs'),
      ]),
    );
    expect(ruler).toEqual({
      lastDay: 16,
      marks: [
        { step: 1, title: 'Hello', from: 0, to: 0 },
        { step: 2, title: 'Why', from: 4, to: 7 },
        { step: 3, title: 'Goodbye', from: 8, to: 14 },
      ],
      waits: [
        { from: 0, to: 4 },
        { from: 7, to: 8 },
        { from: 14, to: 16 },
      ],
      ticks: [0, 4, 7, 8, 14],
      says: 'Day 0: Hello. Day 4 to 7: Why. Day 8 to 14: Goodbye',
    });
  });

  test('writes no two days over each other on a long ruler', () => {
    const ruler = rulerOf(playbook([step('0 to 12', 'Two tries'), step('13 to 40', 'The last')]));
    expect(ruler?.ticks).toEqual([0, 12, 40]);
  });

  test('is not drawn for a method whose steps name no days', () => {
    expect(rulerOf(playbook([step('first', 'Promise'), step('then', 'Keep it')]))).toBeNull();
  });

  test('keeps people who are past its end on its last day', () => {
    expect([...peopleByDay([0, 0, 3, 40, -1], 16)]).toEqual([
      [0, 3],
      [3, 1],
      [16, 1],
    ]);
  });
});
