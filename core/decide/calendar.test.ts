import { describe, expect, test } from 'vitest';
import { brief, call, decideGiven, type Given, rulesOf, windowsOf } from '#core/decide/golden.test-kit.ts';

const windows = (given: Partial<Given>) =>
  windowsOf(decideGiven({ playbook: 'three-and-done', now: '2026-11-16T17:00:00Z', ...given }).decision);

describe('windows on the prospect’s clock', () => {
  test('are the next five, the one that has begun starting now', () => {
    expect(windows({})).toEqual([
      'morning 11-16T17:00/20:00',
      'afternoon 11-16T21:00/01:00',
      'morning 11-17T16:00/20:00',
      'afternoon 11-17T21:00/01:00',
      'morning 11-18T16:00/20:00',
    ]);
  });

  test.each<[string, Partial<Given>, string]>([
    ['skip the weekend', { now: '2026-11-21T17:00:00Z' }, 'morning 11-23T16:00/20:00'],
    [
      'skip a holiday',
      { now: '2026-11-26T17:00:00Z', holidays: ['2026-11-26'] },
      'morning 11-27T16:00/20:00',
    ],
    ['follow the clocks forward in spring', { now: '2026-03-08T12:00:00Z' }, 'morning 03-09T15:00/19:00'],
    ['follow the clocks back in autumn', { now: '2026-11-01T12:00:00Z' }, 'morning 11-02T16:00/20:00'],
    [
      'half hours of St. John’s',
      { now: '2026-11-16T10:00:00Z', timeZone: 'America/St_Johns' },
      'morning 11-16T11:30/15:30',
    ],
    [
      'half hours of Kolkata',
      { now: '2026-11-16T00:00:00Z', timeZone: 'Asia/Kolkata' },
      'morning 11-16T02:30/06:30',
    ],
    [
      'quarter hours of Kathmandu',
      { now: '2026-11-16T00:00:00Z', timeZone: 'Asia/Kathmandu' },
      'morning 11-16T02:15/06:15',
    ],
    [
      'the early side of the date line',
      { now: '2026-11-15T12:00:00Z', timeZone: 'Pacific/Kiritimati' },
      'morning 11-15T18:00/22:00',
    ],
    [
      'the late side of the date line',
      { now: '2026-11-15T12:00:00Z', timeZone: 'Pacific/Pago_Pago' },
      'morning 11-16T19:00/23:00',
    ],
    [
      'the turn of the year',
      { now: '2026-12-31T23:30:00Z', timeZone: 'Europe/London', holidays: ['2027-01-01'] },
      'morning 01-04T08:00/12:00',
    ],
  ])('%s', (_, given, first) => {
    expect(windows(given)[0]).toBe(first);
  });

  test('half an hour of change on Lord Howe Island moves half an hour', () => {
    const timeZone = 'Australia/Lord_Howe';
    expect(windows({ timeZone, now: '2026-10-01T12:00:00Z' })[0]).toBe('morning 10-01T21:30/01:30');
    expect(windows({ timeZone, now: '2026-10-04T00:00:00Z' })[0]).toBe('morning 10-04T21:00/01:00');
  });

  test('a window that ends now is over', () => {
    expect(windows({ now: '2026-11-16T20:00:00Z' })[0]).toBe('afternoon 11-16T21:00/01:00');
    expect(windows({ now: '2026-11-16T19:59:59Z' })[0]).toBe('morning 11-16T19:59:59/20:00');
  });
});

