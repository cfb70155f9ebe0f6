import type { ReferralPath } from '#core/referral/best-paths.ts';
import { howWell } from '#core/referral/how-well.ts';
import type { Tie } from '#core/referral/ties.ts';

/**
 * A path's reason in one sentence: "You know Tobias Quill well; Tobias Quill knows Odile Marchbanks." Names stand twice, for nobody’s pronoun is guessed.
 * @param nameOf a name by the person's id
 * @param askerId the rep who reads it, and is "you"
 */
export function sayPath(
  { people, ties }: ReferralPath,
  nameOf: (personId: string) => string,
  askerId: string,
): string {
  const says = ties.map((tie, at) => {
    const from = people[at]!;
    const isAsker = from === askerId;
    return sayTie(tie, { name: isAsker ? 'you' : nameOf(from), isAsker }, nameOf(people[at + 1]!));
  });
  const sentence = says.join('; ');
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}

type Knower = { name: string; isAsker: boolean };

function sayTie({ shared, strength, onLinkedIn }: Tie, { name, isAsker }: Knower, other: string): string {
  if (shared !== null)
    return `${name} and ${other} both belong to ${shared.body}${sayOthers(shared.members)}`;
  if (onLinkedIn) return `${name} ${isAsker ? 'are' : 'is'} connected with ${other} on LinkedIn`;
  const known = `${name} ${isAsker ? 'know' : 'knows'} ${other}`;
  const well = howWell(strength);
  return well === 'somewhat' ? known : `${known} ${well}`;
}

function sayOthers(members: number): string {
  const others = members - 2;
  if (others <= 0) return ', just the two of them';
  return others === 1 ? ', with one other' : `, with ${others} others`;
}
