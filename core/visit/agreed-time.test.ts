import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDate, formatInstant, localDay, localMinute, zoneOf } from '#core/prospect/local-time.ts';
import { agreedTime } from '#core/visit/agreed-time.ts';

const vancouver = zoneOf('America/Vancouver');
const said = (text: string, zone = vancouver) => {
  const agreed = agreedTime(zone, text);
  if (agreed === null || agreed.is === 'time') return agreed && formatInstant(agreed.at);
  if (agreed.is === 'skipped') return `skipped until ${formatInstant(agreed.next)}`;
  return `${formatInstant(agreed.first)} or ${formatInstant(agreed.second)}`;
};

describe('a time that two agree on', () => {
  test.each([
    ['2026-12-08T10:15', '2026-12-08T18:15:00Z'],
    ['2026-03-08T01:59', '2026-03-08T09:59:00Z'],
    ['2026-03-08T02:00', 'skipped until 2026-03-08T10:00:00Z'],
    ['2026-03-08T02:59', 'skipped until 2026-03-08T10:00:00Z'],
    ['2026-03-08T03:00', '2026-03-08T10:00:00Z'],
    ['2025-11-02T00:59', '2025-11-02T07:59:00Z'],
    ['2025-11-02T01:00', '2025-11-02T08:00:00Z or 2025-11-02T09:00:00Z'],
    ['2025-11-02T01:59', '2025-11-02T08:59:00Z or 2025-11-02T09:59:00Z'],
    ['2025-11-02T02:00', '2025-11-02T10:00:00Z'],
  ])('%s in Vancouver is %s', (text, instant) => {
    expect(said(text)).toBe(instant);
  });

  test('moves by half an hour on Lord Howe Island', () => {
    expect(said('2025-10-05T02:15', zoneOf('Australia/Lord_Howe'))).toBe(
      'skipped until 2025-10-04T15:30:00Z',
    );
    expect(said('2026-04-05T01:45', zoneOf('Australia/Lord_Howe'))).toBe(
      '2026-04-04T14:45:00Z or 2026-04-04T15:15:00Z',
    );
  });

  test.each(['2026-02-30T10:00', '2026-12-08 10:15', '2026-12-08T24:00', '2026-12-08T25:00', 'at ten'])(
    '%s is no time',
    (text) => {
      expect(agreedTime(vancouver, text)).toBeNull();
    },
  );

  test('reads on their clock as it was said, whichever it is', () => {
    const zones = [
      'America/Vancouver',
      'America/St_Johns',
      'Europe/Berlin',
      'Australia/Lord_Howe',
      'Africa/Casablanca',
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: 20_000, max: 21_500 }),
        fc.integer({ min: 0, max: 24 * 60 - 1 }),
        (name, day, minute) => {
          const zone = zoneOf(name);
          const clock = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
          const agreed = agreedTime(zone, `${formatDate(day)}T${clock}`)!;
          const instants =
            agreed.is === 'time' ? [agreed.at] : agreed.is === 'twice' ? [agreed.first, agreed.second] : [];
          for (const at of instants)
            expect([localDay(zone, at), localMinute(zone, at)]).toEqual([day, minute]);
          if (agreed.is === 'skipped') expect(localMinute(zone, agreed.next)).toBeGreaterThan(minute);
        },
      ),
      { seed: 16, numRuns: 400 },
    );
  });
});
