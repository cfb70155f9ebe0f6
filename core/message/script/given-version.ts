import type { Script } from '#core/message/script/script.ts';

/** The version of a script that somebody was given to in a trial of its versions. */
export type GivenVersion = Pick<Script, 'version' | 'body'> & { scriptId: string; rehearsed: boolean };

/** The scripts as they are in use, but for the one whose version was given: whoever is in a trial hears theirs until it is over. */
export function withGivenVersion<One extends Script & { rehearsed: boolean }>(
  scripts: readonly One[],
  given: GivenVersion | null,
): readonly One[] {
  if (given === null) return scripts;
  const { scriptId, version, body, rehearsed } = given;
  return scripts.map((script) => (script.id === scriptId ? { ...script, version, body, rehearsed } : script));
}
