import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Insights } from '#api/insights.ts';
import { scriptQuery } from '#web/api/scripts.ts';
import { useSession } from '#web/api/session.ts';
import { CalledBack } from '#web/pages/insights/CalledBack.tsx';
import { messageWords } from '#web/pages/insights/filters/chosen-filters.ts';
import { beforeWords, whoWords } from '#web/pages/insights/insight-words.ts';
import styles from '#web/pages/insights/insights.module.css';
import { MetricTable } from '#web/pages/insights/MetricTable.tsx';
import { RepsBesideTheirPast } from '#web/pages/insights/RepsBesideTheirPast.tsx';
import type { InsightsSearch } from '#web/router.tsx';
import { EmptyState } from '#web/ui/States.tsx';

/** What became of messages left with certain words; of words nothing else can be told. */
export function OfWords({ insights, search }: { insights: Insights; search: InsightsSearch }) {
  const { calledBack, metrics, period, reps, scope } = insights;
  const who = whoWords(scope, useSession()?.rep?.id);
  const words = (
    <div className={styles.band}>
      <CountedWords {...search} />
    </div>
  );
  if (metrics.every(({ now }) => now.from === 0))
    return (
      <>
        {words}
        <EmptyState icon="messages" title="No message was left with these words in this time" />
      </>
    );
  return (
    <>
      {words}
      <div className={`${styles.band} ${styles.halves}`}>
        <CalledBack trend={calledBack} metrics={metrics} who={who} />
        <div>
          <MetricTable caption="What became of them" saysMeanings metrics={metrics} />
          <p className={styles.sub}>{beforeWords(metrics, period.before)}</p>
        </div>
      </div>
      {reps.length > 0 && <RepsBesideTheirPast insights={insights} search={search} />}
    </>
  );
}

function CountedWords({ script, version }: InsightsSearch) {
  const { data } = useQuery({ ...scriptQuery(script ?? ''), enabled: script !== undefined });
  const name = messageWords(data?.title, version);
  return (
    <div>
      <p className={styles.lead}>
        Only messages left with these words are counted:{' '}
        {data ? (
          <Link to="/messages/$id" params={{ id: data.id }} search={{ version }} className="link">
            {name}
          </Link>
        ) : (
          name
        )}
        .
      </p>
      <p className={styles.aside}>
        Plans, promises, hours, conversations and who is left do not hang on words, so they are not shown.
        Versions used one after the other get shares and no verdict;{' '}
        <Link to="/trials" className="link">
          a trial
        </Link>{' '}
        may tell them apart.
      </p>
    </div>
  );
}
