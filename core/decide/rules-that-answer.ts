import { dayOf, instantOf, type Moment, openSince, type Situation } from '#core/decide/situation.ts';
import type { AnswerStep } from '#core/decide/verdict.ts';
import { begun, type Span, wholeDay } from '#core/decide/windows.ts';
import { sayDay, sayInstant } from '#core/prospect/local-time-words.ts';

/** Rules 5 and 6 of METHODS.md: they asked for us, or called and missed us. The rules on how often do not apply. */

/** Rule 5: they asked for a time themselves. */
export function askedForTime(situation: Situation): AnswerStep | null {
  const asked = situation.moments.findLast((moment) => asksForTime(moment) && !isByScreener(moment));
  if (!openSince(situation, asked)) return null;
  const when = sayWhen(situation, asked);
  const windows = askedWindows(situation, asked);
  const reasons = [{ rule: 'asked-for-time', says: `They asked to be called ${when}.` }];
  if (windows.length === 0) {
    reasons.push({
      rule: 'overdue',
      says: `They asked to be called ${when}; it has passed. Call as soon as you can.`,
    });
  }
  return { next: 'answer', message: 'as-asked', asked: windows, reasons };
}

/** Whether the touch names a time to call: an instant or a local date. */
export function asksForTime({ touch }: Moment): boolean {
  return touch.callAt != null || touch.callOn != null;
}

/** Whether a screener said it; their suggestion is not the prospect's wish. */
export function isByScreener({ touch }: Moment): boolean {
  return touch.outcome === 'screener' || touch.outcome === 'message-with-screener';
}

function askedWindows(situation: Situation, { touch }: Moment): Span[] {
  if (touch.callAt == null) return wholeDay(situation, dayOf(touch.callOn as string));
  const from = instantOf(touch.callAt);
  const until = from + situation.rules.requestedMinutes * 60;
  return begun([{ part: 'requested', from, until }], situation.notBefore);
}

function sayWhen({ zone }: Situation, { touch }: Moment): string {
  if (touch.callAt != null) return `on ${sayInstant(zone, instantOf(touch.callAt))}`;
  return `on ${sayDay(dayOf(touch.callOn as string))}`;
}

/** Rule 6: they called and missed us. */
export function missedTheirCall(situation: Situation): AnswerStep | null {
  const latest = situation.moments.findLast((moment) => moment.inbound);
  if (latest?.touch.outcome !== 'callback-missed') return null;
  if (!openSince(situation, latest, (later) => later.counted)) return null;
  return {
    next: 'answer',
    message: 'returning-your-call',
    asked: [],
    reasons: [
      {
        rule: 'callback-missed',
        says: `They called ${sayInstant(situation.zone, latest.at)} and missed us.`,
      },
    ],
  };
}
