import {
  accountOutcomes,
  type KnownAccount,
  type TrialMember,
} from '#core/evidence/trial/account-outcomes.ts';
import { type ArmTally, emptyTally, withAccount } from '#core/evidence/trial/arm-tally.ts';
import { type DifferenceRange, differenceRange } from '#core/evidence/trial/confidence-sequence.ts';
import { askedEvidence, stopsAt } from '#core/evidence/trial/guardrail.ts';
import { sequenceSetting } from '#core/evidence/trial/people-needed.ts';
import { chanceAbove, type LikelyShare, likelyShare } from '#core/evidence/trial/posterior.ts';
import type { TrialDesign } from '#core/evidence/trial/trial-design.ts';
import type { Seconds } from '#core/prospect/local-time.ts';

export type ArmReading = {
  /** Everybody given to the arm, and the part of them whose days are over. */
  people: number;
  tally: ArmTally;
  likely: LikelyShare;
  /** People whose days were over at each look, and how many of them were reached; from the first look with any. */
  course: readonly ArmCourse[];
  /** People begun with, those who asked not to be called, and the evidence that they are too many. */
  begun: number;
  asked: number;
  evidence: number;
  tooManyAsked: boolean;
};

export type ArmCourse = { at: Seconds; people: number; reached: number };

/** Two arms by their numbers, and the difference of the first's rate minus the second's at each look. */
export type PairReading = {
  one: number;
  other: number;
  /** Empty until there are enough accounts in both. */
  looks: readonly (DifferenceRange & { at: Seconds })[];
  /** The chance that the first is above the second. */
  chance: number;
};

export type TrialReading = {
  at: Seconds;
  /** When the days of the next account are over; null where nobody is on the way. */
  nextAt: Seconds | null;
  arms: readonly ArmReading[];
  pairs: readonly PairReading[];
};

/** The range is made for many accounts; before so many of each arm are known nothing is said. */
export const enoughAccounts = 10;

/**
 * What a trial shows, at every look up to the last.
 * @param looks instants in order; one a day is usual, and as many as one likes are allowed
 */
export function readTrial(
  design: TrialDesign,
  arms: number,
  members: readonly TrialMember[],
  looks: readonly Seconds[],
): TrialReading {
  const at = looks.at(-1)!;
  const accounts = accountOutcomes(members, design);
  const known = accounts.filter(({ knownAt }) => knownAt <= at);
  const tallies = Array.from({ length: arms }, (_, arm) => tallyOf(known.filter((one) => one.arm === arm)));
  return {
    at,
    nextAt: accounts[known.length]?.knownAt ?? null,
    arms: tallies.map((tally, arm) => {
      const own = members.filter((member) => member.arm === arm && member.assignedAt <= at);
      return {
        ...askedIn(own, design, at),
        people: own.length,
        tally,
        likely: likelyShare(tally, design.baseRate),
        course: courseOf(
          known.filter((one) => one.arm === arm),
          looks,
        ),
      };
    }),
    pairs: pairsOf(arms).map(([one, other]) => ({
      one,
      other,
      looks: rangesAt(looks, known, [one, other], design, arms),
      chance: chanceAbove(tallies[one]!, tallies[other]!, design.baseRate),
    })),
  };
}

function tallyOf(accounts: readonly KnownAccount[]): ArmTally {
  return accounts.reduce(withAccount, emptyTally);
}

function courseOf(known: readonly KnownAccount[], looks: readonly Seconds[]): ArmCourse[] {
  const course: ArmCourse[] = [];
  let [next, people, reached] = [0, 0, 0];
  for (const at of looks) {
    for (; next < known.length && known[next]!.knownAt <= at; next += 1) {
      people += known[next]!.people;
      reached += known[next]!.reached;
    }
    if (people > 0) course.push({ at, people, reached });
  }
  return course;
}

function pairsOf(arms: number): [one: number, other: number][] {
  return Array.from({ length: arms }, (_, one) => one).flatMap((one) =>
    Array.from({ length: arms - one - 1 }, (_, nth): [number, number] => [one, one + 1 + nth]),
  );
}

/**
 * The difference at each look. The truth lies in all ranges at once, so each is cut to those before it: what was told once stays told. Where chance
 * has driven two apart, nothing of a range would be left and the one before stands.
 */
function rangesAt(
  looks: readonly Seconds[],
  known: readonly KnownAccount[],
  [one, other]: readonly [number, number],
  design: TrialDesign,
  arms: number,
): PairReading['looks'] {
  const setting = sequenceSetting(design, arms);
  const tallies = Array.from({ length: arms }, () => emptyTally);
  const ranges: (DifferenceRange & { at: Seconds })[] = [];
  let next = 0;
  for (const at of looks) {
    for (; next < known.length && known[next]!.knownAt <= at; next += 1) {
      const { arm } = known[next]!;
      tallies[arm] = withAccount(tallies[arm]!, known[next]!);
    }
    const [a, b] = [tallies[one]!, tallies[other]!];
    if (Math.min(a.accounts, b.accounts) < enoughAccounts) continue;
    const { difference, low, high } = differenceRange(a, b, setting);
    const before = ranges.at(-1) ?? { low: -1, high: 1 };
    const cut = { low: Math.max(low, before.low), high: Math.min(high, before.high) };
    ranges.push({ at, difference, ...(cut.low < cut.high ? cut : { low: before.low, high: before.high }) });
  }
  return ranges;
}

type AskedIn = Pick<ArmReading, 'begun' | 'asked' | 'evidence' | 'tooManyAsked'>;

/** Whoever asks is a person begun with, even where we had not called them yet. */
function askedIn(members: readonly TrialMember[], { askedAtMost }: TrialDesign, at: Seconds): AskedIn {
  const asked = members.filter(({ askedAt }) => askedAt !== null && askedAt <= at);
  const begun = members.filter(({ begunAt, askedAt }) => isBy(begunAt, at) || isBy(askedAt, at)).length;
  const accounts = new Set(asked.map(({ lotId }) => lotId)).size;
  const evidence = askedEvidence({ accounts, people: begun }, askedAtMost);
  return { begun, asked: asked.length, evidence, tooManyAsked: evidence >= stopsAt };
}

function isBy(instant: Seconds | null, at: Seconds): boolean {
  return instant !== null && instant <= at;
}
