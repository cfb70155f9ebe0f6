import type { TrialMember } from '#core/evidence/trial/account-outcomes.ts';
import { assignAccounts, type Lot } from '#core/evidence/trial/assign-accounts.ts';
import type { TrialDesign } from '#core/evidence/trial/trial-design.ts';
import { seeded } from '#core/reach/seeded.ts';

export const daySeconds = 86_400;

export const design: TrialDesign = {
  outcome: 'conversation',
  outcomeDays: 21,
  baseRate: 0.04,
  leastDifference: 0.04,
  askedAtMost: 0.05,
  relationships: ['stranger'],
  peoplePerAccount: 2,
};

/** A made-up trial: what chance each arm's people have, and how alike colleagues are, 0 to below 1. */
export type MadeTrial = {
  rates: readonly number[];
  days: number;
  accountsADay: number;
  likeness: number;
  seed: number;
};

/** So many accounts of one to three people join on each day; their account's luck moves the chances of all of them. */
export function makeMembers({ rates, days, accountsADay, likeness, seed }: MadeTrial): TrialMember[] {
  const next = seeded(seed);
  const soFar = new Map<string, number[]>();
  const members: TrialMember[] = [];
  for (let day = 0; day < days; day += 1) {
    const lots = Array.from({ length: accountsADay }, (_, nth): Lot & { luck: number } => ({
      id: `${day}-${nth}`,
      stratum: `rep ${nth % 4}`,
      people: 1 + Math.floor(next() * 3),
      // Some accounts can be reached far more often than others, the mean being as the arm has it.
      luck: next() < likeness ? 1 / likeness : 0,
    }));
    const arms = assignAccounts(
      lots,
      rates.map((_, arm) => arm),
      `seed ${seed}`,
      soFar,
    );
    for (const { id, stratum, people, luck } of lots) {
      const arm = arms.get(id)!;
      const counts = soFar.get(stratum) ?? rates.map(() => 0);
      counts[arm]! += people;
      soFar.set(stratum, counts);
      const chance = rates[arm]! * (0.8 + 0.2 * luck);
      for (let person = 0; person < people; person += 1) {
        const assignedAt = day * daySeconds;
        const reachedAt = next() < chance ? assignedAt + Math.floor(next() * 20 * daySeconds) : null;
        members.push({
          lotId: id,
          arm,
          counts: true,
          assignedAt,
          begunAt: assignedAt,
          reachedAt,
          askedAt: null,
        });
      }
    }
  }
  return members;
}

/** A look a day from when the first outcomes are known. */
export function dailyLooks(days: number): number[] {
  return Array.from({ length: days }, (_, day) => (day + design.outcomeDays) * daySeconds);
}
