import { assignAccounts } from '#core/evidence/trial/assign-accounts.ts';
import type { TrialDesign } from '#core/evidence/trial/trial-design.ts';
import type { CastMember } from '#store/sample/cast-member.ts';

export type SampleTrialKey = 'follow-up' | 'hours';

/** A trial of the sample's team: what it was declared as, and when people were given to its methods. */
export type SampleTrial = {
  name: string;
  design: TrialDesign;
  /** Playbooks, in the order of their numbers. */
  arms: readonly string[];
  seed: string;
  beganDaysAgo: number;
  /** The last ones were given to it then. */
  givenUntilDaysAgo: number;
  /** Null: it runs. */
  endedDaysAgo: number | null;
};

const design: TrialDesign = {
  outcome: 'conversation',
  outcomeDays: 21,
  baseRate: 0.3,
  leastDifference: 0.15,
  askedAtMost: 0.05,
  relationships: ['stranger', 'referred', 'known', 'client'],
  peoplePerAccount: 1,
};

export const sampleTrials: Readonly<Record<SampleTrialKey, SampleTrial>> = {
  'follow-up': {
    name: 'Own the next call, or leave it to them',
    design,
    arms: ['own-the-follow-up', 'three-and-done'],
    seed: 'the first trial of the docks',
    beganDaysAgo: 75,
    givenUntilDaysAgo: 34,
    endedDaysAgo: 8,
  },
  hours: {
    name: 'Words by day, or quiet hours alone',
    design,
    arms: ['get-through', 'live-only'],
    seed: 'the second trial of the docks',
    beganDaysAgo: 40,
    givenUntilDaysAgo: 4,
    endedDaysAgo: null,
  },
};

/** Gives people to the methods of a trial as the product does, by their companies' names: they have no ids yet. */
export function givenToTrial(key: SampleTrialKey, people: readonly CastMember[]): CastMember[] {
  const { arms, seed } = sampleTrials[key];
  const lots = people.map((member) => ({ id: member.company, people: 1, stratum: stratumOf(member) }));
  const armOf = assignAccounts(lots, [...arms.keys()], seed);
  return people.map((member) => {
    const arm = armOf.get(member.company)!;
    return { ...member, playbook: arms[arm]!, trial: { key, arm } };
  });
}

/** Within it the arms are kept even: the relationship and who calls. */
export function stratumOf({ relationship, rep }: CastMember): string {
  return `${relationship} ${rep}`;
}
