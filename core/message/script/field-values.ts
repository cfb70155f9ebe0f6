import type { Decision } from '#core/decide/decision.ts';
import type { Dimension } from '#core/decide/facts.ts';
import type { Hearer } from '#core/message/kind.ts';
import {
  agreedConnector,
  atDeskUntil,
  isAfter,
  type Known,
  messagesLeft,
  offerWords,
  saidAt,
} from '#core/message/script/known.ts';
import { askedForWords, saidClause } from '#core/message/script/said-clause.ts';
import type { FieldValues } from '#core/message/script/script.ts';
import {
  firstWord,
  sayCompany,
  sayFirstName,
  sayFormalName,
  sayFullName,
} from '#core/message/script/spoken-name.ts';
import {
  sayDate,
  sayTime,
  sayWeekday,
  type Wall,
  wallClock,
  wallDate,
} from '#core/message/script/their-clock.ts';
import { parseDate } from '#core/prospect/local-time.ts';
import { sayClock, sayMonthDay } from '#core/prospect/local-time-words.ts';

/**
 * What each field says for this person, said at `now` or when the call opens, all of it on their calendar and clock.
 * Null where it is not known, or would not be true: a connector who has not agreed, a desk that was left.
 * Whoever is the connector knows their own name, agreed or not.
 * @param now RFC 3339 UTC
 */
export function fieldValues(
  known: Known,
  decision: Decision | null,
  now: string,
  hearer: Hearer = 'voicemail',
): FieldValues {
  const at = saidAt(decision, now);
  return {
    ...namesOf(known, hearer),
    ...clocksOf(known, at),
    ...offered(known),
    ...researched(known),
    ...visitOf(known, at),
    promise: decision?.next === 'call' ? (decision.promise?.phrase ?? null) : null,
    'asked-for': askedForWords(known.person.expecting?.note ?? null),
    'asked-when': askedWhen(known, decision, at),
    pressing: saidClause(known.person.pressing?.what ?? null),
    'messages-left': sayMessages(messagesLeft(known.facts)),
  };
}

function namesOf({ person, rep, spokenNumber }: Known, hearer: Hearer): FieldValues {
  const connector = hearer === 'connector' ? (person.connector?.name ?? null) : agreedConnector(person);
  return {
    'first-name': sayFirstName(person),
    'full-name': sayFullName(person),
    'formal-name': sayFormalName(person),
    'their-company': person.account && sayCompany(person.account.name),
    'my-name': rep.name,
    'my-first-name': firstWord(rep.name),
    'my-company': rep.company,
    'my-number': spokenNumber,
    'my-email': rep.email,
    connector,
    'connector-first-name': connector && firstWord(connector),
    'screener-name': person.screener?.name ?? null,
  };
}

function clocksOf({ person, rep }: Known, at: string): FieldValues {
  const today = wallDate(person.timeZones, at);
  const now = wallClock(person.timeZones, at);
  const until = atDeskUntil(rep, at);
  return {
    today: today === null ? null : sayDate(today),
    'their-time': now && sayClock(now.minute),
    'desk-until':
      until && now && sayUntil(wallClock(person.timeZones, until), now, isSameClock(rep.timeZone, now, at)),
    'on-the-road': rep.deskState === 'on-the-road' ? 'on the road today' : null,
  };
}

function isSameClock(repZone: string, theirs: Wall, at: string): boolean {
  const ours = wallClock([repZone], at);
  return ours?.day === theirs.day && ours.minute === theirs.minute;
}

/** `1:30 your time`, `5 pm your time`, `noon your time`; nobody in our own zone is told so. */
function sayUntil(until: Wall | null, now: Wall, isOurs: boolean): string | null {
  if (until === null || until.day > now.day + 1) return null;
  const clock = until.minute % 60 === 0 ? sayTime(until.minute) : sayClock(until.minute).slice(0, -3);
  const day = until.day === now.day ? null : 'tomorrow';
  return [clock, day ?? (isOurs ? 'today' : null), isOurs ? null : 'your time'].filter(Boolean).join(' ');
}

function offered(known: Known): FieldValues {
  const { whatWeDo, benefit } = offerWords(known);
  return { 'what-we-do': whatWeDo, benefit };
}

/** A fact is said only once somebody has put it in words that can be said. */
function researched({ person }: Known): FieldValues {
  const said = (dimension: Dimension) =>
    saidClause(
      person.research.find((found) => found.dimension === dimension && found.said !== null)?.said ?? null,
    );
  return {
    'company-fact': said('company'),
    'industry-fact': said('industry'),
    'function-fact': said('function'),
    'personal-fact': said('personal'),
  };
}

function visitOf({ person, facts }: Known, at: string): FieldValues {
  const { visit, visitSlot } = facts.prospect;
  const slot = visit?.at ?? visitSlot?.at;
  if (slot === undefined || !isAfter(slot, at)) return {};
  const wall = wallClock(person.timeZones, slot);
  if (wall === null) return {};
  return {
    'visit-day': sayWeekday(wall.day),
    'visit-date': sayMonthDay(wall.day),
    'visit-time': sayTime(wall.minute),
    'visit-place': visit?.place ?? (person.city === null ? 'your office' : `your office in ${person.city}`),
  };
}

/** `today at 9:30`, while the time they asked for is what the call is made for. */
function askedWhen({ person, facts }: Known, decision: Decision | null, at: string): string | null {
  if (!decision?.reasons.some(({ rule }) => rule === 'asked-for-time')) return null;
  const asked = facts.touches.findLast(
    ({ callAt, callOn, outcome }) =>
      (callAt != null || callOn != null) && outcome !== 'screener' && outcome !== 'message-with-screener',
  );
  const today = wallDate(person.timeZones, at);
  if (asked === undefined || today === null) return null;
  const wall = asked.callAt == null ? null : wallClock(person.timeZones, asked.callAt);
  const day = asked.callAt == null ? parseDate(asked.callOn ?? '') : wallDate(person.timeZones, asked.callAt);
  if (day === null) return null;
  const on = day === today ? 'today' : day === today - 1 ? 'yesterday' : `on ${sayDate(day)}`;
  return wall === null || day < today - 1 ? on : `${on} at ${sayTime(wall.minute)}`;
}

const counts = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

function sayMessages(count: number): string | null {
  if (count === 0) return null;
  return count === 1 ? 'one message' : `${counts[count - 1] ?? String(count)} messages`;
}
