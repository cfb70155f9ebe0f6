import type { Today, TodayRow } from '#api/today.ts';
import { slotSeconds } from '#core/plan/calls/rep-room.ts';

const halfHourMs = slotSeconds * 1000;

/** The half hour an instant lies in, by its first millisecond. */
export const halfHourOf = (at: number): number => at - (at % halfHourMs);

/** When the plan has the call: its half hour, or when they may be called if that begins within it. Null: not today. */
export function plannedAt({ plan, ...row }: TodayRow): number | null {
  const opens = opensAt(row);
  if (!plan) return opens;
  return Math.max(Date.parse(plan.for), opens ?? 0);
}

/** When Today offers them: as soon as they may be called, or in the better half hour that the plan waits for. */
export function offeredAt(row: TodayRow): number | null {
  return row.plan?.waits ? plannedAt(row) : opensAt(row);
}

/** As the decision says, or later where the rep put them off. */
function opensAt({ opensAt: opens, deferredUntil }: Pick<TodayRow, 'opensAt' | 'deferredUntil'>) {
  if (opens === null) return null;
  return Math.max(Date.parse(opens), deferredUntil === null ? 0 : Date.parse(deferredUntil));
}

/** A minute early is in time: nobody dials to the second. */
const earlyMs = 60_000;

/**
 * Whether they are to be called now, also where the list was read before their hour began: a desk out of reach of its
 * server goes on by the plan it has.
 */
export function isDue(row: TodayRow, now: number): boolean {
  if (row.group === 'now') return true;
  if (row.group === 'later') return isOver(offeredAt(row), now);
  return row.group === 'promised' && row.opensAt !== null && Date.parse(row.opensAt) <= now + earlyMs;
}

/** The hour has changed somebody's group since the list was read, or another half hour began: the plan is made anew. */
export function isOld(day: Today, rows: readonly TodayRow[], now: number): boolean {
  if (day.plan && Date.parse(day.plan.plannedAt) < halfHourOf(now)) return true;
  return rows.some((row) => {
    if (row.group === 'later') return isOver(offeredAt(row), now);
    return row.group === 'now' && row.windowUntil !== null && Date.parse(row.windowUntil) <= now;
  });
}

const isOver = (at: number | null, now: number) => at !== null && at <= now;
