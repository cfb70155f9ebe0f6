import type { Rest } from '#core/decide/rest.ts';
import { formatRestDays, type RestPeriod } from '#core/decide/rest-period.ts';
import { formatShortDate } from '#web/format/when.ts';

/** "Aug 30, 2026": a rest may end in another year. */
export const restDate = (on: string): string => `${formatShortDate(on)}, ${on.slice(0, 4)}`;

/**
 * What a method that ran its course leaves somebody with.
 * @param rest null: there was a conversation, so there is none
 * @param today by their calendar
 */
export function restWords(rest: Rest | null, today: string): string {
  if (rest === null) return 'Another method may begin with them at any time.';
  const silence = 'Nobody spoke with them, and that is no no.';
  if (rest.until <= today)
    return `${silence} Their rest was over on ${restDate(rest.until)}; a method may begin again.`;
  return `${silence} They rest until ${restDate(rest.until)}, ${periodWords(rest)}.`;
}

/** "240 days after the last call, as the method asks" */
function periodWords({ days, askedBy }: RestPeriod): string {
  const whose = askedBy === 'playbook' ? 'as the method asks' : 'as the house rule asks';
  return `${formatRestDays(days)} after the last call, ${whose}`;
}
