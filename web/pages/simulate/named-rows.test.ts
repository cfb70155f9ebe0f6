import { describe, expect, it } from 'vitest';
import { nameRows, stretchesOf } from '#web/pages/simulate/named-rows.ts';

const names = [
  'a call-back finds the rep free (80 %)',
  'how long irritation takes to fall to a third (14 days)',
];
const drawn = { drawnHeight: 22, inset: 60 };

describe('the names of a chart’s rows', () => {
  it('have a column of their own where there is room, so that nothing drawn crosses them', () => {
    const named = nameRows(names, 720, drawn);
    const longest = Math.max(...named.rows.flatMap(({ lines }) => lines.map((line) => line.length)));
    expect(named.isBeside).toBe(true);
    expect(named.from - drawn.inset).toBeGreaterThan(longest * 5.5);
    expect(named.until).toBe(720 - drawn.inset);
    expect(stretchesOf(named, drawn.drawnHeight)).toEqual([{ y1: 20, y2: named.height }]);
  });

  it('stand above what is drawn on a phone, and lines pass behind what is drawn only', () => {
    const named = nameRows(names, 350, drawn);
    expect(named).toMatchObject({ isBeside: false, from: 60, until: 290 });
    for (const [index, { y1, y2 }] of stretchesOf(named, drawn.drawnHeight).entries()) {
      const { top, lines } = named.rows[index]!;
      expect(y1).toBeGreaterThanOrEqual(top + lines.length * 14);
      expect(y2).toBeLessThan(named.rows[index + 1]?.top ?? named.height);
    }
  });
});
