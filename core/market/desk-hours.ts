/**
 * How likely somebody who is not away sits at their desk, by role and half hour of their own clock. Executives come
 * early and stay late, and are in meetings between; assumed, and set so that a screened executive is reached by a
 * stranger as often as MARKET.md's table says (.131 at 7:30 and 17:15, .050 at 12:30, .022 at 10:30, .017 at 15:00).
 */
export const firstHalfHour = 14;
export const lastHalfHour = 37;
export const halfHours = 48;

const curves = [
  // 7:00                8:00        9:00        10:00       11:00       12:00       13:00
  [
    0.36, 0.42, 0.34, 0.29, 0.26, 0.24, 0.235, 0.235, 0.225, 0.21, 0.16, 0.16, 0.17, 0.175, 0.18, 0.18, 0.18,
    0.185, 0.2, 0.28, 0.42, 0.42, 0.36, 0.28,
  ],
  [
    0.18, 0.22, 0.26, 0.28, 0.31, 0.34, 0.36, 0.37, 0.35, 0.3, 0.18, 0.18, 0.24, 0.28, 0.3, 0.32, 0.33, 0.32,
    0.3, 0.29, 0.32, 0.28, 0.2, 0.14,
  ],
  [
    0.1, 0.14, 0.2, 0.26, 0.32, 0.36, 0.4, 0.41, 0.4, 0.34, 0.18, 0.18, 0.28, 0.34, 0.4, 0.44, 0.46, 0.44,
    0.4, 0.34, 0.26, 0.18, 0.1, 0.06,
  ],
] as const;

export const roles = ['executive', 'manager', 'specialist'] as const;

/** Monday to Sunday, against the usual. Source: PLANNER.md, section 6. */
export const weekdayFactors = [0.9, 0.97, 1.06, 1.08, 0.92, 0.2, 0.15] as const;

/** By role and half hour of the day: `curve[role * 48 + halfHour]`. */
export function deskCurve(atDesk: number): Float64Array {
  const curve = new Float64Array(roles.length * halfHours);
  for (const [role, shares] of curves.entries())
    for (const [index, one] of shares.entries())
      curve[role * halfHours + firstHalfHour + index] = Math.min(1, one * atDesk);
  return curve;
}

/** Screeners are in from 8 to 17, and out from 12 to 13. Source: Schreier-Fleming. */
export function isScreened(halfHour: number): boolean {
  return halfHour >= 16 && halfHour < 34 && halfHour !== 24 && halfHour !== 25;
}

/** The stretch of the day in which people differ: before 8, to 12, to 13, to 17, after. */
export function stretchOf(halfHour: number): number {
  if (halfHour < 16) return 0;
  if (halfHour < 24) return 1;
  if (halfHour < 26) return 2;
  return halfHour < 34 ? 3 : 4;
}
export const stretches = 5;
