import { expect, test } from 'vitest';
import type { Adherence, RepLoad } from '#api/plan.ts';
import {
  adherenceWords,
  callsWords,
  noPlaceWords,
  noRoomWords,
  restWords,
  roomThen,
  statesOf,
  stillWords,
  teamWords,
} from '#web/pages/load/load-words.ts';

const rep = (more: Partial<RepLoad> = {}): RepLoad => ({
  repId: 'imogen',
  name: 'Imogen Tarr',
  timeZone: 'America/Toronto',
  on: '2026-11-25',
  plannedAt: '2026-11-24T15:00:00Z',
  isAway: false,
  room: 44,
  calls: 38,
  promised: 6,
  leftOver: 0,
  cells: [],
  unkeepable: [],
  ...more,
});

test('a team’s days are summed up by those that are planned', () => {
  const others = rep({ repId: 'bram', calls: 40, room: 40, promised: 0 });
  const unplanned = rep({ repId: 'sana', plannedAt: null, calls: 0, promised: 0 });
  expect(teamWords([rep(), others, unplanned])).toBe('78 calls planned, 6 promised; room for 84.');
  expect(teamWords([unplanned])).toBe('Nobody’s day is planned yet.');
});

test.each([
  [{}, '38 of 44 calls', '6 promised · room for 6 more'],
  [{ calls: 44, leftOver: 12 }, '44 of 44 calls', '6 promised · 12 more people could be called'],
  [{ calls: 44, leftOver: 1, promised: 0 }, '44 of 44 calls', '1 more person could be called'],
  [{ calls: 44, promised: 0 }, '44 of 44 calls', 'Full, and nobody waits'],
  [{ calls: 0, room: 1, promised: 0 }, '0 of 1 call', 'room for 1 more'],
  [{ calls: 0, room: 0, promised: 0 }, '0 of 0 calls', 'No room'],
])('a day %o is said as %s, %s', (more, calls, rest) => {
  expect(callsWords(rep(more), 'tomorrow')).toBe(calls);
  expect(restWords(rep(more))).toBe(rest);
});

test('of the day that runs, what is left of it is said', () => {
  expect(callsWords(rep({ calls: 1 }), 'today')).toBe('1 call to come');
});

test('a day without hours says why', () => {
  expect(noRoomWords(rep({ isAway: true }), 'today')).toBe('Away today.');
  expect(noRoomWords(rep(), 'today')).toBe('No hours are left today.');
  expect(noRoomWords(rep(), 'tomorrow')).toBe('No hours in the two weeks from Wed Nov 25 on.');
});

test('a promise without a place says until when it can still be kept', () => {
  expect(noPlaceWords(1)).toBe('1 promise finds no place');
  expect(noPlaceWords(3)).toBe('3 promises find no place');
  expect(stillWords('2026-11-26')).toBe('Can still be kept until Thu Nov 26');
  expect(stillWords(null)).toBe('Not on a later day');
});

test('colleagues with a call to spare in such a half hour are named', () => {
  const cell = (held: number) => ({ at: '2026-11-25T15:00:00Z', room: 4, held, price: 0 });
  const reps = [
    rep({ cells: [cell(3)] }),
    rep({ repId: 'bram', name: 'Bram Okell', cells: [cell(3)] }),
    rep({ repId: 'sana', name: 'Sana Iqbal', cells: [cell(4)] }),
    rep({ repId: 'rhys', name: 'Rhys Pell', cells: [cell(0)], plannedAt: null }),
  ];
  expect(roomThen(reps, 'imogen', ['2026-11-25T15:00:00Z'])).toEqual(['Bram Okell']);
  expect(roomThen(reps, 'imogen', [])).toEqual([]);
});

test('a day’s account says what was done first and leaves out what there is none of', () => {
  const adherence = {
    planned: 41,
    done: 12,
    doneLate: 3,
    putOff: 0,
    fellAway: 1,
    toCome: 25,
    leftUndone: 0,
  } as Adherence;
  expect(adherenceWords(adherence)).toBe('12 of 41 done, 3 later than planned, 1 fell away, 25 to come');
  expect(statesOf({ ...adherence, done: 0 })[0]).toEqual({ state: 'done', count: 0 });
});
