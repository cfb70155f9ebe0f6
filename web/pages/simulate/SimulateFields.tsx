import { useQuery } from '@tanstack/react-query';
import type { Simulations } from '#api/simulations.ts';
import { playbooksQuery } from '#web/api/playbooks.ts';
import styles from '#web/pages/simulate/simulate.module.css';
import {
  type OpenIn,
  peopleOf,
  type SimulateForm,
  territoryWords,
} from '#web/pages/simulate/simulate-form.ts';
import { Choices } from '#web/ui/Choices.tsx';
import { Checkbox, Input } from '#web/ui/Field.tsx';

/** Which methods, and whom they call. */
export function SimulateFields({
  form,
  open,
  territory,
  onChange,
}: {
  form: SimulateForm;
  open: OpenIn;
  territory: Simulations['territory'];
  onChange: (form: SimulateForm) => void;
}) {
  const isEmpty = Object.values(territory).every((count) => count === 0);
  return (
    <>
      <Methods form={form} error={open.playbooks} onChange={onChange} />
      <Choices
        legend="Whom they call"
        says="Of yours, only how many there are and how they know us is taken; roles, screeners and hours are as usually assumed."
        value={form.territory}
        columns={2}
        choices={[
          {
            value: 'mine',
            title: 'People who know us as mine do',
            says: territoryWords(territory),
            disabled: isEmpty,
          },
          {
            value: 'usual',
            title: 'The usual territory',
            says: '70 in 100 strangers, 15 known, 10 referred, 5 clients.',
          },
        ]}
        onChoose={(chosen) =>
          onChange({ ...form, territory: chosen, people: peopleOf(chosen, territory) ?? form.people })
        }
      />
      <div className={styles.numbers}>
        {numbers.map(({ field, label, hint }) => (
          <Input
            key={field}
            label={label}
            hint={hint}
            error={open[field]}
            inputMode="numeric"
            value={form[field]}
            onChange={(event) => onChange({ ...form, [field]: event.target.value })}
          />
        ))}
      </div>
    </>
  );
}

const numbers = [
  { field: 'people', label: 'People', hint: 'A rep calls 400 of them.' },
  { field: 'days', label: 'Business days', hint: '40 are eight weeks.' },
  { field: 'seed', label: 'Seed', hint: 'The same one, the same result.' },
] as const;

function Methods({
  form,
  error,
  onChange,
}: {
  form: SimulateForm;
  error: string | undefined;
  onChange: (form: SimulateForm) => void;
}) {
  const playbooks = useQuery(playbooksQuery).data ?? [];
  const toggle = (id: string, isChosen: boolean) =>
    onChange({
      ...form,
      playbooks: isChosen ? [...form.playbooks, id] : form.playbooks.filter((one) => one !== id),
    });
  return (
    <fieldset className={styles.methods} data-open={error ? true : undefined}>
      <legend className={styles.legend}>Methods</legend>
      {playbooks.map(({ id, name }) => (
        <Checkbox
          key={id}
          label={name}
          checked={form.playbooks.includes(id)}
          onChange={(event) => toggle(id, event.target.checked)}
        />
      ))}
      {error && (
        <p className={styles.error} role="alert">
          {error}
        </p>
      )}
    </fieldset>
  );
}
