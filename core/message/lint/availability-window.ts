import type { Reading } from '#core/message/lint/reading.ts';
import { endOf, type Finding, type Rule } from '#core/message/lint/rule.ts';
import type { Stretch } from '#core/message/lint/stretch.ts';
import { localDay, localMinute, type Minute, parseInstant, zoneOf } from '#core/prospect/local-time.ts';
import { sayClock } from '#core/prospect/local-time-words.ts';

/** Says until when we can be reached, on the prospect's clock. */
export const availabilityWindow: Rule = {
  id: 'availability-window',
  source: 'The Phone Lady',
  looks(reading) {
    if (reading.placeholders.some(({ means }) => means === 'time')) return [];
    const window = reachableWindow(reading);
    return window === null ? [missing(reading)] : notTheirTime(reading, window);
  },
  passes(reading) {
    const window = reachableWindow(reading);
    return window && { says: 'Says until when you can be reached', measure: window.clock };
  },
};

/** Until when, as it is said: the clock time with its zone, where one is said. */
type Window = Stretch & { clock: string | null; zone: string | null };

const hours = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve';
const past = String.raw`(?:half|quarter|ten|twenty)(?:[- ](?:past|after|to))?`;
const clockTime = String.raw`(?:\d{1,2}(?:[:.]\d{2})?|${past} (?:${hours}|\d{1,2})|(?:${hours})(?: (?:thirty|fifteen|forty[- ]five|o'clock))?)(?:\s*[ap]\.?\s?m\b\.?)?|noon|midday`;
const dayEnd =
  '(?:the )?end of (?:the |my |your |business |today|this )*(?:day|business|afternoon|week|morning)?|close of business|cob|eod|tonight|lunch(?:time)?|(?:the |this )(?:evening|afternoon)|tomorrow|(?:mon|tues|wednes|thurs|fri)day';
const zoneName =
  '(?:my|our|your) (?:local )?time|(?:eastern|pacific|central|mountain|atlantic|uk|london|new york|toronto)(?: standard| daylight)?(?: time)?|[ecmpa][sd]?t|gmt|bst|cet';
const until = new RegExp(
  String.raw`\b(?:until|till|'til|til|through|up to|before|by|to|and)\s+(?:about |around |at least |roughly )?(?:(?<clock>${clockTime})|${dayEnd})(?:,?\s*(?<zone>${zoneName})\b)?`,
  'g',
);
const forSomeTime =
  /\b(?:all (?:day|morning|afternoon|week)|(?:the )?rest of (?:the|my) (?:day|afternoon|morning|week)|for (?:the next|another) [\w -]{1,16}(?:hours?|minutes)|any ?time (?:today|tomorrow|this (?:morning|afternoon|week)))\b/;
/** We, and where we can be had. */
const iAm = "(?:i'?m|i am|i'?ll be|i will be)";
const reachable = new RegExp(
  [
    String.raw`\b(?:(?:my|the|our) (?:desk|office|line|lines|phone)|available|reachable|(?:be )?reached|(?:get|call|ring|find|catch|phone|reach) (?:me|us)`,
    String.raw`${iAm} (?:\w+ )?(?:here|in|around|about|free|back|working)|${iAm} (?:\w+ )?(?:on|at) (?=[\d(+]|oh\b|zero\b|my\b|the (?:phone|desk)|this)`,
    String.raw`we(?:'?re| are) (?:here|in|open)|this number|${iAm} (?:\w+ )?at (?:the|our) \w+)\b`,
  ].join('|'),
);
/** When we are gone: "I finish at five". */
const gone = new RegExp(
  String.raw`\b(?:i (?:finish|leave|am off|am out|am done|am away|head off|head out|clock off)|(?:i'?m|i'?ll be) (?:off|out|done|gone|away|leaving|finished)|i (?:am|will be) gone)\b[^,;]{0,20}? (?:at|from|after|by|around)\s+(?<clock>${clockTime})(?:,?\s*(?<zone>${zoneName})\b)?`,
);
const theirs = /\b(?:are|if|when|will) you (?:\w+ )?(?:free|available|around|in)\b/;

