import type { Insights } from '#api/insights.ts';

type Day = Insights['days'][number];

/** A week by its Monday, with its days and the row each stands in: 0 is Monday. */
export type CalendarWeek = { from: string; days: { day: Day; row: number }[] };

const dayMs = 86_400_000;

/** Days in order as weeks in order; a week without a day in between is left out. */
export function weeksOf(days: readonly Day[]): CalendarWeek[] {
  const weeks: CalendarWeek[] = [];
  for (const day of days) {
    const at = Date.parse(`${day.on}T12:00:00Z`);
    const row = (new Date(at).getUTCDay() + 6) % 7;
    const from = new Date(at - row * dayMs).toISOString().slice(0, 10);
    if (weeks.at(-1)?.from !== from) weeks.push({ from, days: [] });
    weeks.at(-1)!.days.push({ day, row });
  }
  return weeks;
}
