import type { ReactNode } from 'react';
import type { MetricReading } from '#api/insights.ts';
import { changeWords, madeOf, valueWords } from '#web/pages/insights/insight-words.ts';
import styles from '#web/pages/insights/metric-table.module.css';

/** Numbers under their names: now with what each is made of, and before with how far it went since. */
export function MetricTable({
  caption,
  metrics,
  saysMeanings,
}: {
  caption: ReactNode;
  metrics: readonly MetricReading[];
  /** Below each name what it means; else whoever points at the name is told. */
  saysMeanings?: boolean;
}) {
  const hasBefore = metrics.some(({ before }) => before !== null);
  return (
    <table className={styles.metrics}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="sr">Number</span>
          </th>
          <th scope="col">Now</th>
          {hasBefore && <th scope="col">Before</th>}
        </tr>
      </thead>
      <tbody>
        {metrics.map(({ id, name, means, now, before, unit }) => (
          <tr key={id}>
            <th scope="row" title={saysMeanings ? undefined : means}>
              {name}
              {saysMeanings && <small>{means}</small>}
            </th>
            <td className="num">
              <b>{valueWords(now, unit)}</b>
              {madeOf(now).map((words) => (
                <small key={words}>{words}</small>
              ))}
            </td>
            {hasBefore && (
              <td className="num">
                {before?.value != null && (
                  <>
                    {valueWords(before, unit)}
                    <small>{changeWords(now, before, unit)}</small>
                  </>
                )}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
