import { steadyRate } from '#core/evidence/trial/arm-tally.ts';
import type { DifferenceRange } from '#core/evidence/trial/confidence-sequence.ts';
import { peopleNeeded, peopleUntil, sequenceSetting } from '#core/evidence/trial/people-needed.ts';
import type { PairReading, TrialReading } from '#core/evidence/trial/read-trial.ts';
import type { TrialDesign, TrialOutcome } from '#core/evidence/trial/trial-design.ts';

/** What a trial says when it is looked at. */
export type Verdict =
  /** Too many asked not to be called by these arms, and fewer than two are left. */
  | { kind: 'stopped'; arms: number[]; says: string }
  /** One arm is better than every other. */
  | { kind: 'ahead'; arm: number; says: string }
  /** No difference that is worth telling is left between any two. */
  | { kind: 'alike'; says: string }
  /** About so many more people, over all arms, until it can tell. */
  | { kind: 'open'; more: number; says: string };

/** @param names of the arms, in their order */
export function verdictOf(reading: TrialReading, design: TrialDesign, names: readonly string[]): Verdict {
  const stopped = reading.arms.flatMap(({ tooManyAsked }, arm) => (tooManyAsked ? [arm] : []));
  if (names.length - stopped.length < 2 && stopped.length > 0)
    return { kind: 'stopped', arms: stopped, says: sayStopped(reading, stopped, names) };
  const pairs = reading.pairs.filter(({ one, other }) => !stopped.includes(one) && !stopped.includes(other));
  const open = names.flatMap((_, arm) => (stopped.includes(arm) ? [] : [arm]));
  const ahead = open.find((arm) => pairs.every((pair) => isAhead(pair, arm)));
  if (ahead !== undefined)
    return { kind: 'ahead', arm: ahead, says: sayAhead(reading, pairs, ahead, design, names) };
  if (pairs.every((pair) => isAlike(pair, design)))
    return { kind: 'alike', says: sayAlike(design, open.length) };
  const more = peopleMore(reading, pairs, design);
  return { kind: 'open', more, says: `Not enough calls yet to tell; about ${roundly(more)} more people.` };
}

/** What stays of a verdict when the trial is over: somebody who ended it early waits for nobody more. */
export function saidAtLast(verdict: Pick<Verdict, 'kind' | 'says'>, isEnded: boolean): string {
  return isEnded && verdict.kind === 'open' ? 'Ended before there were enough calls to tell.' : verdict.says;
}

/** Pairs without this arm do not speak against it. */
function isAhead({ one, other, looks }: PairReading, arm: number): boolean {
  const last = looks.at(-1);
  if (arm !== one && arm !== other) return true;
  return last !== undefined && (arm === one ? last.low > 0 : last.high < 0);
}

function isAlike({ looks }: PairReading, { leastDifference }: TrialDesign): boolean {
  const last = looks.at(-1);
  return last !== undefined && last.low > -leastDifference && last.high < leastDifference;
}

/**
 * How many people more until the range of every pair that is open tells. While it is wider than the difference worth telling: until it is as wide.
 * Then, if things stay as they look: until it leaves nothing out or no such difference in, whichever comes first.
 */
function peopleMore(reading: TrialReading, pairs: readonly PairReading[], design: TrialDesign): number {
  const arms = reading.arms.length;
  const needed = pairs.map((pair) => {
    const last = pair.looks.at(-1);
    if (last === undefined)
      return (peopleNeeded(design, arms).lookedAtDaily / arms) * 2 - peopleIn(reading, pair);
    if (isAlike(pair, design) || last.low > 0 || last.high < 0) return 0;
    return moreForPair(reading, pair, last, design);
  });
  return Math.max(1, Math.ceil((Math.max(...needed) / 2) * arms));
}

function moreForPair(
  reading: TrialReading,
  pair: PairReading,
  last: DifferenceRange,
  design: TrialDesign,
): number {
  const [a, b] = [reading.arms[pair.one]!.tally, reading.arms[pair.other]!.tally];
  const people = a.people + b.people;
  const variance = steadyRate(a, design.baseRate).variance + steadyRate(b, design.baseRate).variance;
  const setting = sequenceSetting(design, reading.arms.length);
  const reach = (last.high - last.low) / 2;
  const seen = Math.abs(last.difference);
  const worth = design.leastDifference;
  const until = reach > worth ? worth : Math.max(seen, worth - seen);
  return peopleUntil(until, variance * people, people / (a.accounts + b.accounts), setting) - people;
}

function peopleIn(reading: TrialReading, { one, other }: PairReading): number {
  return reading.arms[one]!.tally.people + reading.arms[other]!.tally.people;
}

/** Nobody is told 1,237: to tens, and from a thousand on to hundreds. */
export function roundly(people: number): string {
  const step = people < 1000 ? 10 : 100;
  return (Math.max(1, Math.round(people / step)) * step).toLocaleString('en-US');
}

const verbs: Record<TrialOutcome, string> = {
  conversation: 'reaches',
  'call-back': 'is called back by',
  meeting: 'comes to a meeting with',
};

function sayAhead(
  { arms }: TrialReading,
  pairs: readonly PairReading[],
  ahead: number,
  { outcome }: TrialDesign,
  names: readonly string[],
): string {
  const others = pairs.flatMap((pair) =>
    pair.one === ahead ? [pair.other] : pair.other === ahead ? [pair.one] : [],
  );
  const rate = (arm: number) => percent(arms[arm]!.tally.reached / arms[arm]!.tally.people);
  const against = others.map((arm) => `${rate(arm)} with ${quoted(names[arm]!)}`);
  const says = `${quoted(names[ahead]!)} ${verbs[outcome]} more people than ${listed(others.map((arm) => quoted(names[arm]!)))}`;
  const only = pairs.length === 1 ? pairs[0]!.looks.at(-1)! : null;
  if (only === null) return `${says} (${rate(ahead)}; ${listed(against)}).`;
  const [low, high] = [Math.abs(only.low), Math.abs(only.high)].sort((a, b) => a - b);
  return `${says} (${rate(ahead)} against ${rate(others[0]!)}; the difference is likely between ${points(low!)} and ${points(high!)} points).`;
}

function sayAlike({ leastDifference }: TrialDesign, arms: number): string {
  const who = arms === 2 ? 'Both' : 'All';
  return `${who} do alike: a difference of ${points(leastDifference)} points or more is ruled out.`;
}

function sayStopped({ arms }: TrialReading, stopped: readonly number[], names: readonly string[]): string {
  const each = stopped.map((arm) => `${quoted(names[arm]!)}, ${arms[arm]!.asked} of ${arms[arm]!.begun}`);
  return `Stopped: too many asked not to be called (${each.join('; ')}).`;
}

const quoted = (name: string): string => `“${name}”`;
const percent = (share: number): string => `${points(share)} %`;
const points = (share: number): string => (Math.round(share * 1000) / 10).toString();

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
