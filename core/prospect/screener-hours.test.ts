import { describe, expect, it } from 'vitest';
import { screenerHours } from '#core/prospect/screener-hours.ts';

const said = (note: string | null) =>
  screenerHours(note)
    .map(({ from, until }) => `${clock(from)}-${clock(until)}`)
    .join(' ');
const clock = (minute: number) => `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;

const usual = '8:00-12:00 13:00-17:00';

describe('the hours a screener picks up', () => {
  it.each([
    ['8 am to 5 pm. Asks who sent you.', '8:00-12:00 13:00-17:00'],
    ['In from 9:30 to 15:00, then nobody.', '9:30-12:00 13:00-15:00'],
    ['9 am – 1 pm', '9:00-12:00'],
    ['8 to 5 pm', '8:00-12:00 13:00-17:00'],
    ['1 to 5 pm', '13:00-17:00'],
    ['7:30-16:30', '7:30-12:00 13:00-16:30'],
    ['10 a.m. until 4 p.m.', '10:00-12:00 13:00-16:00'],
  ])('are those that were written down, without lunch: %s', (note, hours) => {
    expect(said(note)).toBe(hours);
  });

  it.each([
    [null],
    ['Out from noon to one. Likes to be asked, not told.'],
    ['Sits on floors 2 to 5.'],
    ['Ext. 12 to 40'],
    ['5 pm to 8 am'],
    ['Asks who sent you.'],
  ])('are the usual ones where nobody wrote any: %s', (note) => {
    expect(said(note)).toBe(usual);
  });
});
