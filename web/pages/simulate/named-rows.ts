import { inLines } from '#web/pages/simulate/simulation-words.ts';

/** Where the rows of a chart stand, each with its name in lines; pixels. */
export type NamedRows = {
  /** Beside what is drawn, where there is room for a column of names; else each name stands above its own. */
  isBeside: boolean;
  /** From where to where is drawn. */
  from: number;
  until: number;
  rows: readonly NamedRow[];
  height: number;
};

/** `top` is where its name begins, `drawnAt` where what is drawn begins. */
export type NamedRow = { lines: readonly string[]; top: number; drawnAt: number };

/** Above the rows stand the ticks. */
const rowsHead = 24;
export const lineHeight = 14;
const pixelsALetter = 6;
const roomBetween = 10;

/** From this width a column of names leaves enough for what is drawn. */
const wideEnough = 560;

/**
 * Lays out rows that are drawn `drawnHeight` high in a chart of that width.
 * @param inset pixels at either end for what is written beside the marks
 */
export function nameRows(
  names: readonly string[],
  width: number,
  { drawnHeight, inset }: { drawnHeight: number; inset: number },
): NamedRows {
  const isBeside = width >= wideEnough;
  const column = Math.min(Math.round(width * 0.4), widest(names));
  const letters = Math.floor((isBeside ? column : width) / pixelsALetter);
  const written = names.map((name) => inLines(name, letters, 2));
  const most = Math.max(0, ...written.map((lines) => lines.length));
  let height = rowsHead;
  const rows = written.map((lines) => {
    const words = lines.length * lineHeight;
    // Beside each other all are as tall as the tallest, and else as tall as their own words need.
    const tall = isBeside ? Math.max(most * lineHeight, drawnHeight) : words + 2 + drawnHeight;
    const row = {
      lines,
      top: isBeside ? height + (tall - words) / 2 : height,
      drawnAt: isBeside ? height + (tall - drawnHeight) / 2 : height + words + 2,
    };
    height += tall + roomBetween;
    return row;
  });
  return {
    isBeside,
    from: (isBeside ? column + roomBetween : 0) + inset,
    until: width - inset,
    rows,
    height: height - roomBetween / 2,
  };
}

/** From where to where a line behind the rows goes: all the way down beside the names, and only behind what is drawn below them. */
export function stretchesOf({ isBeside, rows, height }: NamedRows, drawnHeight: number): Stretch[] {
  if (isBeside) return [{ y1: rowsHead - 4, y2: height }];
  return rows.map(({ drawnAt }) => ({ y1: drawnAt - 2, y2: drawnAt + drawnHeight + 2 }));
}

type Stretch = { y1: number; y2: number };

/** As wide as the longest name in two lines wants to be. */
function widest(names: readonly string[]): number {
  const longest = Math.max(0, ...names.map((name) => name.length));
  return Math.ceil((longest > 32 ? Math.max(32, longest * 0.58) : longest) * pixelsALetter) + 4;
}
