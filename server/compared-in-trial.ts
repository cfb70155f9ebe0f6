import { conflict } from '#server/problems.ts';
import { trialOnScript } from '#store/trials/trials.ts';
import type { Queryable } from '#store/workspace.ts';

/** @throws Refused where a trial compares versions of a message, so that its people must go on hearing theirs */
export async function mustNotBeCompared(db: Queryable, workspaceId: string, scriptId: string): Promise<void> {
  const trial = await trialOnScript(db, workspaceId, scriptId);
  if (trial === null) return;
  throw conflict(
    'in-a-trial',
    `The trial “${trial.name}” compares versions of this message.`,
    trial.state === 'running' ? 'End the trial first.' : 'Take the trial back first.',
  );
}
