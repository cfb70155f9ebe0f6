/**
 * A day to be planned, as columns: who may be called by whom, in which slots, and what a call is worth.
 * A slot is a stretch of the day, the same for everybody; a cell is one rep's slot, with room for so many calls.
 * Source: PLANNER.md, "Formulation".
 */
export type DayInstance = {
  slotCount: number;
  /** How likely somebody answers: `chance[class * slotCount + slot]`; 0 where they may not be called. */
  chance: Float32Array | Float64Array;
  /** By class: the chance in its best slot. */
  bestChance: Float64Array;
  prospects: ProspectColumns;
  cells: CellColumns;
  pools: PoolColumns;
};

/** One entry a prospect, in the order in which equals are told apart. */
export type ProspectColumns = {
  classOf: Uint16Array | Int32Array;
  /** What a conversation is worth; never negative. */
  value: Float32Array | Float64Array;
  /** Index of the rep who owns them, or -1. */
  owner: Int32Array;
  /** Index of the pool any member of which may call them, or -1. */
  pool: Int32Array;
  /** First and last slot in which they may be called; first > last where there is none. */
  firstSlot: Int16Array;
  lastSlot: Int16Array;
  /** 1: promised to be called in these slots. */
  promised: Uint8Array;
};

export type CellColumns = {
  /** The cells of rep r are `ofRep[r]` up to `ofRep[r + 1]`, in order of their slots. */
  ofRep: Int32Array;
  slot: Int16Array;
  /** How many calls fit; 0 where everything is taken already, so that it can be said of a promise that it has no room. */
  capacity: Int32Array;
};

export type PoolColumns = {
  /** The members of pool g are `reps[ofPool[g]]` up to `reps[ofPool[g + 1] - 1]`. */
  ofPool: Int32Array;
  reps: Int32Array;
};

/** Where columns lie: so many bytes, of one thread alone or shared by several. */
export type Memory = (bytes: number) => ArrayBufferLike;
export const ownMemory: Memory = (bytes) => new ArrayBuffer(bytes);

export const prospectCount = ({ prospects }: DayInstance): number => prospects.value.length;
export const repCount = ({ cells }: DayInstance): number => cells.ofRep.length - 1;
export const poolCount = ({ pools }: DayInstance): number => pools.ofPool.length - 1;

/** By cell: whose it is. */
export function repsOfCells(day: DayInstance): Int32Array {
  const { ofRep, slot } = day.cells;
  const repOfCell = new Int32Array(slot.length);
  for (let rep = 0; rep < repCount(day); rep += 1) repOfCell.fill(rep, ofRep[rep], ofRep[rep + 1]);
  return repOfCell;
}

/** What a call to that prospect in that slot is worth, or -Infinity where it may not be made. */
export function worthIn(day: DayInstance, prospect: number, slot: number): number {
  const { firstSlot, lastSlot, classOf, value } = day.prospects;
  if (slot < (firstSlot[prospect] as number) || slot > (lastSlot[prospect] as number))
    return Number.NEGATIVE_INFINITY;
  const chance = day.chance[(classOf[prospect] as number) * day.slotCount + slot] as number;
  return chance > 0 ? (value[prospect] as number) * chance : Number.NEGATIVE_INFINITY;
}

/** The best chance of each class, for the columns. */
export function bestChances(chance: DayInstance['chance'], slotCount: number): Float64Array {
  const best = new Float64Array(chance.length / slotCount);
  for (let c = 0, at = 0; c < best.length; c += 1) {
    let most = 0;
    for (const end = at + slotCount; at < end; at += 1) if (chance[at]! > most) most = chance[at]!;
    best[c] = most;
  }
  return best;
}

/** The most that any call of the day could be worth. */
export function mostWorth({ prospects: { value, classOf }, bestChance }: DayInstance): number {
  let most = 0;
  for (let i = 0; i < value.length; i += 1) {
    const worth = value[i]! * bestChance[classOf[i]!]!;
    if (worth > most) most = worth;
  }
  return most;
}
