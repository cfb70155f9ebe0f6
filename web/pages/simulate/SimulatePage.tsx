import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useRef, useState } from 'react';
import type { Simulation, Simulations } from '#api/simulations.ts';
import {
  simulationQuery,
  simulationsQuery,
  useStartSimulation,
  useStopSimulation,
} from '#web/api/simulations.ts';
import { goToFirstOpen } from '#web/forms/first-open.ts';
import { type FormRefusal, showRefusal } from '#web/forms/refusal.ts';
import { SimulateFields } from '#web/pages/simulate/SimulateFields.tsx';
import { SimulationResult } from '#web/pages/simulate/SimulationResult.tsx';
import styles from '#web/pages/simulate/simulate.module.css';
import { emptyForm, formToSimulation, openIn } from '#web/pages/simulate/simulate-form.ts';
import { underWayWords } from '#web/pages/simulate/simulation-words.ts';
import { Button } from '#web/ui/Button.tsx';
import { LoadingLines } from '#web/ui/LoadingLines.tsx';
import { Page } from '#web/ui/Page.tsx';
import { Progress } from '#web/ui/Progress.tsx';
import { ErrorState } from '#web/ui/States.tsx';

/** A method tried on simulated people before a name is spent: chosen, watched, and read with what it rests on. */
export default function SimulatePage() {
  const { data, error, refetch } = useQuery(simulationsQuery);
  return (
    <Page
      title="Try a method"
      says="On simulated people, before a name is spent. It shows what follows from what is assumed, and proves nothing: that takes a trial."
      above={
        <Link to="/trials" className="link">
          Trials
        </Link>
      }
    >
      {data ? (
        <Simulating simulations={data} />
      ) : error ? (
        <ErrorState error={error} onRetry={refetch} />
      ) : (
        <LoadingLines what="the last simulation" heights={[40, 160, 240]} />
      )}
    </Page>
  );
}

function Simulating({ simulations: { territory, latest } }: { simulations: Simulations }) {
  if (latest === null) return <Ask territory={territory} last={null} />;
  return <Latest key={latest.id} begun={latest} territory={territory} />;
}

function Latest({ begun, territory }: { begun: Simulation; territory: Simulations['territory'] }) {
  const { data: simulation = begun } = useQuery({ ...simulationQuery(begun.id), initialData: begun });
  if (simulation.state === 'running') return <UnderWay simulation={simulation} />;
  return (
    <>
      <Ask territory={territory} last={simulation} />
      <Over simulation={simulation} />
    </>
  );
}

function Ask({ territory, last }: { territory: Simulations['territory']; last: Simulation | null }) {
  const [form, setForm] = useState(() => (last ? formOf(last.asked) : emptyForm));
  const [tried, setTried] = useState(false);
  const [refusal, setRefusal] = useState<FormRefusal | null>(null);
  const fields = useRef<HTMLFormElement>(null);
  const start = useStartSimulation({ onRefused: showRefusal(setRefusal) });
  const open = openIn(form);
  const begin = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    setRefusal(null);
    if (Object.keys(open).length > 0) return goToFirstOpen(fields.current);
    start.write(formToSimulation(form));
  };
  return (
    <form ref={fields} onSubmit={begin} className={styles.form}>
      <SimulateFields form={form} open={tried ? open : {}} territory={territory} onChange={setForm} />
      {refusal && (
        <p role="alert" className={styles.error}>
          {refusal.says}
        </p>
      )}
      <div>
        <Button look="primary" type="submit" icon="play" busy={start.isWriting}>
          Simulate
        </Button>
      </div>
    </form>
  );
}

const formOf = ({ people, days, seed, ...asked }: Simulation['asked']) => ({
  ...asked,
  people: String(people),
  days: String(days),
  seed: String(seed),
});

function UnderWay({ simulation }: { simulation: Simulation }) {
  const stop = useStopSimulation();
  return (
    <section className={styles.underWay} aria-label="Simulating">
      <div className="grow">
        <Progress label="Simulating" share={simulation.done} says={underWayWords(simulation)} />
      </div>
      <Button size="small" onClick={() => stop.write(simulation.id)} busy={stop.isWriting}>
        Stop
      </Button>
    </section>
  );
}

function Over({ simulation: { state, asked, result } }: { simulation: Simulation }) {
  if (result !== null) return <SimulationResult asked={asked} result={result} />;
  return (
    <p className={styles.quiet} role="status">
      {state === 'stopped'
        ? 'It was stopped; nothing of it is kept.'
        : 'It ended before it was done, over a mistake of the program. Simulate again; nothing else is touched.'}
    </p>
  );
}
