import {
  firstHalfHour,
  halfHours,
  isScreened,
  lastHalfHour,
  roles,
  stretchOf,
} from '#core/market/desk-hours.ts';
import type { OwnTerritory } from '#core/market/own/own-territory.ts';
import type { HalfHoursByDay } from '#core/market/own/working-week.ts';
import type { Rates } from '#core/market/rates.ts';
import type { Territory } from '#core/market/territory.ts';
import type { CellColumns } from '#core/plan/day-instance.ts';

/**
 * Who calls a territory, and when. Usually every rep has so many people; half of the reps begin at 7:00 and half at
 * 10:00, so that no method lacks the hours it asks for; each works eight hours with half an hour off. All of that is
 * assumed. In a territory like one's own it is taken from there. A slot is a half hour of the reps' clock.
 */
export type Team = {
  reps: number;
  /** The half hour of slot 0, and how many slots there are. */
  first: number;
  slots: number;
  /** By person. */
  owner: Int32Array;
  /** By person: half hours by which their clock is ahead of the rep's. */
  shift: Int8Array;
  /** Which shifts there are, and where a person's stands among them. */
  shifts: readonly number[];
  shiftOf: Uint8Array;
  /** By rep: the slots worked on any day. */
  worked: readonly (readonly number[])[];
  /** The same as the planner's columns. */
  cells: Pick<CellColumns, 'ofRep' | 'slot'>;
  /** By cell: on which days it is worked, Monday being 1, Tuesday 2, Wednesday 4 and so on. */
  workedOn: Uint8Array;
  /** How much of the reps’ half hours is for these people: about 1, and less where fewer are simulated than one rep has. */
  share: number;
};

const peopleOfARep = 400;

/** Five days of eight and a half hours from a half hour on, without the one off. */
const weekFrom = (begins: number, off: number): HalfHoursByDay => {
  const day = Array.from({ length: 17 }, (_, index) => begins + index).filter((halfHour) => halfHour !== off);
  return [day, day, day, day, day];
};
const usualWeeks = [weekFrom(14, 23), weekFrom(20, 28)];

export function makeTeam(people: Territory, own: OwnTerritory | null = null): Team {
  const { reps, share, weeks, anyWeeks } =
    own === null ? usualCrew(people.count) : ownCrew(own, people.count);
  const days = weeks.map((week) => daysByHalfHour(week));
  const halfHoursAny = new Set(anyWeeks.flat(2));
  const first = Math.min(...halfHoursAny);
  const shifts = [...new Set(people.shift)].sort((a, b) => b - a);
  const worked = days.map((byHalfHour) => [...byHalfHour.keys()].map((halfHour) => halfHour - first));
  return {
    reps,
    first,
    slots: Math.max(...halfHoursAny) + 1 - first,
    owner: Int32Array.from({ length: people.count }, (_, who) => who % reps),
    shift: people.shift,
    shifts,
    shiftOf: Uint8Array.from(people.shift, (one) => shifts.indexOf(one)),
    worked,
    cells: cellsOf(worked),
    workedOn: Uint8Array.from(days.flatMap((byHalfHour) => [...byHalfHour.values()])),
    share,
  };
}

/** By rep their week, how much of it is for these people, and all the weeks there are, whoever works them. */
type Crew = {
  reps: number;
  share: number;
  weeks: readonly HalfHoursByDay[];
  anyWeeks: readonly HalfHoursByDay[];
};

function usualCrew(people: number): Crew {
  const reps = Math.max(1, Math.round(people / peopleOfARep));
  const weeks = Array.from({ length: reps }, (_, rep) => usualWeeks[rep % usualWeeks.length]!);
  return { reps, share: 1, weeks, anyWeeks: usualWeeks };
}

/** As many people to a rep as there are; where that is less than one rep, so much of one. */
function ownCrew({ people, reps: all, weeks }: OwnTerritory, count: number): Crew {
  const needed = (count * all) / people;
  const reps = Math.max(1, Math.round(needed));
  const byRep = weeks.flatMap(({ reps: some, worked }) => Array<HalfHoursByDay>(some).fill(worked));
  const taken = Array.from({ length: reps }, (_, rep) => byRep[Math.floor((rep * all) / reps)]!);
  return { reps, share: needed / reps, weeks: taken, anyWeeks: byRep };
}

