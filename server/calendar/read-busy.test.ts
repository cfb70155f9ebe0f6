import { describe, expect, test } from 'vitest';
import { parseInstant } from '#core/prospect/local-time.ts';
import { type BusyQuestion, readBusy, UnreadableCalendar } from '#server/calendar/read-busy.ts';

const calendar = (...lines: string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Test//Test//EN', ...lines, 'END:VCALENDAR', ''].join('\r\n');
const event = (...lines: string[]) => [
  'BEGIN:VEVENT',
  ...(lines.some((line) => line.startsWith('UID')) ? [] : ['UID:one']),
  'DTSTAMP:20261101T000000Z',
  ...lines,
  'END:VEVENT',
];

/** As Outlook writes it: rules since 1601, under the name Windows has for the zone. */
const outlookEastern = [
  'BEGIN:VTIMEZONE',
  'TZID:Eastern Standard Time',
  'BEGIN:STANDARD',
  'DTSTART:16010101T020000',
  'TZOFFSETFROM:-0400',
  'TZOFFSETTO:-0500',
  'RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=1SU;BYMONTH=11',
  'END:STANDARD',
  'BEGIN:DAYLIGHT',
  'DTSTART:16010101T020000',
  'TZOFFSETFROM:-0500',
  'TZOFFSETTO:-0400',
  'RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=2SU;BYMONTH=3',
  'END:DAYLIGHT',
  'END:VTIMEZONE',
];

function question(from: string, until: string, more: Partial<BusyQuestion> = {}): BusyQuestion {
  return {
    timeZone: 'America/Toronto',
    email: 'imogen@example.test',
    from: parseInstant(from)!,
    until: parseInstant(until)!,
    ...more,
  };
}

const november = question('2026-11-01T00:00:00Z', '2026-12-01T00:00:00Z');
const spans = (text: string, asked = november) =>
  readBusy(text, asked).map(({ from, until }) => [from, until]);
const starts = (text: string, asked = november) => spans(text, asked).map(([from]) => from);
const threeToFour = ['2026-11-24T15:00:00Z', '2026-11-24T16:00:00Z'];

describe('one meeting', () => {
  test.each([
    ['in UTC', ['DTSTART:20261124T150000Z', 'DTEND:20261124T160000Z'], threeToFour],
    [
      'in a named zone that the file does not describe',
      ['DTSTART;TZID=Europe/Berlin:20261124T160000', 'DTEND;TZID=Europe/Berlin:20261124T170000'],
      threeToFour,
    ],
    [
      'in a zone under a path',
      ['DTSTART;TZID=/freeassociation.sourceforge.net/America/Vancouver:20261124T070000', 'DURATION:PT1H'],
      threeToFour,
    ],
    [
      'in a zone by the name Windows has for it',
      [
        'DTSTART;TZID=Eastern Standard Time:20261124T100000',
        'DTEND;TZID=Eastern Standard Time:20261124T110000',
      ],
      threeToFour,
    ],
    [
      'in a zone nobody knows: by the rep’s clock',
      [
        'DTSTART;TZID=Customized Time Zone:20261124T100000',
        'DTEND;TZID=Customized Time Zone:20261124T110000',
      ],
      threeToFour,
    ],
    [
      'in a zone by a name without a place',
      ['DTSTART;TZID=GMT:20261124T150000', 'DTEND;TZID=GMT:20261124T160000'],
      threeToFour,
    ],
    ['without a zone: by the rep’s clock', ['DTSTART:20261124T100000', 'DTEND:20261124T110000'], threeToFour],
    [
      'from one zone into another',
      ['DTSTART;TZID=America/Toronto:20261124T100000', 'DTEND;TZID=America/Vancouver:20261124T080000'],
      threeToFour,
    ],
    [
      'over the turn of the hour that is set back',
      ['DTSTART;TZID=America/Toronto:20261101T003000', 'DTEND;TZID=America/Toronto:20261101T030000'],
      ['2026-11-01T04:30:00Z', '2026-11-01T08:00:00Z'],
    ],
    [
      'of a whole day: from midnight to midnight of the rep, 25 hours where the clocks are set back',
      ['DTSTART;VALUE=DATE:20261101', 'TRANSP:OPAQUE'],
      ['2026-11-01T04:00:00Z', '2026-11-02T05:00:00Z'],
    ],
    [
      'of two days',
      ['DTSTART;VALUE=DATE:20261124', 'DTEND;VALUE=DATE:20261126', 'TRANSP:OPAQUE'],
      ['2026-11-24T05:00:00Z', '2026-11-26T05:00:00Z'],
    ],
  ])('%s', (_, lines, expected) => {
    expect(spans(calendar(...event(...lines)))).toEqual([expected]);
  });

  test.each([
    ['that is cancelled', ['STATUS:CANCELLED']],
    ['that is shown as free', ['TRANSP:TRANSPARENT']],
    ['that Outlook shows as free', ['X-MICROSOFT-CDO-BUSYSTATUS:FREE']],
    ['that the rep declined', ['ATTENDEE;PARTSTAT=DECLINED:mailto:Imogen@example.test']],
    ['that comes from our own feed', ['UID:asked-1@phonework.local']],
  ])('%s takes no time', (_, lines) => {
    const when = ['DTSTART:20261124T150000Z', 'DTEND:20261124T160000Z'];
    expect(spans(calendar(...event(...when, ...lines)))).toEqual([]);
    expect(spans(calendar(...event(...when, 'ATTENDEE;PARTSTAT=DECLINED:mailto:bram@example.test')))).toEqual(
      [threeToFour],
    );
  });

  test('that lasts no time takes none, and neither does what is over or far off', () => {
    const far = ['DTSTART:20270124T150000Z', 'DTEND:20270124T160000Z'];
    const over = ['DTSTART:20261031T220000Z', 'DTEND:20261101T000000Z'];
    for (const lines of [['DTSTART:20261124T150000Z'], far, over])
      expect(spans(calendar(...event(...lines)))).toEqual([]);
  });

  test('of which the newest word comes first in the file is as that says', () => {
    const old = event('SEQUENCE:1', 'DTSTART:20261123T150000Z', 'DTEND:20261123T160000Z');
    const now = event('SEQUENCE:2', 'DTSTART:20261124T150000Z', 'DTEND:20261124T160000Z');
    expect(spans(calendar(...now, ...old))).toEqual([threeToFour]);
  });
});

const weekly = ['DTSTART;TZID=America/Toronto:20261020T100000', 'DTEND;TZID=America/Toronto:20261020T110000'];

describe('a meeting that repeats', () => {
  test('keeps its hour on the wall when the clocks are set back and forward', () => {
    const text = calendar(...event(...weekly, 'RRULE:FREQ=WEEKLY'));
    const fall = question('2026-10-25T00:00:00Z', '2026-11-05T00:00:00Z');
    const spring = question('2027-03-05T00:00:00Z', '2027-03-20T00:00:00Z');
    expect(starts(text, fall)).toEqual(['2026-10-27T14:00:00Z', '2026-11-03T15:00:00Z']);
    expect(starts(text, spring)).toEqual(['2027-03-09T15:00:00Z', '2027-03-16T14:00:00Z']);
  });

  test('does so by the rules in the file where Outlook has a name of its own for the zone', () => {
    const zoned = weekly.map((line) => line.replace('America/Toronto', 'Eastern Standard Time'));
    const text = calendar(...outlookEastern, ...event(...zoned, 'RRULE:FREQ=WEEKLY;COUNT=4'));
    const fall = question('2026-10-25T00:00:00Z', '2026-12-05T00:00:00Z');
    expect(starts(text, fall)).toEqual([
      '2026-10-27T14:00:00Z',
      '2026-11-03T15:00:00Z',
      '2026-11-10T15:00:00Z',
    ]);
  });

  test('leaves out what was taken out, in local time or in UTC, and has what was added', () => {
    const lines = [
      'RRULE:FREQ=WEEKLY;UNTIL=20261124T150000Z',
      'EXDATE;TZID=America/Toronto:20261103T100000',
      'EXDATE:20261110T150000Z',
      'RDATE;TZID=America/Toronto:20261112T140000',
    ];
    expect(starts(calendar(...event(...weekly, ...lines)))).toEqual([
      '2026-11-12T19:00:00Z',
      '2026-11-17T15:00:00Z',
      '2026-11-24T15:00:00Z',
    ]);
  });

  test('is where one of it was moved to, without the one that was cancelled', () => {
    const moved = event(
      'RECURRENCE-ID;TZID=America/Toronto:20261110T100000',
      'DTSTART;TZID=America/Toronto:20261111T150000',
      'DTEND;TZID=America/Toronto:20261111T153000',
    );
    const cancelled = event(
      'RECURRENCE-ID:20261117T150000Z',
      'DTSTART:20261117T150000Z',
      'DTEND:20261117T160000Z',
      'STATUS:CANCELLED',
    );
    const text = calendar(...moved, ...cancelled, ...event(...weekly, 'RRULE:FREQ=WEEKLY;COUNT=6'));
    expect(spans(text)).toEqual([
      ['2026-11-03T15:00:00Z', '2026-11-03T16:00:00Z'],
      ['2026-11-11T20:00:00Z', '2026-11-11T20:30:00Z'],
      ['2026-11-24T15:00:00Z', '2026-11-24T16:00:00Z'],
    ]);
  });

  test('is looked at where one of it was moved to from later than is looked at, and from before', () => {
    const moved = (recurrence: string, to: string) =>
      event(
        `RECURRENCE-ID;TZID=America/Toronto:${recurrence}T100000`,
        `DTSTART;TZID=America/Toronto:${to}T080000`,
        `DTEND;TZID=America/Toronto:${to}T083000`,
      );
    const text = calendar(
      ...event(...weekly, 'RRULE:FREQ=WEEKLY'),
      ...moved('20261208', '20261126'),
      ...moved('20261117', '20261216'),
      ...moved('20261020', '20261125'),
    );
    const week = question('2026-11-23T00:00:00Z', '2026-11-30T00:00:00Z');
    expect(starts(text, week)).toEqual([
      '2026-11-24T15:00:00Z',
      '2026-11-25T13:00:00Z',
      '2026-11-26T13:00:00Z',
    ]);
  });

  test('changes from one on where this and all later ones were moved', () => {
    const later = event(
      'RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=America/Toronto:20261117T100000',
      'DTSTART;TZID=America/Toronto:20261117T130000',
      'DTEND;TZID=America/Toronto:20261117T140000',
    );
    expect(starts(calendar(...event(...weekly, 'RRULE:FREQ=WEEKLY'), ...later))).toEqual([
      '2026-11-03T15:00:00Z',
      '2026-11-10T15:00:00Z',
      '2026-11-17T18:00:00Z',
      '2026-11-24T18:00:00Z',
    ]);
  });

  test('goes on over the turn of the year, at the last of each month, and on whole days', () => {
    const winter = question('2026-12-30T00:00:00Z', '2027-03-02T00:00:00Z');
    const monthEnd = event(
      'DTSTART:20260131T233000Z',
      'DTEND:20260201T003000Z',
      'RRULE:FREQ=MONTHLY;BYMONTHDAY=-1',
    );
    expect(spans(calendar(...monthEnd), winter)).toEqual([
      ['2026-12-31T23:30:00Z', '2027-01-01T00:30:00Z'],
      ['2027-01-31T23:30:00Z', '2027-02-01T00:30:00Z'],
      ['2027-02-28T23:30:00Z', '2027-03-01T00:30:00Z'],
    ]);
    const newYear = event('DTSTART;VALUE=DATE:20200101', 'RRULE:FREQ=YEARLY', 'TRANSP:OPAQUE');
    expect(spans(calendar(...newYear), winter)).toEqual([['2027-01-01T05:00:00Z', '2027-01-02T05:00:00Z']]);
  });

  test('of which only one day is in the file is that one', () => {
    const one = event('RECURRENCE-ID:20261117T150000Z', 'DTSTART:20261124T150000Z', 'DTEND:20261124T160000Z');
    expect(spans(calendar(...one))).toEqual([threeToFour]);
  });
});

describe('an hour that the clocks skip or repeat', () => {
  const march = question('2027-03-10T00:00:00Z', '2027-03-20T00:00:00Z');

  test.each([
    ['in a zone', ';TZID=America/Toronto'],
    ['by the rep’s own clock', ''],
  ])('%s is by the clock before the change, and the first of the two', (_, zone) => {
    const skipped = event(`DTSTART${zone}:20270314T023000`, `DTEND${zone}:20270314T050000`);
    expect(spans(calendar(...skipped), march)).toEqual([['2027-03-14T07:30:00Z', '2027-03-14T09:00:00Z']]);
    const twice = event(`DTSTART${zone}:20261101T013000`, `DTEND${zone}:20261101T030000`);
    expect(spans(calendar(...twice))).toEqual([['2026-11-01T05:30:00Z', '2026-11-01T08:00:00Z']]);
  });

  test('of which half an hour is set back is the first as well', () => {
    const april = question('2027-04-01T00:00:00Z', '2027-04-10T00:00:00Z');
    const zone = ';TZID=Australia/Lord_Howe';
    const twice = event(`DTSTART${zone}:20270404T014500`, `DTEND${zone}:20270404T030000`);
    expect(spans(calendar(...twice), april)).toEqual([['2027-04-03T14:45:00Z', '2027-04-03T16:30:00Z']]);
  });
});

describe('a file', () => {
  test('of which an event has no UID, or no time, still has the others', () => {
    const nameless = (from: string, until: string) =>
      event('UID:', `DTSTART:${from}`, `DTEND:${until}`).filter((line) => line !== 'UID:');
    const text = calendar(
      ...nameless('20261123T150000Z', '20261123T160000Z'),
      ...nameless('20261124T150000Z', '20261124T160000Z'),
      ...event('SUMMARY:Some day'),
    );
    expect(starts(text)).toEqual(['2026-11-23T15:00:00Z', '2026-11-24T15:00:00Z']);
  });

  test('may hold several calendars, none at all to come, and a mark at its beginning', () => {
    const one = calendar(...event('DTSTART:20261124T150000Z', 'DTEND:20261124T160000Z'));
    const other = calendar(...event('UID:two', 'DTSTART:20261123T150000Z', 'DTEND:20261123T160000Z'));
    expect(starts(`\uFEFF${one}${other}`)).toEqual(['2026-11-23T15:00:00Z', '2026-11-24T15:00:00Z']);
    expect(spans(calendar())).toEqual([]);
  });

  test.each([
    ['', /not a calendar file/],
    ['<!doctype html><title>Sign in</title>', /not a calendar file/],
    ['BEGIN:VCARD\r\nVERSION:4.0\r\nEND:VCARD\r\n', /not a calendar file/],
    [
      calendar(...event('DTSTART:20261101T000000Z', 'DURATION:PT1M', 'RRULE:FREQ=SECONDLY')),
      /more than 20,000 times/,
    ],
    [
      calendar(...event('DTSTART:20261101T000000Z', 'DURATION:PT1M', 'RRULE:FREQ=MINUTELY;INTERVAL=5')),
      /more than 5,000 meetings/,
    ],
  ])('that cannot be used says why (%#)', (text, says) => {
    expect(() => readBusy(text, november)).toThrow(UnreadableCalendar);
    expect(() => readBusy(text, november)).toThrow(says);
  });
});
