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
 * The first row that fits: what they asked of us before what they are to us, and that before what we did. A client who said
 * no is one who said no, for nobody may call; somebody who talked with us long ago and was left a conclusion since is in
 * their own hands.
 */
export function territoryState(facts: TerritoryFacts): TerritoryState {
  if (facts.askedNotToCall) return 'asked-not-to-call';
  if (facts.saidNo) return 'said-no';
  if (facts.isClient) return 'client';
  if (facts.leftInTheirHands) return 'left-in-their-hands';
  if (facts.talked) return 'talking';
  return facts.touched ? 'tried' : 'untouched';
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
