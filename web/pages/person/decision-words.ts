import type { Decision, Missing, StopWhy } from '#core/decide/decision.ts';
import type { Rest } from '#core/decide/rest.ts';
import { restWords } from '#web/format/rest-words.ts';
import { localDate } from '#web/format/when.ts';
import { windowWords } from '#web/format/window-words.ts';

/** The next step of a person as a headline and one line below it. */
export type DecisionWords = { title: string; says: string | null; tone: 'call' | 'quiet' | 'stop' };

const stops: Record<Exclude<StopWhy, 'finished'>, DecisionWords> = {
  'do-not-call': {
    title: 'Nobody calls again',
    says: 'For good, for everyone here. Only they can lift it.',
    tone: 'stop',
  },
  declined: { title: 'They said no', says: 'Nobody calls, under this method or any other.', tone: 'quiet' },
  met: {
    title: 'What the calls were for is reached',
    says: 'No more calls under this method.',
    tone: 'quiet',
  },
  'referred-on': {
    title: 'They pointed to someone else',
    says: 'No more calls under this method.',
    tone: 'quiet',
  },
  'left-with-them': { title: 'Left in their hands', says: 'Nobody calls until they do.', tone: 'quiet' },
};

const needs: Record<Missing, string> = {
  phone: 'a number that can be called',
  research: 'more of what they have on their mind',
  objective: 'an objective for the call',
  timeZone: 'their time zone',
  callingHours: 'an hour in which they may be called',
};

/**
 * @param now instant in milliseconds; @param zone the prospect's own
 * @param rest the one that follows a method that ran its course; null where there is none
 */
export function decisionWords(
  decision: Decision,
  zone: string,
  now: number,
  rest: Rest | null,
): DecisionWords {
  if (decision.next === 'stop')
    return decision.why === 'finished' ? finished(rest, localDate(now, zone)) : stops[decision.why];
  if (decision.next === 'prepare')
    return {
      title: 'To prepare',
      says: `Missing: ${decision.missing.map((one) => needs[one]).join(', and ')}.`,
      tone: 'quiet',
    };
  const [first, ...later] = decision.windows;
  const when = first ? `Call ${windowWords(first, zone, now)}, their time` : 'Call';
  const others = later.slice(0, 2).map((window) => windowWords(window, zone, now));
  return { title: when, says: others.length > 0 ? `Or ${others.join('; or ')}.` : null, tone: 'call' };
}

function finished(rest: Rest | null, today: string): DecisionWords {
  return { title: 'The method has run its course', says: restWords(rest, today), tone: 'quiet' };
}

/** Whether a manager may open the matter again with a written reason: a no, or a last message left. */
export const mayReopen = (decision: Decision | null): boolean =>
  decision?.next === 'stop' && (decision.why === 'declined' || decision.why === 'left-with-them');
