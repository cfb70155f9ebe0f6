import type { Person } from '#api/people.ts';

const pronouns = {
  she: { they: 'she', them: 'her', their: 'her', has: 'has', answers: 'answers' },
  he: { they: 'he', them: 'him', their: 'his', has: 'has', answers: 'answers' },
  they: { they: 'they', them: 'them', their: 'their', has: 'have', answers: 'answer' },
} as const;

export const wordsFor = (person: Pick<Person, 'pronoun'>) => pronouns[person.pronoun];

export const objectiveWords = { appointment: 'Appointment', 'return-call': 'Return call' } as const;

export const dimensionWords = {
  company: { name: 'Company', ask: 'What is new there?' },
  industry: { name: 'Industry', ask: 'What is changing for all of them?' },
  function: { name: 'Function', ask: 'What is the job judged on?' },
  personal: { name: 'Personal challenges', ask: 'What lands on this one desk?' },
} as const;
