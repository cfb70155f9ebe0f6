import type { Simulation } from '#api/simulations.ts';
import { isRunning } from '#web/api/simulations.ts';
import { SimulationResult } from '#web/pages/simulate/SimulationResult.tsx';
import styles from '#web/pages/simulate/simulate.module.css';
import { UnderWay } from '#web/pages/simulate/UnderWay.tsx';
import { useAskSimulation } from '#web/pages/simulate/use-ask-simulation.ts';
import { Button } from '#web/ui/Button.tsx';

/** One that runs, or what came of it, or why nothing did. */
export function ShownSimulation({ simulation }: { simulation: Simulation }) {
  const { asked, askedAt, result, state } = simulation;
  if (isRunning(simulation)) return <UnderWay simulation={simulation} />;
  if (result !== null) return <SimulationResult asked={asked} askedAt={askedAt} result={result} />;
  return <NothingCame state={state as keyof typeof whyNothing} asked={asked} />;
}

const whyNothing = {
  stopped: 'It was stopped; nothing of what came of it is kept.',
  failed: 'It ended before it was done, over a mistake of the program. Nothing else is touched.',
  interrupted: 'The program ended before this was done. Nothing else is touched.',
};

function NothingCame({ state, asked }: { state: keyof typeof whyNothing; asked: Simulation['asked'] }) {
  const ask = useAskSimulation();
  return (
    <div className={styles.nothingCame}>
      <p role="status">{whyNothing[state]}</p>
      <Button icon="reload" onClick={() => ask.write(asked)} busy={ask.isWriting}>
        Ask it again
      </Button>
    </div>
  );
}
