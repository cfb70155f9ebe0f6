import type { AccountResult } from '#core/evidence/trial/arm-tally.ts';
import type { TrialDesign } from '#core/evidence/trial/trial-design.ts';
import type { Seconds } from '#core/prospect/local-time.ts';

/** Somebody who was given to an arm, with what became of them; they stay in that arm, whoever calls them and by what later. */
export type TrialMember = {
  /** The account, or the person where there is none. */
  lotId: string;
  arm: number;
  /** False for whoever came when the account had its arm already. */
  counts: boolean;
  assignedAt: Seconds;
  /** Our first touch, and the first instants of the outcome and of asking not to be called; null where there was none in the days that count. */
  begunAt: Seconds | null;
  reachedAt: Seconds | null;
  askedAt: Seconds | null;
};

/** An account whose days are over at `knownAt`, and what it then comes to. */
export type KnownAccount = AccountResult & { arm: number; knownAt: Seconds };

const daySeconds = 86_400;

/**
 * Accounts in the order in which their outcome is known. Each is known when the days of the last of its people are over, and not when
 * one of them is reached: successes come in early and failures only at the end, so whoever counts what is in counts too many
 * successes, and more of them for the method that calls sooner. Waiting the same days for all keeps both arms to the same measure.
 * People who came to an account after it had its arm are called by that arm and not counted: a talk may have brought them.
 */
export function accountOutcomes(
  members: readonly TrialMember[],
  { outcomeDays }: Pick<TrialDesign, 'outcomeDays'>,
): KnownAccount[] {
  const accounts = new Map<string, KnownAccount>();
  for (const member of members) {
    if (!member.counts) continue;
    const over = member.assignedAt + outcomeDays * daySeconds;
    const before = accounts.get(member.lotId) ?? { arm: member.arm, knownAt: over, people: 0, reached: 0 };
    accounts.set(member.lotId, {
      arm: member.arm,
      knownAt: Math.max(before.knownAt, over),
      people: before.people + 1,
      reached: before.reached + Number(member.reachedAt !== null && member.reachedAt < over),
    });
  }
  return [...accounts.values()].sort((a, b) => a.knownAt - b.knownAt);
}
