import type { DayPartName } from '#core/call/touch.ts';
import type { Objective, Relationship } from '#core/decide/facts.ts';

/** The five methods that come with the product, by the ids of their playbooks. */
export const methodIds = [
  'own-the-follow-up',
  'curiosity-series',
  'get-through',
  'three-and-done',
  'live-only',
] as const;
export type MethodId = (typeof methodIds)[number];

/**
 * A way of reaching people, as data: the five methods and a team's own are the same shape.
 * It is what a playbook file says once it is checked (docs/playbook-format.md), with every default filled in;
 * it survives JSON unchanged, so a page can run `decide` with it.
 */
export type Playbook = {
  /** Its id, kebab-case, unique in a workspace. */
  playbook: string;
  /** As it is called on screen. */
  name: string;
  /** One line to choose it by. */
  tagline: string;
  /** Two or three sentences: what it does to the person called. */
  summary: string;
  /** Which of the five it was made from: messages are then judged as that author would. */
  madeFrom?: MethodId;
  source: PlaybookSource;
  /** What a call is for where neither the person nor the campaign says. */
  objective: Objective;
  /** What must be known before the first call of an enrolment. */
  before: { research: number; objective: boolean };
  limits: PlaybookLimits;
  /** Days from the last counted call of the enrolment to the next; `most` null means no latest day. */
  spacing: { least: number; most: number | null };
  /**
   * Days from the last counted call to the earliest new beginning, where the method ended without a conversation.
   * Not there: as the house rule asks; it holds where it asks for longer, too (core/decide/rest-period.ts).
   */
  rest?: { days: number };
  /** When to call; a strategy has its own. */
  parts: readonly DayPartName[];
  /** What to do on voicemail: the first rule that fits, hanging up where none does. */
  voicemail: readonly VoicemailRule[];
  /** Ways of getting through, used in turn; empty where the playbook has one way only. */
  strategies: readonly Strategy[];
  /** How it reads on its page, step by step; `decide` does not look at it. */
  steps: readonly PlaybookStep[];
};

export type PlaybookSource = {
  author: string;
  article: string;
  /** The author's idea in our words. */
  idea: string;
  /** Where we differ from it, and why. */
  differs: string;
};

export type PlaybookLimits = {
  /** Counted calls of an enrolment, at most. */
  calls: number;
  /**
   * Voicemails: a number ends the enrolment when it is reached; `none` never leaves one;
   * `{most, days}` hangs up while that many were left in as many local dates; null sets no limit.
   */
  voicemails: number | 'none' | { most: number; days: number } | null;
};

/** The messages a playbook may leave; the two that answer a prospect are decided before any playbook is asked. */
export const playbookMessages = [
  'introduction',
  'reason',
  'conclusion',
  'availability',
  'curiosity',
  'benefit',
  'referral',
  'opt-out-appointment',
  'expected',
] as const;
export type PlaybookMessage = (typeof playbookMessages)[number];

export type VoicemailRule = {
  when: Condition;
  leave: PlaybookMessage | 'nothing';
  /** The message says when we call again. */
  promise: boolean;
  /** `next`: each message is another script, numbered one more than the voicemails left so far. */
  variant: 'next' | null;
};

export type Strategy = {
  strategy: string;
  name: string;
  says: string;
  when: Condition;
  parts: readonly DayPartName[];
  voicemail: readonly VoicemailRule[];
};

export type PlaybookStep = {
  title: string;
  says: string;
  /** Days since the enrolment began: `0`, `4 to 7`, or a word such as `after`. */
  day: string;
  leaves: PlaybookMessage | 'nothing';
};

/** All that is named must hold; nothing named always holds. */
export type Condition = {
  /** Counted calls of the enrolment so far. */
  calls?: Range;
  /** Voicemails of the enrolment so far. */
  voicemails?: Range;
  /** Whether somebody spoke with us in the enrolment. */
  spoke?: boolean;
  relationship?: readonly Relationship[];
  /** Whether they expect a message now. */
  expecting?: boolean;
  /** Whether something is pressing for them. */
  pressing?: boolean;
  /** Whether a connector has agreed or introduced us. */
  connector?: boolean;
  /** Whether a visit slot later than now is offered. */
  visit?: boolean;
  /** Dimensions researched. */
  research?: Range;
  /** One of these at least holds as well. */
  any?: readonly Condition[];
};

/** Inclusive on both ends; an end that is not named is open. */
export type Range = { least?: number; most?: number };
