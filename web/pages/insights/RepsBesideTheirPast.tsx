import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Insights, MetricReading } from '#api/insights.ts';
import { beforeWords } from '#web/pages/insights/insight-words.ts';
import styles from '#web/pages/insights/insights.module.css';
import { MetricTable } from '#web/pages/insights/MetricTable.tsx';
import type { InsightsSearch } from '#web/router.tsx';
import { Button } from '#web/ui/Button.tsx';

/** What a manager looks at first; the other numbers are there when asked for. */
const first: ReadonlySet<MetricReading['id']> = new Set([
  'calls',
  'plan-adherence',
  'promises-kept',
  'conversations-per-hour',
  'connect-rate',
  'call-back-ratio',
  'meetings',
]);

/** So many stand at once, three in a row on a wide screen. */
const fewReps = 12;

/** Each rep beside their own past, by name. Nobody is ranked: no two reps stand in one table. */
export function RepsBesideTheirPast({
  insights: { reps, metrics, period },
  search,
}: {
  insights: Insights;
  search: InsightsSearch;
}) {
  const [showsAll, setShowsAll] = useState(false);
  const [showsEverybody, setShowsEverybody] = useState(false);
  const shown = showsEverybody ? reps : reps.slice(0, fewReps);
  const hasMore = metrics.some(({ id }) => !first.has(id)) && metrics.length > first.size;
  return (
    <section className={styles.band} aria-labelledby="each-rep">
      <header className={styles.headed}>
        <div className="grow">
          <h2 id="each-rep" className={styles.heading}>
            Each rep beside their own past
          </h2>
          <p className={styles.sub}>By name. {beforeWords(metrics, period.before)}</p>
        </div>
        {hasMore && (
          <Button size="small" aria-expanded={showsAll} onClick={() => setShowsAll(!showsAll)}>
            {showsAll ? 'Show fewer numbers' : `Show all ${metrics.length} numbers`}
          </Button>
        )}
      </header>
      <div className={`${styles.reps} ${styles.tables}`}>
        {shown.map((rep) => (
          <MetricTable
            key={rep.repId}
            caption={
              <Link to="/insights" search={{ ...search, rep: rep.repId, team: undefined }} className="link">
                {rep.name}
              </Link>
            }
            metrics={rep.metrics.filter(({ id }) => showsAll || !hasMore || first.has(id))}
          />
        ))}
      </div>
      {reps.length > shown.length && (
        <p>
          <Button onClick={() => setShowsEverybody(true)}>Show the other {reps.length - shown.length}</Button>
        </p>
      )}
    </section>
  );
}
