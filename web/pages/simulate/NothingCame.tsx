import type { Simulation } from '#api/simulations.ts';
import { PlayedTitle } from '#web/pages/simulate/PlayedTitle.tsx';
import styles from '#web/pages/simulate/simulate.module.css';
import { useAskSimulation } from '#web/pages/simulate/use-ask-simulation.ts';
import { Button } from '#web/ui/Button.tsx';

/** One that ended before it was done: why, and the same once more. */
export function NothingCame({ simulation: { state, asked } }: { simulation: Simulation }) {
  const ask = useAskSimulation();
  return (
    <section className={styles.nothingCame} aria-label="The simulation">
      <PlayedTitle asked={asked} />
      <p role="status">{whyNothing[state]}</p>
      <Button icon="reload" onClick={() => ask.write(asked)} busy={ask.isWriting}>
        Ask it again
      </Button>
    </section>
  );
}

const whyNothing: Partial<Record<Simulation['state'], string>> = {
  stopped: 'It was stopped; nothing of what came of it is kept.',
  failed: 'It ended before it was done, over a mistake of the program. Nothing else is touched.',
  interrupted: 'The program ended before this was done. Nothing else is touched.',
};
