import type { Insights } from '#api/insights.ts';
import { useSession } from '#web/api/session.ts';
import { CalledBack } from '#web/pages/insights/CalledBack.tsx';
import { DayByDay } from '#web/pages/insights/DayByDay.tsx';
import { Endings } from '#web/pages/insights/Endings.tsx';
import { EveryNumber } from '#web/pages/insights/EveryNumber.tsx';
import { whoWords } from '#web/pages/insights/insight-words.ts';
import styles from '#web/pages/insights/insights.module.css';
import { PlaybooksCompared } from '#web/pages/insights/PlaybooksCompared.tsx';
import { PromisesKept } from '#web/pages/insights/PromisesKept.tsx';
import { RepsBesideTheirPast } from '#web/pages/insights/RepsBesideTheirPast.tsx';
import { TerritoryLeft } from '#web/pages/insights/TerritoryLeft.tsx';
import { WhatWasDone } from '#web/pages/insights/WhatWasDone.tsx';
import { WhenTheyAnswer } from '#web/pages/insights/WhenTheyAnswer.tsx';
import { WhyTheySaidNo } from '#web/pages/insights/WhyTheySaidNo.tsx';
import type { InsightsSearch } from '#web/router.tsx';

/** Band by band: what was done, what came of it, who is left, and every number with its meaning. */
export function Numbers({ insights, search }: { insights: Insights; search: InsightsSearch }) {
  const { did, calledBack, answeredLive, metrics, promises, playbooks, period, endings, objections, reps } =
    insights;
  const who = whoWords(insights.scope, useSession()?.rep?.id);
  return (
    <>
      <div className={`${styles.band} ${styles.wideFirst}`}>
        <WhatWasDone did={did} who={who} />
        <DayByDay insights={insights} />
      </div>
      <div className={`${styles.band} ${styles.thirds}`}>
        <CalledBack trend={calledBack} metrics={metrics} who={who} />
        <CalledBack trend={answeredLive} metrics={metrics} who={who} />
        <PromisesKept promises={promises} who={who} />
      </div>
      <div className={`${styles.band} ${styles.halves}`}>
        <WhenTheyAnswer asked={search} />
        <PlaybooksCompared playbooks={playbooks} />
      </div>
      <Left search={search} />
      <div className={`${styles.band} ${styles.halves}`}>
        <Endings endings={endings} />
        <WhyTheySaidNo objections={objections} />
      </div>
      <EveryNumber metrics={metrics} before={period.before} asked={search} />
      {reps.length > 0 && <RepsBesideTheirPast insights={insights} search={search} />}
    </>
  );
}

export const Left = ({ search }: { search: InsightsSearch }) => (
  <div className={styles.band}>
    <TerritoryLeft asked={search} />
  </div>
);
