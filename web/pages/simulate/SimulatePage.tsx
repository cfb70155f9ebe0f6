import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import type { SimulationLine } from '#api/simulations.ts';
import { isRunning, simulationQuery, simulationsQuery } from '#web/api/simulations.ts';
import { AskSimulation } from '#web/pages/simulate/AskSimulation.tsx';
import { Earlier } from '#web/pages/simulate/Earlier.tsx';
import { ShownSimulation } from '#web/pages/simulate/ShownSimulation.tsx';
import styles from '#web/pages/simulate/simulate.module.css';
import { LoadingLines } from '#web/ui/LoadingLines.tsx';
import { Page } from '#web/ui/Page.tsx';
import { ErrorState } from '#web/ui/States.tsx';

/** A method tried on simulated people before a name is spent: chosen, watched, and read with what it rests on. */
export default function SimulatePage() {
  const { data, error, refetch } = useQuery(simulationsQuery);
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
    >
      {data ? (
        <Simulating kept={data} />
      ) : error ? (
        <ErrorState error={error} onRetry={refetch} />
      ) : (
        <LoadingLines what="what was simulated" heights={[40, 160, 240]} />
      )}
    </Page>
  );
}

/** Which is shown the address says; without, the one that runs, else the latest. */
function Simulating({ kept }: { kept: readonly SimulationLine[] }) {
  const { run } = useSearch({ from: '/simulate' });
  const running = kept.find(isRunning);
  const shownId = run ?? (running ?? kept[0])?.id ?? null;
  const shown = useQuery({ ...simulationQuery(shownId ?? ''), enabled: shownId !== null });
  if (shownId !== null && shown.isPending)
    return <LoadingLines what="the simulation" heights={[40, 160, 240]} />;
  const isUnderWay = shown.data !== undefined && isRunning(shown.data);
  return (
    <div className={styles.simulate}>
      <div className={styles.top}>
        {isUnderWay ? (
          <ShownSimulation simulation={shown.data} />
        ) : (
          <AskSimulation key={shownId} last={shown.data ?? null} running={running ?? null} />
        )}
        <Earlier kept={kept} shownId={shownId} />
      </div>
      {shown.data === undefined ? (
        shownId === null ? (
          <NothingYet />
        ) : (
          <ErrorState error={shown.error} onRetry={shown.refetch} />
        )
      ) : (
        !isUnderWay && <ShownSimulation simulation={shown.data} />
      )}
    </div>
  );
}

const NothingYet = () => (
  <p className={styles.nothingYet}>
    What comes of it will stand here: who leads by what, from which assumption that comes, and what would
    change it. A thousand people take a minute or so, and you may go on working meanwhile.
  </p>
);
