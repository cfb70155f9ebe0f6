import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { insightsQuery } from '#web/api/insights.ts';
import { InsightsFilters } from '#web/pages/insights/filters/InsightsFilters.tsx';
import { periodWords } from '#web/pages/insights/insight-words.ts';
import styles from '#web/pages/insights/insights.module.css';
import { NoCalls } from '#web/pages/insights/NoCalls.tsx';
import { Left, Numbers } from '#web/pages/insights/Numbers.tsx';
import { NumbersNotRead } from '#web/pages/insights/NumbersNotRead.tsx';
import { NumbersToCome } from '#web/pages/insights/NumbersToCome.tsx';
import { OfWords } from '#web/pages/insights/OfWords.tsx';
import type { InsightsSearch } from '#web/router.tsx';
import { Page } from '#web/ui/Page.tsx';

/** What was done comes first, then what came of it, then what it cost and who is left. */
export default function InsightsPage() {
  const search = useSearch({ from: '/insights' });
  const navigate = useNavigate();
  const { data, error, refetch, isPlaceholderData } = useQuery(insightsQuery(search));
  const change = (next: InsightsSearch) =>
    navigate({ to: '/insights', search: { ...search, ...next }, replace: true });
  const isEmpty = data?.did.calls === 0 && data.did.notConnected === 0;
  return (
    <Page
      title="Insights"
      width="full"
      // Kept free while it is read, so that nothing moves when it is there.
      says={data ? `${periodWords(data.period)}. Hours are the prospect’s own.` : '\u00a0'}
      actions={<InsightsFilters search={search} period={data?.period} onChange={change} />}
    >
      <p className="sr" role="status">
        {isPlaceholderData && 'Reading the numbers'}
      </p>
      {data ? (
        <div className={styles.insights} aria-busy={isPlaceholderData || undefined}>
          {data.ofWords ? (
            <OfWords insights={data} search={search} />
          ) : isEmpty ? (
            <>
              <NoCalls search={search} onChange={change} />
              <Left search={search} />
            </>
          ) : (
            <Numbers insights={data} search={search} />
          )}
        </div>
      ) : error ? (
        <NumbersNotRead error={error} onRetry={refetch} />
      ) : (
        <NumbersToCome />
      )}
    </Page>
  );
}
