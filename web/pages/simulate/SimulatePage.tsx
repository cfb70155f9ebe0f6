import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { isRunning, simulationQuery, simulationsQuery } from '#web/api/simulations.ts';
import { AskSimulation } from '#web/pages/simulate/AskSimulation.tsx';
import { Earlier } from '#web/pages/simulate/Earlier.tsx';
import { NothingCame } from '#web/pages/simulate/NothingCame.tsx';
import { ResultHead } from '#web/pages/simulate/ResultHead.tsx';
import { SimulationResult } from '#web/pages/simulate/SimulationResult.tsx';
import styles from '#web/pages/simulate/simulate.module.css';
import { UnderWay } from '#web/pages/simulate/UnderWay.tsx';
import { Button } from '#web/ui/Button.tsx';
import { LoadingLines } from '#web/ui/LoadingLines.tsx';
import { Page } from '#web/ui/Page.tsx';
import { ErrorState } from '#web/ui/States.tsx';

/** A method tried on simulated people before a name is spent: chosen, watched, and read with what it rests on. */
export default function SimulatePage() {
  const { kept, shown, shownId } = useShown();
  const [askingBeside, setAskingBeside] = useState<string | null>(null);
  const isAsking = shownId === null || askingBeside === shownId;
  const mayAsk = !isAsking && !kept.data?.some(isRunning);
  return (
    <Page
      title="Try a method"
      width="full"
      says="On simulated people, before a name is spent. It shows what follows from what is assumed, and proves nothing: that takes a trial."
      above={
        <Link to="/trials" className="link">
          Trials
        </Link>
      }
      actions={
        mayAsk && (
          <Button look="primary" icon="play" onClick={() => setAskingBeside(shownId)}>
            New simulation
          </Button>
        )
      }
    >
      {kept.data ? (
        <div className={styles.simulate}>
          {isAsking ? (
            <AskSimulation last={shown.data ?? null} onAsked={() => setAskingBeside(null)} />
          ) : (
            <Shown shown={shown} />
          )}
          <div className={styles.under}>
            {!isAsking && shown.data?.result && <SimulationResult result={shown.data.result} />}
            {shownId === null && <NothingYet />}
          </div>
          <Earlier kept={kept.data} shownId={isAsking ? null : shownId} />
        </div>
      ) : kept.error ? (
        <ErrorState error={kept.error} onRetry={kept.refetch} />
      ) : (
        <LoadingLines what="what was simulated" heights={[40, 160, 240]} />
      )}
    </Page>
  );
}

/** Which is shown the address says; without, the one that runs, else the latest. */
function useShown() {
  const { run } = useSearch({ from: '/simulate' });
  const kept = useQuery(simulationsQuery);
  const latest = kept.data?.find(isRunning) ?? kept.data?.[0];
  const shownId = run ?? latest?.id ?? null;
  const shown = useQuery({ ...simulationQuery(shownId ?? ''), enabled: shownId !== null });
  return { kept, shown, shownId };
}

/** One that runs, or how what came of it begins, or why nothing did. */
function Shown({ shown: { data, error, refetch } }: { shown: ReturnType<typeof useShown>['shown'] }) {
  if (data === undefined)
    return error ? (
      <ErrorState error={error} onRetry={refetch} />
    ) : (
      <LoadingLines what="the simulation" heights={[40, 160]} />
    );
  if (isRunning(data)) return <UnderWay simulation={data} />;
  if (data.result === null) return <NothingCame simulation={data} />;
  return <ResultHead simulation={data} says={data.result.says} />;
}

const NothingYet = () => (
  <p className={styles.nothingYet}>
    What comes of it will stand here: who leads by what, from which assumption that comes, and what would
    change it. A thousand people take a minute or so, and you may go on working meanwhile.
  </p>
);
