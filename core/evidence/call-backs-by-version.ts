import { type LikelyRange, likelyRange } from '#core/evidence/likely-range.ts';

/** Messages left with the same words, and how many of them were answered by a call-back. */
type CallBackTally = { left: number; answered: number };

/** Below this many messages a ratio says more about chance than about words. Source: design, "not enough yet". */
export const enoughMessages = 40;

/** Where the ratio likely lies, from 0 to 1; null while too few were left to say. */
export function callBackRange({ left, answered }: CallBackTally): LikelyRange | null {
  return left < enoughMessages ? null : likelyRange(answered, left);
}

/** A trial in which people were drawn by lot to versions of these words, with what it said when it was last looked at. */
export type TrialOfWords = { name: string; says: string | null };

/**
 * What may be said of versions beside their shares. Those used one after the other were left to other people in other weeks,
 * and get no verdict, however far apart; only a trial gives one, in its own words.
 * @returns null while fewer than two versions were left often enough, and no trial compares them
 */
export function sayVersions(
  versions: readonly (CallBackTally & { version: number })[],
  trial: TrialOfWords | null,
): string | null {
  if (trial !== null) return `By lot, in “${trial.name}”: ${trial.says ?? 'nothing is to be told yet.'}`;
  const [newer, older] = versions.filter(({ left }) => left >= enoughMessages);
  if (newer === undefined || older === undefined) return null;
  return `Versions ${newer.version} and ${older.version} were left one after the other, to other people: the shares are no verdict. A trial would tell.`;
}
