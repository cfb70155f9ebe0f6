import type { Command } from 'commander';
import type { Io } from '#cli/io.ts';
import type { Database } from '#store/connect.ts';
import type { Enroller } from '#store/import/enrol-listed.ts';
import { enrolInTrial } from '#store/trials/enrol-in-trial.ts';
import { listTrials, type Trial } from '#store/trials/trials.ts';
import type { Workspace } from '#store/workspace.ts';

/** Why some of a list were left out, as it is said, and how many. */
export type LeftOut = Map<string, number>;

/**
 * Gives the people of a list to a trial that runs: chance says who is called by which of its methods.
 * @param named the trial's name or id
 * @param leftOut takes up why somebody was not given to it
 */
export async function trialEnroller(
  io: Io,
  db: Database,
  workspace: Workspace,
  named: string,
  leftOut: LeftOut,
  command: Command,
): Promise<Enroller['enrol']> {
  const trial = runningTrial(named, await listTrials(db, workspace.id), command);
  return async (ids, owner, importId) => {
    const joining = { trialId: trial.id, owner, cameWith: importId };
    const joined = await enrolInTrial(db, workspace, ids, joining, io.now());
    for (const { reason } of joined.refused) leftOut.set(reason.says, (leftOut.get(reason.says) ?? 0) + 1);
    return joined;
  };
}

function runningTrial(named: string, trials: readonly Trial[], command: Command): Trial {
  const called = named.toLowerCase();
  const trial = trials.find(({ id, name }) => id === called || name.toLowerCase() === called);
  if (trial === undefined) return command.error(`error: there is no trial ${named}; ${whichRun(trials)}`);
  if (trial.state === 'running') return trial;
  const how = trial.state === 'over' ? 'is over' : 'has not started';
  return command.error(`error: the trial ${trial.name} ${how}; ${whichRun(trials)}`);
}

function whichRun(trials: readonly Trial[]): string {
  const running = trials.filter(({ state }) => state === 'running');
  return running.length === 0 ? 'none runs' : `there runs ${running.map(({ name }) => name).join(', ')}`;
}