/** The half hours worked on any day, in order, each with its days. */
function daysByHalfHour(week: HalfHoursByDay): Map<number, number> {
  const days = new Map<number, number>();
  for (const halfHour of [...new Set(week.flat())].sort((a, b) => a - b))
    days.set(
      halfHour,
      week.reduce((mask, day, index) => mask | (day.includes(halfHour) ? 1 << index : 0), 0),
    );
  return days;
}

function cellsOf(worked: Team['worked']): Team['cells'] {
  const ofRep = new Int32Array(worked.length + 1);
  for (const [rep, slots] of worked.entries()) ofRep[rep + 1] = ofRep[rep]! + slots.length;
  return { ofRep, slot: Int16Array.from(worked.flat()) };
}

/** That half hour of a person's day as a slot, or the nearest that their rep works and in which people are called. */
export function nearestSlot(team: Team, who: number, halfHour: number): number {
  const slot = halfHour - halfHourIn(team, who, 0);
  const apart = (one: number) => Math.abs(one - slot);
  return team.worked[team.owner[who]!]!.filter((one) => isCallable(halfHourIn(team, who, one))).reduce(
    (best, one) => (apart(one) < apart(best) ? one : best),
  );
}

/** The half hour of a person's day in a slot; before 0 or from 48 on it lies in another day, in which nobody is called. */
export const halfHourIn = ({ first, shift }: Team, who: number, slot: number): number =>
  slot + first + shift[who]!;

const isCallable = (halfHour: number) => halfHour >= firstHalfHour && halfHour < lastHalfHour;

/**
 * How likely somebody answers, as a team knows it that has called for long: by role, screener, relationship and half
 * hour, and nothing of the person. Of the day parts one combination a class; the last class is a time they named.
 */
export type Chances = { chance: Float64Array; best: Float64Array; classes: number };

const masks = 32;
const relations = 4;

export function classOf(team: Team, people: Territory, relation: number, who: number, parts: number): number {
  const kind = (people.role[who]! * 2 + people.screened[who]!) * relations + relation;
  return (team.shiftOf[who]! * roles.length * 2 * relations + kind) * masks + parts;
}

export function chancesOf({ first: firstOfAll, slots, shifts }: Team, rates: Rates): Chances {
  const kinds = roles.length * 2 * relations;
  const classes = shifts.length * kinds * masks + 1;
  const chance = new Float64Array(classes * slots);
  const best = new Float64Array(classes);
  for (const [zone, shift] of shifts.entries())
    for (let kind = 0; kind < kinds; kind += 1)
      for (let slot = 0; slot < slots; slot += 1) {
        const halfHour = slot + firstOfAll + shift;
        const likely = likelyIn(rates, kind, halfHour);
        if (likely === 0) continue;
        const part = 1 << stretchOf(halfHour);
        const first = (zone * kinds + kind) * masks;
        for (let parts = part; parts < masks; parts = (parts + 1) | part) {
          chance[(first + parts) * slots + slot] = likely;
          if (likely > best[first + parts]!) best[first + parts] = likely;
        }
      }
  const { askedAtDesk, askedPicksUp } = rates.assumed;
  chance.fill(askedAtDesk * askedPicksUp, (classes - 1) * slots);
  best[classes - 1] = askedAtDesk * askedPicksUp;
  return { chance, best, classes };
}

function likelyIn({ desk, passes, picksUp, assumed }: Rates, kind: number, halfHour: number): number {
  if (!isCallable(halfHour)) return 0;
  const relation = kind % relations;
  const screened = Math.floor(kind / relations) % 2 === 1 && isScreened(halfHour);
  const role = Math.floor(kind / relations / 2);
  const there = (1 - assumed.away) * Math.min(1, desk[role * halfHours + halfHour]!);
  return there * (screened ? passes[relation]! : 1) * picksUp[relation]!;
}
