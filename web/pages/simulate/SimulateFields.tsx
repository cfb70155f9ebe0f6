import { useQuery } from '@tanstack/react-query';
import { playbooksQuery } from '#web/api/playbooks.ts';
import { ownTerritoryQuery } from '#web/api/simulations.ts';
import styles from '#web/pages/simulate/simulate.module.css';
import { type OpenIn, peopleLikeMine, type SimulateForm } from '#web/pages/simulate/simulate-form.ts';
import { TakenOf } from '#web/pages/simulate/TakenOf.tsx';
import { Choices } from '#web/ui/Choices.tsx';
import { Checkbox, Input } from '#web/ui/Field.tsx';

/** Which methods, and whom they call. */
export function SimulateFields({
  form,
  open,
  onChange,
}: {
  form: SimulateForm;
  open: OpenIn;
  onChange: (form: SimulateForm) => void;
}) {
  const own = useQuery(ownTerritoryQuery).data;
  const choose = (territory: SimulateForm['territory']) =>
    onChange({
      ...form,
      territory,
      people: territory === 'mine' && own ? peopleLikeMine(own.people) : form.people,
    });
  return (
    <>
      <Methods form={form} error={open.playbooks} onChange={onChange} />
      <Choices
        legend="Whom they call"
        value={form.territory}
        columns={2}
        choices={[
          {
            value: 'mine',
            title: 'People like mine',
            says:
              own?.people === 0
                ? 'Nobody here may be called yet, or nobody calls.'
                : 'Their clocks, roles, screeners and how they know us, as far as that is known, and your reps’ hours.',
            disabled: own === undefined || own.people === 0,
          },
          {
            value: 'usual',
            title: 'The usual territory',
            says: '70 in 100 strangers, 15 known, 10 referred, 5 clients; a third each executives, managers, specialists.',
          },
        ]}
        onChoose={choose}
      />
      {form.territory === 'mine' && own && own.people > 0 && <TakenOf takes={own.takes} />}
      <div className={styles.numbers}>
        {numbers.map(({ field, label, hint }) => (
          <Input
            key={field}
            label={label}
            hint={hint[form.territory]}
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
  {
    field: 'people',
    label: 'People',
    hint: { usual: 'A rep calls 400 of them.', mine: 'As many to a rep as there are here.' },
  },
  { field: 'days', label: 'Business days', hint: both('40 are eight weeks.') },
  { field: 'seed', label: 'Seed', hint: both('The same one, the same result.') },
] as const;

function both(says: string) {
  return { usual: says, mine: says };
}

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
