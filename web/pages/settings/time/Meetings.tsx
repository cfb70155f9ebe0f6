import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import type { Meeting } from '#api/plan.ts';
import type { Rep } from '#api/session.ts';
import { meetingsQuery, useAddMeeting, useRemoveMeeting } from '#web/api/meetings.ts';
import { deskNow, useSession } from '#web/api/session.ts';
import { formatZone } from '#web/format/places.ts';
import { localDate } from '#web/format/when.ts';
import { type FormRefusal, showRefusal } from '#web/forms/refusal.ts';
import styles from '#web/pages/settings/settings.module.css';
import { type MeetingDraft, meetingWords, readMeeting } from '#web/pages/settings/time/meeting-draft.ts';
import time from '#web/pages/settings/time/time.module.css';
import { Button, IconButton } from '#web/ui/Button.tsx';
import { Dialog } from '#web/ui/Dialog.tsx';
import { Input, Select } from '#web/ui/Field.tsx';
import { ErrorState } from '#web/ui/States.tsx';
import { toast } from '#web/ui/toast.tsx';

/** Hours in which a rep is engaged otherwise: the plan has no call then. */
export function Meetings({ reps }: { reps: readonly Rep[] }) {
  const { data: meetings, error, refetch } = useQuery(meetingsQuery);
  const [isOpen, setOpen] = useState(false);
  const putBack = useAddMeeting({ onDone: () => toast.done('The meeting takes place again.') });
  const remove = useRemoveMeeting({
    onDone: (_, { id: __, ...meeting }) =>
      toast.done('The meeting is removed.', 'Its time is free for calls.', {
        label: 'Undo',
        onClick: () => putBack.write(meeting),
      }),
  });
  return (
    <>
      <div className={time.head}>
        <h3 className={time.heading}>Meetings</h3>
        <Button size="small" icon="clock" onClick={() => setOpen(true)}>
          Add a meeting
        </Button>
      </div>
      {error && !meetings && <ErrorState error={error} onRetry={refetch} />}
      {meetings?.length === 0 && <p className={styles.quiet}>No meeting is to come.</p>}
      <ul className={styles.rows}>
        {meetings?.map((meeting) => (
          <MeetingRow
            key={meeting.id}
            meeting={meeting}
            rep={reps.find(({ id }) => id === meeting.repId)}
            busy={remove.isWriting}
            onRemove={() => remove.write(meeting)}
          />
        ))}
      </ul>
      {isOpen && <MeetingDialog reps={reps} onClose={() => setOpen(false)} />}
    </>
  );
}

function MeetingRow({
  meeting,
  rep,
  busy,
  onRemove,
}: {
  meeting: Meeting;
  rep: Rep | undefined;
  busy: boolean;
  onRemove: () => void;
}) {
  const zone = rep?.timeZone ?? 'UTC';
  const isElsewhere = useSession()?.rep?.timeZone !== zone;
  const when = meetingWords(meeting, zone);
  return (
    <li>
      <div className={time.whose}>
        <p className={styles.name}>{rep?.name ?? 'A rep'}</p>
        <p className={styles.quiet}>{meeting.says}</p>
      </div>
      <div className={time.when}>
        <p className="num">{when}</p>
        {isElsewhere && <p className={styles.quiet}>{formatZone(zone)} time</p>}
      </div>
      <IconButton
        icon="trash"
        label={`Remove the meeting of ${rep?.name ?? 'a rep'} on ${when}`}
        disabled={busy}
        onClick={onRemove}
      />
    </li>
  );
}

type Draft = MeetingDraft & { repId: string; says: string };

function MeetingDialog({ reps, onClose }: { reps: readonly Rep[]; onClose: () => void }) {
  const self = useSession()?.rep ?? reps[0];
  const [draft, setDraft] = useState<Draft>({
    repId: self?.id ?? '',
    on: localDate(deskNow(), self?.timeZone ?? 'UTC'),
    from: '',
    until: '',
    says: '',
  });
  const [refusal, setRefusal] = useState<FormRefusal | null>(null);
  const formId = useId();
  const add = useAddMeeting({ onDone: onClose, onRefused: showRefusal(setRefusal) });
  const zone = reps.find(({ id }) => id === draft.repId)?.timeZone ?? 'UTC';
  const set = (change: Partial<Draft>) => {
    setRefusal(null);
    setDraft({ ...draft, ...change });
  };
  const save = (event: FormEvent) => {
    event.preventDefault();
    const read = readMeeting(draft, zone);
    if ('field' in read) return setRefusal(read);
    add.write({ repId: draft.repId, says: draft.says.trim(), ...read });
  };
  const timeField = (field: 'on' | 'from' | 'until') => ({
    required: true,
    value: draft[field],
    error: refusal?.field === field ? refusal.says : undefined,
    onChange: (event: { target: { value: string } }) => set({ [field]: event.target.value }),
  });
  return (
    <Dialog
      open
      onClose={onClose}
      title="A meeting"
      says="The plan has no call in it, and moves those that were there."
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
          autoFocus
          value={draft.repId}
          onChange={(event) => set({ repId: event.target.value })}
        >
          {reps.map((rep) => (
            <option key={rep.id} value={rep.id}>
              {rep.name}
            </option>
          ))}
        </Select>
        <Input label="Day" type="date" {...timeField('on')} />
        <div className={styles.grid}>
          <Input label="From" type="time" {...timeField('from')} />
          <Input label="Until" type="time" {...timeField('until')} />
        </div>
        <p className={styles.quiet}>By the clock of {formatZone(zone)}.</p>
        <Input
          label="What it is"
          maxLength={120}
          value={draft.says}
          onChange={(event) => set({ says: event.target.value })}
        />
        {refusal && !['on', 'from', 'until'].includes(refusal.field ?? '') && (
          <p className={styles.refusal} role="alert">
            {refusal.says}
          </p>
        )}
      </form>
    </Dialog>
  );
}
