import type { Insights, MetricReading } from '#api/insights.ts';
import { type InsightsAsked, insightsFileHref } from '#web/api/insights.ts';
import { beforeWords } from '#web/pages/insights/insight-words.ts';
import styles from '#web/pages/insights/insights.module.css';
import { MetricTable } from '#web/pages/insights/MetricTable.tsx';
import { buttonClass } from '#web/ui/Button.tsx';

const groups = [
  { group: 'activity', words: 'What was done' },
  { group: 'results', words: 'What came of it' },
  { group: 'cost', words: 'What it cost' },
] as const;

/** Every number with its one meaning, and the period before beside it. */
export function EveryNumber({
  metrics,
  before,
  asked,
}: {
  metrics: readonly MetricReading[];
  before: Insights['period']['before'];
  asked: InsightsAsked;
}) {
  return (
    <section className={styles.band} aria-labelledby="every-number">
      <header className={styles.headed}>
        <div className="grow">
          <h2 id="every-number" className={styles.heading}>
            Every number, and what it means
          </h2>
          <p className={styles.sub}>{beforeWords(metrics, before)}</p>
        </div>
        <a className={buttonClass({ look: 'ghost', size: 'small' })} href={insightsFileHref(asked)} download>
          Save as CSV
        </a>
      </header>
      <div className={`${styles.thirds} ${styles.tables}`}>
        {groups.map(({ group, words }) => (
          <MetricTable
            key={group}
            caption={words}
            saysMeanings
            metrics={metrics.filter((metric) => metric.group === group)}
          />
        ))}
      </div>
    </section>
  );
}
