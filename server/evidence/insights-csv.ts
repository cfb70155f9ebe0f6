import { stringify } from 'csv-stringify/sync';
import type { Counted, Insights, InsightsHours, Territory } from '#api/insights.ts';
import { markLabels, type TerritoryMark, territoryMarks } from '#core/evidence/territory/territory-state.ts';
import { spreadsheetSafe } from '#core/prospect/spreadsheet-safe.ts';

/** One line of the file: what is said, of when, and the number with what it was counted from. */
type Line = {
  part: string;
  name: string;
  from: string;
  until: string;
  number: Partial<Counted>;
  means?: string;
};

const header = [
  'Part',
  'Name',
  'From',
  'Until',
  'Count',
  'Out of',
  'Value',
  'Likely from',
  'Likely to',
  'Means',
];

/** What the answers hold, line by line, with their very numbers. Nothing in it is a formula to a spreadsheet. */
export function insightsCsv(read: Insights, hours: InsightsHours, territory: Territory): string {
  const lines = [...metricLines(read), ...trendLines(read)];
  // The rest does not hang on words.
  if (!read.ofWords)
    lines.push(
      ...methodLines(read),
      ...endingLines(read),
      ...objectionLines(read),
      ...hourLines(hours),
      ...territoryLines(territory),
    );
  return stringify([header, ...lines.map(toCells)], { bom: true });
}

function toCells({ part, name, from, until, number, means = '' }: Line): string[] {
  const { of, from: outOf, value, range } = number;
  const cells = [of, outOf, value, range?.low, range?.high].map((cell) => (cell == null ? '' : String(cell)));
  return [part, spreadsheetSafe(name), from, until, ...cells, means];
}

function metricLines({ metrics, period, reps }: Insights): Line[] {
  const { from, until, before } = period;
  const ofOne = (part: string, all: Insights['metrics']) =>
    all.flatMap(({ name, means, now, before: earlier }) => [
      { part, name, from, until, number: now, means },
      ...(earlier === null ? [] : [{ part, name, ...before, number: earlier, means }]),
    ]);
  return [...ofOne('Metric', metrics), ...reps.flatMap((rep) => ofOne(rep.name, rep.metrics))];
}

function trendLines({ calledBack, answeredLive, ofWords }: Insights): Line[] {
  const weeks = (name: string, { points }: Insights['calledBack']) =>
    points.map(({ from, until, of, outOf, value, range }) => {
      return { part: 'Week', name, from, until, number: { of, from: outOf, value, range } };
    });
  const callBacks = weeks('Call-back ratio', calledBack);
  return ofWords ? callBacks : [...callBacks, ...weeks('Connect rate', answeredLive)];
}

function methodLines({ playbooks, period: { from, until } }: Insights): Line[] {
  return playbooks.rows.map(({ name, spoke, people, share, range }) => {
    const number = { of: spoke, from: people, value: share, range };
    return { part: 'Method', name, from, until, number, means: 'People spoken with inside three weeks' };
  });
}

function endingLines({ endings, period: { from, until } }: Insights): Line[] {
  const all = endings.reduce((sum, { count }) => sum + count, 0);
  return endings.map(({ label, count }) => {
    return { part: 'Ending', name: label, from, until, number: shareOf(count, all) };
  });
}

function objectionLines({ objections: { noes, reasons }, period: { from, until } }: Insights): Line[] {
  const means = 'Out of all who said no or not now, whether or not they said why';
  return reasons.map(({ label, count }) => {
    return { part: 'Objection', name: label, from, until, number: shareOf(count, noes), means };
  });
}

/** A part of a whole that is not a sample of anything. */
const shareOf = (of: number, from: number): Partial<Counted> => ({ of, from, value: of / from });

function hourLines({ cells, period: { from, until } }: InsightsHours): Line[] {
  return cells.map(({ weekday, hour, answered, calls, share }) => {
    const name = `${weekdays[weekday - 1]} ${String(hour).padStart(2, '0')}:00`;
    return { part: 'Hour', name, from, until, number: { of: answered, from: calls, value: share } };
  });
}

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

function territoryLines({ states, people, rest, twoPlaybooks, twoReps }: Territory): Line[] {
  const marked: Record<TerritoryMark, number> = {
    resting: rest.resting,
    rested: rest.rested,
    'two-playbooks': twoPlaybooks.count,
    'two-reps': twoReps.count,
  };
  const counts = [
    ...states,
    ...territoryMarks.map((mark) => ({ label: markLabels[mark], count: marked[mark] })),
  ];
  return counts.map(({ label, count }) => {
    return { part: 'Territory', name: label, from: '', until: '', number: shareOf(count, people) };
  });
}
