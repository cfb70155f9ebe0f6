import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  fitView,
  panBy,
  project,
  scaleOf,
  unproject,
  type View,
  zoomAt,
} from '#web/pages/visits/map/mercator.ts';

const size = { width: 800, height: 600 };
const vancouver: View = { longitude: -123.1207, latitude: 49.2827, zoom: 11 };
const places = fc.record({
  longitude: fc.double({ min: -130, max: -60, noNaN: true }),
  latitude: fc.double({ min: 25, max: 60, noNaN: true }),
});
const pinned = { seed: 7, numRuns: 200 };

describe('the map', () => {
  test('has the middle of its view in its middle, and north above it', () => {
    expect(project(vancouver, vancouver, size)).toEqual({ x: 400, y: 300 });
    expect(project({ ...vancouver, latitude: 49.3 }, vancouver, size).y).toBeLessThan(300);
    expect(project({ ...vancouver, longitude: -123 }, vancouver, size).x).toBeGreaterThan(400);
  });

  test('puts the edge of the world where every map of this kind has it', () => {
    const whole: View = { longitude: 0, latitude: 0, zoom: 0 };
    const square = { width: 512, height: 512 };
    const corner = project({ longitude: -180, latitude: 85.051129 }, whole, square);
    expect(corner.x).toBeCloseTo(0, 3);
    expect(corner.y).toBeCloseTo(0, 3);
  });

  test('finds the place under a point again', () => {
    fc.assert(
      fc.property(places, (place) => {
        const again = unproject(project(place, vancouver, size), vancouver, size);
        expect(again.longitude).toBeCloseTo(place.longitude, 8);
        expect(again.latitude).toBeCloseTo(place.latitude, 8);
      }),
      pinned,
    );
  });

  test('shows every stop of a day with a margin around it', () => {
    fc.assert(
      fc.property(fc.array(places, { minLength: 2, maxLength: 12 }), (stops) => {
        const view = fitView(stops, size, 60);
        for (const stop of stops) {
          const { x, y } = project(stop, view, size);
          expect(x).toBeGreaterThan(59);
          expect(x).toBeLessThan(size.width - 59);
          expect(y).toBeGreaterThan(59);
          expect(y).toBeLessThan(size.height - 59);
        }
      }),
      pinned,
    );
  });

  test('goes no nearer to one stop than its precision is worth, and shows a continent where there is none', () => {
    expect(fitView([vancouver], size, 60).zoom).toBe(13);
    expect(fitView([], size, 60).zoom).toBe(2);
  });

  test('comes nearer around the pointer: what lies under it stays under it', () => {
    const at = { x: 120, y: 500 };
    const before = unproject(at, vancouver, size);
    const after = unproject(at, zoomAt(vancouver, 1.5, at, size), size);
    expect(after.longitude).toBeCloseTo(before.longitude, 8);
    expect(after.latitude).toBeCloseTo(before.latitude, 8);
  });

  test('is moved by as many pixels as the hand moves', () => {
    const moved = panBy(vancouver, { x: 30, y: -20 }, size);
    const { x, y } = project(vancouver, moved, size);
    expect(x).toBeCloseTo(430, 6);
    expect(y).toBeCloseTo(280, 6);
  });

  test('has a scale of a round length', () => {
    expect(scaleOf(vancouver, 120)).toEqual({ metres: 2000, pixels: expect.closeTo(80.3, 0) });
    expect(scaleOf({ ...vancouver, zoom: 15 }, 120).metres).toBe(100);
  });
});
