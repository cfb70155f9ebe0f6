import { describe, expect, test } from 'vitest';
import { meetingWords, readMeeting } from './meeting-draft.ts';

const toronto = 'America/Toronto';
const draft = { on: '2026-11-24', from: '13:00', until: '14:30' };

describe('a meeting', () => {
  test('is typed by the rep’s own clock', () => {
    expect(readMeeting(draft, toronto)).toEqual({
      from: '2026-11-24T18:00:00Z',
      until: '2026-11-24T19:30:00Z',
    });
    expect(readMeeting(draft, 'Europe/Berlin')).toEqual({
      from: '2026-11-24T12:00:00Z',
      until: '2026-11-24T13:30:00Z',
    });
  });

  test('may last until midnight', () => {
    expect(readMeeting({ ...draft, until: '00:00' }, toronto)).toMatchObject({
      until: '2026-11-25T05:00:00Z',
    });
  });

  test('over a change of the clock lasts as long as it does there', () => {
    const read = readMeeting({ on: '2026-11-01', from: '00:30', until: '03:00' }, toronto);
    expect(read).toEqual({ from: '2026-11-01T04:30:00Z', until: '2026-11-01T08:00:00Z' });
  });

  test.each([
    [{ on: '' }, 'on'],
    [{ on: '2026-11-31' }, 'on'],
    [{ from: '' }, 'from'],
    [{ until: '' }, 'until'],
    [{ until: '13:00' }, 'until'],
    [{ until: '12:00' }, 'until'],
  ])('that is not whole is asked about where it is not: %j', (change, field) => {
    expect(readMeeting({ ...draft, ...change }, toronto)).toEqual({ field, says: expect.any(String) });
  });

  test('is read by the rep’s own clock', () => {
    const times = { from: '2026-11-24T18:00:00Z', until: '2026-11-24T19:30:00Z' };
    expect(meetingWords(times, toronto)).toBe('Tue Nov 24, 1:00 pm to 2:30 pm');
    expect(meetingWords(times, 'Asia/Tokyo')).toBe('Wed Nov 25, 3:00 am to 4:30 am');
    expect(meetingWords({ ...times, until: '2026-11-25T06:00:00Z' }, toronto)).toBe(
      'Tue Nov 24, 1:00 pm to Wed Nov 25, 1:00 am',
    );
  });
});
