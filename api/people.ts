import { z } from 'zod';
import { screenerOfPerson } from '#api/screeners.ts';
import { problem } from '#api/scripts.ts';
import {
  decision,
  dimension,
  id,
  instant,
  localDate,
  objection,
  objective,
  phoneKind,
  promiseMade,
  reason,
  relationship,
  result,
  zoneSource,
  zones,
} from '#api/shape.ts';
import { territoryMarks, territoryStates } from '#core/evidence/territory/territory-state.ts';

export const phone = z.object({
  id,
  /** E.164, with `;ext=` where there is one. */
  number: z.string(),
  display: z.string(),
  kind: phoneKind,
  label: z.string().nullable(),
  /** Several people answer it: a switchboard. */
  shared: z.boolean(),
  wrongAt: instant.nullable(),
  doNotCall: z.boolean(),
});
export type Phone = z.infer<typeof phone>;

export const researchFact = z.object({
  id,
  dimension,
  fact: z.string(),
  /** The fact as it is said aloud: it finishes "I saw that …"; null: nobody has put it so yet. */
  said: z.string().nullable(),
  source: z.string().nullable(),
  foundOn: localDate.nullable(),
});

export const wordsKept = z.object({
  text: z.string(),
  scriptId: id.nullable(),
  version: z.number().int().nullable(),
  problems: z.array(problem),
});

/** A touch as people read it; `standing` is false where a later touch corrected or withdrew it. */
export const touch = z.object({
  id,
  at: instant,
  channel: z.string(),
  direction: z.enum(['in', 'out']),
  outcome: z.string().nullable(),
  result: result.nullable(),
  /** Why they said no or not now, where they told. */
  objection: objection.nullable(),
  message: z.string().nullable(),
  variant: z.number().int().nullable(),
  strategy: z.string().nullable(),
  promise: promiseMade.nullable(),
  callAt: instant.nullable(),
  callOn: localDate.nullable(),
  phone: z.string().nullable(),
  note: z.string().nullable(),
  seconds: z.number().int().nullable(),
  rep: z.string().nullable(),
  standing: z.boolean(),
  againstTheRules: z.object({ rule: z.string(), saidBy: z.string() }).nullable(),
  /** Nothing was left: why, as the decision of that moment said. */
  nothingLeftBecause: z.string().nullable(),
  /** The words as they were really said, with what the linter thought of them then. */
  said: wordsKept.nullable(),
  /** Who took it in their place, or put it through, by name; null: they did, or nobody gave a name. */
  tookBy: z.string().nullable(),
});
export type TouchRow = z.infer<typeof touch>;

/** What `decide` was given, in METHODS.md's shape, so that the page can ask it "what if". */
export const facts = z.object({
  prospect: z.record(z.string(), z.unknown()),
  enrolledAt: instant.nullable(),
  touches: z.array(z.record(z.string(), z.unknown())),
  rehearsed: z.array(z.string()).nullable(),
});

export const enrolmentSummary = z.object({
  id,
  playbookId: z.string(),
  playbookName: z.string(),
  playbookVersion: z.number().int(),
  campaignId: id.nullable(),
  campaign: z.string().nullable(),
  repId: id,
  rep: z.string(),
  /** Whoever of this pool has room calls; the rep is who has them at present. */
  poolId: id.nullable(),
  pool: z.string().nullable(),
  enrolledAt: instant,
  state: z.enum(['open', 'stopped', 'closed']),
  counted: z.number().int(),
  voicemails: z.number().int(),
  deferredUntil: instant.nullable(),
});

/** One person, whole: what the desk and the person page show. */
export const person = z.object({
  id,
  name: z.string(),
  givenName: z.string().nullable(),
  familyName: z.string().nullable(),
  /** she, he or they; "their" where it is not known. */
  pronoun: z.enum(['she', 'he', 'they']),
  title: z.string().nullable(),
  account: z.object({ id, name: z.string() }).nullable(),
  city: z.string().nullable(),
  region: z.string().nullable(),
  postalCode: z.string().nullable(),
  country: z.string().nullable(),
  timeZones: z.array(z.string()),
  zoneSource,
  zoneSays: z.string().describe('Where we know the zone from, one sentence'),
  relationship,
  objective: objective.nullable(),
  expecting: z.object({ until: instant, note: z.string().nullable() }).nullable(),
  pressing: z
    .object({ what: z.string(), source: z.string().nullable(), on: localDate.nullable() })
    .nullable(),
  connector: z
    .object({
      name: z.string(),
      status: z.enum(['asked', 'agreed', 'introduced']),
      note: z.string().nullable(),
    })
    .nullable(),
  /** Who is likeliest to answer in their place. */
  screener: screenerOfPerson.nullable(),
  doNotCall: z.object({ at: instant, says: z.string() }).nullable(),
  phones: z.array(phone),
  emails: z.array(z.object({ id, address: z.string(), label: z.string().nullable() })),
  research: z.array(researchFact),
  note: z.string().nullable(),
  tags: z.array(z.string()),
  importedFrom: z.string().nullable(),
  touches: z.array(touch),
  enrolment: enrolmentSummary.nullable(),
  /** Enrolments before this one, newest first. */
  earlier: z.array(enrolmentSummary),
  /** The trial they are in while it runs; `words` are those they hear in place of the version in use. */
  trial: z
    .object({
      trialId: id,
      name: z.string(),
      armName: z.string(),
      words: z
        .object({ scriptId: id, version: z.number().int(), body: z.string(), rehearsed: z.boolean() })
        .nullable(),
    })
    .nullable(),
  decision: decision.nullable(),
  ruledOut: z.array(z.object({ step: z.string(), rule: z.string(), says: z.string() })),
  /** The law's hours for the phone that would be dialled: sentences with source and date. */
  hoursNotes: z.array(
    z.object({
      says: z.string(),
      source: z.string(),
      address: z.string().nullable().optional().describe('where the source can be read'),
      on: localDate.nullable(),
    }),
  ),
  /** The mark that would open an hour that is shut now. */
  opensWith: z.string().nullable(),
  facts,
  playbook: z.record(z.string(), z.unknown()).nullable(),
  houseRules: z.record(z.string(), z.unknown()),
  zones,
});
export type Person = z.infer<typeof person>;

