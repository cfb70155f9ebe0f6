import { chooseScript } from '#core/message/script/choose-script.ts';
import { exampleContext } from '#core/message/script/example-context.ts';
import { exampleValues } from '#core/message/script/fields.ts';
import { occasions } from '#core/message/script/occasion.ts';
import type { Script } from '#core/message/script/script.ts';
import type { PlaybookMessage } from '#core/playbook/playbook.ts';

/** Words of a step; `more` counts the other scripts of their series, 0 where they are no series. */
export type WordsOfStep<S extends Script> = { script: S; more: number };

/**
 * The words that a method leaves at a step, as the desk would choose them for the example person, of whom all is known.
 * Null where none are prepared.
 */
export function wordsOfStep<S extends Script>(
  scripts: readonly S[],
  leaves: PlaybookMessage,
  { playbookId, team }: { playbookId: string; team: string | null },
): WordsOfStep<S> | null {
  const { script } = chooseScript(scripts, {
    kind: leaves,
    playbookId,
    team,
    occasions,
    variant: 1,
    said: [],
    values: exampleValues,
    context: exampleContext,
  });
  if (script === null) return null;
  const isOfSeries = (other: S) =>
    other.kind === leaves && other.variant !== null && other.playbookId === script.playbookId;
  const series = new Set(scripts.filter(isOfSeries).map(({ variant }) => variant));
  return { script, more: script.variant === null ? 0 : series.size - 1 };
}
