import type { LikelyRange } from '#core/evidence/likely-range.ts';
import { type ShareTally, shareRange } from '#core/evidence/metrics/share-tally.ts';

/** Below this many messages a ratio says more about chance than about words. Source: design, "not enough yet". */
export const enoughMessages = 40;

/**
 * Where the ratio of the same words likely lies, from 0 to 1, as the metric has it: messages to one person tell less than as many
 * to strangers to each other. Null while too few were left to say.
 * @param share messages answered of messages left, person by person
 */
export function callBackRange(share: ShareTally): LikelyRange | null {
  return share.from < enoughMessages ? null : shareRange(share);
}

/** A trial in which people were drawn by lot to versions of these words, with what it said when it was last looked at. */
export type TrialOfWords = { id: string; name: string; says: string | null };

/**
 * What may be said of versions beside their shares. Those used one after the other were left to other people in other weeks,
 * and get no verdict, however far apart; only a trial gives one, in its own words.
 * @returns null while fewer than two versions were left often enough, and no trial compares them
 */
export function sayVersions(
  versions: readonly { version: number; left: number }[],
  trial: Pick<TrialOfWords, 'name' | 'says'> | null,
): string | null {
  if (trial !== null) return `By lot, in “${trial.name}”: ${trial.says ?? 'nothing is to be told yet.'}`;
  const [newer, older] = versions.filter(({ left }) => left >= enoughMessages);
  if (newer === undefined || older === undefined) return null;
  return `Versions ${newer.version} and ${older.version} were left one after the other, to other people: the shares are no verdict. A trial would tell.`;
}
