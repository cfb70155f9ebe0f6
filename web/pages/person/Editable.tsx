import { type FormEvent, type ReactNode, useState } from 'react';
import styles from '#web/pages/person/person.module.css';
import { Button } from '#web/ui/Button.tsx';

/** One thing known of a person: read as a line, changed in place. `form` gets the way to close itself. */
export function Editable({
  label,
  value,
  says,
  form,
}: {
  label: string;
  /** What is known; null shows as not known. */
  value: ReactNode;
  /** Where it is known from. */
  says?: ReactNode;
  form: (close: () => void) => ReactNode;
}) {
  const [open, setOpen] = useState(false);
  return (
    <div className={styles.editable}>
      <div className={styles.editableHead}>
        <h3>{label}</h3>
        {!open && (
          <button
            type="button"
            className={styles.edit}
            aria-label={`Change: ${label}`}
            onClick={() => setOpen(true)}
          >
            {value ? 'Change' : 'Add'}
          </button>
        )}
      </div>
      {open ? (
        form(() => setOpen(false))
      ) : (
        <>
          {value ? <p>{value}</p> : <p className={styles.source}>Not known</p>}
          {says && <p className={styles.source}>{says}</p>}
        </>
      )}
    </div>
  );
}

/** The form inside: Enter saves, Escape leaves it as it was; `onEmpty` takes the value away. */
export function LineForm({
  onSave,
  onClose,
  onEmpty,
  busy,
  children,
}: {
  onSave: () => void;
  onClose: () => void;
  onEmpty?: () => void;
  busy: boolean;
  children: ReactNode;
}) {
  const save = (event: FormEvent) => {
    event.preventDefault();
    onSave();
  };
  return (
    <form
      className={styles.factForm}
      onSubmit={save}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      {children}
      <div className={styles.formActions}>
        {onEmpty && (
          <Button size="small" look="ghost" onClick={onEmpty} disabled={busy}>
            Take away
          </Button>
        )}
        <Button size="small" look="ghost" onClick={onClose}>
          Cancel
        </Button>
        <Button size="small" look="primary" type="submit" busy={busy}>
          Save
        </Button>
      </div>
    </form>
  );
}