describe('calling hours', () => {
  test('cut the windows and split them where an hour is missing', () => {
    const callingHours = [
      { from: '08:30', until: '10:00' },
      { from: '11:00', until: '14:00' },
    ];
    expect(windows({ now: '2026-11-16T12:00:00Z', callingHours }).slice(0, 3)).toEqual([
      'morning 11-16T16:30/18:00',
      'morning 11-16T19:00/20:00',
      'afternoon 11-16T21:00/22:00',
    ]);
  });

  test('that touch or overlap are one', () => {
    const callingHours = [
      { from: '10:00', until: '11:00' },
      { from: '09:00', until: '10:00' },
      { from: '10:30', until: '11:30' },
    ];
    expect(windows({ now: '2026-11-16T12:00:00Z', callingHours })[0]).toBe('morning 11-16T17:00/19:30');
  });

  test('of some weekdays leave out the others', () => {
    const callingHours = [{ days: [3], from: '08:00', until: '20:00' }];
    expect(windows({ callingHours })[0]).toBe('morning 11-18T16:00/20:00');
  });

  test('that allow nothing are prepared first, for good', () => {
    const decided = decideGiven({
      playbook: 'three-and-done',
      now: '2026-11-16T17:00:00Z',
      callingHours: [],
    });
    expect(brief(decided.decision)).toBe('prepare callingHours');
    expect(decided.validUntil).toBeNull();
  });

  test('do not cut the time they asked for, but the days after it is overdue', () => {
    const asked = {
      playbook: 'three-and-done',
      callingHours: [{ from: '10:00', until: '11:00' }],
      touches: [call('2026-11-13T17:00:00Z', 'spoke', { callAt: '2026-11-16T14:00:00Z' })],
    };
    expect(windowsOf(decideGiven({ ...asked, now: '2026-11-16T12:00:00Z' }).decision)).toEqual([
      'requested 11-16T14:00/14:30',
    ]);
    expect(windowsOf(decideGiven({ ...asked, now: '2026-11-16T15:00:00Z' }).decision)[0]).toBe(
      'morning 11-16T18:00/19:00',
    );
  });
});

describe('a person who may be in several zones', () => {
  test('is called in hours that fit all of them, on the dates of the first', () => {
    const timeZone = ['America/Vancouver', 'America/New_York'];
    expect(windows({ timeZone, now: '2026-11-16T12:00:00Z' }).slice(0, 2)).toEqual([
      'morning 11-16T16:00/20:00',
      'afternoon 11-16T21:00/23:30',
    ]);
  });

  test('is not called while it is the weekend in one of them', () => {
    const timeZone = ['Pacific/Pago_Pago', 'Pacific/Kiritimati'];
    // Friday in Pago Pago is Saturday in Kiritimati, and Sunday there is Monday here.
    expect(windows({ timeZone, now: '2026-11-20T12:00:00Z' })[0]).toBe('morning 11-23T19:00/23:00');
  });

  test('whose zones share no hour is prepared first', () => {
    const decided = decideGiven({
      playbook: 'three-and-done',
      now: '2026-11-16T17:00:00Z',
      timeZone: ['Asia/Kolkata', 'America/Los_Angeles'],
    });
    expect(brief(decided.decision)).toBe('prepare timeZone');
  });

  test('whose zones share an hour in summer only is asked about again when summer is near', () => {
    // Nine in London is seven in the evening in Sydney, but six after both clocks have changed.
    const given = {
      playbook: 'three-and-done',
      timeZone: ['Europe/London', 'Australia/Sydney'],
      callingHours: [{ from: '09:00', until: '18:30' }],
    };
    const decided = decideGiven({ ...given, now: '2027-01-04T12:00:00Z' });
    expect(brief(decided.decision)).toBe('prepare timeZone');
    expect(decided.validUntil).toBe('2027-02-04T00:00:00Z');
    expect(windowsOf(decideGiven({ ...given, now: '2027-02-04T00:00:00Z' }).decision)[0]).toBe(
      'morning 04-05T08:00/08:30',
    );
  });
});

describe('dates between an earliest and a latest', () => {
  test('without a business day move past the holiday', () => {
    const { decision, validUntil } = decideGiven({
      playbook: 'own-the-follow-up',
      now: '2026-12-23T20:00:00Z',
      holidays: ['2026-12-24', '2026-12-25'],
      touches: [
        call('2026-12-21T17:00:00Z', 'voicemail-left', {
          message: 'availability',
          promise: { phrase: 'later this week', from: '2026-12-24', to: '2026-12-25' },
        }),
      ],
    });
    expect(brief(decision)).toBe(
      '12-28T16:00 to 12-29T01:00, leave availability, “later this week” 12-30..01-01',
    );
    expect(rulesOf(decision)).toContain('moved-past-holiday');
    expect(validUntil).toBe('2026-12-26T08:00:00Z');
  });

  test('close at the end of the last window, past the five that are shown', () => {
    const { decision } = decideGiven({
      playbook: 'three-and-done',
      now: '2026-11-20T17:00:00Z',
      touches: [call('2026-11-17T17:00:00Z', 'screener')],
    });
    expect(windowsOf(decision)).toHaveLength(4);
    expect(brief(decision)).toBe('11-23T16:00 to 11-25T01:00, leave introduction');
  });
});
