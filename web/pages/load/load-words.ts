import type { Adherence, RepLoad } from '#api/plan.ts';
import { formatDate } from '#web/format/when.ts';
import { promisesWords } from '#web/forms/hand-over-words.ts';

/** How full the days of a team are together. */
export function teamWords(reps: readonly RepLoad[]): string {
  const planned = reps.filter(({ plannedAt }) => plannedAt !== null);
  const sum = (of: (rep: RepLoad) => number) => planned.reduce((total, rep) => total + of(rep), 0);
  const [calls, room, promised] = [
    sum((rep) => rep.calls),
    sum((rep) => rep.room),
    sum((rep) => rep.promised),
  ];
  if (planned.length === 0) return 'Nobody’s day is planned yet.';
  const owed = promised > 0 ? `, ${promised.toLocaleString()} promised` : '';
  return `${counted(calls, 'call')} planned${owed}; room for ${room.toLocaleString()}.`;
}

/** `38 of 44 calls`; of the day that runs, what is left of it: `38 calls to come`. */
export function callsWords({ calls, room }: RepLoad, day: 'today' | 'tomorrow'): string {
  return day === 'today' ? `${counted(calls, 'call')} to come` : `${calls} of ${counted(room, 'call')}`;
}

/** What stands under it: what is promised, and who else could be called. */
export function restWords({ calls, room, promised, leftOver }: RepLoad): string {
  const parts = [
    promised > 0 && `${promised} promised`,
    leftOver > 0 && `${counted(leftOver, 'more person', 'more people')} could be called`,
    calls < room && leftOver === 0 && `room for ${room - calls} more`,
  ];
  return parts.filter(Boolean).join(' · ') || (room === 0 ? 'No room' : 'Full, and nobody waits');
}

/** Why there is nothing to plan. */
export function noRoomWords({ isAway, on }: RepLoad, day: 'today' | 'tomorrow'): string {
  if (day === 'tomorrow') return `No hours in the two weeks from ${formatDate(on)} on.`;
  return isAway ? 'Away today.' : 'No hours are left today.';
}

/** "3 promises find no place" */
export const noPlaceWords = (count: number): string =>
  `${promisesWords(count)} ${count === 1 ? 'finds' : 'find'} no place`;

/** Whether it can be kept on a later day. */
export const stillWords = (stillUntil: string | null): string =>
  stillUntil === null ? 'Not on a later day' : `Can still be kept until ${formatDate(stillUntil)}`;

/** Who has a call to spare in one of the half hours that are full of promises, by name. */
export function roomThen(reps: readonly RepLoad[], repId: string, overfull: readonly string[]): string[] {
  const asked = new Set(overfull.map((at) => Date.parse(at)));
  return reps
    .filter((rep) => rep.repId !== repId && rep.plannedAt !== null)
    .filter(({ cells }) => cells.some(({ at, room, held }) => held < room && asked.has(Date.parse(at))))
    .map(({ name }) => name);
}

export type AdherenceState = Adherence['calls'][number]['state'];

/** The states in the order of a day's account: what was done first. */
export const stateWords: Record<AdherenceState, string> = {
  done: 'done',
  'done-late': 'later than planned',
  'put-off': 'put off',
  'fell-away': 'fell away',
  'to-come': 'to come',
  'left-undone': 'left undone',
};

const countOf: Record<AdherenceState, keyof Adherence> = {
  done: 'done',
  'done-late': 'doneLate',
  'put-off': 'putOff',
  'fell-away': 'fellAway',
  'to-come': 'toCome',
  'left-undone': 'leftUndone',
};

/** How many calls there are of each state; what there is none of is left out, but for what was done. */
export function statesOf(adherence: Adherence): { state: AdherenceState; count: number }[] {
  return (Object.keys(stateWords) as AdherenceState[])
    .map((state) => ({ state, count: adherence[countOf[state]] as number }))
    .filter(({ state, count }) => count > 0 || state === 'done');
}

/** `12 of 41 done, 3 later than planned, 26 to come` */
export function adherenceWords(adherence: Adherence): string {
  const [done, ...others] = statesOf(adherence);
  const rest = others.map(({ state, count }) => `${count} ${stateWords[state]}`);
  return [`${done?.count} of ${adherence.planned} done`, ...rest].join(', ');
}

function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString()} ${count === 1 ? one : many}`;
}
