import { Command } from 'commander';
import { withDatabase } from '#cli/database.ts';
import { type DeskAtHand, deskAtHand, refuse } from '#cli/desk-at-hand.ts';
import type { Io } from '#cli/io.ts';
import { type MetricGroup, metricGroups } from '#core/evidence/metrics/definitions.ts';
import { lastWeeks, type Periods, withBefore } from '#core/evidence/metrics/periods.ts';
import type { Reading } from '#core/evidence/metrics/read-metrics.ts';
import { allWork } from '#core/evidence/metrics/slice.ts';
import { repDay } from '#core/plan/rep-day.ts';
import { type Day, formatDate, parseDate } from '#core/prospect/local-time.ts';
import type { Database } from '#store/connect.ts';
import { type InsightsRead, type MetricRead, readInsights } from '#store/evidence/read-insights.ts';

type Options = { rep?: string; all?: boolean; from?: string; until?: string; json?: boolean };

/** `phonework insights`: what was done, what came of it and what it cost, the numbers of the Insights page. */
export function insightsCommand(io: Io): Command {
  return new Command('insights')
    .description('show what was done, what came of it and what it cost, with how sure that is')
    .option('--rep <email>', 'whose numbers; without it the first rep’s')
    .option('--all', 'everybody’s, instead of one rep’s')
    .option('--from <date>', 'from this date on, such as 2026-09-07; without it the last twelve weeks')
    .option('--until <date>', 'until this date; without it today')
    .option('--json', 'print the numbers as JSON, with what each means')
    .addHelpText('after', '\nExample:\n  phonework insights --rep imogen@example.test --from 2026-11-02')
    .action(async (options: Options, command: Command) => {
      if (options.all && options.rep !== undefined)
        command.error('error: --rep is for one rep’s numbers, --all for everybody’s');
      const from = dateOf('--from', options.from, command);
      const until = dateOf('--until', options.until, command);
      if (from === null && until !== null) command.error('error: --until is given without --from');
      await withDatabase(io, (db) => showInsights(io, db, options, { from, until }));
    });
}

function dateOf(option: string, text: string | undefined, command: Command): Day | null {
  if (text === undefined) return null;
  const day = parseDate(text);
  if (day === null) command.error(`error: ${option} ${text} is no date; expected one such as 2026-09-07`);
  return day;
}

type Dates = { from: Day | null; until: Day | null };

async function showInsights(io: Io, db: Database, options: Options, dates: Dates): Promise<void> {
  const here = await deskAtHand(db, io, options.rep);
  if (here === null) return;
  const { desk, rep, now } = here;
  const today = parseDate(repDay(rep.timeZone, now).on)!;
  const periods = periodsOf(dates, today);
  if (periods === null) {
    refuse(io, `Nothing lies between ${formatDate(dates.from!)} and ${formatDate(dates.until ?? today)}.`);
    return;
  }
  const isEverybody = options.all ?? false;
  const reps = isEverybody ? desk.reps : [rep];
  const { repIds: _, ...work } = allWork;
  const question = { ...periods, reps, isEverybody, besidePast: false, work, today, now };
  const read = await readInsights(db, desk.workspace, question);
  io.output.write(
    options.json ? `${JSON.stringify(asJson(read, periods))}\n` : inWords(read, periods, here, isEverybody),
  );
}

const usualWeeks = 12;

/** Null where the dates leave none. */
function periodsOf({ from, until }: Dates, today: Day): Periods | null {
  if (from === null) return lastWeeks(usualWeeks, today);
  const period = { from, until: Math.min(until ?? today, today) };
  return period.from > period.until ? null : withBefore(period);
}

function asJson({ metrics }: InsightsRead, { period, before }: Periods): object {
  const dates = ({ from, until }: { from: Day; until: Day }) => ({
    from: formatDate(from),
    until: formatDate(until),
  });
  return {
    period: dates(period),
    before: dates(before),
    metrics: metrics.map(({ definition, now, before: earlier }) => ({ ...definition, now, before: earlier })),
  };
}

const titles: Readonly<Record<MetricGroup, string>> = {
  activity: 'What was done',
  results: 'What came of it',
  cost: 'What it cost',
};

function inWords(
  { metrics, verdict, daysSay }: InsightsRead,
  { period }: Periods,
  { desk, rep }: DeskAtHand,
  isEverybody: boolean,
): string {
  const whose = isEverybody ? desk.workspace.name : rep.name;
  const parts = metricGroups.map((group) =>
    [titles[group], ...metrics.filter(({ definition }) => definition.group === group).map(line)].join('\n'),
  );
  const head = `${whose}, ${formatDate(period.from)} to ${formatDate(period.until)}`;
  return `${[head, ...parts, daysSay, `Methods: ${verdict.says} ${verdict.more}`].join('\n\n')}\n`;
}

const nameWidth = 34;

function line({ definition: { name, unit, numerator, denominator }, now, before }: MetricRead): string {
  const counted = denominator === null ? '' : `, ${now.of} ${numerator} of ${now.from} ${denominator}`;
  const earlier = before.value === null ? '' : `; before: ${sayValue(before, unit)}`;
  return `  ${name.padEnd(nameWidth)}${sayValue(now, unit)}${sayRange(now)}${counted}${earlier}`;
}

function sayValue({ value }: Reading, unit: MetricRead['definition']['unit']): string {
  if (value === null) return 'nothing to say yet';
  if (unit === 'share') return `${Math.round(value * 100)} %`;
  return unit === 'per' ? value.toFixed(2) : String(value);
}

function sayRange({ range }: Reading): string {
  return range === null ? '' : ` (likely ${Math.round(range.low * 100)} to ${Math.round(range.high * 100)})`;
}
