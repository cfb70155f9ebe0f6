/** An account lots are drawn for: all its people go to one arm. Somebody without an account is one alone. */
export type Lot = {
  id: string;
  /** Within it the arms are kept even: the relationship and who calls. */
  stratum: string;
  people: number;
};

/** How many people of a stratum each arm has already, by stratum. */
export type PeopleSoFar = ReadonlyMap<string, readonly number[]>;

/**
 * Gives each account to an arm. Within a stratum the accounts come in an order drawn by the seed, and each goes to the arm
 * with the fewest people there; between equals the lot decides. For accounts of one person that is blocks of as many
 * accounts as there are arms. The same seed gives the same, whatever order they are handed in, and whoever comes later
 * joins by the same rule.
 * @param arms numbers of the arms that are open to newcomers
 * @returns the arm of each account, by its id
 */
export function assignAccounts(
  lots: readonly Lot[],
  arms: readonly number[],
  seed: string,
  soFar: PeopleSoFar = new Map(),
): Map<string, number> {
  const people = new Map([...soFar].map(([stratum, counts]) => [stratum, [...counts]]));
  const armOf = new Map<string, number>();
  for (const lot of inDrawnOrder(lots, seed)) {
    const counts = people.get(lot.stratum) ?? [];
    const has = (arm: number) => counts[arm] ?? 0;
    const fewest = Math.min(...arms.map(has));
    const open = arms.filter((arm) => has(arm) === fewest);
    const arm = open[drawn(`${seed} arm ${lot.id}`) % open.length]!;
    armOf.set(lot.id, arm);
    counts[arm] = has(arm) + lot.people;
    people.set(lot.stratum, counts);
  }
  return armOf;
}

function inDrawnOrder(lots: readonly Lot[], seed: string): Lot[] {
  return lots
    .map((lot) => ({ lot, at: drawn(`${seed} order ${lot.id}`) }))
    .sort((a, b) => a.at - b.at || (a.lot.id < b.lot.id ? -1 : 1))
    .map(({ lot }) => lot);
}

/**
 * A number from 0 to 2^32 - 1 that a text always gives and that looks like chance: FNV-1a, its bits then mixed as
 * MurmurHash3 finishes, because FNV leaves texts that differ in their last letter close together.
 */
function drawn(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
