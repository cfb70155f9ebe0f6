import { z } from 'zod';
import { id, instant, relationship, zones } from '#api/shape.ts';
import { appointmentStatuses } from '#core/visit/appointment.ts';

/** Somewhere, in degrees, and how exactly it is known: a city's centre is said to be one. */
export const place = z.object({
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
  precision: z.enum(['exact', 'postal-code', 'city']),
  /** Where it comes from, for people: "Vancouver, British Columbia (GeoNames)", "set on the map". */
  source: z.string(),
});
export type Place = z.infer<typeof place>;

export const appointmentStatus = z.enum(appointmentStatuses);

/** A visit or a call that stands in the calendar. `tentative` was offered and is confirmed by nobody. */
export const appointment = z.object({
  id,
  personId: id,
  name: z.string(),
  account: z.string().nullable(),
  repId: id,
  kind: z.enum(['visit', 'call']),
  from: instant,
  until: instant,
  /** The prospect's, by which it was agreed. */
  timeZone: z.string(),
  placeSays: z.string().nullable(),
  place: place.nullable(),
  status: appointmentStatus,
  /** Offered in a message as "if that will not work, call me". */
  optOut: z.boolean(),
  /** When the message that offers it was left; null: it was not left yet, or nothing was offered. */
  offeredAt: instant.nullable(),
  /** When it was confirmed or written down. */
  since: instant,
  besideId: id.nullable(),
  reconfirmedAt: instant.nullable(),
  note: z.string().nullable(),
});
export type Appointment = z.infer<typeof appointment>;

/** Local time of the prospect (`2026-12-08T10:15`) with their zone: a time that the clock skips is refused, one that comes twice asks which. */
const localTime = z.object({
  at: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/)
    .describe("YYYY-MM-DDTHH:MM, the prospect's clock"),
  /** Which of the two, where the clock goes back. */
  second: z.boolean().optional(),
});

export const newAppointment = z.object({
  personId: id,
  repId: id.optional().describe('absent: whose prospect it is'),
  kind: z.enum(['visit', 'call']).default('visit'),
  starts: localTime,
  minutes: z.number().int().min(5).max(720),
  placeSays: z.string().trim().max(300).nullish(),
  /** Exact degrees, where they were typed or set on the map; absent: the prospect's place. */
  place: place.pick({ latitude: true, longitude: true }).nullish(),
  note: z.string().max(2000).nullish(),
  bookedByScreenerId: id.nullish(),
  /** Written down although the rep has another confirmed one then. */
  besideAnother: z.boolean().optional(),
});
export type NewAppointment = z.infer<typeof newAppointment>;

export const appointmentChange = z.object({
  /** What became of it; `cancelled` of an offered one says that they objected, `tentative` that this was a mistake and the offer stands. */
  status: z.enum(['confirmed', 'tentative', 'held', 'no-show', 'cancelled']).optional(),
  /** Another time or place: the one that was stands as moved. */
  starts: localTime.optional(),
  minutes: z.number().int().min(5).max(720).optional(),
  placeSays: z.string().trim().max(300).nullish(),
  place: place.pick({ latitude: true, longitude: true }).nullish(),
  note: z.string().max(2000).nullish(),
  besideAnother: z.boolean().optional(),
});
export type AppointmentChange = z.infer<typeof appointmentChange>;

/** What an appointment's change came to. */
export const appointmentAnswer = z.object({
  appointment,
  /** One sentence: what follows (a reconfirming call is due, thanks are owed, nothing). */
  says: z.string(),
});

/** Somebody who could be offered a visit on the way, with the words. */
export const visitOffer = z.object({
  personId: id,
  name: z.string(),
  account: z.string().nullable(),
  relationship,
  timeZone: z.string(),
  from: instant,
  until: instant,
  place,
  /** The confirmed visit they are near to. */
  besideId: id,
  besideSeconds: z.number().int(),
  extraSeconds: z.number().int(),
  messagesLeft: z.number().int(),
  messagesAtMost: z.number().int().nullable(),
  /** Why the offer may be made and what it is worth, in a sentence each. */
  reasons: z.array(z.string()),
  /** The words to leave, filled, and how long they take; null: none are prepared (`wordsSay` says why). */
  words: z.object({ text: z.string(), seconds: z.number(), leaveOn: z.iso.date().nullable() }).nullable(),
  wordsSay: z.string().nullable(),
});
export type VisitOffer = z.infer<typeof visitOffer>;

