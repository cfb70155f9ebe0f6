import type { DayPartName } from '#core/call/touch.ts';

/**
 * The house rules as numbers a workspace may tighten. Source: METHODS.md, "House rules" and "Words used".
 * Clock times are local wall-clock `HH:MM`, from inclusive, until exclusive.
 */
export type HouseRules = {
  callsPerDay: number;
  callsInTenDays: number;
  /** ISO weekdays on which calls are made. */
  businessDays: readonly number[];
  dayParts: Readonly<Record<DayPartName, { from: string; until: string }>>;
  /** How long a requested time stays open, in minutes. */
  requestedMinutes: number;
  /** Pause after a busy line, in minutes. */
  busyMinutes: number;
  /** Rest after an enrolment that ended without a conversation, in days. */
  restDays: number;
  /** How long an inbound call is credited to a message, in days. */
  callBackDays: number;
  /** Names of rules an admin has loosened; every decision then says so. */
  loosened: readonly string[];
};

export const houseRules: HouseRules = {
  callsPerDay: 1,
  callsInTenDays: 3,
  businessDays: [1, 2, 3, 4, 5],
  dayParts: {
    early: { from: '07:00', until: '08:00' },
    morning: { from: '08:00', until: '12:00' },
    lunch: { from: '12:00', until: '13:00' },
    afternoon: { from: '13:00', until: '17:00' },
    late: { from: '17:00', until: '18:30' },
  },
  requestedMinutes: 30,
  busyMinutes: 15,
  restDays: 180,
  callBackDays: 14,
  loosened: [],
};
