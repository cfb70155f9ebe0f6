import { z } from 'zod';
import { dayPartNames } from '#core/call/touch.ts';
import { relationships } from '#core/decide/facts.ts';
import { methodIds, type Playbook, playbookMessages } from '#core/playbook/playbook.ts';

/**
 * The shape of a playbook file and what is filled in where it says nothing.
 * docs/playbook.schema.json is made from it for editors; what a shape cannot say is in contradictions.ts.
 */
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const line = z.string().trim().min(1).max(2000);
const count = z.int().min(0).max(1000);

const range = z
  .union([count, z.strictObject({ least: count.optional(), most: count.optional() })])
  .transform((said) => (typeof said === 'number' ? { least: said, most: said } : said))
  .describe('A number, or {least, most} with one of them or both.');

const conditionFields = {
  calls: range.optional().describe('Counted calls of the enrolment so far.'),
  voicemails: range.optional().describe('Voicemails of the enrolment so far.'),
  spoke: z.boolean().optional().describe('Whether somebody spoke with us in the enrolment.'),
  relationship: z.array(z.enum(relationships)).min(1).optional().describe('One of these.'),
  expecting: z.boolean().optional().describe('Whether they expect a message now.'),
  pressing: z.boolean().optional().describe('Whether something is pressing for them.'),
  connector: z.boolean().optional().describe('Whether a connector has agreed or introduced us.'),
  visit: z.boolean().optional().describe('Whether a visit slot later than now is offered.'),
  research: range.optional().describe('How many of the four dimensions are researched.'),
};
const condition = z
  .strictObject({
    ...conditionFields,
    any: z.array(z.strictObject(conditionFields)).min(1).optional().describe('One of these holds as well.'),
  })
  .describe('All that is named must hold.');

const parts = z
  .array(z.enum(dayPartNames))
  .min(1)
  .describe('When to call, in their day: early 7-8, morning 8-12, lunch 12-1, afternoon 1-5, late 5-6:30.');

const voicemailRule = z.strictObject({
  when: condition.default({}),
  leave: z.enum([...playbookMessages, 'nothing']).describe('The message to leave, or nothing.'),
  promise: z.boolean().default(false).describe('The message says when we call again.'),
  variant: z.literal('next').nullable().default(null).describe('next: another script each time.'),
});
const voicemail = z.array(voicemailRule).describe('On voicemail: the first that fits; else hang up.');

const strategy = z.strictObject({
  strategy: id,
  name: line,
  says: line.describe('What the rep does, in a sentence.'),
  when: condition.default({}).describe('When it can be used; without it, always.'),
  parts,
  voicemail: voicemail.default([]),
});

const step = z.strictObject({
  title: line,
  day: z.union([line, count.transform(String)]).describe('Days since the beginning (0, 4 to 7), or a word.'),
  says: line,
  leaves: z.enum([...playbookMessages, 'nothing']).default('nothing'),
});

export const playbookSchema = z.strictObject({
  playbook: id.describe('Its id: small letters, digits and dashes.'),
  name: line.max(60).describe('As it is called on screen.'),
  tagline: line.max(80).describe('One line to choose it by.'),
  summary: line.describe('What it does, in two or three sentences.'),
  madeFrom: z.enum(methodIds).optional().describe('The method it was made from; its messages are judged so.'),
  source: z.strictObject({
    author: line,
    article: line,
    idea: line.describe('The idea in your own words.'),
    differs: line.describe('Where you differ from it.'),
  }),
  objective: z
    .enum(['appointment', 'return-call'])
    .describe('What a call is for, unless the person has one.'),
  before: z
    .strictObject({
      research: z
        .int()
        .min(0)
        .max(4)
        .default(0)
        .describe('Researched dimensions needed before the first call.'),
      objective: z.boolean().default(false).describe('The person needs an objective before the first call.'),
    })
    .prefault({}),
  limits: z.strictObject({
    calls: count.describe('Calls at most.'),
    voicemails: z
      .union([count, z.literal('none'), z.strictObject({ most: count, days: z.int().min(1).max(365) })])
      .nullable()
      .default(null)
      .describe('Messages at most: a number, none, or {most, days} for a pause.'),
  }),
  spacing: z
    .strictObject({ least: count, most: count.nullable().default(null) })
    .describe('Days from one call to the next.'),
  rest: z
    .strictObject({ days: z.int().min(1).max(3650).describe('So many days after the last call.') })
    .optional()
    .describe('How long people rest who were never spoken with; the house rule, unless this is longer.'),
  parts: parts.default([]),
  voicemail: voicemail.default([]),
  strategies: z.array(strategy).min(1).default([]).describe('Ways of getting through, used in turn.'),
  steps: z.array(step).default([]).describe('How the playbook reads on its page.'),
}) satisfies z.ZodType<Playbook>;
