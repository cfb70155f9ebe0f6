import type { Trial as TrialAnswer } from '#api/trials.ts';
import { peopleNeeded } from '#core/evidence/trial/people-needed.ts';
import { saidAtLast, type Verdict } from '#core/evidence/trial/verdict.ts';
import { formatInstant, type Seconds } from '#core/prospect/local-time.ts';
import { lookAtTrial, type TrialLook } from '#store/trials/look-at-trial.ts';
import { strataOf } from '#store/trials/strata.ts';
import type { Trial } from '#store/trials/trials.ts';
import { waitingFor } from '#store/trials/waiting.ts';
import type { Queryable, Workspace } from '#store/workspace.ts';

/** A trial with what it shows at this instant. */
export async function trialAnswer(
  db: Queryable,
  workspace: Workspace,
  trial: Trial,
  now: string,
): Promise<TrialAnswer> {
  const look = await lookAtTrial(db, workspace, trial, now);
  const { design, seed: _, ...kept } = trial;
  const waiting = trial.state === 'over' ? [] : await waitingFor(db, workspace.id, design.relationships);
  return {
    ...kept,
    ...design,
    relationships: [...design.relationships],
    ...readingAnswer(look),
    strata: await strataOf(db, workspace.id, look.members, trial.arms.length),
    verdict: verdictAnswer(trial, look.verdict),
    needed: peopleNeeded(design, trial.arms.length),
    waiting: waiting.length,
  };
}

function readingAnswer({ trial, reading }: TrialLook): Pick<TrialAnswer, 'nextKnownAt' | 'arms' | 'pairs'> {
  return {
    nextKnownAt: reading.nextAt === null || trial.state === 'over' ? null : instantOf(reading.nextAt),
    arms: trial.arms.map((arm, nth) => {
      const { tally, course, tooManyAsked: _, ...read } = reading.arms[nth]!;
      const { people: known, accounts, reached } = tally;
      const came = course.map((one) => ({ at: instantOf(one.at), known: one.people, reached: one.reached }));
      return { ...arm, ...read, known, accounts, reached, course: came };
    }),
    pairs: reading.pairs.map(({ one, other, chance, looks }) => ({
      one,
      other,
      chance,
      looks: looks.map((look) => ({ ...look, at: instantOf(look.at) })),
    })),
  };
}

const instantOf = (at: Seconds): string => formatInstant(Math.floor(at));

function verdictAnswer({ state, overBecause }: Trial, verdict: Verdict): TrialAnswer['verdict'] {
  if (state === 'declared') return { kind: 'declared', says: 'Declared. Nobody takes part yet.', more: null };
  const isEnded = overBecause === 'ended';
  const says = saidAtLast(verdict, isEnded);
  if (verdict.kind !== 'open') return { kind: verdict.kind, says, more: null };
  return isEnded ? { kind: 'ended', says, more: null } : { kind: 'open', says, more: verdict.more };
}
