import { describe, expect, test } from 'vitest';
import { decideKnown } from '#core/decide/decide-known.ts';
import {
  call,
  decideGiven,
  factsOf,
  type Given,
  playbookOf,
  voicemails,
} from '#core/decide/golden.test-kit.ts';
import { weekAhead } from '#core/decide/week.ts';
import { houseRules } from '#core/rules/house-rules.ts';

const strip = (given: Given, days = 8) =>
  weekAhead(decideGiven(given), factsOf(given), playbookOf(given.playbook), houseRules, given.now, days).map(
    ({ on, state, reason }) => `${on.slice(8)} ${state}${reason ? ` ${reason.rule}` : ''}`,
  );

describe('the strip of days', () => {
  test('shows the days that are too soon, the weekend, the day chosen and the days that would do', () => {
    expect(
      strip({ playbook: 'three-and-done', now: '2026-11-24T18:00:00Z', touches: voicemails(24) }),
    ).toEqual([
      '24 too-soon spacing',
      '25 too-soon spacing',
      '26 too-soon spacing',
      '27 too-soon spacing',
      '28 off calling-hours',
      '29 off calling-hours',
      '30 chosen',
      '01 allowed',
    ]);
  });

  test('shows the days past the last one as late', () => {
    const given = { playbook: 'three-and-done', now: '2026-11-20T17:00:00Z', touches: voicemails(16) };
    expect(strip(given, 6).slice(3)).toEqual(['23 allowed', '24 past spacing', '25 past spacing']);
  });

  test('names the rule on how often', () => {
    const given = {
      playbook: 'own-the-follow-up',
      now: '2026-11-19T18:00:00Z',
      touches: voicemails(13, 16, 18),
    };
    expect(strip(given, 5)).toEqual([
      '19 too-soon spacing',
      '20 too-soon three-in-ten-days',
      '21 too-soon three-in-ten-days',
      '22 too-soon three-in-ten-days',
      '23 chosen',
    ]);
  });

  test('shows only the day they asked for', () => {
    const touches = [call('2026-11-20T17:00:00Z', 'spoke', { callOn: '2026-11-21' })];
    expect(strip({ playbook: 'three-and-done', now: '2026-11-20T18:00:00Z', touches }, 3)).toEqual([
      '20 off asked-for-time',
      '21 chosen',
      '22 off asked-for-time',
    ]);
  });

  test('is all off for the one reason where nobody is called', () => {
    const touches = [call('2026-11-20T17:00:00Z', 'spoke', { result: 'declined' })];
    expect(strip({ playbook: 'three-and-done', now: '2026-11-20T18:00:00Z', touches }, 2)).toEqual([
      '20 off no-means-no',
      '21 off no-means-no',
    ]);
  });

  test('is drawn for a person of whom no zone is known yet', () => {
    const given = { playbook: 'three-and-done', now: '2026-11-20T18:00:00Z', timeZone: [] };
    const decided = decideKnown(factsOf(given), playbookOf(given.playbook), houseRules, given.now);
    const days = weekAhead(decided, factsOf(given), playbookOf(given.playbook), houseRules, given.now, 2);
    expect(days.map(({ on, state }) => `${on} ${state}`)).toEqual(['2026-11-20 off', '2026-11-21 off']);
  });
});
