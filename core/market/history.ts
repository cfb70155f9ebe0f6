import type { Day } from '#core/prospect/local-time.ts';

/**
 * What `decide` needs of everybody's touches, as columns that each touch brings up to date: for a market in which
 * millions of calls are decided. Days are the person's local dates as day numbers, minutes those of their own clock.
 */
export type History = {
  /** Counted calls and voicemails of the enrolment. */
  calls: Uint8Array;
  voicemails: Uint8Array;
  spoke: Uint8Array;
  lastCalledOn: Int32Array;
  /** Index of the strategy used last, -1: none of the playbook's. */
  strategy: Int8Array;
  /** The last result of the enrolment that was one: index in `endings`; 0: none. */
  ended: Uint8Array;
  doNotCall: Uint8Array;
  declined: Uint8Array;
  /** They hold the next step. */
  left: Uint8Array;
  missedThem: Uint8Array;
  /** They asked for a time: 1 an instant, 2 a date; 3: a screener suggested a date. */
  asked: Uint8Array;
  askedOn: Int32Array;
  askedMinute: Int16Array;
  /** An open promise, from and to. */
  promisedFrom: Int32Array;
  promisedTo: Int32Array;
  /** Bits of the day parts it names, 0: none. */
  promisedParts: Uint8Array;
  /** Local dates of the last `kept` counted calls and voicemails ever, the latest first. */
  calledOn: Int32Array;
  messagesOn: Int32Array;
};

export const kept = 3;
export const never = -1_000_000;
export const askedKinds = { none: 0, instant: 1, date: 2, byScreener: 3 } as const;
export const endings = ['none', 'meeting', 'interested', 'referred-on', 'other'] as const;

export function newHistory(people: number): History {
  return {
    calls: new Uint8Array(people),
    voicemails: new Uint8Array(people),
    spoke: new Uint8Array(people),
    lastCalledOn: new Int32Array(people).fill(never),
    strategy: new Int8Array(people).fill(-1),
    ended: new Uint8Array(people),
    doNotCall: new Uint8Array(people),
    declined: new Uint8Array(people),
    left: new Uint8Array(people),
    missedThem: new Uint8Array(people),
    asked: new Uint8Array(people),
    askedOn: new Int32Array(people),
    askedMinute: new Int16Array(people),
    promisedFrom: new Int32Array(people).fill(never),
    promisedTo: new Int32Array(people),
    promisedParts: new Uint8Array(people),
    calledOn: new Int32Array(people * kept).fill(never),
    messagesOn: new Int32Array(people * kept).fill(never),
  };
}

/** A touch, in numbers. */
export type Happened = {
  on: Day;
  counted: boolean;
  voicemail: boolean;
  inbound: boolean;
  /** Inbound, or a note that reopens. */
  reopens: boolean;
  inEnrolment: boolean;
  spoke: boolean;
  missedThem: boolean;
  /** Index in `endings`. */
  ended: number;
  declined: boolean;
  doNotCall: boolean;
  lifted: boolean;
  conclusion: boolean;
  /** Index of the playbook's strategy, -1 where it names another, -2 where it names none. */
  strategy: number;
  asked: number;
  askedOn: Day;
  askedMinute: number;
  promisedFrom: Day;
  promisedTo: Day;
  promisedParts: number;
};

/** A touch that says nothing yet; to be filled in. */
export const nothingHappened = (): Happened => ({
  on: 0,
  counted: false,
  voicemail: false,
  inbound: false,
  reopens: false,
  inEnrolment: true,
  spoke: false,
  missedThem: false,
  ended: 0,
  declined: false,
  doNotCall: false,
  lifted: false,
  conclusion: false,
  strategy: -2,
  asked: 0,
  askedOn: 0,
  askedMinute: 0,
  promisedFrom: never,
  promisedTo: 0,
  promisedParts: 0,
});

/** Notes a touch; touches come in order. */
export function note(history: History, who: number, it: Happened): void {
  if (it.counted || it.inbound) {
    history.asked[who] = askedKinds.none;
    history.promisedFrom[who] = never;
    history.missedThem[who] = it.missedThem ? 1 : 0;
  }
  if (it.reopens) {
    history.declined[who] = 0;
    history.left[who] = 0;
  }
  if (it.lifted) history.doNotCall[who] = 0;
  if (it.doNotCall) history.doNotCall[who] = 1;
  if (it.declined) history.declined[who] = 1;
  if (it.asked > 0) {
    history.asked[who] = it.asked;
    history.askedOn[who] = it.askedOn;
    history.askedMinute[who] = it.askedMinute;
  }
  if (it.inEnrolment) noteInEnrolment(history, who, it);
  if (it.counted) remember(history.calledOn, who, it.on);
  if (it.voicemail) noteMessage(history, who, it);
}

function noteInEnrolment(history: History, who: number, it: Happened): void {
  if (it.ended > 0) history.ended[who] = it.ended;
  if (it.spoke) history.spoke[who] = 1;
  if (!it.counted) return;
  history.calls[who]! += 1;
  history.lastCalledOn[who] = it.on;
  if (it.voicemail) history.voicemails[who]! += 1;
  if (it.strategy > -2) history.strategy[who] = it.strategy;
}

function noteMessage(history: History, who: number, it: Happened): void {
  remember(history.messagesOn, who, it.on);
  history.left[who] = it.conclusion ? 1 : 0;
  history.promisedFrom[who] = it.promisedFrom;
  history.promisedTo[who] = it.promisedTo;
  history.promisedParts[who] = it.promisedParts;
}

function remember(days: Int32Array, who: number, on: Day): void {
  const first = who * kept;
  days.copyWithin(first + 1, first, first + kept - 1);
  days[first] = on;
}
