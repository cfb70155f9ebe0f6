import { expect, test } from 'vitest';
import { drivingSeconds, type Place, straightKm } from '#core/visit/travel.ts';

const at = (latitude: number, longitude: number): Place => ({ latitude, longitude, precision: 'exact' });
const toronto = at(43.6532, -79.3832);
const montreal = at(45.5017, -73.5673);

test('the straight line from Toronto to Montreal is 504 kilometres', () => {
  expect(straightKm(toronto, montreal)).toBeCloseTo(504, 0);
});

test('across town takes a quarter of an hour, to the next city most of a day, and nowhere no time at all', () => {
  expect(drivingSeconds(toronto, at(43.68, -79.42)) / 60).toBeCloseTo(15, 0);
  expect(drivingSeconds(toronto, montreal) / 3600).toBeCloseTo(9.3, 1);
  expect(drivingSeconds(toronto, toronto)).toBe(0);
});

test('the line across the date line is the short one', () => {
  expect(straightKm(at(0, 179.5), at(0, -179.5))).toBeCloseTo(111.2, 1);
});
