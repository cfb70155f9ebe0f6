import { allLooks, falseAlarms, type SequenceSetting } from '#core/evidence/trial/confidence-sequence.ts';
import type { TrialDesign } from '#core/evidence/trial/trial-design.ts';

/** What the size of a trial follows from, and how alike colleagues are taken to be. */
export type Reckoned = Pick<TrialDesign, 'baseRate' | 'leastDifference' | 'peoplePerAccount'>;

/** People a trial needs, over all its arms. */
export type PeopleNeeded = {
  /** Until the range, looked at every day, is as narrow as the difference: about every second such difference is told by then. */
  lookedAtDaily: number;
  /** What a test would need that is looked at once, at the end, to tell such a difference four times in five. */
  lookedAtOnce: number;
};

/** Correlation of two colleagues' outcomes before anything was seen; our own default. */
const likenessOfColleagues = 0.05;

/** 95 % two-sided, and four times in five. */
const [zOfAlpha, zOfPower] = [1.959963984540054, 0.8416212335729143];

/** The power calculator: how many people a comparison of so many arms takes. */
export function peopleNeeded(design: Reckoned, arms: number): PeopleNeeded {
  const spread = spreadOfPerson(design);
  const reach = allLooks(1, { tunedAt: 1, alpha: alphaOfPair(arms) });
  const ofPair = (standardErrors: number) =>
    2 * Math.max(1, (spread * standardErrors ** 2) / design.leastDifference ** 2);
  return {
    lookedAtDaily: Math.ceil((ofPair(reach) / 2) * arms),
    lookedAtOnce: Math.ceil((ofPair(zOfAlpha + zOfPower) / 2) * arms),
  };
}

/** How the ranges of a trial are made: each pair of arms has its part of the false alarms that are allowed. */
export function sequenceSetting(design: Reckoned, arms: number): SequenceSetting {
  const ofPair = (peopleNeeded(design, arms).lookedAtDaily / arms) * 2;
  return {
    baseRate: design.baseRate,
    tunedAt: Math.max(2, ofPair / design.peoplePerAccount),
    alpha: alphaOfPair(arms),
  };
}

function alphaOfPair(arms: number): number {
  return falseAlarms / ((arms * (arms - 1)) / 2);
}

/** The variance of a difference, times the people in one of its two arms. */
export function spreadOfPerson({ baseRate, leastDifference, peoplePerAccount }: Reckoned): number {
  const better = Math.min(1, baseRate + leastDifference);
  const effect = 1 + (peoplePerAccount - 1) * likenessOfColleagues;
  return effect * (baseRate * (1 - baseRate) + better * (1 - better));
}

/**
 * How many people in all until a range is as narrow as asked, when it goes on narrowing as it has.
 * @param spread the variance of the difference, times the people of both arms
 * @param reach how far the range may go to each side
 */
export function peopleUntil(
  reach: number,
  spread: number,
  peoplePerAccount: number,
  setting: SequenceSetting,
): number {
  const isEnough = (people: number) =>
    Math.sqrt(spread / people) * allLooks(people / peoplePerAccount, setting) <= reach;
  let most = 2;
  while (!isEnough(most)) most *= 2;
  let least = most / 2;
  while (most - least > 1) {
    const middle = Math.floor((least + most) / 2);
    if (isEnough(middle)) most = middle;
    else least = middle;
  }
  return most;
}
