import type { Decision, Reason } from '#core/decide/decision.ts';

/** What a person hears first: a promise beats a limit, a limit beats an hour. Source: DESIGN-LANGUAGE, "Why now". */
const strength: Readonly<Record<string, number>> = {
  'asked-for-time': 0,
  'callback-missed': 0,
  'promise-overdue': 1,
  'keep-the-promise': 2,
  'suggested-by-screener': 2,
  overdue: 3,
  'one-call-a-day': 3,
  'three-in-ten-days': 3,
  'moved-past-holiday': 4,
};
const anyOther = 5;

/** The one sentence that says most about a decision: its strongest reason, the first among equals. */
export function strongestReason(decision: Decision): Reason {
  const [first, ...others] = decision.reasons;
  if (first === undefined) throw new Error('A decision has at least one reason.');
  return others.reduce((best, reason) => (strengthOf(reason) < strengthOf(best) ? reason : best), first);
}

function strengthOf({ rule }: Reason): number {
  return strength[rule] ?? anyOther;
}
