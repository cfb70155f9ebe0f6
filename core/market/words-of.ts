import { messages } from '#core/market/compiled-playbook.ts';
import { words } from '#core/market/rates.ts';

type Message = (typeof messages)[number];
type Words = (typeof words)[number];

/**
 * How each kind of message is taken to be answered: an assumption of ours, for MARKET.md speaks of words and not of
 * kinds. Every message of the product says why we call, so that none counts as giving no reason.
 */
const kinds: Readonly<Record<Message, Words>> = {
  introduction: 'plain',
  reason: 'benefit',
  conclusion: 'final',
  availability: 'responsible',
  curiosity: 'benefit',
  benefit: 'benefit',
  referral: 'benefit',
  'opt-out-appointment': 'plain',
  expected: 'benefit',
  'as-asked': 'plain',
  'returning-your-call': 'plain',
};

/** By index in `messages`: the index in `words`. */
export const wordsOf: readonly number[] = messages.map((message) => words.indexOf(kinds[message]));
