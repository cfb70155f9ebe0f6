import { type FormEvent, useState } from 'react';
import type { Person } from '#api/people.ts';
import { type NewTouch, useAddTouch } from '#web/api/person-parts.ts';
import styles from '#web/pages/person/person.module.css';
import { Button } from '#web/ui/Button.tsx';
import { Input, Select } from '#web/ui/Field.tsx';
import { Segmented } from '#web/ui/Segmented.tsx';
import { toast } from '#web/ui/toast.tsx';

const channels = [
  { value: 'note', label: 'Note' },
  { value: 'email', label: 'E-mail' },
  { value: 'visit', label: 'Visit' },
  { value: 'linkedin', label: 'LinkedIn' },
  { value: 'text', label: 'Text' },
] as const satisfies readonly { value: NewTouch['channel']; label: string }[];

const directions = [
  { value: 'out', label: 'Ours' },
  { value: 'in', label: 'Theirs' },
] as const;

/** An e-mail, a visit or a note in one line. Theirs counts as hearing from them, so it may change the next step. */
export function LogLine({ person }: { person: Person }) {
  const [channel, setChannel] = useState<NewTouch['channel']>('note');
  const [direction, setDirection] = useState<NewTouch['direction']>('out');
  const [note, setNote] = useState('');
  const add = useAddTouch(person.id, () => {
    setNote('');
    toast.done('Kept in the history.');
  });
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (note.trim() !== '')
      add.write({ channel, direction: channel === 'note' ? 'out' : direction, note: note.trim() });
  };
  return (
    <section className={styles.section} aria-labelledby="log-line">
      <h2 id="log-line" className={styles.heading}>
        Log what happened
      </h2>
      <form className={styles.logLine} onSubmit={save}>
        <Select
          label="What"
          labelHidden
          value={channel}
          onChange={(event) => setChannel(event.target.value as NewTouch['channel'])}
        >
          {channels.map((one) => (
            <option key={one.value} value={one.value}>
              {one.label}
            </option>
          ))}
        </Select>
        {channel !== 'note' && (
          <Segmented name="Whose" value={direction} segments={directions} onChoose={setDirection} />
        )}
        <Input
          label="In one line"
          labelHidden
          className={styles.grow}
          placeholder={direction === 'in' && channel !== 'note' ? 'What they said' : 'What was said or done'}
          maxLength={2000}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
        <Button type="submit" keyHint="=↵" disabled={note.trim() === ''} busy={add.isWriting}>
          Log it
        </Button>
      </form>
      <p className={styles.quiet}>Calls are logged at the desk.</p>
    </section>
  );
}
