import type { Io } from '#cli/io.ts';
import type { Database } from '#store/connect.ts';
import { type Desk, deskInstant, readDesk } from '#store/desk.ts';
import type { Rep } from '#store/reps.ts';
import { loadBuiltInRulePacks } from '#store/rule-pack-file.ts';

/** The desk a command works at, and the instant it goes by. */
export type DeskAtHand = { desk: Desk; rep: Rep; now: string };

/**
 * The desk as the pages show it, for the rep of that e-mail address, or the first one.
 * Null, with the sentence told and the exit code set, where there is none.
 */
export async function deskAtHand(
  db: Database,
  io: Io,
  email: string | undefined,
): Promise<DeskAtHand | null> {
  const desk = await readDesk(db, await loadBuiltInRulePacks());
  if (desk === null) {
    return refuse(io, 'There is no workspace yet. Open the desk, or bring in a list with phonework import.');
  }
  const rep = email === undefined ? desk.reps[0] : desk.reps.find((one) => sameText(one.email, email));
  if (rep === undefined) {
    const known = desk.reps.map((one) => one.email).join(', ');
    return refuse(io, `There is no rep ${email ?? ''} here; there are: ${known}.`);
  }
  return { desk, rep, now: deskInstant(desk, io.now()) };
}

/** Says what is wrong with the input; nothing was done. */
export function refuse(io: Io, says: string): null {
  io.errors.write(`${says}\n`);
  io.exitCode = 1;
  return null;
}

function sameText(one: string, other: string): boolean {
  return one.toLowerCase() === other.trim().toLowerCase();
}
