import type { Tie, Ties } from '#core/referral/ties.ts';

/** A way to a prospect by people who know people. */
export type ReferralPath = {
  /** Our rep, whoever is asked, perhaps somebody between, the prospect. */
  people: readonly string[];
  /** The ties along it, from the rep's on. */
  ties: readonly Tie[];
  /** The product of their strengths. */
  strength: number;
};

/**
 * The best ways to a prospect with at most two people between us and them, the strongest first, each by another person whom we
 * would ask. A rep who knows the prospect themselves is such a way, without anybody to ask.
 * @param mayTakePart whether somebody may be asked, or be asked by the one we ask: who said no to us is left alone
 * Source: Schreier-Fleming; PRODUCT.md practice 17.
 */
export function bestPaths(
  ties: Ties,
  prospectId: string,
  count: number,
  mayTakePart: (personId: string) => boolean = () => true,
): ReferralPath[] {
  const best = new Map<string, ReferralPath>();
  const least = () => (best.size < count ? 0 : weakest(best).strength);
  const offer = (people: readonly string[], along: readonly Tie[]) => keep(best, count, people, along);
  for (const known of ties.toReps(prospectId)) offer([prospectId], [known]);
  for (const last of ties.of(prospectId)) {
    if (last.strength <= least()) break;
    if (!mayTakePart(last.to)) continue;
    for (const known of ties.toReps(last.to)) offer([last.to, prospectId], [known, last]);
    for (const first of ties.of(last.to)) {
      if (first.strength * last.strength <= least()) break;
      if (first.to === prospectId || !mayTakePart(first.to)) continue;
      for (const known of ties.toReps(first.to)) offer([first.to, last.to, prospectId], [known, first, last]);
    }
  }
  return [...best.values()].sort(byStrength);
}

/** Keeps a path if it is the best yet by whoever is asked in it, and among so many. */
function keep(
  best: Map<string, ReferralPath>,
  count: number,
  people: readonly string[],
  ties: readonly Tie[],
): void {
  const strength = ties.reduce((product, tie) => product * tie.strength, 1);
  const path = { people: [ties[0]!.to, ...people], ties, strength };
  const known = best.get(people[0]!);
  if (known !== undefined && byStrength(known, path) <= 0) return;
  best.set(people[0]!, path);
  if (best.size > count) best.delete(weakest(best).people[1]!);
}

function weakest(best: ReadonlyMap<string, ReferralPath>): ReferralPath {
  return [...best.values()].reduce((worst, path) => (byStrength(worst, path) < 0 ? path : worst));
}

/** Equals are told apart by the fewer people, then by their ids. */
function byStrength(one: ReferralPath, other: ReferralPath): number {
  return (
    other.strength - one.strength ||
    one.people.length - other.people.length ||
    (one.people.join() < other.people.join() ? -1 : 1)
  );
}
