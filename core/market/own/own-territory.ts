import { type Relationship, relationships } from '#core/decide/facts.ts';
import { type Assumed, usual } from '#core/market/assumptions.ts';
import { roles } from '#core/market/desk-hours.ts';
import { roleOfTitle } from '#core/market/own/role-of-title.ts';
import { type HalfHoursByDay, halfHoursWorked } from '#core/market/own/working-week.ts';
import type { WorkingStretch } from '#core/plan/working-hours.ts';
import { offsetAt, type Seconds, zoneOf } from '#core/prospect/local-time.ts';

/** What a workspace knows of those it may call, and of who calls them. */
export type OwnPeople = {
  /** Those who may be called by the rules, alike ones counted together. */
  people: readonly AlikePeople[];
  /** Those who may not, by why. */
  leftOut: readonly { why: WhyLeftOut; people: number }[];
  reps: readonly OwnRep[];
};

type AlikePeople = {
  relationship: Relationship;
  /** Null: nobody knows their clock. */
  zone: string | null;
  /** Of whoever works with them; null: nobody does. */
  repZone: string | null;
  title: string | null;
  /** Somebody is known to take their calls first, or did. */
  screened: boolean;
  people: number;
};

const whyLeftOut = ['do-not-call', 'declined', 'left-with-them', 'resting', 'no-number'] as const;
export type WhyLeftOut = (typeof whyLeftOut)[number];

export type OwnRep = { timeZone: string; workingHours: readonly WorkingStretch[]; callsPerHalfHour: number };

/** A territory like one's own: what is taken of it. What is null is as usually assumed. Plain data. */
export type OwnTerritory = {
  people: number;
  leftOut: OwnPeople['leftOut'];
  kinds: readonly OwnKind[];
  reps: number;
  /** The weeks they work, each by so many reps. */
  weeks: readonly { reps: number; worked: HalfHoursByDay }[];
  /** Takes the place of what is usually assumed. */
  taken: Partial<Assumed>;
};

/** So many people of whom the same is known. */
export type OwnKind = {
  /** Index in decide's `relationships`. */
  relation: number;
  /** Index in `roles`. */
  role: number | null;
  screened: boolean | null;
  /** Half hours by which their clock is ahead of their rep's, at most half a day either way. */
  shift: number | null;
  people: number;
};

/**
 * What is taken of a workspace; null where nobody may be called, or nobody calls from Monday to Friday.
 * @param at the instant at which clocks are compared
 */
export function ownTerritory({ people, leftOut, reps: all }: OwnPeople, at: Seconds): OwnTerritory | null {
  const reps = all.filter(({ workingHours }) => halfHoursWorked(workingHours).flat().length > 0);
  if (people.length === 0 || reps.length === 0) return null;
  const kinds = kindsOf(people, reps, at);
  return {
    people: sum(people),
    leftOut: whyLeftOut.flatMap((why) => leftOut.filter((one) => one.why === why && one.people > 0)),
    kinds,
    reps: reps.length,
    weeks: weeksOf(reps),
    taken: takenOf(kinds, reps),
  };
}

/** Said where there is no territory to be like. */
export const nobodyToBeLike =
  'There is nobody here who may be called, or nobody who calls from Monday to Friday.';

/** What is assumed of a territory: as usual, but for what was taken. */
export const assumedIn = (own: OwnTerritory | null): Assumed =>
  own === null ? usual : { ...usual, ...own.taken };

const sum = (some: readonly { people: number }[]) => some.reduce((all, one) => all + one.people, 0);

function kindsOf(people: readonly AlikePeople[], reps: readonly OwnRep[], at: Seconds): OwnKind[] {
  const usualZone = commonest(reps.map(({ timeZone }) => timeZone));
  const kinds = new Map<string, OwnKind>();
  for (const one of people) {
    const role = roleOfTitle(one.title);
    const kind: OwnKind = {
      relation: relationships.indexOf(one.relationship),
      role: role === null ? null : roles.indexOf(role),
      screened: one.screened ? true : null,
      shift: one.zone === null ? null : shiftOf(one.zone, one.repZone ?? usualZone, at),
      people: 0,
    };
    const key = [kind.relation, kind.shift, kind.role, kind.screened].join(' ');
    const known = kinds.get(key) ?? kind;
    known.people += one.people;
    kinds.set(key, known);
  }
  // In an order that does not hang on the one in which they were read.
  return [...kinds].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, kind]) => kind);
}

const commonest = (some: readonly string[]): string =>
  [...some].sort((a, b) => count(some, b) - count(some, a) || (a < b ? -1 : 1))[0]!;

const count = (some: readonly string[], what: string) => some.filter((one) => one === what).length;

const halfDay = 24;

/** Whose clock is a day off is called at the same hours. */
function shiftOf(zone: string, repZone: string, at: Seconds): number {
  const seconds = offsetAt(zoneOf(zone), at) - offsetAt(zoneOf(repZone), at);
  const halfHours = Math.round(seconds / 1800);
  if (halfHours > halfDay) return halfHours - 2 * halfDay;
  return halfHours < -halfDay ? halfHours + 2 * halfDay : halfHours;
}

function weeksOf(reps: readonly OwnRep[]): OwnTerritory['weeks'] {
  const weeks = new Map<string, OwnTerritory['weeks'][number]>();
  for (const { workingHours } of reps) {
    const worked = halfHoursWorked(workingHours);
    const key = JSON.stringify(worked);
    weeks.set(key, { reps: (weeks.get(key)?.reps ?? 0) + 1, worked });
  }
  return [...weeks].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, week]) => week);
}

/** How they know us, and what a call takes by how many a half hour is said to have room for. */
function takenOf(kinds: readonly OwnKind[], reps: readonly OwnRep[]): Partial<Assumed> {
  const share = (relationship: Relationship) =>
    sum(kinds.filter(({ relation }) => relation === relationships.indexOf(relationship))) / sum(kinds);
  const calls = reps.reduce((all, { callsPerHalfHour }) => all + callsPerHalfHour, 0) / reps.length;
  return {
    shareReferred: share('referred'),
    shareKnown: share('known'),
    shareClient: share('client'),
    callMinutes: Number((30 / calls).toFixed(1)),
  };
}
