/** The kinds of message a call may leave: what each is called on screen, and what it is for. */
export const messageWords: Record<string, { name: string; says: string }> = {
  introduction: { name: 'The introduction', says: 'Who you are and why you call. Short.' },
  reason: { name: 'The follow-up', says: 'One clear reason why the two of you should talk.' },
  conclusion: {
    name: 'The conclusion',
    says: 'That this is the last message, and that the next step is theirs. Leave your number and e-mail.',
  },
  availability: {
    name: 'When you can be reached',
    says: 'Who you are, where from, today’s date, until when you can be reached in their time, the number twice, and when you will call again.',
  },
  curiosity: {
    name: 'Something to be curious about',
    says: 'One thing that is on their mind, and no more. It stands on its own.',
  },
  benefit: { name: 'The benefit', says: 'What is in it for them, said before ten seconds are over.' },
  referral: { name: 'Who sent you', says: 'The name of the person who sent you, then why you call.' },
  'opt-out-appointment': {
    name: 'A time when you are next door',
    says: 'When you will be near, and that they can call if it does not suit.',
  },
  expected: { name: 'The message they expect', says: 'What they are waiting to hear, and your number.' },
  'as-asked': {
    name: 'You call as they asked',
    says: 'That you call at the time they asked for, and your number.',
  },
  'returning-your-call': {
    name: 'You return their call',
    says: 'That you missed their call and are calling back.',
  },
};

export const messageName = (kind: string): string => messageWords[kind]?.name ?? kind.replaceAll('-', ' ');
