import { z } from 'zod';
import { objections } from '#core/call/objection.ts';
import { dayPartNames, results } from '#core/call/touch.ts';
import { dimensions, relationships } from '#core/decide/facts.ts';

/** Shapes that several resources share; each names its unit and zone. */

export const id = z.uuid().describe('UUIDv7');
export const instant = z.iso.datetime({ offset: false }).describe('RFC 3339, UTC, ends in Z');
export const localDate = z.iso.date().describe("YYYY-MM-DD, the prospect's own calendar");
/** Who goes on with somebody: one rep, or whoever of a pool has room. Exactly one of the two is given. */
export const owner = { repId: id.optional(), poolId: id.optional() };
export const relationship = z.enum(relationships);
export const dimension = z.enum(dimensions);
export const objective = z.enum(['appointment', 'return-call']);
export const dayPart = z.enum(dayPartNames);
export const result = z.enum(results);
export const objection = z.enum(objections);
export const phoneKind = z.enum(['mobile', 'business', 'unknown']);
export const zoneSource = z.enum(['said', 'address', 'postal-code', 'region', 'country', 'phone', 'none']);

/** IANA zones by name: `[from, offset]` pairs in seconds, in order, the last holding until `until`. */
export const zones = z.record(
  z.string(),
  z.object({ offsets: z.array(z.tuple([z.number().int(), z.number().int()])), until: z.number().int() }),
);

export const reason = z.object({ rule: z.string(), says: z.string() });

export const promiseMade = z.object({
  phrase: z.string(),
  from: localDate,
  to: localDate,
  parts: z.array(dayPart).nullish(),
});

export const window = z.object({
  part: z.enum([...dayPartNames, 'requested']),
  from: instant,
  until: instant,
});

export const callDecision = z.object({
  next: z.literal('call'),
  opens: instant,
  closes: instant.nullable(),
  windows: z.array(window),
  objective,
  strategy: z.string().nullable(),
  ifVoicemail: z.union([
    z.object({ do: z.literal('hang-up') }),
    z.object({ do: z.literal('leave'), message: z.string(), variant: z.number().int().nullable() }),
  ]),
  promise: promiseMade.nullable(),
  reasons: z.array(reason),
});

export const stopDecision = z.object({
  next: z.literal('stop'),
  why: z.enum(['do-not-call', 'declined', 'met', 'referred-on', 'left-with-them', 'finished']),
  reasons: z.array(reason),
});

export const prepareDecision = z.object({
  next: z.literal('prepare'),
  missing: z.array(z.enum(['phone', 'research', 'objective', 'timeZone', 'callingHours'])),
  reasons: z.array(reason),
});

export const decision = z.discriminatedUnion('next', [callDecision, stopDecision, prepareDecision]);
