import type { CallDecision, Decision } from '#core/decide/decision.ts';
import { parseInstant, zoneOf } from '#core/prospect/local-time.ts';
import { sayInstant } from '#core/prospect/local-time-words.ts';

/**
 * One sentence: what happens next with somebody.
 * @param timeZone the prospect's (first) zone; null where none is known
 */
export function sayNext(decision: Decision | null, timeZone: string | null): string {
  if (decision === null) return 'Nobody is working with them by a method, so nothing is planned.';
  if (decision.next === 'stop') return `No more calls: ${decision.reasons[0]!.says}`;
  if (decision.next === 'prepare') return `Before the next call: ${decision.reasons[0]!.says}`;
  return `Next call ${sayWindow(decision, timeZone ?? 'UTC')}`;
}

function sayWindow({ opens, closes }: CallDecision, timeZone: string): string {
  const zone = zoneOf(timeZone);
  const from = `from ${sayInstant(zone, parseInstant(opens)!)}`;
  const until = closes === null ? '' : `, by ${sayInstant(zone, parseInstant(closes)!)}`;
  return `${from}${until}, their time.`;
}
