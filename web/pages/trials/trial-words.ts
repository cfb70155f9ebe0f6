import type { Trial, TrialPeople } from '#api/trials.ts';
import { formatShortDay, ownZone } from '#web/format/when.ts';

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

/** What its arms are called, one and several. */
export function armWords({ arms }: Pick<Trial, 'arms'>): { one: string; several: string } {
  return arms.some(({ message }) => message !== null)
    ? { one: 'version', several: 'Versions' }
    : { one: 'method', several: 'Methods' };
}

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
  const later = `or who came to an account that had its ${armWords({ arms }).one} already`;
  return state === 'over'
    ? `${who} in it whose ${outcomeDays} days were not over when it ended, ${later}; they do not count.`
    : `${who} in it whose ${outcomeDays} days are not over, ${later}; they do not count yet.`;
}

/** What has to happen before it says more; null where it has said all it will. */
export function waitsForWords(
  trial: Pick<Trial, 'state' | 'arms' | 'waiting' | 'nextKnownAt' | 'verdict'>,
): string | null {
  const { state, arms, waiting, nextKnownAt, verdict } = trial;
  const wait = waiting === 1 ? 'one person waits' : `${waiting.toLocaleString()} people wait`;
  if (state === 'declared') return `It waits to be started; ${wait} without a method.`;
  if (state === 'over') return null;
  if (peopleIn({ arms }) === 0) return 'It waits for people: give it the next list.';
  if (nextKnownAt !== null)
    return `It waits for days to be over; the next are on ${formatShortDay(nextKnownAt, ownZone())}.`;
  return verdict.kind === 'open'
    ? 'Everybody in it counts; it waits for more people, so give it the next list.'
    : null;
}

/** What became of somebody in a trial, and whether they count. @param now in milliseconds since the epoch */
export function memberWords(
  person: TrialPeople['items'][number],
  { outcome, overAt: endedAt }: Pick<Trial, 'outcome' | 'overAt'>,
  now: number,
): string {
  const day = (at: string) => formatShortDay(at, ownZone());
  const { begunAt, reachedAt, askedAt } = person;
  const came = [
    reachedAt && `${outcomeHeads[outcome].toLowerCase()} on ${day(reachedAt)}`,
    askedAt && `asked not to be called on ${day(askedAt)}`,
    !reachedAt && !askedAt && (begunAt ? `first called on ${day(begunAt)}` : 'not called yet'),
  ].filter(Boolean);
  return `${came.join(', ')}; ${countsWords(person, endedAt, now)}`;
}

function countsWords(
  { counts, overAt }: TrialPeople['items'][number],
  endedAt: string | null,
  now: number,
): string {
  if (!counts) return 'does not count: came to an account that was given already';
  if (endedAt !== null && Date.parse(endedAt) < Date.parse(overAt))
    return 'does not count: the trial was over first';
  return Date.parse(overAt) > now ? `counts from ${formatShortDay(overAt, ownZone())} on` : 'counts';
}

/** Where each arm stands, for those who hear the picture. */
export function courseWords({ arms, outcome }: Trial): string {
  const each = arms.flatMap(({ name, course }) => {
    const last = course.at(-1);
    return last ? [`“${name}” ${last.reached.toLocaleString()} of ${last.known.toLocaleString()}`] : [];
  });
  return `${outcomeHeads[outcome]} of those whose days are over: ${each.join(', ')}.`;
}

/** Under this many of an arm a share says nothing yet. */
const enough = 40;

/** The first look at which every arm had enough people to go by; null where there was none. */
export function enoughFrom({ arms }: Pick<Trial, 'arms'>): string | null {
  const firsts = arms.map(({ course }) => course.find(({ known }) => known >= enough)?.at ?? null);
  return firsts.includes(null) ? null : (firsts.sort().at(-1) ?? null);
}

/** How far a picture of a difference goes to each side; wide ranges would leave no room for what is told later. */
export function mostDrawn({ low, high }: { low: number; high: number }, worth: number): number {
  return Math.min(1, Math.max(2 * worth, 1.4 * Math.max(Math.abs(low), Math.abs(high))));
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
  return `${pair}: ${points(last.difference)} points, likely between ${points(last.low)} and ${points(last.high)}, ${looksWords(looks.length)}.`;
}

const looksWords = (looks: number): string =>
  looks === 1 ? 'at the first look' : `at all ${looks.toLocaleString()} looks together`;

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
