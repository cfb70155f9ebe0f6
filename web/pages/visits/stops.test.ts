import { describe, expect, test } from 'vitest';
import { hasKey, stepFrom, stopsOf } from '#web/pages/visits/stops.ts';
import { appointment, offer, visitDay } from '#web/pages/visits/visit-day.test-kit.ts';

const labels = (day = visitDay()) => stopsOf(day).map(({ label, look }) => [label, look]);

describe('the stops of a day', () => {
  test('have numbers where somebody agreed, and letters where nobody did', () => {
    expect(labels()).toEqual([
      ['1', 'confirmed'],
      ['A', 'suggested'],
      ['2', 'confirmed'],
      ['B', 'left'],
    ]);
  });

  test('an offer that waits for its message is told from one that was left', () => {
    const waiting = appointment({ status: 'tentative', optOut: true, offeredAt: null });
    expect(labels(visitDay({ stops: [{ is: 'appointment', number: 1, appointment: waiting }] }))).toEqual([
      ['A', 'offered'],
    ]);
  });

  test('every letter opens its stop but G, which goes to another page', () => {
    const nine = Array.from({ length: 9 }, (_, index) => ({
      is: 'offer' as const,
      letter: 'A',
      offer: offer({ personId: `0199a000-0000-7000-8000-00000000000${index}` }),
    }));
    const keyed = stopsOf(visitDay({ stops: nine })).filter(hasKey);
    expect(keyed.map(({ label }) => label)).toEqual(['A', 'B', 'C', 'D', 'E', 'F', 'H', 'I']);
  });

  test('arrows go from one to the next and stay at the ends', () => {
    const stops = stopsOf(visitDay());
    expect(stepFrom(stops, null, 1)?.label).toBe('1');
    expect(stepFrom(stops, null, -1)?.label).toBe('B');
    expect(stepFrom(stops, stops[1]!.id, 1)?.label).toBe('2');
    expect(stepFrom(stops, stops[3]!.id, 1)?.label).toBe('B');
    expect(stepFrom([], null, 1)).toBeUndefined();
  });
});
