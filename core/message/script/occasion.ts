/**
 * What must be so for words to fit, where a kind of message has more than one case. Words without an occasion fit every
 * case of their kind.
 */
export const occasions = [
  'not-met',
  'referred',
  'known',
  'asked',
  'on-the-line',
  'visit-agreed',
  'visit-offered',
  'they-called',
  'phone-tag',
  'suggested-time',
  'plain',
  'expecting',
  'pressing',
] as const;
export type Occasion = (typeof occasions)[number];

/** Each occasion as a page shows it under the title of a script. */
export const occasionWords: Readonly<Record<Occasion, string>> = {
  'not-met': 'not met yet',
  referred: 'somebody sent us',
  known: 'they know us',
  asked: 'they asked for this call',
  'on-the-line': 'they are calling us now',
  'visit-agreed': 'they agreed to a visit',
  'visit-offered': 'a visit was offered, not confirmed',
  'they-called': 'they called and missed us',
  'phone-tag': 'after 2 voicemails',
  'suggested-time': 'the front desk named the time',
  plain: 'nothing special',
  expecting: 'they expect a message',
  pressing: 'something presses them',
};
