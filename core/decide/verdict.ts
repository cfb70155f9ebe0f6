import type { DayPartName } from '#core/call/touch.ts';
import type { Missing, Reason, StopWhy } from '#core/decide/decision.ts';
import type { Span } from '#core/decide/windows.ts';
import type { Day, Seconds } from '#core/prospect/local-time.ts';

/** What a rule of the precedence table says when it fits. */
export type Verdict = StopVerdict | PrepareVerdict | AnswerStep | FollowStep;

export type StopVerdict = {
  next: 'stop';
  why: StopWhy;
  reason: Reason;
  /** When it falls away by itself; absent: never. */
  until?: Seconds;
};
export type PrepareVerdict = { next: 'prepare'; missing: Missing; reason: Reason };

/** They want to hear from us: the rules on how often do not apply, and the message answers them. */
export type AnswerStep = {
  next: 'answer';
  message: 'as-asked' | 'returning-your-call';
  /** The windows they asked for that are left; none means any day part of a business day. */
  asked: readonly Span[];
  reasons: readonly Reason[];
};

/** A call of ours, to be made between two local dates and with the playbook's message. */
export type FollowStep = {
  next: 'follow';
  earliest: Day;
  latest: Day | null;
  /** Null: the playbook's own day parts. */
  parts: readonly DayPartName[] | null;
  /** The message that stands in for the playbook's. */
  leave?: string;
  /** When the step falls away by itself; absent: never. */
  until?: Seconds;
  /** What it is called when `latest` has passed. */
  late: Reason;
  /** Why not before `earliest`. */
  wait: Reason;
  reasons: readonly Reason[];
};
