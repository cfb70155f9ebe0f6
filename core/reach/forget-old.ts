import { groups } from '#core/reach/group.ts';
import type { ReachModel } from '#core/reach/reach-model.ts';

const yearSeconds = 365 * 86_400;
/** Of the reps, and of the lists, and of the screeners' day parts. More make a model of more than some hundred kilobytes. */
const mostKept = 2000;

/**
 * Forgets the reps, lists and screeners nobody called by for a year, and of more than a model has room for those called by
 * longest ago. What is learned of all calls stays, and so do the chances of every call that has nothing to do with them.
 * @param at now, on the clock the calls were learned with
 */
export function forgetOld(model: ReachModel, at: number): void {
  for (const { name, keyed } of groups) {
    if (keyed !== 'by-name') continue;
    const theirs = Object.entries(model.tallies)
      .filter(([key]) => key.startsWith(`${name}:`))
      .sort(([a, { at: lastOfA }], [b, { at: lastOfB }]) => lastOfB - lastOfA || (a < b ? -1 : 1));
    for (const [rank, [key, { at: lastAt }]] of theirs.entries()) {
      if (rank >= mostKept || at - lastAt > yearSeconds) delete model.tallies[key];
    }
  }
}
