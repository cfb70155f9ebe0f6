import { describe, expect, test } from 'vitest';
import { standingChoices } from '#web/forms/visit/standing.ts';
import { appointment } from '#web/pages/visits/visit-day.test-kit.ts';

const before = Date.parse('2026-12-07T15:00:00Z');
const after = Date.parse('2026-12-08T18:00:00Z');
const says = (one: Parameters<typeof standingChoices>[0], now: number) =>
  standingChoices(one, now).map((choice) => choice.says);

describe('what may be recorded of an appointment', () => {
  test('before its hour: that it holds, or that it is off', () => {
    expect(says(appointment(), before)).toEqual(['They confirmed it again', 'It is cancelled']);
  });

  test('once it has begun: whether it took place comes first', () => {
    expect(says(appointment(), after).slice(0, 2)).toEqual(['It took place', 'They were not there']);
  });

  test('an offer is confirmed or refused by them, and never called an appointment of theirs', () => {
    const offered = appointment({ status: 'tentative', optOut: true });
    expect(says(offered, before)).toEqual(['They confirmed it', 'They cannot make it']);
  });

  test('one that moved is over: its successor is the one that stands', () => {
    expect(says(appointment({ status: 'moved' }), after)).toEqual([]);
  });

  test('what was recorded by mistake is put right', () => {
    expect(says(appointment({ status: 'cancelled' }), before)).toEqual(['It stands after all']);
    expect(says(appointment({ status: 'held' }), after)).toContain('They were not there');
  });
});
