import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useRef, useState } from 'react';
import type { Simulation, Simulations } from '#api/simulations.ts';
import { simulationQuery, simulationsQuery, useStartSimulation } from '#web/api/simulations.ts';
import { goToFirstOpen } from '#web/forms/first-open.ts';
import { type FormRefusal, showRefusal } from '#web/forms/refusal.ts';
import { SimulateFields } from '#web/pages/simulate/SimulateFields.tsx';
import { SimulationResult } from '#web/pages/simulate/SimulationResult.tsx';
import styles from '#web/pages/simulate/simulate.module.css';
import { emptyForm, formToSimulation, openIn, type SimulateForm } from '#web/pages/simulate/simulate-form.ts';
import { UnderWay } from '#web/pages/simulate/UnderWay.tsx';
import { Button } from '#web/ui/Button.tsx';
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
        <div className={styles.simulate}>
          <Simulating simulations={data} />
        </div>
      ) : error ? (
        <ErrorState error={error} onRetry={refetch} />
      ) : (
        <LoadingLines what="the last simulation" heights={[40, 160, 240]} />
      )}
    </Page>
  );
}

function Simulating({ simulations: { territory, latest } }: { simulations: Simulations }) {
  if (latest === null)
    return (
      <>
        <Ask territory={territory} last={null} />
        <p className={styles.nothingYet}>
          What comes of it will stand here: who leads by what, from which assumption that comes, and what
          would change it. A thousand people take a minute or so, and you may go on working meanwhile.
        </p>
      </>
    );
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
  const [form, setForm] = useState<SimulateForm>(() => (last ? formOf(last.asked) : emptyForm));
  const [tried, setTried] = useState(false);
  const [refusal, setRefusal] = useState<FormRefusal | null>(null);
  const fields = useRef<HTMLFormElement>(null);
  const start = useStartSimulation({
    onRefused: showRefusal((why) => {
      setRefusal(why);
      goToFirstOpen(fields.current);
    }),
  });
  const open = openIn(form);
  // The methods are what the server knows more of than the form: some cannot be simulated.
  const refused = refusal?.field === 'playbooks' ? refusal : null;
  const change = (next: SimulateForm) => {
    setForm(next);
    setRefusal(null);
  };
  const begin = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    setRefusal(null);
    if (Object.keys(open).length > 0) return goToFirstOpen(fields.current);
    start.write(formToSimulation(form));
  };
  return (
    <form ref={fields} onSubmit={begin} className={styles.form}>
      <SimulateFields
        form={form}
        open={{ ...(refused && { playbooks: refused.says }), ...(tried && open) }}
        territory={territory}
        onChange={change}
      />
      {refusal && !refused && (
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

const formOf = ({ playbooks, territory, people, days, seed }: Simulation['asked']): SimulateForm => ({
  playbooks,
  territory,
  people: String(people),
  days: String(days),
  seed: String(seed),
});

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
