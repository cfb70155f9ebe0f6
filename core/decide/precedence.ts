import { visitToReconfirm } from '#core/decide/rules-on-visits.ts';
import { askedForTime, missedTheirCall } from '#core/decide/rules-that-answer.ts';
import { openPromise, playbookStep, suggestedByScreener } from '#core/decide/rules-that-follow.ts';
import {
  concluded,
  declined,
  doNotCall,
  finished,
  leftWithThem,
  noPhone,
  notPrepared,
} from '#core/decide/rules-that-stop.ts';
import type { Situation } from '#core/decide/situation.ts';
import type { Verdict } from '#core/decide/verdict.ts';

export type PrecedenceRow = {
  rank: number;
  rule: string;
  /** The step the rule would take, as a person would name it. */
  step: string;
  /** The author it comes from; ours where the page alone says so. */
  source: string;
  fits: (situation: Situation) => Verdict | null;
};

/** METHODS.md, "The decision, in order of precedence": the first row that fits answers. The last always does. */
export const precedence: readonly PrecedenceRow[] = [
  row('do-not-call', 'stop', 'Lisa Shepherd', doNotCall),
  row('no-means-no', 'stop', 'Lisa Shepherd', declined),
  row('met', 'stop', 'Maura Schreier-Fleming', concluded),
  row('phone', 'find a number', 'ours', noPhone),
  row('asked-for-time', 'the call they asked for', 'ours', askedForTime),
  row('callback-missed', 'the return of their call', 'Mary Jane, The Phone Lady', missedTheirCall),
  row('keep-the-promise', 'the promised follow-up', 'Mary Jane, The Phone Lady', promised),
  row('left-is-left', 'leaving it with them', 'Lisa Shepherd', leftWithThem),
  row('finished', 'the end of the method', 'each author', finished),
  row(
    'suggested-by-screener',
    'the time the front desk suggested',
    'Maura Schreier-Fleming',
    suggestedByScreener,
  ),
  row('prepare-first', 'preparing the first call', 'Voss Graham, Maura Schreier-Fleming', notPrepared),
  row('playbook-step', 'the method’s next call', 'each author', playbookStep),
].map((entry, index) => ({ rank: index + 1, ...entry }));

/** A visit to come is to be reconfirmed; a call that was promised for an earlier day comes before. */
function promised(situation: Situation): Verdict | null {
  const promise = openPromise(situation);
  const reconfirming = visitToReconfirm(situation);
  if (promise === null || reconfirming === null) return promise ?? reconfirming;
  return promise.latest! < reconfirming.earliest ? promise : reconfirming;
}

function row(
  rule: string,
  step: string,
  source: string,
  fits: PrecedenceRow['fits'],
): Omit<PrecedenceRow, 'rank'> {
  return { rule, step, source, fits };
}
