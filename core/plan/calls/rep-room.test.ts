import { expect, test } from 'vitest';
import { type RepTime, roomOf } from '#core/plan/calls/rep-room.ts';
import { repDay } from '#core/plan/rep-day.ts';
import { formatInstant } from '#core/prospect/local-time.ts';

const ann: RepTime = {
  timeZone: 'America/Toronto',
  workingHours: [
    { days: [1, 2, 3, 4], from: '09:00', until: '10:30' },
    { days: [1, 2, 3, 4], from: '13:00', until: '14:00' },
  ],
  callsPerHalfHour: 4,
  meetings: [],
  away: [],
};
const midnight = '2026-11-24T05:00:00Z';

function room(rep: RepTime, now = midnight): string[] {
  return roomOf(rep, repDay(rep.timeZone, now), now).map(
    ({ at, room: calls }) => `${formatInstant(at).slice(11, 16)} ${calls}`,
  );
}

/** The half hour that runs at midnight is a worked one, as whoever looks then sits at the desk. */
const atTheDesk = '05:00 4';

test('a day has the half hours of the rep’s own hours, each with room for the calls they make in one', () => {
  expect(room(ann)).toEqual([atTheDesk, '14:00 4', '14:30 4', '15:00 4', '18:00 4', '18:30 4']);
});

test('a meeting takes its minutes: half a half hour leaves room for half the calls, a whole one for none', () => {
  const meetings = [{ from: '2026-11-24T14:15:00Z', until: '2026-11-24T15:00:00Z' }];
  expect(room({ ...ann, meetings })).toEqual([atTheDesk, '14:00 2', '15:00 4', '18:00 4', '18:30 4']);
});

test('of the half hour that runs only what is left has room, and nothing of those that are over', () => {
  expect(room(ann, '2026-11-24T14:40:00Z')).toEqual(['14:30 3', '15:00 4', '18:00 4', '18:30 4']);
});

test('in the last minutes of a half hour no call is begun', () => {
  expect(room(ann, '2026-11-24T14:58:00Z')[0]).toBe('15:00 4');
});

test('whoever sits at the desk outside their hours has this half hour', () => {
  expect(room(ann, '2026-11-24T21:00:00Z')).toEqual(['21:00 4']);
});

test('a day away has no room, at the desk or not', () => {
  const away = [{ from: '2026-11-24T05:00:00Z', until: '2026-11-25T05:00:00Z' }];
  expect(room({ ...ann, away })).toEqual([]);
});

test('a day off has none but the half hour somebody sits there', () => {
  expect(room(ann, '2026-11-27T14:00:00Z')).toEqual(['14:00 4']);
});

test('a zone that is a quarter hour beside the grid keeps its hours to the minute', () => {
  const rep = { ...ann, timeZone: 'Asia/Kathmandu' };
  expect(room(rep, '2026-11-23T18:15:00Z')).toEqual([
    '18:00 2',
    '03:00 2',
    '03:30 4',
    '04:00 4',
    '04:30 2',
    '07:00 2',
    '07:30 4',
    '08:00 2',
  ]);
});

test('a day to come is planned from its first hour', () => {
  const day = repDay(ann.timeZone, '2026-11-25T12:00:00Z');
  expect(roomOf(ann, day, '2026-11-24T20:00:00Z').map(({ at }) => formatInstant(at).slice(5, 16))).toEqual([
    '11-25T14:00',
    '11-25T14:30',
    '11-25T15:00',
    '11-25T18:00',
    '11-25T18:30',
  ]);
});
