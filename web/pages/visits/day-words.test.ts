import { describe, expect, test } from 'vitest';
import {
  betterOrderWords,
  cautionWords,
  countStops,
  driveWords,
  messagesWords,
  offerUnderWords,
  outWords,
  spokenParts,
  statusWords,
  underWords,
  wholeDayWords,
  withoutSuggestionsWords,
  zoneWords,
} from '#web/pages/visits/day-words.ts';
import { stopsOf } from '#web/pages/visits/stops.ts';
import { appointment, offer, visitDay } from '#web/pages/visits/visit-day.test-kit.ts';

const on = (date: string, near: string | null = 'Vancouver') => ({ on: date, near, visits: 2 });

describe('the head of the visits', () => {
  test('says where the rep is out, and for how long', () => {
    expect(outWords([on('2026-12-08'), on('2026-12-09')])).toBe('Vancouver, two days in December');
    expect(outWords([on('2026-11-30'), on('2026-12-01', 'Burnaby')])).toBe(
      'Vancouver and Burnaby, two days in November and December',
    );
    expect(outWords([on('2026-12-08', null)])).toBe('One day in December');
    expect(outWords([])).toBeNull();
  });

  test('counts what is agreed apart from what is only close by', () => {
    expect(countStops(stopsOf(visitDay()))).toEqual({
      agreed: '2 confirmed',
      nearby: '2 worth a knock nearby',
    });
    expect(countStops([])).toEqual({ agreed: '0 confirmed', nearby: null });
  });
});

describe('another order of the day', () => {
  test('is said with what it saves and that they would have to agree', () => {
    const day = visitDay();
    const ids = day.stops.flatMap((stop) => (stop.is === 'appointment' ? [stop.appointment.id] : []));
    const names = day.stops.flatMap((stop) => (stop.is === 'appointment' ? [stop.appointment.name] : []));
    expect(betterOrderWords({ ...day, betterOrder: { ids: ids.toReversed(), savesSeconds: 1500 } })).toBe(
      `25 min less driving in another order, if they agree to other times: ${names.toReversed().join(', then ')}.`,
    );
    expect(betterOrderWords({ ...day, betterOrder: null })).toBeNull();
  });
});

describe('the way', () => {
  test.each([
    [360, '6 min'],
    [null, 'Way not known'],
    [0, 'Next door'],
    [3900, '65 min'],
    [7200, '2 h'],
    [6600, '1 h 50 min'],
  ])('of %s seconds is said as %s', (seconds, says) => {
    expect(driveWords(seconds)).toBe(says);
  });

  test('of the whole day counts what is suggested in, and says what it is without', () => {
    const day = visitDay();
    expect(wholeDayWords(day, stopsOf(day))).toBe('9:00 to 1:45, 39 min driving');
    expect(withoutSuggestionsWords(day, stopsOf(day))).toBe('25 min driving without suggestions');
  });

  test('says where a part of it is not known', () => {
    const day = visitDay({ driving: [360, null, 540] });
    expect(wholeDayWords(day, stopsOf(day))).toBe('9:00 to 1:45, 15 min driving where the way is known');
  });
});

describe('an appointment', () => {
  test('that is confirmed says where and how long', () => {
    expect(statusWords(appointment())).toBe('Confirmed');
    expect(underWords(appointment({ placeSays: 'Dock 4' }))).toBe('Kelpwhistle Seafoods, Dock 4, 45 min');
  });

  test('that was offered says when the message was left, and that nobody confirmed it', () => {
    const offered = appointment({ status: 'tentative', optOut: true, offeredAt: '2026-11-23T17:00:00Z' });
    expect(statusWords(offered)).toBe('Message left Nov 23');
    expect(underWords(offered)).toBe(
      'Kelpwhistle Seafoods. Offered, not confirmed. No word yet, so the time holds',
    );
  });

  test('whose message is still to be left says so', () => {
    const waiting = appointment({ status: 'tentative', optOut: true });
    expect(statusWords(waiting)).toBe('Offer not left yet');
    expect(underWords(waiting)).toContain('Offered with the next voicemail, not confirmed');
  });

  test('by the clock of another zone says how far that is', () => {
    const stops = stopsOf(visitDay());
    expect(zoneWords(stops, 'America/Toronto')).toBe('Times are theirs, 3 h behind you.');
    expect(zoneWords(stops, 'America/Los_Angeles')).toBeNull();
  });
});

describe('a suggestion', () => {
  test('says how many messages they have had', () => {
    expect(messagesWords(offer())).toBe('2 of 3 voicemails');
    expect(messagesWords(offer({ messagesLeft: 1, messagesAtMost: null }))).toBe('1 voicemail');
    expect(offerUnderWords(offer({ messagesLeft: 1 }))).toBe('Fernwhistle Cold Storage. One voicemail');
    expect(offerUnderWords(offer({ messagesLeft: 0, account: null }))).toBe('No message yet');
  });

  test('has the numbers that are said in it apart', () => {
    expect(spokenParts('I’ll be there on December 8, at 10:15. Call me at 416 555 0117.')).toEqual([
      { text: 'I’ll be there on December 8, at 10:15. Call me at ', isNumber: false },
      { text: '416 555 0117', isNumber: true },
      { text: '.', isNumber: false },
    ]);
  });

  test('warns of the last message, and only of the last', () => {
    expect(cautionWords(offer())).toBe('Last message. You are next door, so no trip is lost.');
    expect(cautionWords(offer({ messagesLeft: 1 }))).toBeNull();
    expect(cautionWords(offer({ messagesAtMost: null }))).toBeNull();
  });
});
