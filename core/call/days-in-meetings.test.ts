import { expect, test } from 'vitest';
import { daysInMeetings } from '#core/call/days-in-meetings.ts';

const toronto = 'America/Toronto';

test('a day is taken by four hours of meetings, together or apart', () => {
  const long = { from: '2026-11-24T14:00:00Z', until: '2026-11-24T18:00:00Z' };
  const morning = { from: '2026-11-25T14:00:00Z', until: '2026-11-25T16:00:00Z' };
  const noon = { from: '2026-11-25T17:00:00Z', until: '2026-11-25T19:00:00Z' };
  expect(daysInMeetings(toronto, [noon, long, morning])).toEqual(['2026-11-24', '2026-11-25']);
  expect(daysInMeetings(toronto, [morning])).toEqual([]);
});

test('what two calendars have at the same time counts once', () => {
  const one = { from: '2026-11-24T14:00:00Z', until: '2026-11-24T17:00:00Z' };
  const within = { from: '2026-11-24T15:00:00Z', until: '2026-11-24T16:30:00Z' };
  const over = { from: '2026-11-24T16:00:00Z', until: '2026-11-24T17:59:00Z' };
  expect(daysInMeetings(toronto, [one, within, over])).toEqual([]);
  expect(daysInMeetings(toronto, [one, { ...over, until: '2026-11-24T18:00:00Z' }])).toEqual(['2026-11-24']);
});

test('a meeting over several days takes each by the rep’s own midnight', () => {
  const fair = { from: '2026-10-31T20:00:00Z', until: '2026-11-02T08:00:00Z' };
  expect(daysInMeetings(toronto, [fair])).toEqual(['2026-10-31', '2026-11-01']);
});
