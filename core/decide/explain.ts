import type { Decided, Decision } from '#core/decide/decision.ts';
import {
  localDay,
  localMinute,
  parseInstant,
  type Seconds,
  type Zone,
  zoneOf,
} from '#core/prospect/local-time.ts';
import { sayClock, sayDay, sayInstant } from '#core/prospect/local-time-words.ts';

const missingWords = {
  phone: 'a phone number that works',
  research: 'research',
  objective: 'an objective for the call',
  timeZone: 'their time zone',
  callingHours: 'calling hours that leave time to call',
} as const;

const stopWords = {
  'do-not-call': 'they asked not to be called',
  declined: 'they said no',
  met: 'it led to a meeting, or to interest',
  'referred-on': 'they pointed us to someone else',
  'left-with-them': 'the next step is theirs',
  finished: 'the method has come to its end',
} as const;

/**
 * A decision in sentences for a person: what to do, then its reasons, then what it ruled out.
 * @param timeZone the prospect's zone, whose times are told
 */
export function explain({ decision, ruledOut }: Decided, timeZone: string): string[] {
  return [
    headline(decision, zoneOf(timeZone)),
    ...decision.reasons.map(({ says }) => `  because: ${says}`),
    ...ruledOut.map(({ step, says }) => `  not ${step}: ${says}`),
  ];
}

function headline(decision: Decision, zone: Zone): string {
  if (decision.next === 'stop') return `Do not call: ${stopWords[decision.why]}.`;
  if (decision.next === 'prepare') {
    return `Prepare first: ${decision.missing.map((missing) => missingWords[missing]).join(', ')}.`;
  }
  const first = decision.windows[0];
  const until =
    first === undefined ? '' : ` to ${sayUntil(zone, secondsOf(first.from), secondsOf(first.until))}`;
  const closes = decision.closes === null ? '' : ` Due by ${sayInstant(zone, secondsOf(decision.closes))}.`;
  const { ifVoicemail } = decision;
  const voicemail = ifVoicemail.do === 'leave' ? `leave the message “${ifVoicemail.message}”` : 'hang up';
  return `Call ${sayInstant(zone, secondsOf(decision.opens))}${until}, their time.${closes} On voicemail, ${voicemail}.`;
}

function sayUntil(zone: Zone, from: Seconds, until: Seconds): string {
  const clock = sayClock(localMinute(zone, until));
  const day = localDay(zone, until);
  return day === localDay(zone, from) ? clock : `${sayDay(day)}, ${clock}`;
}

function secondsOf(instant: string): Seconds {
  return parseInstant(instant) as Seconds;
}
