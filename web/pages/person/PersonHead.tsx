import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { Person } from '#api/people.ts';
import { useChangePerson } from '#web/api/people.ts';
import { useSession } from '#web/api/session.ts';
import { formatCountry } from '#web/format/places.ts';
import { formatDistance, ownZone } from '#web/format/when.ts';
import { clockWords } from '#web/pages/people/next-step.ts';
import styles from '#web/pages/person/person.module.css';
import { Button, IconButton } from '#web/ui/Button.tsx';
import { Input, Select } from '#web/ui/Field.tsx';
import { Icon } from '#web/ui/Icon.tsx';
import { RelationshipTag, Tag } from '#web/ui/Tag.tsx';

export function PersonHead({ person, now, actions }: { person: Person; now: number; actions: ReactNode }) {
  const [editing, setEditing] = useState(false);
  return (
    <header className={styles.head}>
      <p className={styles.trail}>
        <Link to="/people" className="link">
          People
        </Link>
      </p>
      {editing ? (
        <NameForm person={person} onDone={() => setEditing(false)} />
      ) : (
        <div className={styles.headLine}>
          <div className="grow">
            <div className={styles.nameLine}>
              <h1 className={styles.name}>{person.name}</h1>
              <RelationshipTag relationship={person.relationship} />
              <IconButton
                icon="pencil"
                label="Change name, title and company"
                onClick={() => setEditing(true)}
              />
            </div>
            <p className={styles.title}>{[person.title, person.account?.name].filter(Boolean).join(', ')}</p>
          </div>
          <div className={styles.actions}>{actions}</div>
        </div>
      )}
      <Clock person={person} now={now} />
      {person.tags.length > 0 && (
        <ul className={styles.tags} aria-label="Tags">
          {person.tags.map((tag) => (
            <li key={tag}>
              <Tag tone="line">{tag}</Tag>
            </li>
          ))}
        </ul>
      )}
    </header>
  );
}

function Clock({ person, now }: { person: Person; now: number }) {
  const own = useSession()?.rep?.timeZone ?? ownZone();
  const clock = clockWords(person.timeZones, now);
  const zone = person.timeZones[0];
  const place = person.city ?? person.region ?? (person.country && formatCountry(person.country));
  return (
    <p className={styles.clock}>
      <Icon name="clock" />
      {clock && zone ? (
        <span>
          <b className="num">{clock}</b> {place && `in ${place}`}, {formatDistance(now, zone, own)}
        </span>
      ) : (
        <span>Their time is not known{place && ` (${place})`}. Add a time zone before anybody calls.</span>
      )}
    </p>
  );
}

function NameForm({ person, onDone }: { person: Person; onDone: () => void }) {
  const [draft, setDraft] = useState({
    name: person.name,
    title: person.title ?? '',
    account: person.account?.name ?? '',
    pronoun: person.pronoun,
  });
  const change = useChangePerson(person.id, onDone);
  return (
    <form
      className={styles.nameForm}
      onSubmit={(event) => {
        event.preventDefault();
        const { name, title, account, pronoun } = draft;
        change.write({
          name: name.trim(),
          title: title.trim() || null,
          account: account.trim() || null,
          pronoun,
        });
      }}
    >
      <Input
        label="Name"
        required
        maxLength={200}
        value={draft.name}
        autoFocus
        onChange={(event) => setDraft({ ...draft, name: event.target.value })}
      />
      <Input
        label="Title"
        maxLength={200}
        value={draft.title}
        onChange={(event) => setDraft({ ...draft, title: event.target.value })}
      />
      <Input
        label="Company"
        maxLength={200}
        value={draft.account}
        onChange={(event) => setDraft({ ...draft, account: event.target.value })}
      />
      <Select
        label="Spoken of as"
        value={draft.pronoun}
        onChange={(event) => setDraft({ ...draft, pronoun: event.target.value as Person['pronoun'] })}
      >
        <option value="they">they (or not known)</option>
        <option value="she">she</option>
        <option value="he">he</option>
      </Select>
      <div className={styles.formActions}>
        <Button look="ghost" onClick={onDone}>
          Cancel
        </Button>
        <Button look="primary" type="submit" busy={change.isWriting}>
          Save
        </Button>
      </div>
    </form>
  );
}
