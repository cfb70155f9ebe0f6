import { isVoicemail } from '#core/call/touch.ts';
import type { Decided, Decision, StopWhy, Window } from '#core/decide/decision.ts';
import { formatRestDays, restPeriod } from '#core/decide/rest-period.ts';
import { formatDay } from '#web/format/when.ts';
import { windowWords } from '#web/format/window-words.ts';
import { type Case, firstZone } from '#web/pages/today/what-if.ts';

/** What happens next, as the desk says it: a lead, the day and hour, a tail, and the consequence below. */
export type NextWords = { lead: string; strong: string; tail: string; below: string };

const stops: Record<Exclude<StopWhy, 'finished'>, [strong: string, below: string]> = {
  'do-not-call': ['nobody calls again', 'For good, for everyone here. Only they can lift it.'],
  declined: [
    'nobody calls again',
    'A no is a no, unless they come to us or a manager reopens it with a reason.',
  ],
  met: ['the calls end here', 'You have what the calls were for.'],
  'referred-on': ['the calls end here', 'They pointed you to someone else.'],
  'left-with-them': ['left in their hands', 'Nobody calls until they do.'],
};

const missing: Record<string, string> = {
  phone: 'a number to call',
  research: 'something known of them',
  objective: 'an objective',
  timeZone: 'their time zone',
  callingHours: 'an hour in which they may be called',
};

/** The rule of an open promise in the order of precedence. */
export const promiseRank = 7;

/** @param otherDay the window picked in place of the first one */
export function nextWords(
  asked: Case,
  { decision, precedence }: Decided,
  now: number,
  whose: string,
  otherDay: Window | null = null,
): NextWords {
  if (decision.next === 'stop') {
    const [strong, below] = decision.why === 'finished' ? finished(asked) : stops[decision.why];
    return { lead: 'Next:', strong, tail: '', below };
  }
  if (decision.next === 'prepare') {
    const needs = decision.missing.map((one) => missing[one]).join(' and ');
    return { lead: 'Next, to prepare:', strong: needs, tail: '', below: decision.reasons[0]?.says ?? '' };
  }
  const window = otherDay ?? decision.windows[0];
  const zone = firstZone(asked.facts);
  const isPromise = precedence === promiseRank;
  return {
    lead: 'Next:',
    strong: window ? windowWords(window, zone, now) : formatDay(decision.opens, zone),
    tail: `${whose} time`,
    below: [
      isPromise && 'It goes to the top of your day then.',
      voicemailWords(asked, decision),
      !isPromise && decision.reasons[0]?.says,
    ]
      .filter(Boolean)
      .slice(0, 2)
      .join(' '),
  };
}

function finished({ playbook, rules }: Case): [strong: string, below: string] {
  const days = formatRestDays(restPeriod(playbook, rules).days);
  return ['the playbook ends here', `Without a conversation they rest ${days} before anybody starts again.`];
}

/** What the next call may leave: which voicemail of how many it is, or that it is the last. */
function voicemailWords({ facts, playbook }: Case, decision: Decision): string | null {
  const most = playbook.limits.voicemails;
  if (decision.next !== 'call' || decision.ifVoicemail.do === 'hang-up') return null;
  if (typeof most !== 'number') return null;
  const since = facts.enrolledAt;
  const left = facts.touches.filter((touch) => isVoicemail(touch) && (!since || touch.at >= since)).length;
  if (left >= most) return null;
  return left + 1 === most
    ? `Voicemail ${most} of ${most} will be the last.`
    : `Voicemail ${left + 1} of ${most} comes then.`;
}
