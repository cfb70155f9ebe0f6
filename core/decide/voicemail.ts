import { isFulfilled } from '#core/decide/condition.ts';
import type { IfVoicemail, Reason } from '#core/decide/decision.ts';
import { isVisitToOffer } from '#core/decide/rules-on-visits.ts';
import type { Situation } from '#core/decide/situation.ts';
import type { VoicemailRule } from '#core/playbook/playbook.ts';
import type { Day, Seconds } from '#core/prospect/local-time.ts';
import { sayCount, sayDay } from '#core/prospect/local-time-words.ts';
import { isMessageTooSoon } from '#core/rules/no-message-next-day.ts';

/** What to do when a machine answers on a date. */
export type OnVoicemail = {
  ifVoicemail: IfVoicemail;
  /** The message says when we call again. */
  promises: boolean;
  /** The rule that forbids any message, and the message that would have been left. */
  forbidden: Reason | null;
  wouldLeave: string | null;
};

const hangUp: IfVoicemail = { do: 'hang-up' };

/** The message of rules 5 and 6, unless another was left on that date or the one before. */
export function answerOnVoicemail(situation: Situation, message: string, day: Day): OnVoicemail {
  const forbidden = tooSoon(situation, day);
  const ifVoicemail: IfVoicemail = forbidden ? hangUp : { do: 'leave', message, variant: null };
  return { ifVoicemail, promises: false, forbidden, wouldLeave: message };
}

/** The playbook's message: the first of its rules that fits, unless the house rules or its own pause forbid any. */
export function playbookOnVoicemail(
  situation: Situation,
  rules: readonly VoicemailRule[],
  day: Day,
  now: Seconds = situation.now,
): OnVoicemail {
  const forbidden = tooSoon(situation, day) ?? tooManyLately(situation, day);
  const rule = rules.find(({ when }) => isFulfilled(when, situation, now));
  const message = rule === undefined || rule.leave === 'nothing' ? null : rule.leave;
  if (forbidden || rule === undefined || message === null) {
    return { ifVoicemail: hangUp, promises: false, forbidden, wouldLeave: message };
  }
  // What leaves nothing keeps leaving nothing; any other message gives way to the visit a rep chose to offer.
  if (isVisitToOffer(situation, now)) {
    const ifVoicemail: IfVoicemail = { do: 'leave', message: 'opt-out-appointment', variant: null };
    return { ifVoicemail, promises: rule.promise, forbidden: null, wouldLeave: ifVoicemail.message };
  }
  const variant = rule.variant === 'next' ? situation.voicemails + 1 : null;
  const ifVoicemail: IfVoicemail = { do: 'leave', message, variant };
  return { ifVoicemail, promises: rule.promise, forbidden: null, wouldLeave: message };
}

function tooSoon({ messagesOn }: Situation, day: Day): Reason | null {
  if (!isMessageTooSoon(day, messagesOn)) return null;
  const left = messagesOn.at(-1) as Day;
  return {
    rule: 'no-message-next-day',
    says: `A message was left on ${sayDay(left)}; the next one waits until ${sayDay(left + 2)}. Call, and leave nothing.`,
  };
}

function tooManyLately({ playbook, messagesOn }: Situation, day: Day): Reason | null {
  const limit = playbook.limits.voicemails;
  if (limit === null || typeof limit !== 'object') return null;
  const lately = messagesOn.filter((left) => left <= day && left > day - limit.days).length;
  if (lately < limit.most) return null;
  return {
    rule: limit.most === 2 && limit.days === 7 ? 'two-messages-a-week' : 'messages-at-most',
    says: `${sayCount(lately, 'message')} in ${limit.days} days; the method leaves ${limit.most} at most. Call, and leave nothing.`,
  };
}
