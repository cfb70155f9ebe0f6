import type { CallToPlan, RepToPlan } from '#core/plan/calls/call-to-plan.ts';
import { slotSeconds } from '#core/plan/calls/rep-room.ts';
import { parseInstant, type Seconds } from '#core/prospect/local-time.ts';
import { neverCalled } from '#core/reach/call-to-make.ts';
import { newReachModel, type ReachModel } from '#core/reach/reach-model.ts';

/** A Tuesday of one rep in Toronto, from nine. */
export const nine = parseInstant('2026-11-24T14:00:00Z')!;
export const at = (clock: string): Seconds => parseInstant(`2026-11-24T${clock}:00Z`)!;
export const dayEndsAt = parseInstant('2026-11-25T05:00:00Z')!;

export const repWith = (
  id: string,
  room: number,
  slots: number,
  more: Partial<RepToPlan> = {},
): RepToPlan => ({
  id,
  poolIds: [],
  cells: Array.from({ length: slots }, (_, slot) => ({ at: nine + slot * slotSeconds, room })),
  dayEndsAt,
  ...more,
});

export const callTo = (enrolmentId: string, more: Partial<CallToPlan> = {}): CallToPlan => ({
  enrolmentId,
  repId: 'ann',
  poolId: null,
  windows: [{ from: nine, until: dayEndsAt }],
  promised: false,
  closesAt: null,
  relationship: 'stranger',
  timeZone: 'America/Toronto',
  list: null,
  screener: null,
  past: neverCalled,
  failedIn: null,
  trial: null,
  ...more,
});

/** A team whose calls after five are answered far more often than any before. */
export function answeredLate(): ReachModel {
  const model = newReachModel();
  const tally = (answered: number, expected: number) => ({
    at: nine,
    counts: [{ calls: 4_000, answered, expected }],
  });
  return { ...model, calls: 4_000, tallies: { 'off-hour:17': tally(1_200, 400) } };
}
