import type { CalendarEntry } from '#core/calendar/calendar-entry.ts';

/** Whom an entry is about; nothing else that is known of them goes out. */
export type EntryPerson = { personId: string; name: string; account: string | null; timeZone: string };

export type PromiseToShow = EntryPerson & {
  id: string;
  phrase: string;
  /** Local dates of theirs, both included. */
  fromOn: string;
  toOn: string;
  status: 'open' | 'kept' | 'broken';
};

/** Null where it is no event: it was kept before its days, and nobody is to call on them any more. */
export function promiseEntry(promise: PromiseToShow & { settledOn: string | null }): CalendarEntry | null {
  const { id, phrase, fromOn, toOn, status, settledOn } = promise;
  if (status === 'kept' && settledOn !== null && settledOn < fromOn) return null;
  const whom = nameOf(promise);
  return {
    uid: `promise-${id}`,
    when: { fromOn, toOn },
    status: 'confirmed',
    isBusy: false,
    title: {
      open: `Promised: call ${whom}`,
      kept: `Called as promised: ${whom}`,
      broken: `Promise not kept: ${whom}`,
    }[status],
    says: `A message promised “${phrase}”. The dates are those of their calendar (${promise.timeZone}); a call on any of them, or before, keeps it.`,
    place: null,
    personId: promise.personId,
  };
}

/** A time for which they asked themselves: an instant, or a date with the hour left open. */
export type AskedToShow = EntryPerson & { touchId: string; minutes: number } & (
    | { callAt: string; callOn: null }
    | { callAt: null; callOn: string }
  );

export function askedEntry(asked: AskedToShow): CalendarEntry {
  const { callAt, callOn, timeZone } = asked;
  return {
    uid: `asked-${asked.touchId}`,
    when:
      callAt === null
        ? { fromOn: callOn, toOn: callOn }
        : { from: callAt, until: laterBy(callAt, asked.minutes), timeZone },
    status: 'confirmed',
    isBusy: callAt !== null,
    title: `Call ${nameOf(asked)}`,
    says: callAt === null ? 'They asked to be called on this day.' : 'They asked to be called at this time.',
    place: null,
    personId: asked.personId,
  };
}

export type AppointmentToShow = EntryPerson & {
  /** That of the first of a row of moves: an appointment that was moved is the same one. */
  id: string;
  kind: 'visit' | 'call';
  from: string;
  until: string;
  status: 'confirmed' | 'tentative' | 'held' | 'no-show' | 'cancelled';
  optOut: boolean;
  place: string | null;
};

/** What was only offered is never shown as agreed. Source: METHODS.md, opt-out appointments. */
export function appointmentEntry(appointment: AppointmentToShow): CalendarEntry {
  const { from, until, timeZone, status, place } = appointment;
  return {
    uid: `appointment-${appointment.id}`,
    when: { from, until, timeZone },
    status: status === 'held' || status === 'no-show' ? 'confirmed' : status,
    isBusy: status !== 'cancelled',
    title: appointmentTitle(appointment),
    says: appointmentSays(appointment),
    place,
    personId: appointment.personId,
  };
}

function appointmentTitle(appointment: AppointmentToShow): string {
  const { kind, status, optOut } = appointment;
  const what = `${kind === 'visit' ? 'Visit' : 'Call with'} ${nameOf(appointment)}`;
  if (status === 'tentative') return `${optOut ? 'Offered, not confirmed' : 'Not confirmed'}: ${what}`;
  if (status === 'no-show') return `Did not take place: ${what}`;
  return status === 'cancelled' ? `Cancelled: ${what}` : what;
}

function appointmentSays({ status, optOut, kind }: AppointmentToShow): string {
  if (status === 'tentative')
    return optOut
      ? 'It was offered in a message and they have said nothing to it. Reconfirm it by phone before you go.'
      : 'They have not confirmed it.';
  if (status === 'cancelled') return 'It is cancelled.';
  if (status === 'held') return 'It took place.';
  if (status === 'no-show') return 'They were not there.';
  return kind === 'visit' ? 'They confirmed the visit.' : 'They confirmed the call.';
}

const nameOf = ({ name, account }: EntryPerson) => (account === null ? name : `${name}, ${account}`);

const laterBy = (instant: string, minutes: number) =>
  new Date(Date.parse(instant) + minutes * 60_000).toISOString();
