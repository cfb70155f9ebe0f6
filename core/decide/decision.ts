import type { DayPartName, PromiseMade } from '#core/call/touch.ts';
import type { Objective } from '#core/decide/facts.ts';

/** Why a step is what it is: the rule's id and one sentence for a person. */
export type Reason = { rule: string; says: string };

export type Window = {
  part: DayPartName | 'requested';
  /** Instant, inclusive. */
  from: string;
  /** Instant, exclusive. */
  until: string;
};

export type IfVoicemail = { do: 'hang-up' } | { do: 'leave'; message: string; variant: number | null };

export type CallDecision = {
  next: 'call';
  opens: string;
  closes: string | null;
  windows: readonly Window[];
  objective: Objective;
  strategy: string | null;
  ifVoicemail: IfVoicemail;
  promise: PromiseMade | null;
  reasons: readonly Reason[];
};

export type StopWhy = 'do-not-call' | 'declined' | 'met' | 'referred-on' | 'left-with-them' | 'finished';

export type StopDecision = { next: 'stop'; why: StopWhy; reasons: readonly Reason[] };

export type Missing = 'phone' | 'research' | 'objective' | 'timeZone' | 'callingHours';

export type PrepareDecision = { next: 'prepare'; missing: readonly Missing[]; reasons: readonly Reason[] };

/** The next step for a prospect at an instant, in the shape METHODS.md prints. */
export type Decision = CallDecision | StopDecision | PrepareDecision;

/** A step that was considered and not taken, with the rule that took its place. */
export type RuledOut = { step: string; rule: string; says: string };

/**
 * What `decide` answers: the decision, which of METHODS.md's twelve rules gave it, what it ruled out,
 * and until when it stands if nothing new is learned (null: for good).
 * Before `validUntil`, deciding again gives the same decision with a begun window starting at the new now.
 */
export type Decided = {
  decision: Decision;
  /** 1 to 12, METHODS.md "The decision, in order of precedence". */
  precedence: number;
  ruledOut: readonly RuledOut[];
  validUntil: string | null;
};
