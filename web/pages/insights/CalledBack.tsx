import type { Insights, MetricReading } from '#api/insights.ts';
import { widestReadable } from '#core/evidence/likely-range.ts';
import { formatShortDate } from '#web/format/when.ts';
import { madeOfWords, percent, rangeWords, valueWords } from '#web/pages/insights/insight-words.ts';
import styles from '#web/pages/insights/insights.module.css';
import { Trend } from '#web/pages/insights/Trend.tsx';
import { Chart } from '#web/ui/chart/Chart.tsx';

const titles: Partial<Record<MetricReading['id'], (who: string) => string>> = {
  'call-back-ratio': (who) => `Called ${who} back`,
  'connect-rate': () => 'Answered live',
};

/** A share by weeks, with where the true one likely lies. */
export function CalledBack({
  trend: { metric, points, reference },
  metrics,
  who,
}: {
  trend: Insights['calledBack'];
  metrics: readonly MetricReading[];
  who: string;
}) {
  const reading = metrics.find(({ id }) => id === metric)!;
  const { name, now, before, numerator, denominator } = reading;
  const isTooWide = now.range !== null && now.range.high - now.range.low > widestReadable;
  const title = titles[metric]?.(who) ?? name;
  const made = `${now.of.toLocaleString()} of ${(now.from ?? 0).toLocaleString()} ${denominator}`;
  return (
    <Chart
      title={title}
      lead={
        <>
          <p className={styles.big}>
            <span className="num">{valueWords(now, reading.unit)}</span>{' '}
            {now.range && (
              <small className="num">
                {rangeWords(now.range)}
                {isTooWide && ', too few to tell'}
              </small>
            )}
          </p>
          <p className={styles.sub} title={reading.means}>
            {name}, {made}
          </p>
        </>
      }
      sentence={`${name}: ${valueWords(now, reading.unit)}, ${madeOfWords(now)}${isTooWide ? ', too few to tell' : ''}${beforeWords(before)}`}
      numbers={{
        columns: ['Week from', numerator, denominator ?? '', 'Share', 'Likely from', 'to'],
        rows: points.map(({ from, of, outOf, value, range }) => [
          from,
          of,
          outOf,
          rounded(value),
          rounded(range?.low ?? null),
          rounded(range?.high ?? null),
        ]),
      }}
      below={
        <>
          {reference && (
            <span className={styles.reference} title={reference.source}>
              <i aria-hidden="true" />
              {reference.says}
            </span>
          )}
          <span>{isTooWide ? 'Hatch' : 'Shade'}: where the true share likely lies</span>
        </>
      }
    >
      {(width) => (
        <Trend
          width={width}
          points={points}
          reference={reference?.value ?? null}
          look={metric === 'call-back-ratio' ? styles.voiceTrend! : styles.callTrend!}
          isTooWide={isTooWide}
          dayWords={formatShortDate}
        />
      )}
    </Chart>
  );
}

const rounded = (value: number | null): number | null =>
  value === null ? null : Math.round(value * 1000) / 1000;

function beforeWords(before: MetricReading['before']): string {
  return before === null || before.value === null ? '.' : `; the time before ${percent(before.value)}.`;
}
