import { badInput, conflict } from '#server/problems.ts';
import { findTrial } from '#store/trials/trials.ts';
import type { Queryable } from '#store/workspace.ts';

/** Refuses a trial people cannot be given to, and one named beside a method. */
export async function readRunningTrial(
  db: Queryable,
  workspaceId: string,
  { trialId, playbookId }: { trialId: string; playbookId: string | null },
): Promise<void> {
  if (playbookId !== null)
    throw badInput('trialId', 'Both a method and a trial are named.', 'Name one of the two.');
  const trial = await findTrial(db, workspaceId, trialId);
  if (trial === null) throw badInput('trialId', 'There is no such trial here.');
  if (trial.state !== 'running')
    throw conflict(
      'trial-not-running',
      `The trial “${trial.name}” ${trial.state === 'over' ? 'is over' : 'has not started'}.`,
      'Choose a method, or a trial that runs.',
    );
}
