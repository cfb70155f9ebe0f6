/**
 * Chance without a state: a coin depends on its seed, the person, the moment and what it is thrown for, and on nothing
 * that was thrown before. So two ways of calling that make the same call at the same moment get the same answer.
 * Source: MARKET.md, section 8; the mixing is the finaliser of MurmurHash3.
 */
export const purposes = {
  relation: 1,
  role: 2,
  screened: 3,
  interested: 4,
  interest: 5,
  value: 6,
  valueAngle: 7,
  daypart: 8,
  daypartAngle: 16,
  phase: 24,
  zone: 25,
  away: 26,
  atDesk: 27,
  passes: 28,
  picksUp: 29,
  optsOut: 30,
  callsBack: 31,
  callBackDays: 32,
  callBackHour: 33,
  findsFree: 34,
  meets: 35,
  refers: 36,
  referredTo: 37,
  later: 38,
  askedDays: 39,
  starts: 40,
} as const;

/** Spreads the bits of a whole number over all 32. */
export function mix(number: number): number {
  let h = number ^ (number >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/** The key of a person in the world of that seed. */
export function keyOf(seed: number, person: number): number {
  return mix(mix(seed ^ 0x5bd1e995) ^ Math.imul(person + 1, 0x9e3779b1));
}

/** The key of a moment in a person's life: a day and a half hour, or anything else that is counted. */
export function momentOf(key: number, at: number): number {
  return mix(key ^ Math.imul(at + 1, 0x27d4eb2f));
}

/** From 0 up to 1. */
export function coin(moment: number, purpose: number): number {
  return (mix((moment + Math.imul(purpose, 0x165667b1)) | 0) >>> 0) / 4_294_967_296;
}

/** A draw from the bell curve with middle 0 and spread 1, of two coins. */
export function bell(moment: number, purpose: number, anglePurpose: number): number {
  const far = Math.sqrt(-2 * Math.log(1 - coin(moment, purpose)));
  return far * Math.cos(2 * Math.PI * coin(moment, anglePurpose));
}
