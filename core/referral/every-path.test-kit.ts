import type { ReferralPath } from '#core/referral/best-paths.ts';
import type { Tie, Ties } from '#core/referral/ties.ts';

/** Every path of at most two people between, the best one by each person who would be asked: slow, and nothing left out. */
export function everyPath(ties: Ties, prospect: string): ReferralPath[] {
  const paths: ReferralPath[] = [];
  const walk = (people: readonly string[], along: readonly Tie[]) => {
    for (const known of ties.toReps(people[0]!)) {
      const all = [known, ...along];
      paths.push({
        people: [known.to, ...people],
        ties: all,
        strength: all.reduce((product, tie) => product * tie.strength, 1),
      });
    }
    if (people.length === 3) return;
    for (const tie of ties.of(people[0]!))
      if (!people.includes(tie.to)) walk([tie.to, ...people], [tie, ...along]);
  };
  walk([prospect], []);
  const inOrder = paths.sort(
    (a, b) =>
      b.strength - a.strength ||
      a.people.length - b.people.length ||
      (a.people.join() < b.people.join() ? -1 : 1),
  );
  const asked = new Set<string>();
  return inOrder.filter(({ people }) => !asked.has(people[1]!) && asked.add(people[1]!));
}
