import { useState } from 'react';
import type { Person } from '#api/people.ts';
import { useChangePerson } from '#web/api/people.ts';
import { Editable, LineForm } from '#web/pages/person/Editable.tsx';
import { Input } from '#web/ui/Field.tsx';

export function Screener({ person }: { person: Person }) {
  const { screener } = person;
  return (
    <Editable
      label="Front desk"
      value={screener && (screener.name ?? 'Name not known')}
      says={screener?.note}
      form={(close) => <ScreenerForm person={person} onClose={close} />}
    />
  );
}

function ScreenerForm({ person, onClose }: { person: Person; onClose: () => void }) {
  const [name, setName] = useState(person.screener?.name ?? '');
  const [note, setNote] = useState(person.screener?.note ?? '');
  const change = useChangePerson(person.id, onClose);
  return (
    <LineForm
      onSave={() => change.write({ screener: { name: name.trim() || null, note: note.trim() || null } })}
      onClose={onClose}
      onEmpty={person.screener ? () => change.write({ screener: null }) : undefined}
      busy={change.isWriting}
    >
      <Input
        label="Who answers"
        maxLength={120}
        autoFocus
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <Input
        label="Hours, and what they told you"
        maxLength={500}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
    </LineForm>
  );
}
