import { accountOutcomes, type TrialMember } from '#core/evidence/trial/account-outcomes.ts';
import { type ArmTally, clusterEffect, emptyTally, withAccount } from '#core/evidence/trial/arm-tally.ts';
import { dailyLooks, daySeconds, design, makeMembers } from '#core/evidence/trial/made-trial.test-kit.ts';
import { peopleNeeded } from '#core/evidence/trial/people-needed.ts';
import { chanceAbove } from '#core/evidence/trial/posterior.ts';
import { readTrial } from '#core/evidence/trial/read-trial.ts';

/**
 * How often a trial that is looked at daily for sixty days says that there is a difference: of a method against itself, and of
 * one that reaches twice as many people. Beside it two other ways of stopping, looked at as often: a z-test, by people and by accounts, and
 * the Bayesian reading, stopped where one arm is the better one with 95 or 97.5 in 100.
 * `tsx bench/trial-peeking.ts [trials]`
 */
const trials = Number(process.argv[2] ?? 2000);
const days = 60;

type Case = {
  says: string;
  rates: readonly [number, number];
  accountsADay: number;
  likeness: number;
  /** Whether the chance is asked at each look as well, which takes most of the time. */
  withChance?: boolean;
};

const usual = { accountsADay: 20, likeness: 0.2 };
const cases: readonly Case[] = [
  { says: 'no difference, 4 %', rates: [0.04, 0.04], ...usual, withChance: true },
  { says: 'no difference, 12 %', rates: [0.12, 0.12], ...usual },
  { says: 'no difference, 4 %, a small team', rates: [0.04, 0.04], accountsADay: 4, likeness: 0.2 },
  {
    says: 'no difference, 12 %, colleagues much alike',
    rates: [0.12, 0.12],
    accountsADay: 20,
    likeness: 0.12,
  },
  { says: '4 % to 6 %', rates: [0.04, 0.06], ...usual },
  { says: '4 % to 8 %', rates: [0.04, 0.08], ...usual },
];

/** Other ways of stopping. */
const ways = ['people', 'accounts', 'chance95', 'chance975'] as const;
type Ever = Record<(typeof ways)[number], boolean>;

const alone = peopleNeeded({ ...design, peoplePerAccount: 1 }, 2);
const needed = peopleNeeded(design, 2);
print(`${trials} trials of ${days} days each, looked at daily`);
print(
  `a doubling from 4 %: a test looked at once needs ${needed.lookedAtOnce} people (${alone.lookedAtOnce} without accounts),`,
);
print(`the range is as narrow as the difference at ${needed.lookedAtDaily}`);
for (const one of cases) measure(one);

function measure({ says, rates, accountsADay, likeness, withChance = false }: Case): void {
  const begun = performance.now();
  const others = { people: 0, accounts: 0, chance95: 0, chance975: 0 };
  const stops: number[] = [];
  for (let seed = 1; seed <= trials; seed += 1) {
    const members = makeMembers({ rates, days, accountsADay, likeness, seed });
    const { looks } = readTrial(design, 2, members, dailyLooks(days)).pairs[0]!;
    const told = looks.find(({ low, high }) => low > 0 || high < 0);
    stops.push(told === undefined ? Number.POSITIVE_INFINITY : peopleKnownAt(members, told.at));
    const ever = otherWaysLookedAtDaily(members, withChance);
    for (const way of ways) others[way] += Number(ever[way]);
  }
  stops.sort((a, b) => a - b);
  const share = (count: number) => `${((100 * count) / trials).toFixed(1)} %`;
  const told = stops.filter(Number.isFinite).length;
  print(
    `${says}: told ${share(told)}, z-test ${share(others.people)}, z-test by accounts ${share(others.accounts)}, ` +
      (withChance ? `95 in 100 ${share(others.chance95)}, 97.5 in 100 ${share(others.chance975)}, ` : '') +
      `median stop at ${stops[Math.floor(trials / 2)]} people; ${((performance.now() - begun) / trials).toFixed(1)} ms a trial`,
  );
}

function peopleKnownAt(members: readonly TrialMember[], at: number): number {
  return members.filter(({ assignedAt }) => assignedAt + design.outcomeDays * daySeconds <= at).length;
}

/** Whether the usual test of two shares is ever above 1.96, taking people, or accounts, for what is drawn; and the chance ever so high. */
function otherWaysLookedAtDaily(members: readonly TrialMember[], withChance: boolean): Ever {
  const known = accountOutcomes(members, design);
  const tallies = [emptyTally, emptyTally];
  const ever: Ever = { people: false, accounts: false, chance95: false, chance975: false };
  let next = 0;
  for (const at of dailyLooks(days)) {
    for (; next < known.length && known[next]!.knownAt <= at; next += 1)
      tallies[known[next]!.arm] = withAccount(tallies[known[next]!.arm]!, known[next]!);
    const [a, b] = tallies as [ArmTally, ArmTally];
    ever.people ||= Math.abs(z(a, b, 1)) > 1.96;
    ever.accounts ||= Math.abs(z(a, b, (clusterEffect(a) + clusterEffect(b)) / 2)) > 1.96;
    if (!withChance || ever.chance975) continue;
    const above = chanceAbove(a, b, design.baseRate);
    const odds = Math.max(above, 1 - above);
    ever.chance95 ||= odds >= 0.95;
    ever.chance975 ||= odds >= 0.975;
  }
  return ever;
}

function z(a: ArmTally, b: ArmTally, effect: number): number {
  const pooled = (a.reached + b.reached) / (a.people + b.people);
  const variance = effect * pooled * (1 - pooled) * (1 / a.people + 1 / b.people);
  return variance > 0 ? (a.reached / a.people - b.reached / b.people) / Math.sqrt(variance) : 0;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
