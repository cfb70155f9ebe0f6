import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { Insights } from '#api/insights.ts';
import { insightsQuery } from '#web/api/insights.ts';
import { CalledBack } from '#web/pages/insights/CalledBack.tsx';
import { DayByDay } from '#web/pages/insights/DayByDay.tsx';
import { Endings } from '#web/pages/insights/Endings.tsx';
import { EveryNumber } from '#web/pages/insights/EveryNumber.tsx';
import { InsightsFilters } from '#web/pages/insights/InsightsFilters.tsx';
import { periodWords } from '#web/pages/insights/insight-words.ts';
import styles from '#web/pages/insights/insights.module.css';
import { PlaybooksCompared } from '#web/pages/insights/PlaybooksCompared.tsx';
import { PromisesKept } from '#web/pages/insights/PromisesKept.tsx';
import { RepsBesideTheirPast } from '#web/pages/insights/RepsBesideTheirPast.tsx';
import { TerritoryLeft } from '#web/pages/insights/TerritoryLeft.tsx';
import { WhatWasDone } from '#web/pages/insights/WhatWasDone.tsx';
import { WhenTheyAnswer } from '#web/pages/insights/WhenTheyAnswer.tsx';
import { WhyTheySaidNo } from '#web/pages/insights/WhyTheySaidNo.tsx';
import type { InsightsSearch } from '#web/router.tsx';
import { buttonClass } from '#web/ui/Button.tsx';
import { LoadingLines } from '#web/ui/LoadingLines.tsx';
import { Page } from '#web/ui/Page.tsx';
import { EmptyState, ErrorState } from '#web/ui/States.tsx';

/** What was done comes first, then what came of it, then what it cost and who is left. */
export default function InsightsPage() {
  const search = useSearch({ from: '/insights' });
  const navigate = useNavigate();
  const { data, error, refetch, isPlaceholderData } = useQuery(insightsQuery(search));
  const change = (next: Partial<InsightsSearch>) =>
    navigate({ to: '/insights', search: { ...search, ...next }, replace: true });
  return (
    <Page
      title="Insights"
      width="full"
      says={data ? `${periodWords(data.period)}. Hours are the prospect’s own.` : undefined}
      actions={<InsightsFilters search={search} scope={data?.scope} onChange={change} />}
    >
      {error && !data ? (
        <ErrorState error={error} onRetry={refetch} />
      ) : !data ? (
        <LoadingLines what="the numbers" heights={[120, 220, 300, 160]} />
      ) : (
        <div className={styles.insights} aria-busy={isPlaceholderData || undefined}>
          {data.did.calls === 0 && data.did.notConnected === 0 ? (
            <>
              <NoCalls scope={data.scope} />
              <Left search={search} />
            </>
          ) : (
            <Numbers insights={data} search={search} />
          )}
        </div>
      )}
    </Page>
  );
}

function NoCalls({ scope }: { scope: Insights['scope'] }) {
  return (
    <EmptyState
      icon="insights"
      title={scope.kind === 'rep' ? 'No calls in this time' : 'Nobody called in this time'}
      actions={
        <Link to="/" className={buttonClass({ look: 'primary' })}>
          Open Today
        </Link>
      }
    >
      <p>Every call that is logged is counted here: what was done first, and what came of it second.</p>
    </EmptyState>
  );
}

function Numbers({ insights, search }: { insights: Insights; search: InsightsSearch }) {
  return (
    <>
      <div className={`${styles.band} ${styles.wideFirst}`}>
        <WhatWasDone did={insights.did} />
        <DayByDay insights={insights} />
      </div>
      <div className={`${styles.band} ${styles.thirds}`}>
        <CalledBack trend={insights.calledBack} metrics={insights.metrics} />
        <CalledBack trend={insights.answeredLive} metrics={insights.metrics} />
        <PromisesKept promises={insights.promises} />
      </div>
      <div className={`${styles.band} ${styles.halves}`}>
        <WhenTheyAnswer asked={search} />
        <PlaybooksCompared playbooks={insights.playbooks} />
      </div>
      <Left search={search} />
      <div className={`${styles.band} ${styles.wideFirst}`}>
        <EveryNumber metrics={insights.metrics} before={insights.period.before} />
        <div className={styles.oneBelow}>
          <Endings endings={insights.endings} />
          <WhyTheySaidNo objections={insights.objections} />
        </div>
      </div>
      {insights.reps.length > 0 && (
        <div className={styles.band}>
          <RepsBesideTheirPast reps={insights.reps} />
        </div>
      )}
    </>
  );
}

const Left = ({ search }: { search: InsightsSearch }) => (
  <div className={styles.band}>
    <TerritoryLeft asked={search} />
  </div>
);
