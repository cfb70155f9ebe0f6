import type { PersonCounts } from '#core/evidence/metrics/count-person.ts';
import { addToShare, newShare, type ShareTally } from '#core/evidence/metrics/share-tally.ts';

const sumIds = [
  'dials',
  'calls',
  'spoke',
  'voicemails',
  'screener',
  'noAnswer',
  'conversations',
  'meetings',
  'doNotCalls',
  'usedUp',
] as const;
type SumId = (typeof sumIds)[number];

/** Everybody's counts of one stretch of time, added up. */
export type Tally = {
  sums: Record<SumId, number>;
  connect: ShareTally;
  callBack: ShareTally;
  unanswered: ShareTally;
  appointments: ShareTally;
  returnCalls: ShareTally;
  /** Half hours of the clock in which each rep dialled, each once: what stands for the hours of calling. */
  halfHours: Map<string | null, Set<number>>;
};

export function newTally(): Tally {
  return {
    sums: Object.fromEntries(sumIds.map((id) => [id, 0])) as Tally['sums'],
    connect: newShare(),
    callBack: newShare(),
    unanswered: newShare(),
    appointments: newShare(),
    returnCalls: newShare(),
    halfHours: new Map(),
  };
}

export function addToTally(tally: Tally, counts: PersonCounts): void {
  for (const id of sumIds) tally.sums[id] += counts[id];
  addToShare(tally.connect, counts.spoke, counts.dials);
  addToShare(tally.callBack, counts.messagesAnswered, counts.voicemails);
  addToShare(tally.unanswered, counts.messagesUnanswered, counts.messagesOver);
  addToShare(tally.appointments, counts.appointmentReached, counts.calledForAppointment);
  addToShare(tally.returnCalls, counts.returnCallReached, counts.calledForReturnCall);
}
