import type { Decided } from '#core/decide/decision.ts';
import { weekAhead } from '#core/decide/week.ts';
import { localDate } from '#web/format/when.ts';
import { promiseRank } from '#web/pages/today/next-words.ts';
import { type Case, firstZone } from '#web/pages/today/what-if.ts';
import type { StripDay } from '#web/ui/WeekStrip.tsx';

/** The days ahead as they are drawn: today first, the chosen one ringed, promised ones in the colour of promises. */
export function stripOf(
  { facts, playbook, rules }: Case,
  decided: Decided,
  now: string,
  days: number,
  otherDay: string | null = null,
): StripDay[] {
  const today = localDate(now, firstZone(facts));
  const isPromise = decided.precedence === promiseRank;
  return weekAhead(decided, facts, playbook, rules, now, days).map(({ on, state, reason }) => {
    if (otherDay) {
      if (on === otherDay) return { on, state: 'chosen' };
      if (state === 'chosen') return { on, state: isPromise ? 'promised' : 'open' };
    }
    if (state === 'chosen') return { on, state };
    if (state === 'allowed') return { on, state: isPromise ? 'promised' : 'open' };
    if (on === today) return { on, state: 'today', because: reason };
    return { on, state: state === 'too-soon' ? 'too-soon' : 'off', because: reason };
  });
}

/** How many days the strip must show so that the chosen one is in sight: eight, else up to it. */
export function stripLength(decided: Decided, now: string, zone: string): number {
  if (decided.decision.next !== 'call') return 8;
  const days = Math.round(
    (Date.parse(`${localDate(decided.decision.opens, zone)}T00:00Z`) -
      Date.parse(`${localDate(now, zone)}T00:00Z`)) /
      86_400_000,
  );
  return Math.min(14, Math.max(8, days + 2));
}