/** Until when the words say that we can be reached; null where they do not. */
export function reachableWindow({ sentences, plain }: Pick<Reading, 'sentences' | 'plain'>): Window | null {
  for (const sentence of sentences) {
    const said = plain.slice(sentence.from, sentence.until);
    const end = gone.exec(said);
    if (end) return windowAt(sentence.from, end);
    if (!reachable.test(said) || (theirs.test(said) && !/\b(?:reach|call) me\b/.test(said))) continue;
    const found = [...said.matchAll(until)].filter((match) => isWindow(said, match)).at(-1);
    if (found) return windowAt(sentence.from, found);
    const long = forSomeTime.exec(said);
    if (long) return { ...placeOf(sentence.from + long.index, long[0]), clock: null, zone: null };
  }
  return null;
}

/** "to five" and "and five" end a window only where one began: "from nine", "between nine". */
function isWindow(said: string, { 0: match, index, groups }: RegExpExecArray): boolean {
  const before = said.slice(0, index);
  if (/^and\b/.test(match)) return groups?.clock !== undefined && /\bbetween\b/.test(before);
  // "Call me by Friday" sets them a term.
  if (/^(?:before|by)\b.*(?:day|tomorrow)$/.test(match) && !/\bend of\b/.test(match)) return false;
  if (/^to\b/.test(match))
    return groups?.clock !== undefined && /\bfrom\b|\d(?:\s*[ap]\.?m\.?)?\s*$/.test(before);
  return true;
}

function windowAt(from: number, { 0: match, index, groups }: RegExpExecArray): Window {
  const clock = groups?.clock ?? null;
  const start = clock === null ? 0 : match.indexOf(clock);
  return { ...placeOf(from + index + start, match.slice(start)), clock, zone: groups?.zone ?? null };
}

function placeOf(from: number, said: string): Stretch {
  return { from, until: from + said.length };
}

function missing(reading: Reading): Finding {
  const at = endOf(reading);
  const says = 'They do not hear until when you can be reached today. Say it, by the clock where they are.';
  const theirClock = deskClock(reading);
  const text = theirClock === null ? null : ` I’m at my desk until ${sayClock(theirClock)} your time.`;
  return { from: at, until: at, says, fix: text === null ? null : { label: 'Say until when', text } };
}

/** Until when the desk is staffed, as a clock shows it where the prospect is; null where it is not known or past. */
function deskClock({ context: { deskUntil, at, prospect } }: Reading): Minute | null {
  const ends = deskUntil ? parseInstant(deskUntil) : null;
  if (ends === null || !prospect?.timeZone) return null;
  const zone = zoneOf(prospect.timeZone);
  const left = at === undefined ? null : parseInstant(at);
  const isToday = left === null || (left < ends && localDay(zone, left) === localDay(zone, ends));
  return isToday ? localMinute(zone, ends) : null;
}

function notTheirTime(reading: Reading, window: Window): Finding[] {
  const theirClock = deskClock(reading);
  const { from, until: end, clock, zone } = window;
  const said = reading.text.slice(from, end);
  const minute = clock === null ? null : minuteOf(clock);
  const isRight = theirClock === null || minute === null || minute % 720 === theirClock % 720;
  if (theirClock !== null && !isRight) {
    const theirs = `${sayClock(theirClock)} your time`;
    const says = `Where they are the clock shows ${sayClock(theirClock)} then, not ${said}.`;
    return [{ from, until: end, says, fix: { label: 'Use their time', text: theirs } }];
  }
  if (theirClock === null && zone !== null && /^(?:my|our) /.test(zone)) {
    return [{ from, until: end, says: `“${said}” makes them reckon. Say it by the clock where they are.` }];
  }
  return [];
}

/** Minutes after midnight, in the morning where nobody says; null for what is no plain clock time. */
export function minuteOf(clock: string): Minute | null {
  if (clock === 'noon' || clock === 'midday') return 720;
  const figures = /^(\d{1,2})(?:[:.](\d{2}))?/.exec(clock);
  return figures ? Number(figures[1]) * 60 + Number(figures[2] ?? 0) : null;
}
