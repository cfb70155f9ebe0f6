/** A rep as far as their own line goes: `callBackNumber` is E.164, with `;ext=` where there is one; null: none is set. */
type WithLine = { id: string; name: string; callBackNumber: string | null };

/**
 * The reps whose own line a call came from: one of them rang in, or a mailbox of theirs passed a call on. Nobody who is
 * called has that number, whatever their record says.
 * @param number as it is kept; null: withheld
 */
export function ownLineOf<Rep extends WithLine>(number: string | null, reps: readonly Rep[]): Rep[] {
  return number === null ? [] : reps.filter(({ callBackNumber }) => callBackNumber === number);
}

/** "Imogen Tarr’s own line", "A line of Imogen Tarr and Rasmus Oyelaran": true for whoever reads it. */
export function sayOwnLine(reps: readonly Pick<WithLine, 'name'>[]): string {
  const names = reps.map(({ name }) => name);
  if (names.length < 2) return `${names[0]}’s own line`;
  return `A line of ${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
