import { useEffect } from 'react';
import { chosen, type Draft } from '#web/pages/today/draft.ts';
import type { Speaking } from '#web/pages/today/words/use-words.ts';

/**
 * A promise that was chosen before the words could be made is said in them as soon as they are: what is kept of a
 * message is read from its words, and would else be the promise that was offered.
 */
export function usePromiseInWords(
  draft: Draft,
  { words, withPromise }: Speaking,
  change: (to: (draft: Draft) => Draft) => void,
): void {
  useEffect(() => {
    if (words === null || draft.promise === undefined) return;
    const said = withPromise(draft, chosen(draft)?.outcome ?? '', draft.promise);
    if (said !== null) change(() => ({ ...said, promise: undefined }));
  }, [draft, words, withPromise, change]);
}
