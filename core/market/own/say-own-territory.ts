import { roles } from '#core/market/desk-hours.ts';
import type { OwnKind, OwnTerritory, WhyLeftOut } from '#core/market/own/own-territory.ts';
import type { HalfHoursByDay } from '#core/market/own/working-week.ts';
import { sayClock, sayCount } from '#core/prospect/local-time-words.ts';

/** What was taken of a territory, and from how many it is known: one sentence each. */
export type TakenOf = {
  of: 'people' | 'relationships' | 'clocks' | 'reps' | 'roles' | 'screeners';
  says: string;
};

export function sayOwnTerritory(own: OwnTerritory): TakenOf[] {
  return [
    { of: 'people', says: sayPeople(own) },
    { of: 'relationships', says: sayRelationships(own) },
    { of: 'clocks', says: sayClocks(own) },
    { of: 'reps', says: sayReps(own) },
    { of: 'roles', says: sayRoles(own) },
    { of: 'screeners', says: sayScreeners(own) },
  ];
}

const whys: Readonly<Record<WhyLeftOut, string>> = {
  'do-not-call': 'asked not to be called',
  declined: 'said no',
  'left-with-them': 'have the next step in their hands',
  resting: 'rest after a method',
  'no-number': 'have no number that may be called',
};

function sayPeople({ people, leftOut }: OwnTerritory): string {
  const left = leftOut.reduce((all, one) => all + one.people, 0);
  if (left === 0) return `All ${sayPersons(people)} may be called.`;
  const why = leftOut.map((one) => `${count(one.people)} ${whys[one.why]}`);
  return `${sayPersons(people)} of ${count(people + left)}. Left out are those who may not be called: ${list(why)}.`;
}

function sayRelationships(own: OwnTerritory): string {
  const of = (relation: number) => known(own, (kind) => kind.relation === relation);
  const clients = of(3);
  return `Known of all: ${list([
    sayCount(of(0), 'stranger'),
    `${count(of(2))} who know us`,
    `${count(of(1))} referred`,
    sayCount(clients, 'client'),
  ])}.`;
}

function sayClocks(own: OwnTerritory): string {
  const shifts = [...new Set(own.kinds.flatMap(({ shift }) => (shift === null ? [] : [shift])))];
  const parts = shifts
    .map((shift) => ({ shift, people: known(own, (kind) => kind.shift === shift) }))
    .sort((a, b) => b.people - a.people || a.shift - b.shift);
  const rest = parts.slice(mostClocks).reduce((all, { people }) => all + people, 0);
  const said = parts.slice(0, mostClocks).map(({ shift, people }) => `${count(people)} ${sayShift(shift)}`);
  const all = rest === 0 ? said : [...said, `${count(rest)} elsewhere`];
  return sayKnown(own, (kind) => kind.shift !== null, '', list(all));
}

const mostClocks = 5;

function sayShift(shift: number): string {
  if (shift === 0) return 'by their rep’s clock';
  return `${shift > 0 ? 'ahead of it' : 'behind it'} by ${sayCount(Math.abs(shift) / 2, 'hour')}`;
}

function sayReps({ people, reps, weeks, taken }: OwnTerritory): string {
  const each = Math.round(people / reps);
  const common = [...weeks].sort((a, b) => b.reps - a.reps);
  const others = common.slice(mostWeeks).reduce((all, week) => all + week.reps, 0);
  const hours = common
    .slice(0, mostWeeks)
    .map((week) => (weeks.length === 1 ? '' : `${count(week.reps)} `) + sayWeek(week.worked));
  const all = others === 0 ? hours : [...hours, `${count(others)} other hours`];
  const calls = Number((30 / (taken.callMinutes ?? 30)).toFixed(1));
  const whose = reps === 1 ? '1 rep' : `${count(reps)} reps, each with ${sayPersons(each)} on average`;
  return `${whose}; ${list(all)}, with room for ${calls} ${calls === 1 ? 'call' : 'calls'} a half hour before a message takes its time. Meetings and absences are not taken.`;
}

const mostWeeks = 4;

/** The longest day stands for the week, where days differ. */
function sayWeek(worked: HalfHoursByDay): string {
  const longest = [...worked].sort((a, b) => b.length - a.length)[0]!;
  const days = worked.filter((day) => day.length > 0).length;
  const span = `${sayClock(30 * longest[0]!)} to ${sayClock((30 * (longest.at(-1)! + 1)) % 1440)}`;
  return days === worked.length ? `working ${span}` : `working ${span} on ${sayCount(days, 'day')} a week`;
}

function sayRoles(own: OwnTerritory): string {
  const says = roles.map((role, index) =>
    sayCount(
      known(own, (kind) => kind.role === index),
      role,
    ),
  );
  return sayKnown(own, (kind) => kind.role !== null, ' by their title', list(says));
}

function sayScreeners(own: OwnTerritory): string {
  const screened = known(own, (kind) => kind.screened === true);
  if (screened === 0)
    return 'Of nobody it is known that a screener takes their calls: all as usually assumed by role.';
  return `Of ${sayPersons(screened)} it is known that a screener takes their calls first; of the others, as usually assumed by role.`;
}

const known = ({ kinds }: OwnTerritory, which: (kind: OwnKind) => boolean): number =>
  kinds.filter(which).reduce((all, one) => all + one.people, 0);

/** "Known of 40 of 52 by their title: ..., the others as usually assumed." */
function sayKnown(own: OwnTerritory, which: (kind: OwnKind) => boolean, how: string, what: string): string {
  const people = known(own, which);
  if (people === 0) return `Known of nobody${how}: all as usually assumed.`;
  if (people === own.people) return `Known of all${how}: ${what}.`;
  return `Known of ${count(people)} of ${count(own.people)}${how}: ${what}; the others as usually assumed.`;
}

const sayPersons = (people: number) => `${count(people)} ${people === 1 ? 'person' : 'people'}`;
const count = (number: number) => number.toLocaleString('en');
const list = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
