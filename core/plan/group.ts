import type { RepDay } from '#core/plan/rep-day.ts';

/** The groups of Today, in the order a day is worked. Everybody in work is in exactly one. */
export const groups = ['promised', 'now', 'later', 'prepare', 'heldBack'] as const;
export type Group = (typeof groups)[number];

/** What of an enrolment says where it stands in a day: instants as RFC 3339 UTC. */
export type Standing = {
  /** `-infinity` to prepare, `infinity` when stopped, else when the call comes up (core/decide/due.ts). */
  dueAt: string;
  /** The call was promised or asked for. */
  owed: boolean;
  /** The half hour the plan has for it, and until when the plan waits; null where it has none, or does not wait. */
  plannedFor: string | null;
  plannedFrom: string | null;
};

/**
 * Which group an enrolment is in at an instant. Today is the plan: whoever is owed a call today is promised, whoever has a
 * place in today's plan is now or later, and everybody else is held back, callable or not. The plan of another day counts
 * for nothing.
 * @param day the rep's own day around that instant
 */
export function groupOf(standing: Standing, at: string, day: Pick<RepDay, 'from' | 'until'>): Group {
  const { dueAt, owed, plannedFrom } = standing;
  if (dueAt === '-infinity') return 'prepare';
  if (dueAt === 'infinity' || Date.parse(dueAt) >= Date.parse(day.until)) return 'heldBack';
  if (owed) return 'promised';
  if (!isPlannedOn(standing, day)) return 'heldBack';
  const waits = plannedFrom !== null && Date.parse(plannedFrom) > Date.parse(at);
  return Date.parse(dueAt) <= Date.parse(at) && !waits ? 'now' : 'later';
}

function isPlannedOn({ plannedFor }: Standing, day: Pick<RepDay, 'from' | 'until'>): boolean {
  if (plannedFor === null) return false;
  return Date.parse(plannedFor) >= Date.parse(day.from) && Date.parse(plannedFor) < Date.parse(day.until);
}
