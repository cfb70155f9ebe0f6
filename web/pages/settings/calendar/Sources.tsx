import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import type { CalendarSource } from '#api/calendar.ts';
import type { Rep } from '#api/session.ts';
import { calendarSourcesQuery, useAddSource, useReadSource, useRemoveSource } from '#web/api/calendar.ts';
import { useSession } from '#web/api/session.ts';
import { type FormRefusal, showRefusal } from '#web/forms/refusal.ts';
import { failureWords, sourceWords } from '#web/pages/settings/calendar/source-words.ts';
import styles from '#web/pages/settings/settings.module.css';
import time from '#web/pages/settings/time/time.module.css';
import { Button, IconButton } from '#web/ui/Button.tsx';
import { Dialog } from '#web/ui/Dialog.tsx';
import { Input, Select } from '#web/ui/Field.tsx';
import { ErrorState } from '#web/ui/States.tsx';
import { toast } from '#web/ui/toast.tsx';

/** The reps' own calendars: nothing is read before one is given here. */
export function Sources({ reps }: { reps: readonly Rep[] }) {
  const { data: sources, error, refetch } = useQuery(calendarSourcesQuery);
  const [isOpen, setOpen] = useState(false);
  const read = useReadSource();
  const remove = useRemoveSource({
    onDone: (_, { name }) => toast.done(`${name} is read no more.`, 'Its meetings take no time any more.'),
  });
  return (
    <>
      <div className={time.head}>
        <h3 className={time.heading}>When reps are taken elsewhere</h3>
        <Button size="small" icon="calendar" onClick={() => setOpen(true)}>
          Read a calendar
        </Button>
      </div>
      {error && !sources && <ErrorState error={error} onRetry={refetch} />}
      {sources?.length === 0 && (
        <p className={styles.quiet}>
          No calendar is read. One that is given here is asked every quarter of an hour; only its times are
          kept, not what they are.
        </p>
      )}
      <ul className={styles.rows}>
        {sources?.map((source) => (
          <SourceRow
            key={source.id}
            source={source}
            rep={reps.find(({ id }) => id === source.repId)}
            busy={read.isWriting || remove.isWriting}
            onRead={() => read.write(source.id)}
            onRemove={() => remove.write(source)}
          />
        ))}
      </ul>
      {isOpen && (
        <SourceDialog
          reps={reps}
          onClose={() => setOpen(false)}
          onAdded={({ id }) => {
            setOpen(false);
            read.write(id);
          }}
        />
      )}
    </>
  );
}

function SourceRow({
  source,
  rep,
  busy,
  onRead,
  onRemove,
}: {
  source: CalendarSource;
  rep: Rep | undefined;
  busy: boolean;
  onRead: () => void;
  onRemove: () => void;
}) {
  const zone = rep?.timeZone ?? 'UTC';
  const failure = failureWords(source, zone);
  return (
    <li>
      <div className="grow">
        <p className={styles.name}>{rep?.name ?? 'A rep'}</p>
        <p className={styles.quiet}>
          {source.name}, from {source.host}. {sourceWords(source, zone)}
        </p>
        {failure && <p className={time.problem}>{failure}</p>}
      </div>
      <IconButton icon="reload" label={`Read ${source.name} now`} disabled={busy} onClick={onRead} />
      <IconButton icon="trash" label={`Read ${source.name} no more`} disabled={busy} onClick={onRemove} />
    </li>
  );
}

function SourceDialog({
  reps,
  onClose,
  onAdded,
}: {
  reps: readonly Rep[];
  onClose: () => void;
  onAdded: (source: CalendarSource) => void;
}) {
  const self = useSession()?.rep ?? reps[0];
  const [draft, setDraft] = useState({ repId: self?.id ?? '', name: '', url: '' });
  const [refusal, setRefusal] = useState<FormRefusal | null>(null);
  const formId = useId();
  const add = useAddSource({ onDone: onAdded, onRefused: showRefusal(setRefusal) });
  const set = (change: Partial<typeof draft>) => {
    setRefusal(null);
    setDraft({ ...draft, ...change });
  };
  const save = (event: FormEvent) => {
    event.preventDefault();
    add.write({ ...draft, name: draft.name.trim(), url: draft.url.trim() });
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title="Read a calendar"
      says="The plan has no call in its meetings. Events shown as free take no time."
      actions={
        <>
          <Button look="ghost" onClick={onClose}>
            Cancel
          </Button>
          <Button look="primary" type="submit" form={formId} busy={add.isWriting}>
            Read it
          </Button>
        </>
      }
    >
      <form id={formId} className={styles.stack} onSubmit={save}>
        <Select
          label="Whose"
          required
          value={draft.repId}
          onChange={(event) => set({ repId: event.target.value })}
        >
          {reps.map((rep) => (
            <option key={rep.id} value={rep.id}>
              {rep.name}
            </option>
          ))}
        </Select>
        <Input
          label="Name"
          required
          autoFocus
          maxLength={120}
          placeholder="Work"
          value={draft.name}
          onChange={(event) => set({ name: event.target.value })}
        />
        <Input
          label="Address"
          required
          maxLength={2000}
          placeholder="https://… or webcal://…"
          hint="The secret address your calendar gives for subscribing. It is asked for from this machine and shown to nobody."
          value={draft.url}
          error={refusal?.field === 'url' ? refusal.says : undefined}
          onChange={(event) => set({ url: event.target.value })}
        />
        {refusal && refusal.field !== 'url' && (
          <p className={styles.refusal} role="alert">
            {refusal.says}
          </p>
        )}
      </form>
    </Dialog>
  );
}
