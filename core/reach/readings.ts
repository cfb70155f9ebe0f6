import type { CallToMake } from '#core/reach/call-to-make.ts';
import type { Group, HourGroup, HourOfCall, PersonCalled, PersonGroup } from '#core/reach/group.ts';
import type { ReachModel } from '#core/reach/reach-model.ts';
import { type FadingTally, fadedTo, logOddsOf, logOddsOfChance, type Tally } from '#core/reach/tally.ts';

/** What the calls alike in one respect say of a call. It rests on nothing that other groups say. */
export type Reading = {
  key: string;
  tally: FadingTally;
  /** Log-odds it adds by each way of reading it: that it says nothing, then each memory with each strength. */
  said: number[];
};

/** One call in twenty is answered; a published figure that twenty calls outweigh. Source: PRODUCT.md, "Defaults". */
const published = { chance: 0.05, calls: 20 };
/** Days after which a call counts half in the level, memory by memory, the shortest first. */
export const levelHalfLives = [3, 14, Number.POSITIVE_INFINITY];
const forever = [Number.POSITIVE_INFINITY];

/**
 * What each memory of all calls says, as log-odds. Each holds to the next longer one, and the longest to the published figure,
 * as to twenty calls: after a summer without calls the short ones say what the long one does.
 */
export function readLevel({ level }: ReachModel, at: number): number[] {
  let chance = published.chance;
  return fadedTo(level.tally, at, levelHalfLives)
    .toReversed()
    .map(({ calls, answered }) => {
      chance = (answered + chance * published.calls) / (calls + published.calls);
      return logOddsOfChance(chance);
    })
    .reverse();
}

/** Null where the group has nothing to do with the call. */
export function readGroup(model: ReachModel, group: Group, call: CallToMake): Reading | null {
  return group.of === 'person' ? readOfPerson(model, group, call) : readOfHour(model, group, call);
}

export function readOfPerson(model: ReachModel, group: PersonGroup, person: PersonCalled): Reading | null {
  const key = group.keyOf(person);
  if (key === null) return null;
  const tally = group.name === 'own-history' ? { at: 0, counts: [person.past] } : tallyOf(model, group, key);
  return { key, tally, said: saidBy(group, tally.counts) };
}

export function readOfHour(model: ReachModel, group: HourGroup, hour: HourOfCall): Reading | null {
  const key = group.keyOf(hour);
  if (key === null) return null;
  const tally = tallyOf(model, group, key);
  return { key, tally, said: saidBy(group, fadedTo(tally, hour.at, group.halfLives)) };
}

export function halfLivesOf(group: Group): readonly number[] {
  return group.of === 'person' ? forever : group.halfLives;
}

function tallyOf(model: ReachModel, group: Group, key: string): FadingTally {
  const tallies = model.tallies;
  return tallies[`${group.name}:${key}`] ?? emptyTally(halfLivesOf(group), group.before?.[key]);
}

const nothing: Tally = { calls: 0, answered: 0, expected: 0 };

/** Of no time, for what is the same whenever it was does not fade. */
export function emptyTally(halfLives: readonly number[], before: Tally = nothing): FadingTally {
  return { at: 0, counts: halfLives.map(() => before) };
}

/** In how many ways the calls of a group are read. */
export function waysOf(group: Group): number {
  return 1 + halfLivesOf(group).length * group.strengths.length;
}

function saidBy({ strengths }: Group, memories: readonly Tally[]): number[] {
  const said = [0];
  for (const memory of memories) {
    for (const strength of strengths) said.push(logOddsOf(memory, strength));
  }
  return said;
}