/** One stop of a rep's day out: an appointment, or a suggested offer, in order of time. */
export const visitStop = z.discriminatedUnion('is', [
  z.object({ is: z.literal('appointment'), number: z.number().int(), appointment }),
  /** `letter`: A to Z, the key that opens it. */
  z.object({ is: z.literal('offer'), letter: z.string(), offer: visitOffer }),
]);
export type VisitStop = z.infer<typeof visitStop>;

/** A rep's day out. */
export const visitDay = z.object({
  /** The rep's own date. */
  on: z.iso.date(),
  repId: id,
  timeZone: z.string().describe("the rep's"),
  /** "Vancouver": the town in which most of it happens; null: none. */
  near: z.string().nullable(),
  stops: z.array(visitStop),
  /** Seconds of driving from each stop to the next, null where a place is unknown; one fewer than stops. Suggested ones count as if taken. */
  driving: z.array(z.number().int().nullable()),
  /** Between confirmed and offered visits alone. */
  drivingSeconds: z.number().int(),
  /** How the driving was found: by distance, or by the routing server; and what failed. */
  travel: z.object({ by: z.enum(['distance', 'routing-server']), says: z.string() }),
  nearSeconds: z.number().int(),
  /** Confirmed visits that nobody can reach in time one after the other, in sentences. */
  problems: z.array(z.string()),
  /** The order that would save driving, were those who are visited asked for other hours; null: as it stands. */
  betterOrder: z.object({ ids: z.array(id), savesSeconds: z.number().int() }).nullable(),
  /** Who may be offered a visit, in a sentence. */
  rule: z.string(),
  /** The zones of everybody on the day and of the rep. */
  zones,
});
export type VisitDay = z.infer<typeof visitDay>;

/** Days of a rep with visits, from today on, and those before of which nobody has said what became of them; `visits` counts those that stand, `offers` those that could be made. */
export const visitDays = z.object({
  items: z.array(z.object({ on: z.iso.date(), near: z.string().nullable(), visits: z.number().int() })),
});
export const visitsQuery = z.object({ rep: id.optional(), at: instant.optional() });
export const visitDayQuery = z.object({ on: z.iso.date(), rep: id.optional(), at: instant.optional() });

/** Visits to come that are still to be reconfirmed, by the date on which they are called for it. */
export const toReconfirm = z.object({
  items: z.array(
    z.object({
      appointment,
      /** The business day before, by their calendar. */
      on: z.iso.date(),
      isDue: z.boolean(),
    }),
  ),
  zones,
});
export const toReconfirmQuery = z.object({ rep: id.optional().describe('absent: of every rep') });

/** "Use for voicemail", at the suggested time or another; or "not them". One offer a person and trip. */
export const newVisitOffer = z.object({
  personId: id,
  on: z.iso.date(),
  besideId: id,
  from: instant,
  until: instant,
});
export const notThem = z.object({ personId: id, on: z.iso.date(), rep: id.optional() });

/** Where a prospect is: found from what is known of the address, typed, or set on the map. */
export const personPlace = z.object({ place: place.nullable(), says: z.string() });
export const personPlaceChange = z.object({
  place: place
    .pick({ latitude: true, longitude: true })
    .nullable()
    .describe('null: as the address says, again'),
});

export const visitSettings = z.object({
  nearMinutes: z.number().int().min(1).max(120),
  visitMinutes: z.number().int().min(5).max(480),
  strangersToo: z.boolean(),
  /** OSRM-compatible address; null: driving is estimated by distance. */
  routingUrl: z.string().nullable(),
  /** MapLibre style; null: plain ground, and no request to anybody. */
  mapStyleUrl: z.string().nullable(),
});
export type VisitSettings = z.infer<typeof visitSettings>;
