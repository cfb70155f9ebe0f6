import type { InboundCall } from '#api/inbound-calls.ts';
import type { PromiseMade } from '#core/call/touch.ts';
import { formatDate } from '#web/format/when.ts';

/** "Mon Nov 30", "Mon Nov 30 to Tue Dec 1" */
export const promiseDays = ({ from, to }: Pick<PromiseMade, 'from' | 'to'>): string =>
  from === to ? formatDate(from) : `${formatDate(from)} to ${formatDate(to)}`;

/** What a rep typed of a caller: a number, a name, or nothing, where the line showed none and nobody said. */
export type Typed = { is: 'number'; number: string } | { is: 'name'; name: string } | { is: 'nothing' };

/** Three digits are a number; a letter makes it a name, save for an extension. */
export function readTyped(typed: string): Typed {
  const text = typed.trim();
  if (text === '') return { is: 'nothing' };
  const withoutExtension = text.replace(/(ext\.?|x|#)\s*\d+$/i, '');
  const isNumber = !/\p{L}/u.test(withoutExtension) && (text.match(/\d/g) ?? []).length >= 3;
  return isNumber ? { is: 'number', number: text } : { is: 'name', name: text };
}

/** "Odile Marchbanks is calling."; a rep reads of their own line that it is theirs. */
export function headWords(
  { says, ownLineOf, candidates, state, missed }: InboundCall,
  repId: string | undefined,
): string {
  if (candidates.length > 0 || !ownLineOf.some((id) => id === repId)) return says;
  if (state === 'ringing') return 'Your own line is calling.';
  return missed ? 'Your own line called, and nobody took it.' : 'Your own line called.';
}
