import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layCards, spread } from '#web/pages/visits/map/lay-pins.ts';

const size = { width: 800, height: 600 };

describe('pins on the map', () => {
  test('stay where they are while they are apart', () => {
    const apart = [
      { x: 100, y: 100 },
      { x: 200, y: 100 },
    ];
    expect(spread(apart)).toEqual(apart);
  });

  test('of one town’s centre stand side by side, so that each can be hit', () => {
    const points = fc.array(
      fc.record({ x: fc.integer({ min: 0, max: 60 }), y: fc.integer({ min: 0, max: 60 }) }),
      {
        maxLength: 25,
      },
    );
    fc.assert(
      fc.property(points, (given) => {
        const laid = spread(given);
        for (const [index, one] of laid.entries())
          for (const other of laid.slice(index + 1))
            expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(29);
      }),
      { seed: 3, numRuns: 100 },
    );
  });
});

describe('the cards beside them', () => {
  test('stand at the right, or at the left where the map ends', () => {
    expect(layCards([{ x: 100, y: 100 }], [150], size)).toEqual(['right']);
    expect(layCards([{ x: 760, y: 100 }], [150], size)).toEqual(['left']);
  });

  test('the one that is looked at has the choice', () => {
    const row = [
      { x: 90, y: 100 },
      { x: 90, y: 130 },
    ];
    const narrow = { width: 300, height: 200 };
    expect(layCards(row, [150, 150], narrow)).toEqual(['right', 'below']);
    expect(layCards(row, [150, 150], narrow, 1)).toEqual(['above', 'right']);
  });

  test('cover no pin and no other card, and are left out where there is no room', () => {
    const row = [
      { x: 400, y: 300 },
      { x: 450, y: 300 },
    ];
    expect(layCards(row, [150, 150], size)).toEqual(['left', 'right']);
    expect(layCards([{ x: 50, y: 50 }], [150], { width: 100, height: 100 })).toEqual([null]);
    expect(layCards([{ x: 100, y: 100 }], [null], size)).toEqual([null]);
  });
});
