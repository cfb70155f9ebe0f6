/** The groups of Today, in the order a day is worked. Everybody in work is in exactly one. */
export const groups = ['promised', 'now', 'later', 'prepare', 'heldBack'] as const;
export type Group = (typeof groups)[number];

/**
 * Which group an enrolment is in at an instant.
 * @param dueAt `-infinity` to prepare, `infinity` when stopped, else when the call comes up (core/decide/due.ts)
 * @param owed the call was promised or asked for
 * @param dayEndsAt the end of the rep's own day
 */
export function groupOf(enrolment: { dueAt: string; owed: boolean }, at: string, dayEndsAt: string): Group {
  const { dueAt, owed } = enrolment;
  if (dueAt === '-infinity') return 'prepare';
  if (dueAt === 'infinity' || Date.parse(dueAt) >= Date.parse(dayEndsAt)) return 'heldBack';
  if (owed) return 'promised';
  return Date.parse(dueAt) <= Date.parse(at) ? 'now' : 'later';
}
