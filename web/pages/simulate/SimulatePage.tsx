import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { Simulation } from '#api/simulations.ts';
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
  const kept = useQuery(simulationsQuery);
  const { run } = useSearch({ from: '/simulate' });
  const running = kept.data?.find(isRunning) ?? null;
  // Which is shown the address says; without, the one that runs, else the latest.
  const shownId = run ?? (running ?? kept.data?.[0])?.id ?? null;
  const shown = useQuery({ ...simulationQuery(shownId ?? ''), enabled: shownId !== null });
  const [askingBeside, setAskingBeside] = useState<string | null>(null);
  const isAsking = shownId === null || askingBeside === shownId;
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
        !isAsking &&
        running === null && (
          <Button look="primary" icon="play" onClick={() => setAskingBeside(shownId)}>
            New simulation
          </Button>
        )
      }
    >
      {kept.data === undefined ? (
        kept.error ? (
          <ErrorState error={kept.error} onRetry={kept.refetch} />
        ) : (
          <LoadingLines what="what was simulated" heights={[40, 160, 240]} />
        )
      ) : (
        <div className={styles.simulate}>
          <div>
            {isAsking ? (
              <AskSimulation last={shown.data ?? null} onAsked={() => setAskingBeside(null)} />
            ) : shown.data ? (
              <Shown simulation={shown.data} />
            ) : shown.error ? (
              <ErrorState error={shown.error} onRetry={shown.refetch} />
            ) : (
              <LoadingLines what="the simulation" heights={[40, 160]} />
            )}
          </div>
          <div className={styles.under}>
            {!isAsking && shown.data?.result && <SimulationResult result={shown.data.result} />}
            {shownId === null && <NothingYet />}
          </div>
          <Earlier kept={kept.data} shownId={isAsking ? null : shownId} />
        </div>
      )}
    </Page>
  );
}

/** One that runs, or how what came of it begins, or why nothing did. */
function Shown({ simulation }: { simulation: Simulation }) {
  if (isRunning(simulation)) return <UnderWay simulation={simulation} />;
  if (simulation.result === null) return <NothingCame simulation={simulation} />;
  return <ResultHead simulation={simulation} says={simulation.result.says} />;
}

const NothingYet = () => (
  <p className={styles.nothingYet}>
    What comes of it will stand here: who leads by what, from which assumption that comes, and what would
    change it. A thousand people take a minute or so, and you may go on working meanwhile.
  </p>
);
