import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useId, useState } from 'react';
import type { Pool } from '#api/plan.ts';
import type { Rep } from '#api/session.ts';
import {
  membersWords,
  type NewPool,
  poolsQuery,
  useAddPool,
  useChangePool,
  useRemovePool,
} from '#web/api/pools.ts';
import { peopleWords } from '#web/forms/people-words.ts';
import { type FormRefusal, showRefusal } from '#web/forms/refusal.ts';
import styles from '#web/pages/settings/settings.module.css';
import { Button, IconButton } from '#web/ui/Button.tsx';
import { Dialog } from '#web/ui/Dialog.tsx';
import { Checkbox, Input } from '#web/ui/Field.tsx';
import { Section } from '#web/ui/Page.tsx';
import { ErrorState } from '#web/ui/States.tsx';
import { toast } from '#web/ui/toast.tsx';

/** Reps who share people: whoever of them has room calls. */
export function Pools({ reps }: { reps: readonly Rep[] }) {
  const { data: pools, error, refetch } = useQuery(poolsQuery);
  const [open, setOpen] = useState<Pool | 'new' | null>(null);
  const [removing, setRemoving] = useState<Pool | null>(null);
  return (
    <Section
      title="Pools"
      says="Reps who share people. Whoever of them has room at a good hour calls; a promise stays with whoever made it."
      actions={
        <Button icon="plus" onClick={() => setOpen('new')}>
          Begin a pool
        </Button>
      }
    >
      {error && !pools && <ErrorState error={error} onRetry={refetch} />}
      {pools?.length === 0 && (
        <p className={styles.quiet}>
          There is none: everybody is called by their own rep. A pool is worth having where several reps could
          call the same people, and it matters more that somebody calls at a good hour than who. People are
          put into it as they begin with a method, or from the list of people.
        </p>
      )}
      <ul className={styles.rows}>
        {pools?.map((pool) => (
          <li key={pool.id}>
            <div className="grow">
              <p className={styles.name}>{pool.name}</p>
              <p className={styles.quiet}>{membersWords(pool, reps)}</p>
            </div>
            {pool.people === 0 ? (
              <p className={styles.quiet}>Nobody is in work with it yet</p>
            ) : (
              <Link to="/people" search={{ pool: pool.id }} className="link num">
                {inWorkWords(pool)} in work
              </Link>
            )}
            <Button size="small" onClick={() => setOpen(pool)} aria-label={`Change the pool ${pool.name}`}>
              Change
            </Button>
            <IconButton
              icon="trash"
              label={`Remove the pool ${pool.name}`}
              onClick={() => setRemoving(pool)}
            />
          </li>
        ))}
      </ul>
      {open === 'new' && <AddPool reps={reps} onClose={() => setOpen(null)} />}
      {open !== null && open !== 'new' && <EditPool pool={open} reps={reps} onClose={() => setOpen(null)} />}
      {removing && <RemovePool pool={removing} onClose={() => setRemoving(null)} />}
    </Section>
  );
}

/** The server counts that far. */
const countedAtMost = 10_000;

const inWorkWords = ({ people }: Pool): string =>
  people < countedAtMost ? peopleWords(people) : `${countedAtMost.toLocaleString()} people and more`;

function AddPool({ reps, onClose }: { reps: readonly Rep[]; onClose: () => void }) {
  const [refusal, setRefusal] = useState<FormRefusal | null>(null);
  const add = useAddPool({ onDone: onClose, onRefused: showRefusal(setRefusal) });
  return (
    <PoolDialog
      title="A pool"
      pool={{ name: '', repIds: [] }}
      reps={reps}
      refusal={refusal}
      busy={add.isWriting}
      onClose={onClose}
      onSave={add.write}
    />
  );
}

function EditPool({ pool, reps, onClose }: { pool: Pool; reps: readonly Rep[]; onClose: () => void }) {
  const [refusal, setRefusal] = useState<FormRefusal | null>(null);
  const edit = useChangePool(pool.id, { onDone: onClose, onRefused: showRefusal(setRefusal) });
  return (
    <PoolDialog
      title={pool.name}
      says="What a rep who leaves was to call goes to those who stay, but for what the rep has promised."
      pool={pool}
      reps={reps}
      refusal={refusal}
      busy={edit.isWriting}
      onClose={onClose}
      onSave={edit.write}
    />
  );
}

function PoolDialog({
  title,
  says,
  pool,
  reps,
  refusal,
  busy,
  onClose,
  onSave,
}: {
  title: string;
  says?: string;
  pool: NewPool;
  reps: readonly Rep[];
  refusal: FormRefusal | null;
  busy: boolean;
  onClose: () => void;
  onSave: (pool: NewPool) => void;
}) {
  const [name, setName] = useState(pool.name);
  const [repIds, setRepIds] = useState<readonly string[]>(pool.repIds);
  const formId = useId();
  const toggle = (id: string) =>
    setRepIds(repIds.includes(id) ? repIds.filter((one) => one !== id) : [...repIds, id]);
  const save = (event: FormEvent) => {
    event.preventDefault();
    onSave({ name: name.trim(), repIds: [...repIds] });
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      says={says}
      actions={
        <>
          <Button look="ghost" onClick={onClose}>
            Cancel
          </Button>
          <Button
            look="primary"
            type="submit"
            form={formId}
            busy={busy}
            disabled={name.trim() === '' || repIds.length === 0}
          >
            Save
          </Button>
        </>
      }
    >
      <form id={formId} className={styles.stack} onSubmit={save}>
        <Input
          label="Name"
          required
          autoFocus
          maxLength={120}
          placeholder="West coast"
          value={name}
          error={refusal?.says}
          onChange={(event) => setName(event.target.value)}
        />
        <fieldset className={styles.members}>
          <legend className={styles.legend}>Who shares its people</legend>
          {reps.map((rep) => (
            <Checkbox
              key={rep.id}
              label={rep.name}
              checked={repIds.includes(rep.id)}
              onChange={() => toggle(rep.id)}
            />
          ))}
        </fieldset>
      </form>
    </Dialog>
  );
}

function RemovePool({ pool, onClose }: { pool: Pool; onClose: () => void }) {
  const remove = useRemovePool({
    onDone: ({ people }) => {
      toast.done(
        `The pool ${pool.name} is removed.`,
        people > 0 ? `${peopleWords(people)} stay with the rep they are with.` : undefined,
      );
      onClose();
    },
  });
  return (
    <Dialog
      open
      onClose={onClose}
      mustAnswer
      title={`Remove the pool ${pool.name}?`}
      says={
        pool.people === 0
          ? 'Nobody is in work with it.'
          : `${inWorkWords(pool)} in work with it stay in work, each with the rep they are with now, and nobody else calls them. Who shared them is not kept.`
      }
      actions={
        <>
          <Button look="ghost" onClick={onClose}>
            Keep it
          </Button>
          <Button look="danger" onClick={() => remove.write(pool)} busy={remove.isWriting}>
            Remove it
          </Button>
        </>
      }
    />
  );
}
