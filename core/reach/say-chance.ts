import { sayCount } from '#core/prospect/local-time-words.ts';
import type { Chance } from '#core/reach/reach-model.ts';

/** Under this a chance is said in other words than so many in ten. */
const leastInTen = 0.075;
/** Nobody always answers. */
const mostInTen = 9;

/** A chance as a rep reads it: "3 in 10", in steps that are no finer than what is known. */
export function sayChance(mean: number): string {
  if (mean >= leastInTen) return `${inTen(mean)} in 10`;
  if (mean >= 0.03) return '1 in 20';
  return mean >= 0.015 ? '1 in 50' : 'fewer than 1 in 50';
}

/** How many of ten small bars are filled: the number that is said, and none where less than 1 in 10 is said. */
export function inTen(mean: number): number {
  return mean >= leastInTen ? Math.min(Math.round(mean * 10), mostInTen) : 0;
}

/** What the chance rests on, for beside it. */
export function sayWhatItRestsOn({ theirs, all }: Chance['restsOn']): string {
  if (all === 0) return 'published figures, no call of ours';
  const others = `${sayCount(all - theirs, 'call')} to others`;
  return theirs === 0 ? others : `${sayCount(theirs, 'call')} to them and ${others}`;
}
