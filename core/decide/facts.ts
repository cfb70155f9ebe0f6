import type { Touch } from '#core/call/touch.ts';

export const relationships = ['stranger', 'referred', 'known', 'client'] as const;
export type Relationship = (typeof relationships)[number];

export const dimensions = ['company', 'industry', 'function', 'personal'] as const;
export type Dimension = (typeof dimensions)[number];

export type Objective = 'appointment' | 'return-call';

/** One entry of a calling-hour pack: ISO weekdays (1 = Monday) and local wall-clock times `HH:MM`. */
export type CallingHours = { days?: readonly number[]; from: string; until: string };

/**
 * A visit to come. `agreed`: they said yes; `offered`: a message offered it, and they have said nothing to it; `to-offer`: a rep
 * chose to offer it with the next message. Not of METHODS.md, and absent from its cases.
 */
export type VisitToCome = {
  /** Instant it begins. */
  at: string;
  stands: 'agreed' | 'offered' | 'to-offer';
  reconfirmed: boolean;
  /** Where, as it is said; null: at their office. */
  place: string | null;
};

/** What `decide` knows of a person. Null and absent mean the same. Source: METHODS.md, "Decision as data". */
export type ProspectFacts = {
  /** IANA zone, or the list of zones the person may be in; dates are the first one's. */
  timeZone: string | readonly string[];
  relationship: Relationship;
  /** E.164 numbers, with `;ext=` where there is one. */
  phones: readonly string[];
  /** Local dates of public holidays; absent means none. */
  holidays?: readonly string[] | null;
  research?: readonly Dimension[] | null;
  objective?: Objective | null;
  expecting?: { until: string } | null;
  pressing?: boolean | null;
  connector?: { name: string; status: 'asked' | 'agreed' | 'introduced' } | null;
  visitSlot?: { at: string } | null;
  visit?: VisitToCome | null;
  /** Hours the law or the workspace allows; absent means no limit beyond the day parts, [] allows nothing. */
  callingHours?: readonly CallingHours[] | null;
};

/** The zone whose dates are the person's: the first of those they may be in; null where none is known. */
export function firstZone({ timeZone }: Pick<ProspectFacts, 'timeZone'>): string | null {
  return typeof timeZone === 'string' ? timeZone : (timeZone[0] ?? null);
}

/** Everything `decide` needs of one enrolment, in one snapshot; touches stand and are in order. */
export type Facts = {
  prospect: ProspectFacts;
  /** Instant the enrolment began; null means "now, and every touch belongs to it". */
  enrolledAt?: string | null;
  touches: readonly Touch[];
  /**
   * What the rep of the enrolment has rehearsed of the scripts in use, by {@link scriptKey}, or by the message alone
   * where its script belongs to no series; null or absent: not known, or not asked for.
   */
  rehearsed?: readonly string[] | null;
};

/** How one script of a series is named among those rehearsed: `curiosity/3`. */
export function scriptKey(message: string, variant: number): string {
  return `${message}/${variant}`;
}
