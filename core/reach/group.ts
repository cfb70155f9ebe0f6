import type { CallToMake } from '#core/reach/call-to-make.ts';
import type { Tally } from '#core/reach/tally.ts';

/** What of a call is theirs, whoever calls and whenever. */
export type PersonCalled = Pick<CallToMake, 'past' | 'attempt' | 'list'>;

/** What of a call is the same for everybody called then by that rep, behind that screener. */
export type HourOfCall = Pick<CallToMake, 'at' | 'weekday' | 'minute' | 'rep' | 'screener'>;

/** Calls alike in one respect, and how freely that respect may move a chance. */
export type Group = PersonGroup | HourGroup;
/** What it says is the same at every hour of a day, so it forgets nothing. */
export type PersonGroup = Freedom & { of: 'person'; keyOf: KeyOf<PersonCalled> };
export type HourGroup = Freedom & {
  of: 'hour';
  keyOf: KeyOf<HourOfCall>;
  /** Days after which a call counts half. */
  halfLives: readonly number[];
};

/** Which calls are alike; null where the call says nothing about it. A key rests on what is handed in, and on nothing else. */
type KeyOf<Told> = (told: Told) => string | null;

type Freedom = {
  name: GroupName;
  /** Whether it is measured against the groups before it alone: what it can explain is its own, and the rest correct it. */
  leads?: true;
  /** Whether its keys are the names of somebody or something, of which there are ever more. */
  keyed?: 'by-name';
  /** How many calls the expectation may count as: few lets the group move far, many hardly at all. */
  strengths: readonly number[];
  /** The share of trust, before any call, that the group says nothing. */
  flat: number;
  /** What is believed before any call. */
  before?: Readonly<Record<string, Tally>>;
};

export type GroupName =
  | 'caller'
  | 'own-history'
  | 'last-outcome'
  | 'misses'
  | 'attempt'
  | 'list'
  | 'weekday'
  | 'office-hour'
  | 'off-hour'
  | 'screened'
  | 'screener';

const forever = [Number.POSITIVE_INFINITY];
const likely = 0.8;
const officeHours = { from: 8 * 60, until: 17 * 60 };
const dayMinutes = 24 * 60;

/**
 * Screeners are out before 8, at lunch and after 5, as Schreier-Fleming says; how much that is worth is a guess of forty
 * calls, which the team's own calls outweigh.
 */
const present: Tally = { calls: 40, answered: 5, expected: 8 };
const out: Tally = { calls: 40, answered: 10, expected: 8 };
const screenedAtFirst: Readonly<Record<string, Tally>> = {
  early: out,
  morning: present,
  lunch: out,
  afternoon: present,
  late: out,
};

/**
 * From what moves all calls of a rep to what concerns one person and one hour. The first two lead; every other is measured
 * against what all the rest expect, so that their order decides nothing. A person has no hours of their own: a handful of calls makes no heat map.
 * Source: PLANNER.md, "Learning p"; which groups and how free was settled on the earlier part of real logs and on made ones.
 */
export const groups: readonly Group[] = [
  {
    // A rep works a list down, and lists differ from morning to morning: hence the short memories.
    name: 'caller',
    of: 'hour',
    leads: true,
    keyed: 'by-name',
    keyOf: ({ rep }) => rep ?? 'whoever',
    strengths: [30, 100],
    halfLives: [0.1, 1, 7, ...forever],
    flat: likely,
  },
  {
    name: 'own-history',
    of: 'person',
    leads: true,
    keyOf: () => 'theirs',
    strengths: [1, 2, 5, 10, 30],
    flat: 0.5,
  },
  {
    name: 'last-outcome',
    of: 'person',
    keyed: 'by-name',
    keyOf: ({ past }) => past.lastOutcome ?? 'never-called',
    strengths: [3, 10, 30, 100, 300],
    flat: 0.5,
  },
  {
    name: 'misses',
    of: 'person',
    keyOf: ({ past }) =>
      past.calls > 0
        ? `${Math.min(past.missesInARow, 6)} after ${Math.min(past.answered, 2)} answered`
        : null,
    strengths: [3, 10, 30, 100, 300],
    flat: 0.5,
  },
  {
    name: 'attempt',
    of: 'person',
    keyOf: ({ attempt, past }) => String(Math.min(attempt ?? past.calls + 1, 12)),
    strengths: [10, 30, 100, 300],
    flat: likely,
  },
  {
    name: 'list',
    of: 'person',
    keyed: 'by-name',
    keyOf: ({ list }) => list,
    strengths: [3, 10, 30, 100, 300],
    flat: 0.5,
  },
  {
    name: 'weekday',
    of: 'hour',
    keyOf: ({ weekday }) => String(weekday),
    strengths: [300, 1000],
    halfLives: forever,
    flat: likely,
  },
  {
    // Best and worst hour are some 2.5 points apart in millions of calls (Velocify, 2016): nearly nothing.
    name: 'office-hour',
    of: 'hour',
    keyOf: (call) => (inOffice(call) === true ? hourOf(call) : null),
    strengths: [2000],
    halfLives: forever,
    flat: likely,
  },
  {
    name: 'off-hour',
    of: 'hour',
    keyOf: (call) => (inOffice(call) === false ? hourOf(call) : null),
    strengths: [100, 300, 1000],
    halfLives: forever,
    flat: likely,
  },
  {
    name: 'screened',
    of: 'hour',
    keyOf: (call) => (call.screener === null ? null : partOf(call)),
    strengths: [30, 100],
    halfLives: forever,
    flat: 0.2,
    before: screenedAtFirst,
  },
  {
    name: 'screener',
    of: 'hour',
    keyed: 'by-name',
    keyOf: (call) => {
      const part = partOf(call);
      return call.screener === null || part === null ? null : `${part} ${call.screener}`;
    },
    strengths: [10, 30, 100],
    halfLives: forever,
    flat: 0.5,
  },
];

function inOffice({ weekday, minute }: HourOfCall): boolean | null {
  if (minute === null) return null;
  return weekday <= 5 && minute >= officeHours.from && minute < officeHours.until;
}

function hourOf({ minute }: HourOfCall): string {
  return String(Math.floor((minute as number) / 60));
}

/** The day parts of METHODS.md, the first and the last stretched to the ends of the day. */
const partsFrom: readonly (readonly [minute: number, part: string])[] = [
  [17 * 60, 'late'],
  [13 * 60, 'afternoon'],
  [12 * 60, 'lunch'],
  [8 * 60, 'morning'],
  [-dayMinutes, 'early'],
];

function partOf({ minute }: HourOfCall): string | null {
  return minute === null ? null : (partsFrom.find(([from]) => minute >= from)?.[1] ?? null);
}
