import { useState } from 'react';
import type { Person } from '#api/people.ts';
import { useChangePerson } from '#web/api/people.ts';
import { objectiveWords } from '#web/format/person-words.ts';
import { relationshipChoices } from '#web/forms/relationship-choices.ts';
import { Editable, LineForm } from '#web/pages/person/Editable.tsx';
import { Expecting } from '#web/pages/person/Expecting.tsx';
import { Pressing } from '#web/pages/person/Pressing.tsx';
import styles from '#web/pages/person/person.module.css';
import { Zone } from '#web/pages/person/Zone.tsx';
import { TextArea } from '#web/ui/Field.tsx';
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
