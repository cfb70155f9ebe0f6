import { isCountedCall, isVoicemail, type Result } from '#core/call/touch.ts';
import { type CountedTouch, dayOf, type PersonHistory } from '#core/evidence/metrics/person-history.ts';
import type { DateSpan } from '#core/evidence/metrics/slice.ts';
import {
  callBacksByMessage,
  isAnswered,
  isConversation,
  isDial,
  isInboundCall,
  isPastAnswering,
} from '#core/evidence/metrics/what-counts.ts';
import type { Day, Seconds } from '#core/prospect/local-time.ts';

/** What is counted of a stretch of time with one person. */
export type PersonCounts = {
  dials: number;
  /** Counted calls; the four after it make it up. */
  calls: number;
  spoke: number;
  voicemails: number;
  screener: number;
  noAnswer: number;
  conversations: number;
  meetings: number;
  doNotCalls: number;
  usedUp: number;
  messagesAnswered: number;
  /** Messages whose days to be answered are over, and those of them that nobody answered. */
  messagesOver: number;
  messagesUnanswered: number;
  /** 1 where they were called for it, and 1 where it was reached after that. */
  calledForAppointment: number;
  appointmentReached: number;
  calledForReturnCall: number;
  returnCallReached: number;
};

/** A person with what is asked again for every stretch of time. */
export type ReadPerson = {
  person: PersonHistory;
  /** The date of each touch, by their own calendar. */
  days: readonly Day[];
  callBacks: ReadonlyMap<number, number>;
  /** The last call of each enrolment that ended without a conversation. */
  usedUpAt: ReadonlySet<number>;
};

export function readPerson(person: PersonHistory, callBackDays: number): ReadPerson {
  const { touches } = person;
  return {
    person,
    days: touches.map((touch) => dayOf(person, touch)),
    callBacks: callBacksByMessage(touches, callBackDays),
    usedUpAt: new Set(person.enrolments.flatMap((enrolment) => usedUpAt(person, enrolment))),
  };
}

/** Used up: the method ended, by itself or by a no, without a conversation. It is so since the last call made under it. */
function usedUpAt({ touches }: PersonHistory, { id, isOver }: { id: string; isOver: boolean }): number[] {
  if (!isOver) return [];
  const isOfIt = (touch: CountedTouch) => touch.enrolmentId === id;
  if (touches.some((touch) => isOfIt(touch) && isConversation(touch))) return [];
  const last = touches.findLastIndex((touch) => isOfIt(touch) && isCountedCall(touch));
  return last === -1 ? [] : [last];
}

export type CountQuestion = { callBackDays: number; now: Seconds };

/** Counts what passes within the span; null where nothing does. */
export function countPerson(
  read: ReadPerson,
  span: DateSpan,
  passes: (touch: CountedTouch) => boolean,
  question: CountQuestion,
): PersonCounts | null {
  const { person, days } = read;
  let counts: PersonCounts | null = null;
  for (const [index, touch] of person.touches.entries()) {
    const day = days[index]!;
    if (day < span.from || day > span.until || !passes(touch)) continue;
    counts ??= noCounts();
    countTouch(counts, touch);
    if (isVoicemail(touch)) countMessage(counts, touch, read.callBacks.has(index), question);
    if (read.usedUpAt.has(index)) counts.usedUp += 1;
  }
  return counts;
}

function countTouch(counts: PersonCounts, touch: CountedTouch): void {
  if (isDial(touch)) counts.dials += 1;
  if (isConversation(touch)) counts.conversations += 1;
  if (touch.result === 'meeting') counts.meetings += 1;
  if (touch.result === 'do-not-call') counts.doNotCalls += 1;
  if (isCountedCall(touch)) {
    counts.calls += 1;
    counts[partOf(touch)] += 1;
  }
  countObjective(counts, touch);
}

function partOf(touch: CountedTouch): 'spoke' | 'voicemails' | 'screener' | 'noAnswer' {
  if (isAnswered(touch)) return 'spoke';
  if (isVoicemail(touch)) return 'voicemails';
  return touch.outcome === 'screener' ? 'screener' : 'noAnswer';
}

/** An objective is reached by what comes after the first call made for it, that call included. */
function countObjective(counts: PersonCounts, touch: CountedTouch): void {
  if (isCountedCall(touch)) {
    if (touch.objective === 'appointment') counts.calledForAppointment = 1;
    if (touch.objective === 'return-call') counts.calledForReturnCall = 1;
  }
  if (touch.result === 'meeting') counts.appointmentReached = counts.calledForAppointment;
  if (isInboundCall(touch)) counts.returnCallReached = counts.calledForReturnCall;
}

function countMessage(
  counts: PersonCounts,
  message: CountedTouch,
  isAnsweredByCall: boolean,
  { callBackDays, now }: CountQuestion,
): void {
  if (isAnsweredByCall) counts.messagesAnswered += 1;
  if (!isPastAnswering(message, callBackDays, now)) return;
  counts.messagesOver += 1;
  if (!isAnsweredByCall) counts.messagesUnanswered += 1;
}

/** How each conversation of the span ended; null: with nothing agreed. */
export function endingsOf(
  { person, days }: ReadPerson,
  span: DateSpan,
  passes: (touch: CountedTouch) => boolean,
): (Result | null)[] {
  return person.touches
    .filter(
      (touch, index) => isConversation(touch) && days[index]! >= span.from && days[index]! <= span.until,
    )
    .filter(passes)
    .map(({ result }) => result);
}

function noCounts(): PersonCounts {
  return {
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
    messagesAnswered: 0,
    messagesOver: 0,
    messagesUnanswered: 0,
    calledForAppointment: 0,
    appointmentReached: 0,
    calledForReturnCall: 0,
    returnCallReached: 0,
  };
}
