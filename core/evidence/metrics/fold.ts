import { isNo, type Objection } from '#core/call/objection.ts';
import type { Result } from '#core/call/touch.ts';
import {
  type CountQuestion,
  conversationsOf,
  countPerson,
  isWithin,
  type ReadPerson,
  readPerson,
} from '#core/evidence/metrics/count-person.ts';
import { addToHours, type HourTally, newHours } from '#core/evidence/metrics/hours.ts';
import type { Periods, Week } from '#core/evidence/metrics/periods.ts';
import type { CountedTouch, PersonHistory } from '#core/evidence/metrics/person-history.ts';
import { addToShare, newShare, type ShareTally } from '#core/evidence/metrics/share-tally.ts';
import { type DateSpan, touchFilter, type WorkFilter } from '#core/evidence/metrics/slice.ts';
import { addToTally, newTally, type Tally } from '#core/evidence/metrics/tally.ts';
import { addThreeWeeks, type ThreeWeeks } from '#core/evidence/metrics/three-weeks.ts';
import { type Day, localDay, type Zone } from '#core/prospect/local-time.ts';

export type MetricQuestion = CountQuestion &
  Periods & {
    filter: WorkFilter;
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
  weeks: { week: Week; connect: ShareTally; callBack: ShareTally }[];
  reps: Map<string, { period: Tally; before: Tally }>;
  /** Counted calls by date, each by the calendar of the rep who made it. */
  callsByDay: Map<Day, number>;
  /** How conversations ended; null: with nothing agreed. */
  endings: Map<Result | null, number>;
  /** Those that came to a no or a not now, by reason; null: by none that is known. */
  objections: Map<Objection | null, number>;
  methods: Map<string, ThreeWeeks>;
  hours: HourTally;
};

export function newFold(question: MetricQuestion): Fold {
  return {
    question,
    period: newTally(),
    before: newTally(),
    weeks: question.weeks.map((week) => ({ week, connect: newShare(), callBack: newShare() })),
    reps: new Map(question.besidePast.map((id) => [id, { period: newTally(), before: newTally() }])),
    callsByDay: new Map(),
    endings: new Map(),
    objections: new Map(),
    methods: new Map(),
    hours: newHours(),
  };
}

/** Adds one person, once: all that stands between them and us. */
export function addPerson(fold: Fold, person: PersonHistory): void {
  const { question } = fold;
  const passes = touchFilter(question.filter, person);
  if (passes === null) return;
  const read = readPerson(person, question.callBackDays);
  addBoth(fold, read, passes, question);
  addWeeks(fold, read, passes);
  for (const repId of fold.reps.size === 0 ? [] : repsOf(person)) {
    const rep = repId === null ? undefined : fold.reps.get(repId);
    if (rep) addBoth(rep, read, (touch) => touch.repId === repId && passes(touch), question);
  }
  for (const { result, objection } of conversationsOf(read, question.period, passes)) {
    addOne(fold.endings, result);
    if (isNo(result)) addOne(fold.objections, objection);
  }
  addThreeWeeks(fold.methods, read, question.period, passes);
  addDials(fold, read, passes);
}

function addOne<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** Whoever had to do with them. */
function repsOf({ touches }: PersonHistory): Set<string | null> {
  return new Set(touches.map(({ repId }) => repId));
}

type Passes = (touch: CountedTouch) => boolean;

function addBoth(
  tallies: { period: Tally; before: Tally },
  read: ReadPerson,
  passes: Passes,
  question: MetricQuestion,
): void {
  addSpan(tallies.period, read, question.period, passes, question);
  addSpan(tallies.before, read, question.before, passes, question);
}

function addSpan(
  tally: Tally,
  read: ReadPerson,
  span: DateSpan,
  passes: Passes,
  question: MetricQuestion,
): void {
  const counts = countPerson(read, span, passes, question);
  if (counts === null) return;
  addToTally(tally, counts);
  for (const one of read.touches)
    if (one.isDial && isWithin(span, one) && passes(one.touch)) addHalfHour(tally, one.touch);
}

const halfHour = 1800;

function addHalfHour({ halfHours }: Tally, { repId, at }: CountedTouch): void {
  const ofRep = halfHours.get(repId);
  if (ofRep === undefined) halfHours.set(repId, new Set([Math.floor(at / halfHour)]));
  else ofRep.add(Math.floor(at / halfHour));
}

function addWeeks(fold: Fold, read: ReadPerson, passes: Passes): void {
  const [first, last] = [read.touches[0], read.touches.at(-1)];
  if (first === undefined || last === undefined) return;
  for (const { week, connect, callBack } of fold.weeks) {
    if (week.until < first.on || week.from > last.on) continue;
    const counts = countPerson(read, week, passes, fold.question);
    if (counts === null) continue;
    addToShare(connect, counts.spoke, counts.dials);
    addToShare(callBack, counts.messagesAnswered, counts.voicemails);
  }
}

function addDials(fold: Fold, read: ReadPerson, passes: Passes): void {
  const { period, repZones } = fold.question;
  const dials: CountedTouch[] = [];
  for (const one of read.touches) {
    if (!one.isDial || !isWithin(period, one) || !passes(one.touch)) continue;
    const { touch } = one;
    dials.push(touch);
    if (!one.isCounted) continue;
    const zone = touch.repId === null ? undefined : repZones.get(touch.repId);
    const on = zone === undefined ? one.on : localDay(zone, touch.at);
    fold.callsByDay.set(on, (fold.callsByDay.get(on) ?? 0) + 1);
  }
  if (read.person.zoneKnown) addToHours(fold.hours, read.person.zone, dials);
}