export const personRow = z.object({
  id,
  name: z.string(),
  title: z.string().nullable(),
  account: z.string().nullable(),
  place: z.string().nullable(),
  timeZones: z.array(z.string()),
  relationship,
  playbookName: z.string().nullable(),
  rep: z.string().nullable(),
  pool: z.string().nullable(),
  lastTouchAt: instant.nullable(),
  next: z.enum(['call', 'stop', 'prepare']).nullable(),
  opensAt: instant.nullable(),
  because: reason.nullable(),
  /** A method ran its course without a conversation: the date, by their calendar, from which one may begin again. */
  restsUntil: localDate.nullable(),
});
export type PersonRow = z.infer<typeof personRow>;

export const peoplePage = z.object({
  rows: z.array(personRow),
  zones,
  total: z.number().int().describe('exact up to 10,000, then 10,000'),
  cursor: z.string().nullable(),
});

export const peopleQuery = z.object({
  q: z.string().max(200).optional(),
  rep: id.optional(),
  pool: id.optional(),
  campaign: id.optional(),
  playbook: z.string().max(100).optional(),
  relationship: relationship.optional(),
  /** By their enrolment, or whom a number of the territory counts (`insights/territory`). */
  state: z.enum(['open', 'stopped', 'not-enrolled', ...territoryStates, ...territoryMarks]).optional(),
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(200).optional(),
});

/** Any subset; what is given replaces what was there, null empties it. Typed time zones have the source "said". */
export const personChange = z.object({
  name: z.string().trim().min(1).max(200).optional(),
  givenName: z.string().max(200).nullable().optional(),
  familyName: z.string().max(200).nullable().optional(),
  pronoun: z.enum(['she', 'he', 'they']).optional(),
  title: z.string().max(200).nullable().optional(),
  account: z.string().max(200).nullable().optional(),
  city: z.string().max(120).nullable().optional(),
  region: z.string().max(120).nullable().optional(),
  postalCode: z.string().max(20).nullable().optional(),
  country: z.string().length(2).nullable().optional(),
  timeZone: z.string().max(64).nullable().optional(),
  relationship: relationship.optional(),
  objective: objective.nullable().optional(),
  expectingUntil: instant.nullable().optional(),
  expectingNote: z.string().max(500).nullable().optional(),
  pressing: z
    .object({
      what: z.string().min(1).max(500),
      source: z.string().max(200).nullable(),
      on: localDate.nullable(),
    })
    .nullable()
    .optional(),
  note: z.string().max(5000).nullable().optional(),
});

export const newPerson = personChange.extend({
  name: z.string().trim().min(1).max(200),
  phones: z
    .array(
      z.object({
        number: z.string().min(3).max(60),
        kind: phoneKind.optional(),
        label: z.string().max(40).nullish(),
      }),
    )
    .optional(),
  emails: z.array(z.string().max(254)).optional(),
});

export const newPhone = z.object({
  number: z.string().min(3).max(60),
  kind: phoneKind.optional(),
  label: z.string().max(40).nullish(),
});
export const phoneChange = z.object({
  kind: phoneKind.optional(),
  label: z.string().max(40).nullish(),
  wrong: z.boolean().optional(),
});

export const newResearch = z.object({
  dimension,
  fact: z.string().trim().min(1).max(1000),
  said: z.string().trim().min(1).max(300).nullish(),
  source: z.string().max(300).nullish(),
  foundOn: localDate.nullish(),
});

/** What is given replaces what was there, null empties it. */
export const researchChange = z.object({
  fact: z.string().trim().min(1).max(1000).optional(),
  said: z.string().trim().min(1).max(300).nullable().optional(),
  source: z.string().max(300).nullable().optional(),
  foundOn: localDate.nullable().optional(),
});

/** An e-mail, visit or note in one line, ours or theirs. */
export const newTouch = z.object({
  channel: z.enum(['email', 'visit', 'note', 'linkedin', 'text']),
  direction: z.enum(['in', 'out']),
  note: z.string().trim().min(1).max(2000),
  at: instant.optional(),
  result: result.nullish(),
  /** `reopened` on a note: a manager reopens with this written reason. */
  outcome: z.literal('reopened').optional(),
});
