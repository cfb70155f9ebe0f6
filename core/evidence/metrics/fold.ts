import { isNo, type Objection } from '#core/call/objection.ts';
import type { Result } from '#core/call/touch.ts';
import {
  type CountQuestion,
  countTouch,
  noCounts,
  type PersonCounts,
  type ReadTouch,
  readPerson,
} from '#core/evidence/metrics/count-person.ts';
import { addToHours, type HourTally, newHours } from '#core/evidence/metrics/hours.ts';
import type { Periods, Week } from '#core/evidence/metrics/periods.ts';
import type { CountedTouch, PersonHistory } from '#core/evidence/metrics/person-history.ts';
import { addToShare, newShare, type ShareTally } from '#core/evidence/metrics/share-tally.ts';
import { type DateSpan, touchFilter, type WorkFilter } from '#core/evidence/metrics/slice.ts';
import { addHalfHour, addToTally, newTally, type Tally } from '#core/evidence/metrics/tally.ts';
import { addThreeWeeks, type ThreeWeeks } from '#core/evidence/metrics/three-weeks.ts';
import { answerableUntil } from '#core/evidence/metrics/what-counts.ts';
import { type Day, localDay, mondayOf, type Seconds, type Zone } from '#core/prospect/local-time.ts';

export type MetricQuestion = CountQuestion &
  Periods & {
    filter: WorkFilter;
    /** Those of the period, one after the other. */
    weeks: readonly Week[];
    /** Each of these also beside their own past. */
    besidePast: readonly string[];
    /** By whose calendar the days of each rep are counted. */
    repZones: ReadonlyMap<string, Zone>;
  };

/** Everything that is counted from touches, in one pass over the people. */
export type Fold = {
  question: MetricQuestion;
  period: Tally;
  before: Tally;
  weeks: WeekShares[];
  reps: Map<string, { period: Tally; before: Tally }>;
  /** Counted calls by date, each by the calendar of the rep who made it. */
  callsByDay: Map<Day, number>;
  /** How conversations ended; null: with nothing agreed. */
  endings: Map<Result | null, number>;
  /** Those that came to a no or a not now, by reason; null: by none that is known. */
  objections: Map<Objection | null, number>;
  methods: Map<string, ThreeWeeks>;
  hours: HourTally;
  /** If nothing more happens the numbers stay these until then, when the days of the next message are over. */
  holdsUntil: Seconds;
};

type WeekShares = { week: Week; connect: ShareTally; callBack: ShareTally };

export function newFold(question: MetricQuestion): Fold {
  return {
    question,
    ...newTallies(question),
    weeks: question.weeks.map((week) => ({ week, connect: newShare(), callBack: newShare() })),
    reps: new Map(question.besidePast.map((id) => [id, newTallies(question)])),
    callsByDay: new Map(),
    endings: new Map(),
    objections: new Map(),
    methods: new Map(),
    hours: newHours(),
    holdsUntil: Number.POSITIVE_INFINITY,
  };
}

function newTallies({ period, before }: Periods): { period: Tally; before: Tally } {
  return { period: newTally(period), before: newTally(before) };
}

/** Adds one person, once: all that stands between them and us. */
export function addPerson(fold: Fold, person: PersonHistory): void {
  const { question } = fold;
  const passes = touchFilter(question.filter, person);
  if (passes === null) return;
  const read = readPerson(person, question.callBackDays);
  const counted: CountedPerson = { tallies: new Map(), weeks: new Map(), dials: [] };
  for (const one of read.touches) {
    const span = spanOf(question, one.on);
    if (span !== null && passes(one.touch)) addTouch(fold, counted, one, span);
  }
  for (const [tally, counts] of counted.tallies) addToTally(tally, counts);
  for (const [week, counts] of counted.weeks) addToWeek(week, counts);
  if (person.zoneKnown) addToHours(fold.hours, person.zone, counted.dials);
  addThreeWeeks(fold.methods, read, question.period, passes);
}

/** What is counted of one person until all their touches are read, for shares go by people. */
type CountedPerson = {
  tallies: Map<Tally, PersonCounts>;
  weeks: Map<WeekShares, WeekCounts>;
  /** Those of the period. */
  dials: CountedTouch[];
};
type WeekCounts = Pick<PersonCounts, 'dials' | 'spoke' | 'voicemails' | 'messagesAnswered'>;

type Span = 'period' | 'before';

/** No date lies in both. */
function spanOf({ period, before }: Periods, on: Day): Span | null {
  if (isWithin(period, on)) return 'period';
  return isWithin(before, on) ? 'before' : null;
}

function isWithin({ from, until }: DateSpan, on: Day): boolean {
  return on >= from && on <= until;
}

function addTouch(fold: Fold, counted: CountedPerson, one: ReadTouch, span: Span): void {
  const { repId, result, objection } = one.touch;
  const rep = repId === null ? undefined : fold.reps.get(repId);
  countFor(fold[span], fold, counted, one);
  if (rep !== undefined) countFor(rep[span], fold, counted, one);
  if (one.isMessage) waitForAnswer(fold, one.touch);
  if (span === 'before') return;
  if (one.isDial) addDial(fold, counted, one);
  if (!one.isConversation) return;
  addOne(fold.endings, result);
  if (isNo(result)) addOne(fold.objections, objection);
}

function countFor(tally: Tally, { question }: Fold, { tallies }: CountedPerson, one: ReadTouch): void {
  let counts = tallies.get(tally);
  if (counts === undefined) {
    counts = noCounts();
    tallies.set(tally, counts);
  }
  countTouch(counts, one, question);
  if (one.isDial) addHalfHour(tally, one.touch);
}

function waitForAnswer(fold: Fold, { at }: CountedTouch): void {
  const { callBackDays, now } = fold.question;
  const until = answerableUntil({ at }, callBackDays);
  if (until >= now) fold.holdsUntil = Math.min(fold.holdsUntil, until);
}

function addDial(fold: Fold, counted: CountedPerson, one: ReadTouch): void {
  counted.dials.push(one.touch);
  countForWeek(fold, counted, one);
  if (one.isCounted) addOne(fold.callsByDay, dayOfRep(fold.question, one));
}

function countForWeek({ question, weeks }: Fold, counted: CountedPerson, one: ReadTouch): void {
  const week = weeks[Math.floor((one.on - mondayOf(question.period.from)) / 7)]!;
  let counts = counted.weeks.get(week);
  if (counts === undefined) {
    counts = { dials: 0, spoke: 0, voicemails: 0, messagesAnswered: 0 };
    counted.weeks.set(week, counts);
  }
  counts.dials += 1;
  if (one.isConversation) counts.spoke += 1;
  if (one.isMessage) counts.voicemails += 1;
  if (one.isAnsweredByCall) counts.messagesAnswered += 1;
}

function addToWeek({ connect, callBack }: WeekShares, counts: WeekCounts): void {
  addToShare(connect, counts.spoke, counts.dials);
  addToShare(callBack, counts.messagesAnswered, counts.voicemails);
}

function dayOfRep({ repZones }: MetricQuestion, { on, touch }: ReadTouch): Day {
  const zone = touch.repId === null ? undefined : repZones.get(touch.repId);
  return zone === undefined ? on : localDay(zone, touch.at);
}

function addOne<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
