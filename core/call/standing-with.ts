import type { Decision } from '#core/decide/decision.ts';
import { parseInstant, zoneOf } from '#core/prospect/local-time.ts';
import { sayInstant } from '#core/prospect/local-time-words.ts';

/** A visit or a call agreed for a time, or offered. */
export type Appointment = {
  kind: 'visit' | 'call';
  status: 'confirmed' | 'tentative';
  /** Instant, RFC 3339 UTC. */
  at: string;
  /** IANA: the prospect's, by which it was agreed. */
  timeZone: string;
};

/**
 * What stands between us and somebody besides a promise, a sentence each: the time they asked to be called at, and
 * appointments. One that was only offered is never said to be agreed.
 */
export function standingWith(decision: Decision | null, appointments: readonly Appointment[]): string[] {
  const asked = decision?.reasons.find(({ rule }) => rule === 'asked-for-time');
  return [...(asked ? [asked.says] : []), ...appointments.map(sayAppointment)];
}

function sayAppointment({ kind, status, at, timeZone }: Appointment): string {
  const when = `${sayInstant(zoneOf(timeZone), parseInstant(at) ?? 0)}, their time`;
  const what = kind === 'visit' ? 'A visit' : 'A call';
  return status === 'confirmed'
    ? `${what} is agreed for ${when}.`
    : `${what} was offered for ${when}. It is not confirmed.`;
}
