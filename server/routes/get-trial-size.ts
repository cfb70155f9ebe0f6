import type { z } from 'zod';
import { trialSize, trialSizeQuery } from '#api/trials.ts';
import { type Relationship, relationships } from '#core/decide/facts.ts';
import { enoughMessages } from '#core/evidence/call-backs-by-version.ts';
import { peopleNeeded } from '#core/evidence/trial/people-needed.ts';
import { trialDefaults } from '#core/evidence/trial/trial-design.ts';
import { reading } from '#server/operation.ts';
import { badInput } from '#server/problems.ts';
import { type OwnRate, ownRate } from '#store/trials/own-rate.ts';
import { accountsIn, waitingFor } from '#store/trials/waiting.ts';

export const getTrialSize = reading({
  id: 'get-trial-size',
  method: 'get',
  path: '/trial-size',
  says: 'How many people a trial would take, from what the workspace’s own people came to so far.',
  query: trialSizeQuery,
  answer: trialSize,
  async read({ context, desk: { workspace }, query, now }) {
    const asked = relationshipsOf(query.relationships);
    const { outcome = trialDefaults.outcome, outcomeDays = trialDefaults.outcomeDays } = query;
    const waiting = await waitingFor(context.db, workspace.id, asked);
    const own = await ownRate(context.db, workspace, { outcome, outcomeDays }, asked, now);
    return sizeOf(query, own, waiting.length, accountsIn(waiting));
  },
});

function sizeOf(
  query: z.infer<typeof trialSizeQuery>,
  own: OwnRate,
  waiting: number,
  accounts: number,
): z.infer<typeof trialSize> {
  const peoplePerAccount = accounts === 0 ? 1 : waiting / accounts;
  const baseRate = query.baseRate ?? baseRateOf(own);
  const leastDifference = query.leastDifference ?? worthTelling(baseRate);
  const needed = peopleNeeded({ baseRate, leastDifference, peoplePerAccount }, query.arms);
  return { own, baseRate, leastDifference, waiting, peoplePerAccount, ...needed };
}

/** Too few say nothing yet, and a rate of nothing or of all would ask for no trial. */
function baseRateOf({ of, from }: OwnRate): number {
  if (from < enoughMessages) return trialDefaults.baseRate;
  return Math.min(0.9, Math.max(0.01, Math.round((1000 * of) / from) / 1000));
}

/** Half as many again, in whole points; our own suggestion. */
function worthTelling(baseRate: number): number {
  return Math.max(0.01, Math.round(baseRate * 50) / 100);
}

function relationshipsOf(text: string | undefined): Relationship[] {
  if (text === undefined) return [...relationships];
  const named = text.split(',').filter((name) => name !== '');
  const strange = named.find((name) => !relationships.some((known) => known === name));
  if (strange !== undefined)
    throw badInput('relationships', `“${strange}” is none of ${relationships.join(', ')}.`);
  return named as Relationship[];
}
