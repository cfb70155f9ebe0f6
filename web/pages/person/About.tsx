import { useMemo, useState } from 'react';
import type { Person } from '#api/people.ts';
import { useChangePerson } from '#web/api/people.ts';
import { objectiveWords } from '#web/format/person-words.ts';
import { formatCountry, formatZone, zoneChoices } from '#web/format/places.ts';
import { formatDay, formatShortDate, localDate } from '#web/format/when.ts';
import { relationshipChoices } from '#web/pages/people/people-filters.ts';
import { Editable, LineForm } from '#web/pages/person/Editable.tsx';
import { endOfLocalDay } from '#web/pages/person/end-of-local-day.ts';
import styles from '#web/pages/person/person.module.css';
import { Combobox } from '#web/ui/Combobox.tsx';
import { Input, TextArea } from '#web/ui/Field.tsx';
import { Segmented } from '#web/ui/Segmented.tsx';

/** What shapes the calls: who they are to us, what a call is for, what they expect, and when their day is. */
export function About({ person, now }: { person: Person; now: number }) {
  return (
    <section className={styles.asideSection}>
      <h2 className={styles.heading}>For the calls</h2>
      <Relationship person={person} />
      <Objective person={person} />
      <Zone person={person} />
      <Expecting person={person} now={now} />
      <Pressing person={person} now={now} />
      <Screener person={person} />
      <Connector person={person} />
      <Note person={person} />
    </section>
  );
}

function Relationship({ person }: { person: Person }) {
  const change = useChangePerson(person.id);
  return (
    <div className={styles.editable}>
      <h3>Relationship</h3>
      <Segmented
        name="Relationship"
        value={person.relationship}
        segments={relationshipChoices}
        onChoose={(relationship) => change.write({ relationship })}
      />
    </div>
  );
}

function Objective({ person }: { person: Person }) {
  const change = useChangePerson(person.id);
  const segments = [
    { value: 'appointment', label: objectiveWords.appointment },
    { value: 'return-call', label: objectiveWords['return-call'] },
    { value: 'none', label: 'As the method says' },
  ] as const;
  return (
    <div className={styles.editable}>
      <h3>Objective of a call</h3>
      <Segmented
        name="Objective of a call"
        value={person.objective ?? 'none'}
        segments={segments}
        onChoose={(objective) => change.write({ objective: objective === 'none' ? null : objective })}
      />
    </div>
  );
}

function Zone({ person }: { person: Person }) {
  const place = [person.city, person.region, person.country && formatCountry(person.country)]
    .filter(Boolean)
    .join(', ');
  return (
    <Editable
      label="Time zone"
      value={person.timeZones.map(formatZone).join(' or ') || null}
      says={
        person.zoneSource === 'address' ? person.zoneSays : [person.zoneSays, place].filter(Boolean).join(' ')
      }
      form={(close) => <ZoneForm person={person} onClose={close} />}
    />
  );
}

function ZoneForm({ person, onClose }: { person: Person; onClose: () => void }) {
  const zones = useMemo(zoneChoices, []);
  const [zone, setZone] = useState<string | null>(person.timeZones[0] ?? null);
  const change = useChangePerson(person.id, onClose);
  return (
    <LineForm
      onSave={() => change.write({ timeZone: zone })}
      onClose={onClose}
      onEmpty={person.zoneSource === 'said' ? () => change.write({ timeZone: null }) : undefined}
      busy={change.isWriting}
    >
      <Combobox
        label="Where they are"
        choices={zones}
        value={zone}
        onChoose={setZone}
        hint="What is said here comes before address and number"
      />
    </LineForm>
  );
}

function Expecting({ person, now }: { person: Person; now: number }) {
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

function Pressing({ person, now }: { person: Person; now: number }) {
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

function Screener({ person }: { person: Person }) {
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

const connectorWords = {
  asked: 'was asked to call first. The name is used only once they agree.',
  agreed: 'agreed to be named.',
  introduced: 'told them to expect you.',
} as const;

function Connector({ person }: { person: Person }) {
  const { connector } = person;
  if (!connector) return null;
  return (
    <div className={styles.editable}>
      <h3>Who sent you</h3>
      <p>
        {connector.name} {connectorWords[connector.status]}
      </p>
      {connector.note && <p className={styles.source}>{connector.note}</p>}
    </div>
  );
}

function Note({ person }: { person: Person }) {
  return (
    <Editable
      label="Note"
      value={person.note && <span className={styles.note}>{person.note}</span>}
      form={(close) => <NoteForm person={person} onClose={close} />}
    />
  );
}

function NoteForm({ person, onClose }: { person: Person; onClose: () => void }) {
  const [note, setNote] = useState(person.note ?? '');
  const change = useChangePerson(person.id, onClose);
  return (
    <LineForm
      onSave={() => change.write({ note: note.trim() || null })}
      onClose={onClose}
      busy={change.isWriting}
    >
      <TextArea
        label="Note"
        labelHidden
        autoFocus
        rows={5}
        maxLength={5000}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
    </LineForm>
  );
}
