import { describe, expect, test } from 'vitest';
import { type Appointed, timeTaken } from '#core/visit/time-taken.ts';

const minute = 60;
const at = (latitude: number) => ({ latitude, longitude: -123.1, precision: 'exact' }) as const;
const visit = (from: number, until: number, latitude: number | null = 49.25): Appointed => ({
  from: from * minute,
  until: until * minute,
  kind: 'visit',
  place: latitude === null ? null : at(latitude),
});
const minutes = (day: readonly Appointed[]) =>
  timeTaken(day).map(({ from, until }) => [Math.round(from / minute), Math.round(until / minute)]);

describe('the time that visits take', () => {
  test('has the way there and back', () => {
    expect(minutes([visit(600, 645)])).toEqual([[585, 660]]);
  });

  test('has the drive from one to the next, and no way back between', () => {
    expect(minutes([visit(600, 645), visit(720, 750, 49.3)])).toEqual([
      [585, 645],
      [701, 765],
    ]);
  });

  test('has the way to the desk and out again where the pause is long', () => {
    expect(minutes([visit(480, 510), visit(800, 830)])).toEqual([
      [465, 525],
      [785, 845],
    ]);
  });

  test('has the usual way to a place nobody knows', () => {
    expect(minutes([visit(600, 645), visit(720, 750, null)])).toEqual([
      [585, 645],
      [705, 765],
    ]);
  });

  test('has no way to a call, nor is a call a stop on the way', () => {
    const call: Appointed = { ...visit(660, 690), kind: 'call' };
    expect(minutes([visit(600, 645), call, visit(720, 750, 49.25)])).toEqual([
      [585, 645],
      [660, 690],
      [720, 765],
    ]);
  });
});
