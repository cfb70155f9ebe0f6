import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import type { Rep } from '#api/session.ts';
import { promisesAtRiskQuery } from '#web/api/promises.ts';
import { absencesQuery, useAddAbsence, useRemoveAbsence } from '#web/api/settings.ts';
import { formatDate } from '#web/format/when.ts';
import { atRiskWords, PromisesAtRisk } from '#web/forms/PromisesAtRisk.tsx';
import { showRefusal } from '#web/forms/refusal.ts';
import styles from '#web/pages/settings/settings.module.css';
import time from '#web/pages/settings/time/time.module.css';
import { Button, IconButton } from '#web/ui/Button.tsx';
import { cx } from '#web/ui/class-names.ts';
import { Dialog } from '#web/ui/Dialog.tsx';
import { Input, Select } from '#web/ui/Field.tsx';
import { ErrorState } from '#web/ui/States.tsx';

/** Days on which a rep calls nobody; what falls on them waits, and promises are shown to others in time. */
export function Absences({ reps }: { reps: readonly Rep[] }) {
  const { data: absences, error, refetch } = useQuery(absencesQuery);
  const [isOpen, setOpen] = useState(false);
  const remove = useRemoveAbsence();
  const nameOf = (repId: string) => reps.find((rep) => rep.id === repId)?.name ?? 'A rep';
  return (
    <>
      <div className={time.head}>
        <h3 className={time.heading}>Days away</h3>
        <Button size="small" icon="calendar" onClick={() => setOpen(true)}>
          Add days away
        </Button>
      </div>
      {error && !absences && <ErrorState error={error} onRetry={refetch} />}
      {absences?.length === 0 && (
        <p className={styles.quiet}>
          Nobody is away. What is due on a day away comes back on the day they return.
        </p>
      )}
      <ul className={styles.rows}>
        {absences?.map((absence) => (
          <li key={absence.id}>
            <div className={time.whose}>
              <p className={styles.name}>{nameOf(absence.repId)}</p>
              <p className={styles.quiet}>{absence.note}</p>
            </div>
            <p className={cx(time.when, 'num')}>
              {absence.from === absence.to
                ? formatDate(absence.from)
                : `${formatDate(absence.from)} to ${formatDate(absence.to)}`}
            </p>
            <IconButton
              icon="trash"
              label={`Remove the days away of ${nameOf(absence.repId)} from ${formatDate(absence.from)}`}
              disabled={remove.isWriting}
              onClick={() => remove.write(absence.id)}
            />
          </li>
        ))}
      </ul>
      {isOpen && <AbsenceDialog reps={reps} onClose={() => setOpen(false)} />}
    </>
  );
}

function AbsenceDialog({ reps, onClose }: { reps: readonly Rep[]; onClose: () => void }) {
  const [draft, setDraft] = useState({
    repId: reps.length === 1 ? (reps[0]?.id ?? '') : '',
    from: '',
    to: '',
    note: '',
  });
  const [refusal, setRefusal] = useState<string | null>(null);
  const formId = useId();
  const add = useAddAbsence({
    onDone: onClose,
    onRefused: showRefusal(({ says }) => setRefusal(says)),
  });
  const isBackwards = draft.from !== '' && draft.to !== '' && draft.to < draft.from;
  const planned = { rep: draft.repId, from: draft.from, to: draft.to };
  const isWhole = !isBackwards && Object.values(planned).every((given) => given !== '');
  const { data: atRisk } = useQuery({ ...promisesAtRiskQuery(planned), enabled: isWhole });
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (!isBackwards) add.write({ ...draft, note: draft.note.trim() || null });
  };
  return (
    <Dialog
      open
      onClose={onClose}
      width="wide"
      title="Days away"
      actions={
        <>
          <Button look="ghost" onClick={onClose}>
            Cancel
          </Button>
          <Button look="primary" type="submit" form={formId} busy={add.isWriting}>
            Add
          </Button>
        </>
      }
    >
      <form id={formId} className={styles.stack} onSubmit={save}>
        <Select
          label="Who"
          required
          value={draft.repId}
          onChange={(event) => setDraft({ ...draft, repId: event.target.value })}
        >
          <option value="">Choose a rep</option>
          {reps.map((rep) => (
            <option key={rep.id} value={rep.id}>
              {rep.name}
            </option>
          ))}
        </Select>
        <div className={styles.grid}>
          <Input
            label="First day"
            type="date"
            required
            value={draft.from}
            onChange={(event) =>
              setDraft({ ...draft, from: event.target.value, to: draft.to || event.target.value })
            }
          />
          <Input
            label="Last day"
            type="date"
            required
            min={draft.from}
            value={draft.to}
            error={isBackwards ? 'The last day is before the first.' : refusal}
            onChange={(event) => setDraft({ ...draft, to: event.target.value })}
          />
        </div>
        {atRisk && atRisk.length > 0 && <PromisesAtRisk items={atRisk} title={atRiskWords(atRisk)} />}
        {atRisk?.length === 0 && <p className={styles.quiet}>No promise falls into these days.</p>}
        <Input
          label="Note"
          maxLength={200}
          value={draft.note}
          onChange={(event) => setDraft({ ...draft, note: event.target.value })}
        />
      </form>
    </Dialog>
  );
}
