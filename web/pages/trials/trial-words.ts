import type { Trial } from '#api/trials.ts';

/** What counts as success, as the rest of "Counts: … within 21 days". */
export const outcomeWords: Record<Trial['outcome'], string> = {
  conversation: 'a conversation',
  'call-back': 'a call back after a message',
  meeting: 'a meeting',
};

/** How an arm's people who came to it are headed. */
export const outcomeHeads: Record<Trial['outcome'], string> = {
  conversation: 'Reached',
  'call-back': 'Called back',
  meeting: 'Met',
};

/** Shares as points: to one place, as verdicts have them. */
export const points = (share: number): string => (Math.round(share * 1000) / 10).toLocaleString();
export const percent = (share: number): string => `${points(share)} %`;

export const peopleIn = ({ arms }: Pick<Trial, 'arms'>): number =>
  arms.reduce((sum, arm) => sum + arm.people, 0);

/** What is still on its way to counting. */
export function onTheWayWords({ arms, outcomeDays, state }: Trial): string | null {
  const people = arms.reduce((sum, arm) => sum + arm.people - arm.known, 0);
  if (people === 0 || state === 'declared') return null;
  const who = people === 1 ? 'One person is' : `${people.toLocaleString()} people are`;
  return `${who} in it whose ${outcomeDays} days are not over, or who came to an account that had its method already; they do not count yet.`;
}

/** The Bayesian reading of two arms, as chances are said; null before anybody counts. */
export function chanceWords(trial: Trial, { one, other, chance }: Trial['pairs'][number]): string | null {
  const [a, b] = [trial.arms[one]!, trial.arms[other]!];
  if (a.known === 0 || b.known === 0) return null;
  const [better, worse, odds] = chance >= 0.5 ? [a, b, chance] : [b, a, 1 - chance];
  const inHundred = Math.min(99, Math.round(odds * 100));
  const says = odds > 0.995 ? 'more than 99 in 100' : `${inHundred} in 100`;
  return `By what was known before and what came of it, the chance that “${better.name}” is better than “${worse.name}” is ${says}.`;
}

/** One sentence for those who hear the picture. */
export function differenceWords(trial: Trial, { one, other, looks }: Trial['pairs'][number]): string {
  const last = looks.at(-1);
  const pair = `“${trial.arms[one]!.name}” minus “${trial.arms[other]!.name}”`;
  if (last === undefined) return `${pair}: too few accounts to say anything yet.`;
  return `${pair}: ${points(last.difference)} points, likely between ${points(last.low)} and ${points(last.high)}, at all ${looks.length} looks together.`;
}

/**
 * Whether a difference worth telling can be named beside nothing and beside the end of what is drawn.
 * @param least how far apart names must be, as a share of all that is drawn, from minus `most` to `most`
 */
export function isApart(worth: number, most: number, least: number): boolean {
  return Math.min(worth, most - worth) >= 2 * most * least;
}

/** A share typed in percent; null where it is none. */
export function readPercent(text: string): number | null {
  const read = Number(text.trim().replace(',', '.').replace('%', ''));
  return text.trim() === '' || !Number.isFinite(read) || read <= 0 || read >= 100 ? null : read / 100;
}
