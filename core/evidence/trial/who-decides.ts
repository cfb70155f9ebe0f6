/** Somebody who works here, as far as it matters for trials. */
export type Colleague = { id: string; name: string; role: 'rep' | 'manager' | 'admin' };

/** Why somebody does not decide on trials, and who does. */
export type NotTheirs = { says: string; next: string };

/**
 * A trial decides how everybody is called, so it is declared, started, ended and taken back by whoever looks after reps. A rep who
 * works alone looks after themselves.
 * @returns null for whoever decides
 */
export function notTheirTrial(self: Colleague, reps: readonly Colleague[]): NotTheirs | null {
  if (self.role !== 'rep' || reps.every(({ id }) => id === self.id)) return null;
  const deciding = reps.filter(({ role }) => role !== 'rep').map(({ name }) => name);
  return {
    says: 'A trial decides how everybody is called, so it is for whoever looks after reps.',
    next: `Ask ${deciding.join(' or ') || 'them'}.`,
  };
}
