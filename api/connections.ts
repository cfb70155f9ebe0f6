import { z } from 'zod';
import { id, instant, localDate } from '#api/shape.ts';
import { wordsForOne } from '#api/words.ts';
import { bodyKinds } from '#core/referral/body.ts';
import { howWellNames } from '#core/referral/how-well.ts';
import { referralStatuses } from '#core/referral/referral.ts';

/** Who knows whom, and who could ask a prospect to take our call. */

/** Somebody who may know somebody: one of our reps, a prospect, or a contact who is neither. */
export const around = z.object({
  id,
  kind: z.enum(['rep', 'prospect', 'contact']),
  name: z.string(),
  company: z.string().nullable(),
  title: z.string().nullable(),
  isDoNotCall: z.boolean(),
});
export type Around = z.infer<typeof around>;

/** Somebody by their id, or somebody new by name: exactly one of the two. A name and company known already are that contact. */
export const party = z
  .object({
    id: id.optional(),
    name: z.string().trim().min(1).max(200).optional(),
    company: z.string().trim().min(1).max(200).nullish(),
    title: z.string().trim().min(1).max(200).nullish(),
  })
  .refine((given) => (given.id === undefined) !== (given.name === undefined), 'Give an id, or a name.');

export const newAcquaintance = z.object({
  one: party,
  other: party,
  how: z.enum(howWellNames),
  sinceOn: localDate.nullish(),
  note: z.string().trim().min(1).max(500).nullish(),
});
export type NewAcquaintance = z.input<typeof newAcquaintance>;

export const newMembership = z.object({
  person: party,
  /** Found by its name, however it is spelled, or added. */
  body: z.object({ name: z.string().trim().min(1).max(200), kind: z.enum(bodyKinds).optional() }),
  sinceOn: localDate.nullish(),
  untilOn: localDate.nullish(),
});
export type NewMembership = z.input<typeof newMembership>;

export const body = z.object({
  id,
  name: z.string(),
  kind: z.enum(bodyKinds),
  members: z.number().int(),
});
export type Body = z.infer<typeof body>;

/** Whom somebody knows, the strongest ties first, and what they belong to. */
export const connections = z.object({
  person: around,
  knows: z.array(
    z.object({
      person: around,
      how: z.enum(howWellNames),
      sinceOn: localDate.nullable(),
      source: z.enum(['typed', 'import', 'linkedin']),
      note: z.string().nullable(),
    }),
  ),
  belongsTo: z.array(z.object({ body, sinceOn: localDate.nullable(), untilOn: localDate.nullable() })),
});
export type Connections = z.infer<typeof connections>;

const ask = z.object({
  prospectId: id,
  prospectName: z.string(),
  at: instant,
  status: z.enum(referralStatuses),
});

export const path = z.object({
  /** Our rep, whoever is asked, perhaps somebody between, the prospect. */
  people: z.array(around),
  strength: z.number().describe('the product of the ties along it'),
  says: z.string(),
  /** What whoever would be asked was asked before, by anybody here. */
  asks: z.array(ask),
  /** Why they are not to be asked now; null: they may be. `from`: the instant from which on; null: not about this person. */
  notNow: z.object({ rule: z.string(), says: z.string(), from: instant.nullable() }).nullable(),
});
export type Path = z.infer<typeof path>;

export const referral = z.object({
  id,
  prospectId: id,
  prospect: z.string(),
  repId: id,
  rep: z.string(),
  connectorId: id,
  connectorName: z.string(),
  /** Whom the connector would go through. */
  throughName: z.string().nullable(),
  status: z.enum(referralStatuses),
  /** What may be recorded next. */
  next: z.array(z.enum(referralStatuses)),
  askedAt: instant,
  agreedAt: instant.nullable(),
  calledAt: instant.nullable(),
  introducedAt: instant.nullable(),
  declinedAt: instant.nullable(),
  thankedAt: instant.nullable(),
  /** They said yes, and nobody has thanked them yet. */
  owesThanks: z.boolean(),
  note: z.string().nullable(),
});
export type Referral = z.infer<typeof referral>;

export const paths = z.object({ paths: z.array(path), referrals: z.array(referral) });
export type Paths = z.infer<typeof paths>;

export const newReferral = z.object({
  prospectId: id,
  connectorId: id,
  throughId: id.nullish(),
  note: z.string().trim().min(1).max(500).nullish(),
});
export type NewReferral = z.input<typeof newReferral>;

/** Exactly one: how far the ask has come, or that the connector was thanked. */
export const referralChange = z.object({
  status: z.enum(referralStatuses).optional(),
  thanked: z.literal(true).optional(),
});

export const referralsQuery = z.object({ rep: id.optional(), thanks: z.literal('owed').optional() });

export const connectorWordsQuery = z.object({ connector: id, kind: z.enum(['ask-connector', 'thanks']) });
export const connectorWords = wordsForOne;
export type ConnectorWords = z.infer<typeof connectorWords>;

export const aroundQuery = z.object({ q: z.string().trim().min(1).max(200) });

export const connectionUpload = z.object({
  id,
  repId: id,
  fileName: z.string(),
  at: instant,
  read: z.number().int(),
  /** Prospects among them. */
  matched: z.number().int(),
  /** Contacts that are new. */
  added: z.number().int(),
  /** Whose connection was known already. */
  unchanged: z.number().int(),
  rejected: z.array(z.object({ line: z.number().int(), says: z.string() })),
  undoneAt: instant.nullable(),
});
export type ConnectionUpload = z.infer<typeof connectionUpload>;

export const uploadConnectionsQuery = z.object({ name: z.string().trim().min(1).max(255) });
