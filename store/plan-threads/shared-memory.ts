import type { DayInstance } from '#core/plan/day-instance.ts';

type Column = { buffer: ArrayBufferLike; byteLength: number; set(from: ArrayLike<number>): void };

/** Memory that several threads see. */
export const sharedMemory = (bytes: number): SharedArrayBuffer => new SharedArrayBuffer(bytes);

/** The same day where several threads see it; what lies there already stays. */
export function inSharedMemory(day: DayInstance): DayInstance {
  return {
    slotCount: day.slotCount,
    chance: shared(day.chance),
    bestChance: shared(day.bestChance),
    prospects: allShared(day.prospects),
    cells: allShared(day.cells),
    pools: allShared(day.pools),
  };
}

function allShared<Columns extends object>(columns: Columns): Columns {
  return Object.fromEntries(
    Object.entries(columns).map(([name, column]) => [name, shared(column)]),
  ) as Columns;
}

function shared<Kind extends Column>(column: Kind): Kind {
  if (column.buffer instanceof SharedArrayBuffer) return column;
  const Columns = column.constructor as new (memory: SharedArrayBuffer) => Kind;
  const copy = new Columns(sharedMemory(column.byteLength));
  copy.set(column as unknown as ArrayLike<number>);
  return copy;
}
