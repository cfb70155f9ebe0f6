/** A rep and the pools they share people in. */
export type Sharing = { id: string; poolIds: readonly string[] };

/**
 * The reps who have to be planned together: whoever shares people with a colleague, or with a colleague's colleague.
 * Each rep is in one group; groups and their reps come in the order given.
 */
export function connectedReps<Rep extends Sharing>(reps: readonly Rep[]): Rep[][] {
  const heads = reps.map((_, at) => at);
  const headOf = (at: number): number => {
    let head = at;
    while (heads[head] !== head) head = heads[head]!;
    heads[at] = head;
    return head;
  };
  const firstOf = new Map<string, number>();
  for (const [at, { poolIds }] of reps.entries()) {
    for (const pool of poolIds) {
      const first = firstOf.get(pool);
      if (first === undefined) firstOf.set(pool, at);
      else join(heads, headOf(first), headOf(at));
    }
  }
  const groups = new Map<number, Rep[]>();
  for (const [at, rep] of reps.entries()) {
    const group = groups.get(headOf(at));
    if (group === undefined) groups.set(headOf(at), [rep]);
    else group.push(rep);
  }
  return [...groups.values()];
}

/** The earlier one is the head, so that the order stays the one given. */
function join(heads: number[], one: number, other: number): void {
  heads[Math.max(one, other)] = Math.min(one, other);
}
