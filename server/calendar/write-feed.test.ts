import ICAL from 'ical.js';
import { convertIcsCalendar } from 'ts-ics';
import { describe, expect, test } from 'vitest';
import type { CalendarEntry, PublishedEntry } from '#core/calendar/calendar-entry.ts';
import { writeFeed } from '#server/calendar/write-feed.ts';

const desk = 'http://127.0.0.1:4747';

function told(entry: Partial<CalendarEntry>, more: Partial<PublishedEntry> = {}): PublishedEntry {
  return {
    entry: {
      uid: 'appointment-1',
      when: { from: '2026-11-24T15:00:00Z', until: '2026-11-24T15:30:00Z', timeZone: 'America/Toronto' },
      status: 'confirmed',
      isBusy: true,
      title: 'Visit Odile Marchbanks',
      says: 'They confirmed the visit.',
      place: null,
      personId: '00000000-0000-7000-8000-000000000001',
      ...entry,
    },
    sequence: 0,
    changedAt: '2026-11-20T12:00:00Z',
    ...more,
  };
}

const timed = (from: string, until: string, timeZone: string, uid = from) =>
  told({ uid, when: { from, until, timeZone } });

const read = (published: PublishedEntry[]) =>
  new ICAL.Component(ICAL.parse(writeFeed(published, 'Imogen Tarr', desk)));

/** When an event is, by the zones that stand in the file and by nothing else. */
function instantsOf(published: PublishedEntry[]): [string, string][] {
  return read(published)
    .getAllSubcomponents('vevent')
    .map((component) => {
      const event = new ICAL.Event(component);
      return [instant(event.startDate), instant(event.endDate)];
    });
}

const instant = (time: InstanceType<typeof ICAL.Time>) =>
  new Date(time.toUnixTime() * 1000).toISOString().replace('.000Z', 'Z');

describe('a calendar that others subscribe to', () => {
  test('says who, what, how sure, how often changed and since when, and nothing else of them', () => {
    const published = [
      told(
        {
          title: 'Visit Odile; Marchbanks, Fernwhistle\\Cold',
          place: 'Pier 4, Toronto\nSide door',
          status: 'tentative',
        },
        { sequence: 3 },
      ),
    ];
    const text = writeFeed(published, 'Imogen Tarr', desk);
    expect(text).toContain('NAME:Phonework: Imogen Tarr\r\n');
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    // What is said of the whole calendar stands before everything in it.
    expect(text.slice(text.indexOf('BEGIN:VTIMEZONE'))).not.toMatch(
      /^(NAME|PRODID|REFRESH-INTERVAL|X-PUBLISHED-TTL)/m,
    );
    const [event] = read(published).getAllSubcomponents('vevent');
    const value = (name: string) => String(event!.getFirstPropertyValue(name));
    expect(value('uid')).toBe('appointment-1@phonework.local');
    expect(value('sequence')).toBe('3');
    expect(value('last-modified')).toBe('2026-11-20T12:00:00Z');
    expect(value('dtstamp')).toBe('2026-11-20T12:00:00Z');
    expect(value('status')).toBe('TENTATIVE');
    expect(value('transp')).toBe('OPAQUE');
    expect(value('summary')).toBe('Visit Odile; Marchbanks, Fernwhistle\\Cold');
    expect(value('location')).toBe('Pier 4, Toronto\nSide door');
    expect(value('url')).toBe(`${desk}/people/00000000-0000-7000-8000-000000000001`);
    expect(event!.getAllProperties().map(({ name }) => name)).toEqual([
      'uid',
      'sequence',
      'dtstamp',
      'dtstart',
      'dtend',
      'summary',
      'transp',
      'location',
      'description',
      'url',
      'status',
      'last-modified',
    ]);
  });

  test('is read alike by another library', () => {
    const published = [
      timed('2026-11-24T15:00:00Z', '2026-11-24T15:30:00Z', 'America/Toronto'),
      timed('2026-03-29T05:30:00Z', '2026-03-29T06:30:00Z', 'Europe/Berlin'),
      told({ uid: 'promise-1', when: { fromOn: '2026-11-30', toOn: '2026-12-01' }, isBusy: false }),
    ];
    const calendar = convertIcsCalendar(undefined, writeFeed(published, 'Imogen Tarr', desk));
    expect(calendar.timezones?.map(({ id }) => id).sort()).toEqual(['America/Toronto', 'Europe/Berlin']);
    expect(
      calendar.events?.map(({ start, end }) => [start.date.toISOString(), end?.date.toISOString()]),
    ).toEqual([
      ['2026-11-24T15:00:00.000Z', '2026-11-24T15:30:00.000Z'],
      ['2026-03-29T05:30:00.000Z', '2026-03-29T06:30:00.000Z'],
      ['2026-11-30T00:00:00.000Z', '2026-12-02T00:00:00.000Z'],
    ]);
  });

  test('is right on both sides of every change of the clocks, in one file', () => {
    const published = [
      timed('2026-03-08T06:45:00Z', '2026-03-08T07:15:00Z', 'America/Toronto'),
      timed('2026-11-01T05:45:00Z', '2026-11-01T06:15:00Z', 'America/Toronto'),
      timed('2026-11-01T06:30:00Z', '2026-11-01T06:45:00Z', 'America/Toronto'),
      timed('2026-10-31T14:00:00Z', '2026-10-31T15:00:00Z', 'America/Toronto'),
      timed('2026-11-02T15:00:00Z', '2026-11-02T16:00:00Z', 'America/Toronto'),
      timed('2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z', 'Europe/Berlin'),
      timed('2026-04-04T14:45:00Z', '2026-04-04T15:45:00Z', 'Australia/Lord_Howe'),
      timed('2026-12-31T23:30:00Z', '2027-01-01T00:30:00Z', 'Pacific/Auckland'),
      timed('2026-06-01T04:00:00Z', '2026-06-01T04:30:00Z', 'Asia/Kathmandu'),
    ];
    expect(instantsOf(published)).toEqual(
      published.map(({ entry: { when } }) => ('until' in when ? [when.from, when.until] : [])),
    );
  });

  test('writes an hour that comes twice in UTC, for no wall clock tells the two apart', () => {
    const text = writeFeed(
      [timed('2026-11-01T06:30:00Z', '2026-11-01T06:45:00Z', 'America/Toronto')],
      'I',
      desk,
    );
    expect(text).toContain('DTSTART:20261101T063000Z\r\n');
    expect(text).not.toContain('VTIMEZONE');
  });

  test('shows a promise as whole days, at which one is free', () => {
    const [event] = read([
      told({ when: { fromOn: '2026-12-31', toOn: '2027-01-01' }, isBusy: false, status: 'cancelled' }),
    ]).getAllSubcomponents('vevent');
    const value = (name: string) => String(event!.getFirstPropertyValue(name));
    expect([value('dtstart'), value('dtend')]).toEqual(['2026-12-31', '2027-01-02']);
    expect([value('transp'), value('status')]).toEqual(['TRANSPARENT', 'CANCELLED']);
  });

  test('lets no name of a rep begin a line of its own, and breaks no line but at 75 bytes', () => {
    const text = writeFeed([told({ title: `Visit ${'Zoë '.repeat(60)}` })], 'Imogen\r\nMETHOD:CANCEL', desk);
    expect(text).not.toMatch(/^METHOD/m);
    for (const line of text.split('\r\n'))
      expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
  });
});
