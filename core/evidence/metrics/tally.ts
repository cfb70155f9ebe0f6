import type { PersonCounts } from '#core/evidence/metrics/count-person.ts';
import type { CountedTouch } from '#core/evidence/metrics/person-history.ts';
import { addToShare, newShare, type ShareTally } from '#core/evidence/metrics/share-tally.ts';
import type { DateSpan } from '#core/evidence/metrics/slice.ts';

type Sums = Pick<
  PersonCounts,
  | 'dials'
  | 'calls'
  | 'spoke'
  | 'voicemails'
  | 'screener'
  | 'noAnswer'
  | 'conversations'
  | 'meetings'
  | 'doNotCalls'
  | 'usedUp'
>;

/** Everybody's counts of one stretch of time, added up. */
export type Tally = {
  /** The dates it is of. */
  span: DateSpan;
  sums: Sums;
  connect: ShareTally;
  callBack: ShareTally;
  unanswered: ShareTally;
  appointments: ShareTally;
  returnCalls: ShareTally;
  /** By rep, a mark for each half hour of the clock in which they dialled: what stands for the hours of calling. */
  halfHours: Map<string | null, Uint8Array>;
};

export function newTally(span: DateSpan): Tally {
  return {
    span,
    sums: {
      dials: 0,
      calls: 0,
      spoke: 0,
      voicemails: 0,
      screener: 0,
      noAnswer: 0,
      conversations: 0,
      meetings: 0,
      doNotCalls: 0,
      usedUp: 0,
    },
    connect: newShare(),
    callBack: newShare(),
    unanswered: newShare(),
    appointments: newShare(),
    returnCalls: newShare(),
    halfHours: new Map(),
  };
}

/** Adds what was counted of one person. */
export function addToTally(tally: Tally, counts: PersonCounts): void {
  addToSums(tally.sums, counts);
  addToShare(tally.connect, counts.spoke, counts.dials);
  addToShare(tally.callBack, counts.messagesAnswered, counts.voicemails);
  addToShare(tally.unanswered, counts.messagesUnanswered, counts.messagesOver);
  addToShare(tally.appointments, counts.appointmentReached, counts.calledForAppointment);
  addToShare(tally.returnCalls, counts.returnCallReached, counts.calledForReturnCall);
}

/** Each by its name: a loop over the names takes four times as long, and this is done for everybody. */
function addToSums(sums: Sums, counts: Sums): void {
  sums.dials += counts.dials;
  sums.calls += counts.calls;
  sums.spoke += counts.spoke;
  sums.voicemails += counts.voicemails;
  sums.screener += counts.screener;
  sums.noAnswer += counts.noAnswer;
  sums.conversations += counts.conversations;
  sums.meetings += counts.meetings;
  sums.doNotCalls += counts.doNotCalls;
  sums.usedUp += counts.usedUp;
}

const halfHoursADay = 48;

/** Marks the half hour in which a rep dialled. */
export function addHalfHour({ span, halfHours }: Tally, { repId, at }: CountedTouch): void {
  let marks = halfHours.get(repId);
  if (marks === undefined) {
    // Local dates begin and end at most a day from those of UTC.
    marks = new Uint8Array((span.until - span.from + 3) * halfHoursADay);
    halfHours.set(repId, marks);
  }
  marks[Math.floor(at / 1800) - (span.from - 1) * halfHoursADay] = 1;
}

/** How many half hours each rep dialled in, added up. */
export function halfHoursDialled({ halfHours }: Tally): number {
  let dialled = 0;
  for (const marks of halfHours.values()) for (const mark of marks) dialled += mark;
  return dialled;
}
