/**
 * Where somebody stands in the territory, which is finite: everybody is in exactly one of these.
 * Source: PRODUCT.md, practice 27 (The Pursuit of Relationship Capital); the words: design, Insights.
 */
export const territoryStates = [
  'untouched',
  'tried',
  'talking',
  'client',
  'left-in-their-hands',
  'said-no',
  'asked-not-to-call',
] as const;
export type TerritoryState = (typeof territoryStates)[number];

export const territoryLabels: Readonly<Record<TerritoryState, string>> = {
  untouched: 'Untouched',
  tried: 'Tried, no answer yet',
  talking: 'Talking',
  client: 'Clients',
  'left-in-their-hands': 'Left in their hands',
  'said-no': 'Said no',
  'asked-not-to-call': 'Asked not to call',
};

/**
 * What is told of people beside their state: a method ran its course without a conversation and they rest, or have rested;
 * more than one method, or more than one rep, has called them.
 */
export const territoryMarks = ['resting', 'rested', 'two-playbooks', 'two-reps'] as const;
export type TerritoryMark = (typeof territoryMarks)[number];

export const markLabels: Readonly<Record<TerritoryMark, string>> = {
  resting: 'At rest',
  rested: 'Back from rest',
  'two-playbooks': 'Called by two methods',
  'two-reps': 'Called by two reps',
};

/** What tells the states apart, from the touches that stand. */
export type TerritoryFacts = {
  askedNotToCall: boolean;
  /** They said no, and neither came back to us nor were reopened since. */
  saidNo: boolean;
  isClient: boolean;
  /** The last message left was a conclusion, and nothing came of it since. */
  leftInTheirHands: boolean;
  /** There was a conversation, ever. */
  talked: boolean;
  /** Something happened between us, on any channel; a note of ours alone is nothing. */
  touched: boolean;
};

/**
 * The first fact that holds says the state, and with none of them somebody is untouched: what they asked of us before what they
 * are to us, and that before what we did. A client who said no is one who said no, for nobody may call; somebody who talked with us
 * long ago and was left a conclusion since is in their own hands.
 */
export const stateByFact: readonly (readonly [keyof TerritoryFacts, TerritoryState])[] = [
  ['askedNotToCall', 'asked-not-to-call'],
  ['saidNo', 'said-no'],
  ['isClient', 'client'],
  ['leftInTheirHands', 'left-in-their-hands'],
  ['talked', 'talking'],
  ['touched', 'tried'],
];

export function territoryState(facts: TerritoryFacts): TerritoryState {
  return stateByFact.find(([fact]) => facts[fact])?.[1] ?? 'untouched';
}

/** How many people are in each state, in the order of the states. */
export function countTerritory(
  groups: readonly (TerritoryFacts & { people: number })[],
): { state: TerritoryState; people: number }[] {
  const counts = new Map<TerritoryState, number>();
  for (const group of groups) {
    const state = territoryState(group);
    counts.set(state, (counts.get(state) ?? 0) + group.people);
  }
  return territoryStates.map((state) => ({ state, people: counts.get(state) ?? 0 }));
}
