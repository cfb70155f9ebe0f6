/** Calls counted: how many, how many were answered, and how many should have been by all that was known otherwise. */
export type Tally = { calls: number; answered: number; expected: number };

/** A tally that forgets: counts at `at`, one for each half-life of its group, in that order. */
export type FadingTally = { at: number; counts: Tally[] };

const daySeconds = 86_400;
/** A chance nearer to 0 or 1 than this is not believed of any group of calls. */
const surest = 0.001;

/**
 * What a tally says beyond what was expected, as a difference of log-odds: the posterior mean of a beta-binomial whose
 * prior is the expectation, counting as much as `strength` calls. No calls, or all as expected: 0.
 */
export function logOddsOf({ calls, answered, expected }: Tally, strength: number): number {
  if (calls <= 0) return 0;
  const usual = Math.min(Math.max(expected / calls, surest), 1 - surest);
  const odds = (answered + strength * usual) / (calls - answered + strength * (1 - usual));
  return Math.log((odds * (1 - usual)) / usual);
}

/** The counts as they weigh at `at`: an hour back they weigh what they did. */
export function fadedTo(
  { at, counts }: FadingTally,
  now: number,
  halfLives: readonly number[],
): readonly Tally[] {
  if (now <= at || !halfLives.some(Number.isFinite)) return counts;
  return counts.map((tally, index) => {
    const left = leftAfter(now - at, halfLives[index] as number);
    return {
      calls: tally.calls * left,
      answered: tally.answered * left,
      expected: tally.expected * left,
    };
  });
}

/** @param halfLife days; Infinity never forgets */
function leftAfter(seconds: number, halfLife: number): number {
  return 0.5 ** (seconds / (halfLife * daySeconds));
}

/** Counts one more call in each of the counts. */
export function counted(
  tally: FadingTally,
  now: number,
  halfLives: readonly number[],
  { answered, expected }: { answered: boolean; expected: number },
): FadingTally {
  return {
    at: Math.max(tally.at, now),
    counts: fadedTo(tally, now, halfLives).map((counts) => ({
      calls: counts.calls + 1,
      answered: counts.answered + Number(answered),
      expected: counts.expected + expected,
    })),
  };
}

export function logOddsOfChance(chance: number): number {
  return Math.log(chance / (1 - chance));
}

export function chanceOfLogOdds(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
