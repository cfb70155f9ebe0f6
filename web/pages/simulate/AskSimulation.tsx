import { type FormEvent, useRef, useState } from 'react';
import type { Simulation } from '#api/simulations.ts';
import { goToFirstOpen } from '#web/forms/first-open.ts';
import { type FormRefusal, showRefusal } from '#web/forms/refusal.ts';
import { SimulateFields } from '#web/pages/simulate/SimulateFields.tsx';
import styles from '#web/pages/simulate/simulate.module.css';
import {
  emptyForm,
  formToSimulation,
  openIn,
  type SimulateForm,
  simulationToForm,
} from '#web/pages/simulate/simulate-form.ts';
import { useAskSimulation } from '#web/pages/simulate/use-ask-simulation.ts';
import { Button } from '#web/ui/Button.tsx';

/**
 * What is to be tried, as the one that was shown was.
 * @param onAsked told once it begins, or is answered by what is kept
 */
export function AskSimulation({ last, onAsked }: { last: Simulation | null; onAsked: () => void }) {
  const [form, setForm] = useState<SimulateForm>(() => (last ? simulationToForm(last.asked) : emptyForm));
  const [tried, setTried] = useState(false);
  const [refusal, setRefusal] = useState<FormRefusal | null>(null);
  const fields = useRef<HTMLFormElement>(null);
  const ask = useAskSimulation({
    onAsked,
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
    ask.write(formToSimulation(form));
  };
  return (
    <form ref={fields} onSubmit={begin} className={styles.form}>
      <SimulateFields
        form={form}
        open={{ ...(refused && { playbooks: refused.says }), ...(tried && open) }}
        onChange={change}
      />
      {refusal && !refused && (
        <p role="alert" className={styles.error}>
          {refusal.says}
        </p>
      )}
      <div>
        <Button look="primary" type="submit" icon="play" busy={ask.isWriting}>
          Simulate
        </Button>
      </div>
    </form>
  );
}
