import { dayPartNames } from '#core/call/touch.ts';
import type { Reason } from '#core/decide/decision.ts';
import { asksForTime, isByScreener } from '#core/decide/rules-that-answer.ts';
import { dayOf, instantOf, openSince, type Situation } from '#core/decide/situation.ts';
import type { FollowStep } from '#core/decide/verdict.ts';
import { type Day, localDay } from '#core/prospect/local-time.ts';
import { sayCount, sayDay, sayDays } from '#core/prospect/local-time-words.ts';

/** Rules 7, 10 and 12 of METHODS.md: a call of ours between two dates, with the playbook's message. */

/** Rule 7: a follow-up was promised. */
export function openPromise(situation: Situation): FollowStep | null {
  const last = situation.moments.findLast((moment) => moment.voicemail);
  const promise = last?.touch.promise;
  if (promise == null || !openSince(situation, last)) return null;
  const earliest = dayOf(promise.from);
  const latest = dayOf(promise.to);
  const said = `“${promise.phrase}” was promised on ${sayDay(last.day)}`;
  return {
    next: 'follow',
    earliest,
    latest,
    parts: promise.parts?.length ? promise.parts : null,
    late: {
      rule: 'promise-overdue',
      says: `${said}; ${sayDay(latest)} has passed. Call as soon as the rules allow.`,
    },
    wait: { rule: 'keep-the-promise', says: `${said}, not before ${sayDay(earliest)}.` },
    reasons: [{ rule: 'keep-the-promise', says: `${said}: ${sayDays(earliest, latest)}.` }],
  };
}

/** Rule 10: a screener suggested a time. */
export function suggestedByScreener(situation: Situation): FollowStep | null {
  const latest = situation.moments.findLast(asksForTime);
  if (!openSince(situation, latest) || !isByScreener(latest)) return null;
  const { callAt, callOn } = latest.touch;
  const day = callAt == null ? dayOf(callOn as string) : localDay(situation.zone, instantOf(callAt));
  const reason = { rule: 'suggested-by-screener', says: `The front desk suggested ${sayDay(day)}.` };
  return {
    next: 'follow',
    earliest: day,
    latest: day,
    parts: dayPartNames,
    late: passed(day),
    wait: reason,
    reasons: [reason],
  };
}

/** Rule 12: the playbook's own step. */
export function playbookStep(situation: Situation): FollowStep {
  const { playbook, lastCalledOn, enrolledOn } = situation;
  if (lastCalledOn === null) {
    const first = { rule: 'first-call', says: `The first call of “${playbook.name}”.` };
    const wait = { rule: 'first-call', says: `The enrolment begins on ${sayDay(enrolledOn)}.` };
    return {
      next: 'follow',
      earliest: enrolledOn,
      latest: null,
      parts: null,
      late: first,
      wait,
      reasons: [first],
    };
  }
  const { least, most } = playbook.spacing;
  const earliest = lastCalledOn + least;
  const latest = most === null ? null : lastCalledOn + most;
  const asks = most === null ? `at least ${sayCount(least, 'day')}` : `${least} to ${most} days`;
  const spacing: Reason = {
    rule: 'spacing',
    says: `Last called on ${sayDay(lastCalledOn)}; the method asks for ${asks} between calls.`,
  };
  return {
    next: 'follow',
    earliest,
    latest,
    parts: null,
    late: passed(latest ?? earliest),
    wait: spacing,
    reasons: [spacing],
  };
}

function passed(day: Day): Reason {
  return {
    rule: 'overdue',
    says: `It was due by ${sayDay(day)}; that has passed. Call as soon as the rules allow.`,
  };
}
