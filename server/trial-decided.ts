import { notTheirTrial } from '#core/evidence/trial/who-decides.ts';
import type { Asked } from '#server/operation.ts';
import { notYours } from '#server/problems.ts';

/** @throws Refused where a trial is not for this rep to decide on, saying whom to ask */
export function mustDecideOnTrials({ rep, desk }: Pick<Asked, 'rep' | 'desk'>): void {
  const not = notTheirTrial(rep, desk.reps);
  if (not !== null) throw notYours(not.says, `Nothing was changed. ${not.next}`);
}
