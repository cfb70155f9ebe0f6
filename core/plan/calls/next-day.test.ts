import { expect, test } from 'vitest';
import { nextDay } from '#core/plan/calls/next-day.ts';
import type { RepTime } from '#core/plan/calls/rep-room.ts';

const weekdays: RepTime = {
  timeZone: 'America/Toronto',
  workingHours: [{ days: [1, 2, 3, 4, 5], from: '09:00', until: '17:00' }],
  callsPerHalfHour: 4,
  meetings: [],
  away: [],
};
const tuesday = '2026-11-24T15:00:00Z';
const friday = '2026-11-27T15:00:00Z';
const days = (from: string, until: string) => [{ from: `${from}T05:00:00Z`, until: `${until}T05:00:00Z` }];

test.each<[title: string, rep: Partial<RepTime>, now: string, on: string]>([
  ['after a Tuesday comes Wednesday', {}, tuesday, '2026-11-25'],
  ['after a Friday comes Monday', {}, friday, '2026-11-30'],
  ['by the rep’s own calendar, where it is still Monday', {}, '2026-11-24T04:00:00Z', '2026-11-24'],
  ['days away are passed over', { away: days('2026-11-25', '2026-11-28') }, tuesday, '2026-11-30'],
  ['and a day full of meetings', { meetings: days('2026-11-25', '2026-11-26') }, tuesday, '2026-11-26'],
  ['whoever never calls has the day after', { workingHours: [] }, friday, '2026-11-28'],
])('%s', (_, rep, now, on) => {
  expect(nextDay({ ...weekdays, ...rep }, now).on).toBe(on);
});
