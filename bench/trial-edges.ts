import { askedEvidence, stopsAt } from '#core/evidence/trial/guardrail.ts';
import { dailyLooks, design, makeMembers } from '#core/evidence/trial/made-trial.test-kit.ts';
import { readTrial } from '#core/evidence/trial/read-trial.ts';
import type { TrialDesign } from '#core/evidence/trial/trial-design.ts';
import { seeded } from '#core/reach/seeded.ts';

/**
 * Where the promises of a trial could break: rates at the ends, few accounts, several arms, colleagues who are all but one person, a
 * declared rate that is far off. Each is a trial of methods that are all the same, looked at daily, and the share that ever says there
 * is a difference is held against 5 %. Then the guardrail, looked at after every person: how often it stops an arm that asks
 * as declared, and after how many people one that asks more.
 * `tsx bench/trial-edges.ts [trials]`
 */
const trials = Number(process.argv[2] ?? 2000);
/** People an arm begins with where the guardrail is tried. */
const guarded = 1200;

type Edge = {
  says: string;
  rate: number;
  declared?: number;
  arms?: number;
  accountsADay?: number;
  likeness?: number;
  days?: number;
};

const edges: readonly Edge[] = [
  { says: '1 % reached', rate: 0.01 },
  { says: '2 %', rate: 0.02 },
  { says: '10 %', rate: 0.1 },
  { says: '25 %', rate: 0.25, likeness: 0.4 },
  { says: '50 %', rate: 0.5, likeness: 0.4 },
  { says: '4 %, one account a day', rate: 0.04, accountsADay: 1, days: 240 },
  { says: '25 %, one account a day', rate: 0.25, accountsADay: 1, days: 240, likeness: 0.4 },
  { says: '4 %, three arms', rate: 0.04, arms: 3 },
  { says: '4 %, four arms', rate: 0.04, arms: 4 },
  { says: '12 %, colleagues much alike', rate: 0.12, likeness: 0.03 },
  { says: '20 %, declared as 2 %', rate: 0.2, declared: 0.02, likeness: 0.3 },
  { says: '2 %, declared as 20 %', rate: 0.02, declared: 0.2 },
];

print(`${trials} trials each, looked at daily`);
for (const edge of edges) print(`${edge.says}: ${percent(falseVerdicts(edge))} say there is a difference`);
print(`the guardrail, ${percent(design.askedAtMost)} allowed, ${guarded} people, looked at after each`);
for (const times of [1, 1.5, 2, 3]) guard(times);

function falseVerdicts(edge: Edge): number {
  const { rate, declared = rate, arms = 2, accountsADay = 20, likeness = 0.2, days = 60 } = edge;
  const asked: TrialDesign = { ...design, baseRate: declared, leastDifference: declared };
  let told = 0;
  for (let seed = 1; seed <= trials; seed += 1) {
    const rates = Array.from({ length: arms }, () => rate);
    const members = makeMembers({ rates, days, accountsADay, likeness, seed });
    const { pairs } = readTrial(asked, arms, members, dailyLooks(days));
    told += Number(pairs.some(({ looks }) => looks.some(({ low, high }) => low > 0 || high < 0)));
  }
  return told / trials;
}

/** @param times as often as was declared people ask, each of an account of their own */
function guard(times: number): void {
  const stops: number[] = [];
  for (let seed = 1; seed <= trials; seed += 1) stops.push(stoppedAfter(times * design.askedAtMost, seed));
  stops.sort((a, b) => a - b);
  const stopped = stops.filter(Number.isFinite).length;
  print(
    `${percent(times * design.askedAtMost)} ask: ${percent(stopped / trials)} of arms are stopped, ` +
      `median after ${stops[Math.floor(trials / 2)]} people`,
  );
}

/** How many people were begun with when the arm was stopped. */
function stoppedAfter(share: number, seed: number): number {
  const next = seeded(seed);
  let accounts = 0;
  for (let people = 1; people <= guarded; people += 1) {
    accounts += Number(next() < share);
    if (askedEvidence({ accounts, people }, design.askedAtMost) >= stopsAt) return people;
  }
  return Number.POSITIVE_INFINITY;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
