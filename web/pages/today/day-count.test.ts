import { describe, expect, it } from 'vitest';
import type { Today } from '#api/today.ts';
import { countDay, layTicks } from '#web/pages/today/day-count.ts';

const day = (over: Partial<Today>): Today =>
  ({
    ticks: [],
    plan: null,
    counts: { promised: 1, now: 2, later: 3, prepare: 4, heldBack: 5, promisesKeptToday: 0 },
    ...over,
  }) as Today;

const ticks = (...outcomes: string[]) => outcomes.map((outcome) => ({ at: '2026-11-24T14:00:00Z', outcome }));

describe('the day in ticks', () => {
  it('has one for each call made and one for each the plan still holds', () => {
    const made = ticks('spoke', 'voicemail-left', 'message-with-screener', 'no-answer', 'busy');
    expect(
      countDay(day({ ticks: made, plan: { toCome: 15, plannedAt: '2026-11-24T15:00:00Z' } })),
    ).toMatchObject({
      made: 5,
      planned: 20,
      toCome: 15,
      spoke: 1,
      voicemails: 2,
      silent: 2,
    });
  });

  it('counts whoever is in a group of the day where nothing is planned yet', () => {
    expect(countDay(day({ ticks: ticks('spoke') }))).toMatchObject({ made: 1, planned: 7 });
  });

  it('lies in rows of one length when it is long, and is told in words when it is longer than can be drawn', () => {
    expect(layTicks(0)).toBeNull();
    expect(layTicks(26)).toEqual({ rows: 1, across: 26 });
    expect(layTicks(60)).toEqual({ rows: 1, across: 60 });
    expect(layTicks(61)).toEqual({ rows: 2, across: 31 });
    expect(layTicks(125)).toEqual({ rows: 3, across: 42 });
    expect(layTicks(301)).toBeNull();
  });
});
