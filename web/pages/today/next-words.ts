import type { Decision, StopWhy } from '#core/decide/decision.ts';
import { formatDay } from '#web/format/when.ts';
import { windowWords } from '#web/format/window-words.ts';
import { type Case, firstZone } from '#web/pages/today/what-if.ts';

/** What happens next, as the desk says it: a lead, the day and hour, a tail, and the consequence below. */
export type NextWords = { lead: string; strong: string; tail: string; below: string };

const stops: Record<StopWhy, [strong: string, below: string]> = {
  'do-not-call': ['nobody calls again', 'For good, for everyone here. Only they can lift it.'],
  declined: [
    'nobody calls again',
    'A no is a no, unless they come to us or a manager reopens it with a reason.',
  ],
  met: ['the calls end here', 'You have what the calls were for.'],
  'referred-on': ['the calls end here', 'They pointed you to someone else.'],
  'left-with-them': ['left in their hands', 'Nobody calls until they do.'],
  finished: ['the playbook ends here', 'Without a conversation they rest before anybody starts again.'],
};

const missing: Record<string, string> = {
  phone: 'a number to call',
  research: 'something known of them',
  objective: 'an objective',
  timeZone: 'their time zone',
  callingHours: 'an hour in which they may be called',
};

/** @param otherDay the window picked in place of the first one */
export function nextWords(
  asked: Case,
  decision: Decision,
  now: number,
  whose: string,
  otherDay: { from: string; until: string; part: string } | null = null,
): NextWords {
  if (decision.next === 'stop') {
    const [strong, below] = stops[decision.why];
    return { lead: 'Next:', strong, tail: '', below };
  }
  if (decision.next === 'prepare') {
    const needs = decision.missing.map((one) => missing[one]).join(' and ');
    return { lead: 'Next, to prepare:', strong: needs, tail: '', below: decision.reasons[0]?.says ?? '' };
  }
  const window = (otherDay as (typeof decision.windows)[number] | null) ?? decision.windows[0];
  const zone = firstZone(asked.facts);
  return {
    lead: 'Next:',
    strong: window ? windowWords(window, zone, now) : formatDay(decision.opens, zone),
    tail: `${whose} time`,
    below: voicemailWords(asked, decision) ?? decision.reasons[0]?.says ?? '',
  };
}

/** "Voicemail 3 of 3 will be the last.", where the playbook has a number. */
export function voicemailWords(asked: Case, decision: Decision): string | null {
  const most = asked.playbook.limits.voicemails;
  if (decision.next !== 'call') return null;
  if (decision.ifVoicemail.do === 'hang-up') return null;
  if (decision.ifVoicemail.message === 'conclusion') return 'The next message is the last one, and says so.';
  if (typeof most !== 'number') return null;
  return null;
}
