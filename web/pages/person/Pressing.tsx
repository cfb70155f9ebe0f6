import { useState } from 'react';
import type { Person } from '#api/people.ts';
import { useChangePerson } from '#web/api/people.ts';
import { formatShortDate, localDate } from '#web/format/when.ts';
import { Editable, LineForm } from '#web/pages/person/Editable.tsx';
import styles from '#web/pages/person/person.module.css';
import { Input } from '#web/ui/Field.tsx';

export function Pressing({ person, now }: { person: Person; now: number }) {
  const { pressing } = person;
  return (
    <Editable
      label="Pressing for them"
      value={pressing?.what}
      says={
        pressing && [pressing.source, pressing.on && formatShortDate(pressing.on)].filter(Boolean).join(', ')
      }
      form={(close) => <PressingForm person={person} now={now} onClose={close} />}
    />
  );
}

function PressingForm({ person, now, onClose }: { person: Person; now: number; onClose: () => void }) {
  const today = localDate(now, person.timeZones[0] ?? 'UTC');
  const [what, setWhat] = useState(person.pressing?.what ?? '');
  const [source, setSource] = useState(person.pressing?.source ?? '');
  const [on, setOn] = useState(person.pressing?.on ?? today);
  const change = useChangePerson(person.id, onClose);
  const save = () =>
    change.write({ pressing: { what: what.trim(), source: source.trim() || null, on: on || null } });
  return (
    <LineForm
      onSave={save}
      onClose={onClose}
      onEmpty={person.pressing ? () => change.write({ pressing: null }) : undefined}
      busy={change.isWriting}
    >
      <Input
        label="What"
        required
        autoFocus
        maxLength={500}
        value={what}
        onChange={(event) => setWhat(event.target.value)}
      />
      <div className={styles.pair}>
        <Input
          label="Who says so"
          maxLength={200}
          value={source}
          onChange={(event) => setSource(event.target.value)}
        />
        <Input
          label="Heard on"
          type="date"
          max={today}
          value={on}
          onChange={(event) => setOn(event.target.value)}
        />
      </div>
    </LineForm>
  );
}
