import { describe, expect, test } from 'vitest';
import { crowdsOf, sayOverfull } from '#core/plan/calls/say-overfull.ts';
import { parseInstant, zoneOf } from '#core/prospect/local-time.ts';

/** Half hours of a Tuesday, by the clock of Toronto. */
const at = (clock: string) => parseInstant(`2026-11-24T${clock}:00Z`)! + 5 * 3600;
const toronto = zoneOf('America/Toronto');
const crowd = (unkept: number, ...clocks: string[]) => ({
  unkept: Array.from({ length: unkept }),
  overfull: clocks.map(at),
});

describe('why promises find no place', () => {
  test.each([
    [crowd(1, '15:00', '15:30'), 6, 'America/Toronto', '7 promises into 6 calls, Tue 3:00–4:00 pm.'],
    [
      crowd(1, '15:00', '15:30'),
      6,
      'America/Vancouver',
      '7 promises into 6 calls, Tue 3:00–4:00 pm (12:00–1:00 pm their time).',
    ],
    [crowd(2, '11:30', '12:00'), 1, 'America/New_York', '3 promises into 1 call, Tue 11:30 am–12:30 pm.'],
    [
      crowd(1, '09:00', '10:00', '10:30', '16:00'),
      4,
      'America/Toronto',
      '5 promises into 4 calls, Tue 9:00–9:30 am, 10:00–11:00 am and 4:00–4:30 pm.',
    ],
    [
      crowd(1, '17:00'),
      4,
      'Australia/Sydney',
      '5 promises into 4 calls, Tue 5:00–5:30 pm (Wed 9:00–9:30 am their time).',
    ],
    [
      crowd(1),
      0,
      'America/Toronto',
      'No half hour of that day falls into the hours in which it can be kept.',
    ],
  ])('%# is said with the half hours in both clocks', (one, room, theirs, says) => {
    expect(sayOverfull(one, room, toronto, zoneOf(theirs))).toBe(says);
  });

  test('is said of all who compete for the same half hours', () => {
    const promise = (id: string, ...clocks: string[]) => ({ id, overfull: clocks.map(at) });
    const crowds = crowdsOf([
      promise('a', '09:00'),
      promise('b', '14:00', '15:00'),
      promise('c'),
      promise('d', '09:30'),
      promise('e', '09:00', '09:30'),
      promise('f'),
    ]);
    expect(crowds.map(({ unkept, overfull }) => [unkept.map(({ id }) => id).join(''), overfull])).toEqual([
      ['ade', [at('09:00'), at('09:30')]],
      ['b', [at('14:00'), at('15:00')]],
      ['c', []],
      ['f', []],
    ]);
  });
});
