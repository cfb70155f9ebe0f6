import type { Objection } from '#core/call/objection.ts';
import type { Result, Touch } from '#core/call/touch.ts';
import type { Relationship } from '#core/decide/facts.ts';
import { type Day, localDay, type Seconds, type Zone } from '#core/prospect/local-time.ts';

/** A touch that stands, as the metrics read it. */
export type CountedTouch = Pick<Touch, 'channel' | 'direction' | 'outcome'> & {
  at: Seconds;
  result: Result | null;
  /** Why they said no or not now; null where they did not, or gave no reason. */
  objection: Objection | null;
  /** What the call was for; null where it had no objective. */
  objective: string | null;
  repId: string | null;
  enrolmentId: string | null;
  /** The words that were said, where they were prepared here. */
  scriptId: string | null;
  version: number | null;
};

/** Work with one person by one method. */
export type CountedEnrolment = {
  id: string;
  playbookId: string;
  campaignId: string | null;
  /** The method ended it, by its end or by a no; not: somebody took them out. */
  isOver: boolean;
};

/** Everything between us and one person: all touches that stand, in order. */
export type PersonHistory = {
  relationship: Relationship;
  /** Their clock; UTC where none is known, and then nothing is said of hours. */
  zone: Zone;
  zoneKnown: boolean;
  touches: readonly CountedTouch[];
  enrolments: readonly CountedEnrolment[];
};

/** The date of a touch is the person's own. Source: METHODS.md, "Words used". */
export function dayOf({ zone }: Pick<PersonHistory, 'zone'>, { at }: Pick<CountedTouch, 'at'>): Day {
  return localDay(zone, at);
}
