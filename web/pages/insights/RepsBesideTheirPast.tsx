import type { Insights } from '#api/insights.ts';
import { valueWords } from '#web/pages/insights/insight-words.ts';
import styles from '#web/pages/insights/insights.module.css';

type Rep = Insights['reps'][number];

/** Each rep beside their own past, by name. Nobody is ranked against a colleague. */
export function RepsBesideTheirPast({ reps }: { reps: readonly Rep[] }) {
  return (
    <section aria-label="Each rep beside their own past">
      <h2 className={styles.heading}>Each rep beside their own past</h2>
      <p className={styles.sub}>
        The number now, and in brackets that of the time before. By name, not by number.
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <section className={styles.repTable} aria-label="Reps" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">Rep</th>
              {reps[0]!.metrics.map(({ id, name, means }) => (
                <th key={id} scope="col" title={means}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="num">
            {reps.map(({ repId, name, metrics }) => (
              <tr key={repId}>
                <th scope="row">{name}</th>
                {metrics.map((metric) => (
                  <td key={metric.id}>
                    {metric.now.value === null ? '' : valueWords(metric.now, metric.unit)}
                    {metric.before?.value != null && (
                      <span className="ink3"> ({valueWords(metric.before, metric.unit)})</span>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}
