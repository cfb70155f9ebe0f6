import { z } from 'zod';
import { dayPartNames } from '#core/call/touch.ts';
import { parseClock } from '#core/prospect/local-time.ts';
import { type HouseRules, houseRules } from '#core/rules/house-rules.ts';

/** The rules a workspace sets itself, or the first that cannot be kept: its field and what is expected. */
export type ParsedHouseRules =
  | { rules: Partial<HouseRules>; problem: null }
  | { rules: null; problem: { field: string; says: string } };

/**
 * Reads what a workspace says of the house rules. Each may be made stricter; whichever is made looser than
 * the product's own is named in `loosened`, and every decision then says so.
 * Source: METHODS.md, "House rules".
 */
export function parseHouseRules(value: unknown): ParsedHouseRules {
  const parsed = ruleValues.safeParse(value);
  if (!parsed.success) return { rules: null, problem: problemOf(parsed.error.issues[0]!) };
  const { loosened: _, dayParts, ...given } = parsed.data;
  const parts = dayParts && { ...houseRules.dayParts, ...dayParts };
  const backwards = dayPartNames.find((name) => parts && !isForward(parts[name]));
  if (backwards !== undefined) {
    return {
      rules: null,
      problem: { field: `dayParts.${backwards}.until`, says: 'must be later than where the part begins' },
    };
  }
  const rules: Partial<HouseRules> = parts === undefined ? given : { ...given, dayParts: parts };
  return { rules: { ...rules, loosened: loosenedIn({ ...houseRules, ...rules }) }, problem: null };
}

const clock = z.string('must be a time such as 08:00').refine((text) => parseClock(text) !== null, {
  error: 'must be a time on the 24-hour clock such as 08:00',
});
const whole = (least: number, most: number) => {
  const error = `must be a whole number from ${least} to ${most}`;
  return z.int(error).min(least, error).max(most, error).optional();
};
const daysError = 'must be a list of different weekdays from 1 (Monday) to 7 (Sunday)';

const ruleValues = z.strictObject({
  // Graham's rule is a constraint of the database as well: nobody is called twice on one day.
  callsPerDay: z.literal(1, 'must be 1: nobody is called twice on one day').optional(),
  callsInTenDays: whole(1, 10),
  businessDays: z
    .array(z.int(daysError).min(1, daysError).max(7, daysError), daysError)
    .min(1, daysError)
    .refine((days) => new Set(days).size === days.length, { error: daysError })
    .optional(),
  dayParts: z.partialRecord(z.enum(dayPartNames), z.strictObject({ from: clock, until: clock })).optional(),
  requestedMinutes: whole(5, 240),
  busyMinutes: whole(1, 240),
  restDays: whole(0, 3650),
  callBackDays: whole(1, 90),
  /** Worked out here, whatever is sent. */
  loosened: z.array(z.string()).optional(),
});

function problemOf(issue: z.core.$ZodIssue): { field: string; says: string } {
  const field = issue.path.join('.');
  if (issue.code !== 'unrecognized_keys') return { field, says: issue.message };
  return { field: [...issue.path, issue.keys[0]].join('.'), says: 'is not a house rule' };
}

type Part = { from: string; until: string };

function isForward({ from, until }: Part): boolean {
  return parseClock(from)! < parseClock(until)!;
}

function loosenedIn(rules: HouseRules): string[] {
  return looser.filter(([, isLooser]) => isLooser(rules)).map(([rule]) => rule);
}

const looser: readonly (readonly [rule: string, isLooser: (rules: HouseRules) => boolean])[] = [
  ['three-in-ten-days', (rules) => rules.callsInTenDays > houseRules.callsInTenDays],
  ['calling-hours', (rules) => hasMoreDays(rules) || dayPartNames.some((name) => isWider(rules, name))],
  ['one-method-at-a-time', (rules) => rules.restDays < houseRules.restDays],
];

function hasMoreDays({ businessDays }: HouseRules): boolean {
  return businessDays.some((day) => !houseRules.businessDays.includes(day));
}

/** Parts may move within the day; only hours that no part of ours holds are new. */
function isWider(rules: HouseRules, name: (typeof dayPartNames)[number]): boolean {
  const { from, until } = rules.dayParts[name];
  return (
    parseClock(from)! < parseClock(houseRules.dayParts.early.from)! ||
    parseClock(until)! > parseClock(houseRules.dayParts.late.until)!
  );
}
