import type { DayPartName } from '#core/call/touch.ts';
import type { Relationship } from '#core/decide/facts.ts';
import type { ArmOfTrial } from '#core/plan/calls/arm-turns.ts';
import type { RepCell } from '#core/plan/calls/rep-room.ts';
import type { Seconds } from '#core/prospect/local-time.ts';
import type { ContactPast } from '#core/reach/call-to-make.ts';

/** Somebody who may be called today, as the plan needs to know them. */
export type CallToPlan = {
  enrolmentId: string;
  /** Who calls: one rep, or whoever of a pool has room. Exactly one of the two. */
  repId: string | null;
  poolId: string | null;
  /** When `decide` and what the rep put off allow it: in order, from inclusive, until exclusive. */
  windows: readonly { from: Seconds; until: Seconds }[];
  /** The call is owed: promised, asked for, or a call of theirs to be answered. */
  promised: boolean;
  /** By when the step should be done. */
  closesAt: Seconds | null;
  relationship: Relationship;
  /** The first zone they may be in. */
  timeZone: string;
  /** The campaign. */
  list: string | null;
  /** Who takes their calls first, by any stable name. */
  screener: string | null;
  past: ContactPast;
  /** The day part of their last call, if nobody spoke with us in it. */
  failedIn: DayPartName | null;
  /** Where they are in a trial that runs: called in half hours that are their arm's turn. */
  trial: ArmOfTrial | null;
};

/** A rep whose day is planned. */
export type RepToPlan = {
  id: string;
  poolIds: readonly string[];
  /** In order. */
  cells: readonly RepCell[];
  /** The end of the rep's own day. */
  dayEndsAt: Seconds;
};

/** A call with its place in a rep's day. Worth and prices are in conversations with a stranger. */
export type PlannedCall = {
  enrolmentId: string;
  repId: string;
  /** The half hour, by its first instant, and the place in the rep's day, from 0. */
  at: Seconds;
  place: number;
  /** It could be earlier, and they are more likely to answer then, or the hours before are of the part that failed last. */
  waits: boolean;
  /** The day part that failed last, where its hours are what the call waits beyond; it is not repeated next. */
  notAgainIn: DayPartName | null;
  promised: boolean;
  chance: number;
  restsOn: { theirs: number; all: number };
  worth: number;
  /** What one more call in that half hour would have to be worth. */
  price: number;
  /** The next best half hour of any rep who may call, and what it is worth less. */
  second: { at: Seconds; loss: number } | null;
};

/** One rep's day as planned. */
export type RepPlan = {
  repId: string;
  cells: readonly (RepCell & { held: number; price: number })[];
  /** In working order. */
  calls: readonly PlannedCall[];
  /** Owed calls that find no place, and the half hours that are full of others; none where none could hold it. */
  unkeepable: readonly { enrolmentId: string; overfull: readonly Seconds[] }[];
  /** How many more could be called today, had the day room. */
  leftOver: number;
};
