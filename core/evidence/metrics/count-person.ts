import { isCountedCall, isVoicemail } from '#core/call/touch.ts';
import { type CountedTouch, dayOf, type PersonHistory } from '#core/evidence/metrics/person-history.ts';
import {
  callBacksByMessage,
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

/** A touch with what it is, told once: it is asked about for every stretch of time. */
export type ReadTouch = {
  touch: CountedTouch;
  /** By the person's own calendar. */
  on: Day;
  isDial: boolean;
  isCounted: boolean;
  isMessage: boolean;
  isConversation: boolean;
  /** A message that a call of theirs answered. */
  isAnsweredByCall: boolean;
  /** The last call of a method that ended without a conversation. */
  usesUp: boolean;
};

export type ReadPerson = { person: PersonHistory; touches: readonly ReadTouch[] };

export function readPerson(person: PersonHistory, callBackDays: number): ReadPerson {
  const callBacks = callBacksByMessage(person.touches, callBackDays);
  const usedUpAt = usedUp(person);
  const touches = person.touches.map((touch, index): ReadTouch => {
    return {
      touch,
      on: dayOf(person, touch),
      isDial: isDial(touch),
      isCounted: isCountedCall(touch),
      isMessage: isVoicemail(touch),
      isConversation: isConversation(touch),
      isAnsweredByCall: callBacks.has(index),
      usesUp: usedUpAt.has(index),
    };
  });
  return { person, touches };
}

/** Used up: the method ended, by itself or by a no, without a conversation. It is so since the last call made under it. */
function usedUp({ touches, enrolments }: PersonHistory): Set<number> {
  const calls = new Set<number>();
  for (const { id, isOver } of enrolments) {
    if (!isOver) continue;
    const isOfIt = (touch: CountedTouch) => touch.enrolmentId === id;
    if (touches.some((touch) => isOfIt(touch) && isConversation(touch))) continue;
    const last = touches.findLastIndex((touch) => isOfIt(touch) && isCountedCall(touch));
    if (last !== -1) calls.add(last);
  }
  return calls;
}

export type CountQuestion = { callBackDays: number; now: Seconds };

/** Counts one touch of a person, in their order. */
export function countTouch(counts: PersonCounts, read: ReadTouch, question: CountQuestion): void {
  const { result } = read.touch;
  if (read.isDial) counts.dials += 1;
  if (read.isConversation) counts.conversations += 1;
  if (result === 'meeting') counts.meetings += 1;
  if (result === 'do-not-call') counts.doNotCalls += 1;
  if (read.usesUp) counts.usedUp += 1;
  if (read.isCounted) {
    counts.calls += 1;
    counts[partOf(read)] += 1;
  }
  countObjective(counts, read);
  if (read.isMessage) countMessage(counts, read, question);
}

function partOf({
  touch,
  isConversation,
  isMessage,
}: ReadTouch): 'spoke' | 'voicemails' | 'screener' | 'noAnswer' {
  if (isConversation) return 'spoke';
  if (isMessage) return 'voicemails';
  return touch.outcome === 'screener' ? 'screener' : 'noAnswer';
}

/** An objective is reached by what comes after the first call made for it, that call included. */
function countObjective(counts: PersonCounts, { touch, isCounted }: ReadTouch): void {
  if (isCounted) {
    if (touch.objective === 'appointment') counts.calledForAppointment = 1;
    if (touch.objective === 'return-call') counts.calledForReturnCall = 1;
  }
  if (touch.result === 'meeting') counts.appointmentReached = counts.calledForAppointment;
  if (isInboundCall(touch)) counts.returnCallReached = counts.calledForReturnCall;
}

function countMessage(
  counts: PersonCounts,
  { touch, isAnsweredByCall }: ReadTouch,
  { callBackDays, now }: CountQuestion,
): void {
  if (isAnsweredByCall) counts.messagesAnswered += 1;
  if (!isPastAnswering(touch, callBackDays, now)) return;
  counts.messagesOver += 1;
  if (!isAnsweredByCall) counts.messagesUnanswered += 1;
}

export function noCounts(): PersonCounts {
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
