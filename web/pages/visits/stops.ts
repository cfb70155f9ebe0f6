import type { Appointment, Place, VisitDay, VisitOffer } from '#api/visits.ts';

/** How a stop looks in the agenda and on the map; words beside it say the same. */
export type Look = 'confirmed' | 'left' | 'offered' | 'suggested' | 'over';

type What = { is: 'appointment'; appointment: Appointment } | { is: 'offer'; offer: VisitOffer };

/** One stop of a day out as the page shows it, whether it stands or is only suggested. */
export type Stop = What & {
  /** Of the appointment, or of whoever it is suggested for. */
  id: string;
  /** A number where somebody agreed to it, a letter where nobody did: the key that opens it. */
  label: string;
  look: Look;
  personId: string;
  name: string;
  account: string | null;
  from: string;
  until: string;
  /** The prospect's. */
  timeZone: string;
  place: Place | null;
};

/** The stops in order of time, numbers and letters counted apart. */
export function stopsOf(day: VisitDay): Stop[] {
  let numbers = 0;
  let letters = 0;
  const what = day.stops.map<What>((stop) =>
    stop.is === 'offer'
      ? { is: 'offer', offer: stop.offer }
      : { is: 'appointment', appointment: stop.appointment },
  );
  return what.map((one) => {
    const look = lookOf(one);
    const isAgreed = look === 'confirmed' || look === 'over';
    const label = isAgreed ? String(++numbers) : letterOf(letters++);
    const { personId, name, account, from, until, timeZone, place } =
      one.is === 'offer' ? one.offer : one.appointment;
    const id = one.is === 'offer' ? `offer-${personId}` : one.appointment.id;
    return { ...one, id, label, look, personId, name, account, from, until, timeZone, place };
  });
}

function lookOf(what: What): Look {
  if (what.is === 'offer') return 'suggested';
  const { status, offeredAt } = what.appointment;
  if (status === 'confirmed') return 'confirmed';
  if (status === 'tentative') return offeredAt ? 'left' : 'offered';
  return 'over';
}

/** A to Z, and beyond them A again: a day has no more stops than that. */
const letterOf = (index: number): string => String.fromCharCode(65 + (index % 26));

/** G begins the keys that go to another page, so it opens nothing here. */
export const hasKey = ({ label }: Stop): boolean => /^[A-FH-Z]$/.test(label);

/** Stops that nobody agreed to: offered, or worth it. */
export const isNearby = ({ look }: Stop): boolean =>
  look === 'suggested' || look === 'left' || look === 'offered';

/** The one that stands `by` further on; from nowhere, the first or the last. */
export function stepFrom(stops: readonly Stop[], id: string | null, by: 1 | -1): Stop | undefined {
  const at = stops.findIndex((stop) => stop.id === id);
  if (at < 0) return by === 1 ? stops[0] : stops.at(-1);
  return stops[Math.min(stops.length - 1, Math.max(0, at + by))];
}
