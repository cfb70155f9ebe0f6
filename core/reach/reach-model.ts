import { type CallMade, type CallToMake, type ContactPast, pastAfter } from '#core/reach/call-to-make.ts';
import { type Group, type GroupName, groups } from '#core/reach/group.ts';
import {
  emptyTally,
  halfLivesOf,
  levelHalfLives,
  type Reading,
  readGroup,
  readLevel,
  waysOf,
} from '#core/reach/readings.ts';
import { chanceOfLogOdds, counted, type FadingTally } from '#core/reach/tally.ts';
import { evenTrust, type Trust, trustAfter, trustAtFirst, weighed } from '#core/reach/trust.ts';

/**
 * What was learned from calls about how likely somebody answers; what is particular to one person is in their
 * {@link ContactPast}. Plain JSON, the same after being written and read.
 */
export type ReachModel = {
  version: 1;
  /** Calls it was learned from. */
  calls: number;
  level: { tally: FadingTally; trust: Trust };
  trust: Record<GroupName, Trust>;
  /** By group and key, as in `weekday:2`. */
  tallies: Record<string, FadingTally>;
};

/** What one group of calls adds to a chance. */
export type Part = {
  group: GroupName;
  key: string;
  /** Log-odds it adds. */
  adds: number;
};

export type Chance = {
  /** The posterior mean, above 0 and below 1; never the best that could be hoped for. */
  mean: number;
  /** How many calls it rests on: theirs, and everybody's. */
  restsOn: { theirs: number; all: number };
  /** How many are answered of late, whoever is called and whenever. */
  level: number;
  parts: Part[];
};

/** Nobody always answers, and nobody never does. */
const surest = { least: 0.003, most: 0.98 };

export function newReachModel(): ReachModel {
  return {
    version: 1,
    calls: 0,
    level: { tally: emptyTally(levelHalfLives), trust: evenTrust(levelHalfLives.length) },
    trust: Object.fromEntries(
      groups.map((group) => [group.name, trustAtFirst(waysOf(group), group.flat)]),
    ) as Record<GroupName, Trust>,
    tallies: {},
  };
}

/** How likely they answer that call. */
export function chanceOf(model: ReachModel, call: CallToMake): Chance {
  const level = levelOdds(model, call.at);
  const parts = heard(model, call).map(({ group, key, adds }) => ({ group: group.name, key, adds }));
  return {
    mean: chanceOfOdds(parts.reduce((sum, { adds }) => sum + adds, level)),
    restsOn: { theirs: call.past.calls, all: model.calls },
    level: chanceOfLogOdds(level),
    parts,
  };
}

/** The chance that a sum of log-odds stands for, as far as any is believed. */
export function chanceOfOdds(logOdds: number): number {
  return Math.min(Math.max(chanceOfLogOdds(logOdds), surest.least), surest.most);
}

/** The log-odds at which calls are answered of late. */
export function levelOdds(model: ReachModel, at: number): number {
  return weighed(model.level.trust, readLevel(model, at));
}

/**
 * Learns from one call, after `chanceOf` would have been asked about it. Changes `model`, which may be large, in the few
 * places the call concerns.
 * @returns what is now known of the person called
 */
export function learn(model: ReachModel, call: CallToMake, made: CallMade): ContactPast {
  const readings = heard(model, call);
  let before = levelOdds(model, call.at);
  const logOdds = readings.reduce((sum, { adds }) => sum + adds, before);
  learnLevel(model, call.at, made);
  let past = call.past;
  for (const { group, key, tally, said, adds } of readings) {
    const others = group.leads ? before : logOdds - adds;
    before += adds;
    const chances = said.map((ofOneWay) => chanceOfLogOdds(others + ofOneWay));
    model.trust[group.name] = trustAfter(model.trust[group.name], chances, made.answered);
    const counts = { answered: made.answered, expected: chanceOfLogOdds(others) };
    if (group.name === 'own-history') past = pastAfter(past, made, counts.expected);
    else model.tallies[`${group.name}:${key}`] = counted(tally, call.at, halfLivesOf(group), counts);
  }
  model.calls += 1;
  return past;
}

/** What each group the call belongs to says of it, and adds. */
function heard(model: ReachModel, call: CallToMake): (Reading & { group: Group; adds: number })[] {
  const readings = [];
  for (const group of groups) {
    const reading = readGroup(model, group, call);
    if (reading === null) continue;
    readings.push({ group, ...reading, adds: weighed(model.trust[group.name], reading.said) });
  }
  return readings;
}

function learnLevel(model: ReachModel, at: number, { answered }: CallMade): void {
  const { trust, tally } = model.level;
  model.level = {
    trust: trustAfter(trust, readLevel(model, at).map(chanceOfLogOdds), answered),
    tally: counted(tally, at, levelHalfLives, { answered, expected: 0 }),
  };
}
