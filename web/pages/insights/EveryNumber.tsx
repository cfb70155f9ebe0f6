import type { Insights, MetricReading } from '#api/insights.ts';
import { madeOfWords, periodWords, valueWords } from '#web/pages/insights/insight-words.ts';
import styles from '#web/pages/insights/insights.module.css';

const groups = [
  { group: 'activity', words: 'What was done' },
  { group: 'results', words: 'What came of it' },
  { group: 'cost', words: 'What it cost' },
] as const;

/** Every number with its one meaning, and the period before beside it. */
export function EveryNumber({
  metrics,
  before,
}: {
  metrics: readonly MetricReading[];
  before: Insights['period']['before'];
}) {
  return (
    <section aria-label="Every number" className={styles.every}>
      <h2 className={styles.heading}>Every number, and what it means</h2>
      {groups.map(({ group, words }) => (
        <MetricTable
          key={group}
          caption={words}
          before={periodWords(before)}
          metrics={metrics.filter((metric) => metric.group === group)}
        />
      ))}
    </section>
  );
}

/** A name, the number now with what it is made of, and the number before. */
export function MetricTable({
  caption,
  before,
  metrics,
}: {
  caption: string;
  before: string;
  metrics: readonly MetricReading[];
}) {
  return (
    <table className={styles.metrics}>
      <caption>{caption}</caption>
      <colgroup>
        <col />
        <col className={styles.nowColumn} />
        <col className={styles.beforeColumn} />
      </colgroup>
      <thead className="sr">
        <tr>
          <th scope="col">Number</th>
          <th scope="col">Now</th>
          <th scope="col">{before}</th>
        </tr>
      </thead>
      <tbody>
        {metrics.map((metric) => (
          <tr key={metric.id}>
            <th scope="row">
              {metric.name}
              <small>{metric.means}</small>
            </th>
            <td className="num">
              <b>{valueWords(metric.now, metric.unit)}</b>
              <small>{madeOfWords(metric.now)}</small>
            </td>
            <td className="num">
              {metric.before ? valueWords(metric.before, metric.unit) : ''}
              <small>{metric.before?.value == null ? '' : before}</small>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
