import { type DayInstance, type Memory, ownMemory } from '#core/plan/day-instance.ts';

/**
 * The prospects of some owners or pools in the order in which they are planned: the promised first, then by the most a
 * call could be worth, falling; those within a two-thousandth of each other by index. Whoever may be called at no time
 * is left out.
 */
export type OrderOfWorth = {
  /** The prospects of group k are `order[ofGroup[k - from]]` up to `order[ofGroup[k - from + 1] - 1]`. */
  from: number;
  ofGroup: Int32Array;
  order: Int32Array;
  /** By place in the order: neither a call to them nor to anybody after them in their group is worth more. */
  mostWorth: Float32Array;
};

/** The groups, by owner or by pool, from `from` up to `until`; whoever belongs to none of them is left out. */
export function orderByWorth(
  day: DayInstance,
  groupOf: Int32Array,
  from: number,
  until: number,
  memory: Memory = ownMemory,
): OrderOfWorth {
  const ofGroup = boundsOfGroups(day, groupOf, from, until);
  const keys = keysInGroups(day, groupOf, from, ofGroup);
  for (let k = 0; k < until - from; k += 1) keys.subarray(ofGroup[k], ofGroup[k + 1]).sort();
  return { from, ofGroup, ...readKeys(keys, memory) };
}

function boundsOfGroups(
  { prospects: { firstSlot, lastSlot } }: DayInstance,
  groupOf: Int32Array,
  from: number,
  until: number,
): Int32Array {
  const ofGroup = new Int32Array(until - from + 1);
  for (let i = 0; i < groupOf.length; i += 1) {
    const group = groupOf[i]!;
    if (group >= from && group < until && firstSlot[i]! <= lastSlot[i]!) ofGroup[group - from + 1]! += 1;
  }
  for (let k = 1; k < ofGroup.length; k += 1) ofGroup[k]! += ofGroup[k - 1]!;
  return ofGroup;
}

/**
 * One number to sort by: how many steps somebody's worth is below the most there could be, and then who it is. The
 * upper bits of a positive number grow with it; what the others add is less than a two-thousandth.
 */
const lowerBits = 12;
const mostSteps = 2 ** (32 - 1 - lowerBits);
const people = 2 ** 32;

function keysInGroups(
  { prospects, bestChance }: DayInstance,
  groupOf: Int32Array,
  from: number,
  ofGroup: Int32Array,
): Float64Array {
  const { classOf, value, firstSlot, lastSlot, promised } = prospects;
  const last = ofGroup.length - 1;
  const keys = new Float64Array(ofGroup[last]!);
  const next = ofGroup.slice(0, last);
  const worth = new Float32Array(1);
  const bits = new Uint32Array(worth.buffer);
  for (let i = 0; i < groupOf.length; i += 1) {
    const group = groupOf[i]! - from;
    if (!(group >= 0 && group < last && firstSlot[i]! <= lastSlot[i]!)) continue;
    worth[0] = value[i]! * bestChance[classOf[i]!]!;
    const below = promised[i] === 1 ? 0 : mostSteps - (bits[0]! >>> lowerBits);
    keys[next[group]!] = below * people + i;
    next[group]! += 1;
  }
  return keys;
}

function readKeys(keys: Float64Array, memory: Memory): Pick<OrderOfWorth, 'order' | 'mostWorth'> {
  const order = new Int32Array(memory(4 * keys.length));
  const mostWorth = new Float32Array(memory(4 * keys.length));
  const bits = new Uint32Array(mostWorth.buffer);
  for (let at = 0; at < keys.length; at += 1) {
    const below = Math.floor(keys[at]! / people);
    order[at] = keys[at]! - below * people;
    if (below === 0) mostWorth[at] = Number.POSITIVE_INFINITY;
    else bits[at] = (mostSteps - below + 1) << lowerBits;
  }
  return { order, mostWorth };
}
