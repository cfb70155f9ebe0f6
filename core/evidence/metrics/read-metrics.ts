import type { LikelyRange } from '#core/evidence/likely-range.ts';
import {
  type MetricDefinition,
  type MetricId,
  metricDefinitions,
} from '#core/evidence/metrics/definitions.ts';
import { type ShareTally, shareRange } from '#core/evidence/metrics/share-tally.ts';
import { halfHoursDialled, type Tally } from '#core/evidence/metrics/tally.ts';

/** A number with what it was counted from. */
export type Reading = {
  of: number;
  /** Null for a plain count. */
  from: number | null;
  /** Null where there is nothing to divide by. */
  value: number | null;
  /** For shares alone. */
  range: LikelyRange | null;
};

/** What is counted of one stretch of time, from touches, from the plan and from the promise ledger. */
export type Evidence = {
  tally: Tally;
  /** Planned calls that were made, of those that stayed the rep's to make. */
  plan: ShareTally;
  promises: ShareTally;
};

/** The reading of every metric, in the order of their definitions. */
export function readMetrics(evidence: Evidence): { definition: MetricDefinition; reading: Reading }[] {
  return metricDefinitions.map((definition) => ({ definition, reading: readings[definition.id](evidence) }));
}

type Reads = (evidence: Evidence) => Reading;

const count =
  (of: (tally: Tally) => number): Reads =>
  ({ tally }) => ({ of: of(tally), from: null, value: of(tally), range: null });

const share =
  (of: (evidence: Evidence) => ShareTally): Reads =>
  (evidence) =>
    readShare(of(evidence));

const per =
  (of: (tally: Tally) => number, from: (tally: Tally) => number): Reads =>
  ({ tally }) => ({ ...ratio(of(tally), from(tally)), range: null });

const ratio = (of: number, from: number) => ({ of, from, value: from === 0 ? null : of / from });

export function readShare(tally: ShareTally): Reading {
  return { ...ratio(tally.of, tally.from), range: shareRange(tally) };
}

const readings: Readonly<Record<MetricId, Reads>> = {
  calls: count(({ sums }) => sums.calls),
  dials: count(({ sums }) => sums.dials),
  'plan-adherence': share(({ plan }) => plan),
  'promises-kept': share(({ promises }) => promises),
  'conversations-per-hour': per(({ sums }) => sums.conversations, callingHours),
  conversations: count(({ sums }) => sums.conversations),
  'connect-rate': share(({ tally }) => tally.connect),
  'call-back-ratio': share(({ tally }) => tally.callBack),
  meetings: count(({ sums }) => sums.meetings),
  'appointments-reached': share(({ tally }) => tally.appointments),
  'return-calls-reached': share(({ tally }) => tally.returnCalls),
  'messages-unanswered': share(({ tally }) => tally.unanswered),
  'voicemails-per-conversation': per(
    ({ sums }) => sums.voicemails,
    ({ sums }) => sums.conversations,
  ),
  'used-up': count(({ sums }) => sums.usedUp),
  'used-up-per-conversation': per(
    ({ sums }) => sums.usedUp,
    ({ sums }) => sums.conversations,
  ),
  'used-up-per-meeting': per(
    ({ sums }) => sums.usedUp,
    ({ sums }) => sums.meetings,
  ),
  'do-not-calls': count(({ sums }) => sums.doNotCalls),
};

/** Half an hour for every half hour of the clock in which a rep dialled. */
function callingHours(tally: Tally): number {
  return halfHoursDialled(tally) / 2;
}
