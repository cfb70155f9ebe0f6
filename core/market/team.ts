import { coin, momentOf, purposes } from '#core/market/coin.ts';
import {
  firstHalfHour,
  halfHours,
  isScreened,
  lastHalfHour,
  roles,
  stretchOf,
} from '#core/market/desk-hours.ts';
import type { Rates } from '#core/market/rates.ts';
import type { Territory } from '#core/market/territory.ts';
import type { CellColumns } from '#core/plan/day-instance.ts';

/**
 * Who calls a territory, and when. Every rep has so many people; half of the reps begin at 7:00 and half at 10:00, so
 * that no method lacks the hours it asks for; each works eight hours with half an hour off. All of it is assumed.
 * A slot is a half hour of the reps' clock, from 7:00 on.
 */
export type Team = {
  reps: number;
  slots: number;
  /** By person. */
  owner: Int32Array;
  /** By person: half hours by which their clock is ahead of the rep's; never positive. */
  shift: Int8Array;
  /** The half hours of rep r's day are `workedBy(r)`. */
  worked: readonly (readonly number[])[];
  /** The same as the planner's columns. */
  cells: Pick<CellColumns, 'ofRep' | 'slot'>;
};

/** Seven in ten live where the rep does, the others up to three hours west. */
export const zones = [
  { zone: 'America/New_York', shift: 0, upTo: 0.7 },
  { zone: 'America/Chicago', shift: -2, upTo: 0.82 },
  { zone: 'America/Denver', shift: -4, upTo: 0.88 },
  { zone: 'America/Los_Angeles', shift: -6, upTo: 1 },
] as const;

const peopleOfARep = 400;
const shifts = [
  { begins: 14, off: 23 },
  { begins: 20, off: 28 },
];
const halfHoursWorked = 17;

export function makeTeam(people: Territory): Team {
  const reps = Math.max(1, Math.round(people.count / peopleOfARep));
  const owner = Int32Array.from({ length: people.count }, (_, who) => who % reps);
  const shift = Int8Array.from(people.key, (key) => {
    const u = coin(momentOf(key, -1), purposes.zone);
    return zones.find(({ upTo }) => u < upTo)!.shift;
  });
  const worked = shifts.map(({ begins, off }) =>
    Array.from({ length: halfHoursWorked }, (_, index) => begins + index - firstHalfHour).filter(
      (slot) => slot !== off - firstHalfHour,
    ),
  );
  const cellsEach = worked[0]!.length;
  const cells = {
    ofRep: Int32Array.from({ length: reps + 1 }, (_, rep) => rep * cellsEach),
    slot: Int16Array.from({ length: reps * cellsEach }, (_, cell) => {
      const rep = Math.floor(cell / cellsEach);
      return worked[rep % worked.length]![cell % cellsEach]!;
    }),
  };
  return { reps, slots: lastHalfHour - firstHalfHour, owner, shift, worked, cells };
}

/** The slots a rep works. */
const workedBy = ({ worked }: Team, rep: number): readonly number[] => worked[rep % worked.length]!;

/** That half hour of a person's day as a slot, or the nearest that their rep works. */
export function nearestSlot(team: Team, who: number, halfHour: number): number {
  const slot = halfHour - team.shift[who]! - firstHalfHour;
  const apart = (one: number) => Math.abs(one - slot);
  return workedBy(team, team.owner[who]!).reduce((best, one) => (apart(one) < apart(best) ? one : best));
}

/** The half hour of a person's day in a slot. */
export const halfHourIn = ({ shift }: Team, who: number, slot: number): number =>
  slot + firstHalfHour + shift[who]!;

/**
 * How likely somebody answers, as a team knows it that has called for long: by role, screener, relationship and half
 * hour, and nothing of the person. Of the day parts one combination a class; the last class is a time they named.
 */
export type Chances = { chance: Float64Array; best: Float64Array; classes: number };

const masks = 32;
const relations = 4;

export function classOf(team: Team, people: Territory, relation: number, who: number, parts: number): number {
  const zone = -team.shift[who]! >> 1;
  const kind = (people.role[who]! * 2 + people.screened[who]!) * relations + relation;
  return (zone * roles.length * 2 * relations + kind) * masks + parts;
}

export function chancesOf({ slots }: Team, rates: Rates): Chances {
  const kinds = roles.length * 2 * relations;
  const classes = zones.length * kinds * masks + 1;
  const chance = new Float64Array(classes * slots);
  const best = new Float64Array(classes);
  for (const [zone, { shift }] of zones.entries())
    for (let kind = 0; kind < kinds; kind += 1)
      for (let slot = 0; slot < slots; slot += 1) {
        const halfHour = slot + firstHalfHour + shift;
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
  if (halfHour < firstHalfHour || halfHour >= lastHalfHour) return 0;
  const relation = kind % relations;
  const screened = Math.floor(kind / relations) % 2 === 1 && isScreened(halfHour);
  const role = Math.floor(kind / relations / 2);
  const there = (1 - assumed.away) * Math.min(1, desk[role * halfHours + halfHour]!);
  return there * (screened ? passes[relation]! : 1) * picksUp[relation]!;
}
