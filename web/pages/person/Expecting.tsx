import { useState } from 'react';
import type { Person } from '#api/people.ts';
import { useChangePerson } from '#web/api/people.ts';
import { formatDay, localDate } from '#web/format/when.ts';
import { Editable, LineForm } from '#web/pages/person/Editable.tsx';
import { endOfLocalDay } from '#web/pages/person/end-of-local-day.ts';
import { Input } from '#web/ui/Field.tsx';

export function Expecting({ person, now }: { person: Person; now: number }) {
  const zone = person.timeZones[0] ?? 'UTC';
  const { expecting } = person;
  return (
    <Editable
      label="Expects a message"
      value={
        expecting &&
        `Until ${formatDay(expecting.until, zone)}${Date.parse(expecting.until) < now ? ', which is over' : ''}`
      }
      says={expecting?.note}
      form={(close) => <ExpectingForm person={person} zone={zone} now={now} onClose={close} />}
    />
  );
}

function ExpectingForm({
  person,
  zone,
  now,
  onClose,
}: {
  person: Person;
  zone: string;
  now: number;
  onClose: () => void;
}) {
  const [on, setOn] = useState(person.expecting ? localDate(person.expecting.until, zone) : '');
  const [note, setNote] = useState(person.expecting?.note ?? '');
  const change = useChangePerson(person.id, onClose);
  return (
    <LineForm
      onSave={() =>
        change.write({ expectingUntil: endOfLocalDay(on, zone), expectingNote: note.trim() || null })
      }
      onClose={onClose}
      onEmpty={
        person.expecting ? () => change.write({ expectingUntil: null, expectingNote: null }) : undefined
      }
      busy={change.isWriting}
    >
      <Input
        label="Until the end of"
        type="date"
        required
        autoFocus
        min={localDate(now, zone)}
        value={on}
        onChange={(event) => setOn(event.target.value)}
      />
      <Input
        label="Why they expect one"
        maxLength={500}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
    </LineForm>
  );
}
