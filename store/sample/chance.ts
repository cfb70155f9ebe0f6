/** Chance from a seed: the same text gives the same sample, whatever the machine. */
export type Chance = {
  /** From 0 inclusive to 1 exclusive. */
  next(): number;
  /** A whole number, both ends included. */
  between(least: number, most: number): number;
  happens(share: number): boolean;
  pick<T>(from: readonly T[]): T;
  /** One of the keys, as often as its weight says. */
  weighed<K extends string>(weights: Readonly<Record<K, number>>): K;
};

/** FNV-1a for the seed, mulberry32 for the numbers: both public domain, 32 bits, enough for a cast. */
export function chanceOf(seed: string): Chance {
  let state = 0x811c9dc5;
  for (let i = 0; i < seed.length; i++) state = Math.imul(state ^ seed.charCodeAt(i), 0x01000193);

  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  return {
    next,
    between,
    happens: (share) => next() < share,
    pick: (from) => from[between(0, from.length - 1)]!,
    weighed: (weights) => weighed(weights, next()),
  };
}

function weighed<K extends string>(weights: Readonly<Record<K, number>>, drawn: number): K {
  const keys = Object.keys(weights) as K[];
  let left = drawn * keys.reduce((sum, key) => sum + weights[key], 0);
  for (const key of keys) {
    left -= weights[key];
    if (left < 0) return key;
  }
  return keys.at(-1)!;
}
