import { describe, expect, test } from 'vitest';
import { drivingSeconds } from '#core/visit/travel.ts';
import { kmWithin, sceneOf } from '#web/pages/visits/map/scene.ts';
import { stopsOf } from '#web/pages/visits/stops.ts';
import { appointment, visitDay } from '#web/pages/visits/visit-day.test-kit.ts';

const scene = sceneOf(stopsOf(visitDay()), 720);

describe('what a day looks like on the map', () => {
  test('has a pin for each stop, with its hour and how it stands', () => {
    expect(scene.pins.map(({ label, title, says }) => [label, title, says])).toEqual([
      ['1', '9:00 Kelpwhistle Seafoods', 'Confirmed Nov 19'],
      ['A', '10:15 Fernwhistle Cold Storage', '6 min away'],
      ['2', '11:30 Harrowmint Drinks', 'Confirmed Nov 19'],
      ['B', '1:15 Driftglass Packaging', 'Message left Nov 23'],
    ]);
  });

  test('leads from one confirmed visit to the next, bowed so that it is no road', () => {
    const [leg] = scene.route;
    expect(scene.route).toHaveLength(1);
    expect(leg?.line[0]?.longitude).toBeCloseTo(-123.12, 6);
    expect(leg?.line.at(-1)?.latitude).toBeCloseTo(49.28, 6);
    const middle = leg!.line[Math.floor(leg!.line.length / 2)]!;
    expect(Math.abs(middle.latitude - 49.27)).toBeGreaterThan(0.001);
  });

  test('ties whoever is nearby to the visit they are near to', () => {
    expect(scene.spurs).toHaveLength(2);
  });

  test('draws around each confirmed visit how far nearby reaches', () => {
    expect(scene.near).toHaveLength(2);
    const { place } = visitDay().stops[0]!.is === 'appointment' ? appointment() : appointment();
    for (const corner of scene.near[0]!.line)
      expect(drivingSeconds(place!, { ...corner, precision: 'exact' })).toBeGreaterThan(700);
    for (const corner of scene.near[0]!.line)
      expect(drivingSeconds(place!, { ...corner, precision: 'exact' })).toBeLessThan(740);
  });

  test('leaves out whoever nobody knows the place of', () => {
    const nowhere = visitDay({
      stops: [{ is: 'appointment', number: 1, appointment: appointment({ place: null }) }],
    });
    expect(sceneOf(stopsOf(nowhere), 720)).toEqual({ pins: [], near: [], route: [], spurs: [] });
  });

  test('twelve minutes are about three kilometres in town, and nothing is within less than setting off', () => {
    expect(kmWithin(720)).toBeCloseTo(2.96, 1);
    expect(kmWithin(60)).toBeLessThan(0.1);
  });
});
