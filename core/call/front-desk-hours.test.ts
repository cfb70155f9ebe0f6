import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FrontDeskCall, frontDeskHours, hoursByCalls } from '#core/call/front-desk-hours.ts';

/** Calls in Toronto on Tuesday 2026-11-24, in winter five hours behind UTC. */
const calls = (hour: number, count: number, answered: number): FrontDeskCall[] =>
  Array.from({ length: count }, (_, nth) => ({
    at: `2026-11-24T${String(hour + 5).padStart(2, '0')}:${String(nth % 60).padStart(2, '0')}:00Z`,
    timeZone: 'America/Toronto',
    answered: nth < answered,
  }));

describe('the hours of a front desk', () => {
  it('are those of its own clock', () => {
    expect(frontDeskHours(calls(9, 1, 1))).toEqual([{ hour: 9, calls: 1, answered: 1, share: null }]);
  });

  it('say nothing of an hour with fewer than eight calls', () => {
    expect(frontDeskHours(calls(9, 7, 7))[0]).toMatchObject({ calls: 7, share: null });
    expect(frontDeskHours(calls(9, 8, 8))[0]).toMatchObject({ calls: 8, share: 1 });
  });

  it('hold each hour to all of them: eight of eight is not certain where others were missed', () => {
    const [nine, noon] = frontDeskHours([...calls(9, 8, 8), ...calls(12, 8, 0)]);
    expect(nine).toMatchObject({ hour: 9, share: 0.75 });
    expect(noon).toMatchObject({ hour: 12, share: 0.25 });
  });

  it('leave weekends out', () => {
    const saturday = { at: '2026-11-28T15:00:00Z', timeZone: 'America/Toronto', answered: true };
    expect(frontDeskHours([saturday])).toEqual([]);
  });

  describe('when nobody has said them', () => {
    const office = [{ from: 8 * 60, until: 12 * 60 }];
    const hours = (made: FrontDeskCall[]) => [
      ...new Set(hoursByCalls(frontDeskHours(made), office).map(({ from }) => Math.floor(from / 60))),
    ];

    it('are as is assumed where calls tell nothing', () => {
      expect(hours(calls(9, 7, 0))).toEqual([8, 9, 10, 11]);
    });

    it('lose an hour in which they hardly pick up, and gain one in which they do', () => {
      expect(hours([...calls(9, 10, 0), ...calls(13, 10, 8)])).toEqual([8, 10, 11, 13]);
    });

    it('keep hours that are all alike, and have none where they never picked up', () => {
      expect(hours([...calls(9, 9, 3), ...calls(10, 9, 3)])).toEqual([8, 9, 10, 11]);
      expect(hours([...calls(9, 9, 0), ...calls(10, 9, 0)])).toEqual([8, 11]);
    });
  });

  it('count every call once, and every share lies between none and all', () => {
    const call = fc.record({
      at: fc
        .integer({ min: 1_795_000_000, max: 1_796_000_000 })
        .map((at) => `${new Date(at * 1000).toISOString().slice(0, 19)}Z`),
      timeZone: fc.constantFrom('America/Toronto', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'UTC'),
      answered: fc.boolean(),
    });
    const property = fc.property(fc.array(call, { maxLength: 200 }), (made) => {
      const hours = frontDeskHours(made);
      const counted = hours.reduce((sum, one) => sum + one.calls, 0);
      const shares = hours.flatMap(({ share }) => (share === null ? [] : [share]));
      expect(counted).toBeLessThanOrEqual(made.length);
      expect(hours.every((one) => one.answered <= one.calls && one.calls > 0)).toBe(true);
      expect(shares.every((share) => 0 <= share && share <= 1)).toBe(true);
      expect(new Set(hours.map(({ hour }) => hour)).size).toBe(hours.length);
    });
    fc.assert(property, { seed: 20261122, numRuns: 60 });
  });
});
