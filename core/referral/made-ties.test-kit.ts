import type { Tie, Ties } from '#core/referral/ties.ts';

export type MadeTie = { from: string; to: string; strength: number };

/** Ties as given, both ways; who is a rep is known by rep, and by nobody else. */
export function tiesBetween(made: readonly MadeTie[], reps: ReadonlySet<string>): Ties {
  const known = new Map<string, Tie[]>();
  const add = (from: string, to: string, strength: number) => {
    if (!known.has(from)) known.set(from, []);
    known.get(from)!.push({ to, strength, shared: null });
  };
  for (const { from, to, strength } of made) {
    if (from === to) continue;
    add(from, to, strength);
    add(to, from, strength);
  }
  for (const [person, list] of known)
    known.set(
      person,
      list.sort((a, b) => b.strength - a.strength),
    );
  const of = (person: string, areReps: boolean) =>
    (known.get(person) ?? []).filter(({ to }) => reps.has(to) === areReps);
  return { of: (person) => of(person, false), toReps: (person) => of(person, true) };
}
