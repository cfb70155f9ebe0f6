import { type FormEvent, useState } from 'react';
import type { Person, Phone } from '#api/people.ts';
import { useAddPhone, useChangePhone, useRemovePhone } from '#web/api/person-parts.ts';
import { formatShortDay } from '#web/format/when.ts';
import { showRefusal } from '#web/forms/refusal.ts';
import { HoursNotes } from '#web/pages/person/NextStep.tsx';
import styles from '#web/pages/person/person.module.css';
import { Button } from '#web/ui/Button.tsx';
import { cx } from '#web/ui/class-names.ts';
import { Input, Select } from '#web/ui/Field.tsx';
import { Icon } from '#web/ui/Icon.tsx';
import { Menu, MenuItem } from '#web/ui/Menu.tsx';
import { Tag } from '#web/ui/Tag.tsx';

const kinds: Record<Phone['kind'], string> = {
  mobile: 'Mobile',
  business: 'Business line',
  unknown: 'Kind not known',
};

/** "Direct line, kind not known", "Business line, several people answer it" */
function phoneWords({ label, kind, shared }: Phone): string {
  const words = [label, kinds[kind], shared && 'several people answer it'].filter(
    (word) => typeof word === 'string',
  );
  return words
    .map((word, index) => (index === 0 ? word : word.charAt(0).toLowerCase() + word.slice(1)))
    .join(', ');
}

/** Phones with their kind and which is wrong, the mark that would open an hour, and the hours of the law. */
export function Numbers({ person }: { person: Person }) {
  return (
    <section className={styles.asideSection}>
      <h2 className={styles.heading}>Phones</h2>
      {person.phones.length === 0 && (
        <p className={styles.quiet}>No number yet. Without one nobody can be called.</p>
      )}
      <ul className={styles.phones}>
        {person.phones.map((phone) => (
          <PhoneLine key={phone.id} person={person} phone={phone} />
        ))}
      </ul>
      {person.opensWith && (
        <p className={styles.opensWith}>
          <Icon name="info" size={14} /> {person.opensWith}
        </p>
      )}
      <AddPhone person={person} />
      {person.emails.length > 0 && (
        <>
          <h3 className={styles.small}>E-mail</h3>
          <ul>
            {person.emails.map((email) => (
              <li key={email.id}>
                <a href={`mailto:${email.address}`} className={styles.mail}>
                  {email.address}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      <HoursNotes person={person} />
    </section>
  );
}

function PhoneLine({ person, phone }: { person: Person; phone: Phone }) {
  const change = useChangePhone(person.id);
  const remove = useRemovePhone(person.id);
  const set = (next: { kind?: Phone['kind']; wrong?: boolean }) =>
    change.write({ phoneId: phone.id, ...next });
  const isWrong = phone.wrongAt !== null;
  return (
    <li className={styles.phone}>
      <div className="grow">
        <p className={cx(styles.number, 'num', (isWrong || phone.doNotCall) && styles.crossed)}>
          {phone.display}
        </p>
        <p className={styles.source}>{phoneWords(phone)}</p>
        {isWrong && (
          <p>
            <Tag tone="stop">Wrong number</Tag>{' '}
            <span className={styles.source}>
              since {formatShortDay(phone.wrongAt as string, person.timeZones[0] ?? 'UTC')}
            </span>
          </p>
        )}
        {phone.doNotCall && <Tag tone="stop">Not to be called</Tag>}
      </div>
      <Menu
        align="end"
        trigger={
          <button type="button" className={styles.more} aria-label={`Change ${phone.display}`}>
            <Icon name="more" />
          </button>
        }
      >
        {(Object.keys(kinds) as Phone['kind'][]).map((kind) => (
          <MenuItem
            key={kind}
            onSelect={() => set({ kind })}
            end={phone.kind === kind && <Icon name="check" size={14} />}
          >
            {kinds[kind]}
          </MenuItem>
        ))}
        <MenuItem icon="dashed-circle" onSelect={() => set({ wrong: !isWrong })}>
          {isWrong ? 'It is the right number' : 'It is a wrong number'}
        </MenuItem>
        <MenuItem icon="trash" danger onSelect={() => remove.write(phone.id)}>
          Remove it
        </MenuItem>
      </Menu>
    </li>
  );
}

function AddPhone({ person }: { person: Person }) {
  const [open, setOpen] = useState(false);
  const [draft, setDraft] = useState<{ number: string; kind: Phone['kind'] }>({
    number: '',
    kind: 'unknown',
  });
  const [refusal, setRefusal] = useState<string | null>(null);
  const add = useAddPhone(
    person.id,
    () => {
      setOpen(false);
      setDraft({ number: '', kind: 'unknown' });
    },
    showRefusal(({ says }) => setRefusal(says)),
  );
  if (!open)
    return (
      <Button size="small" look="ghost" icon="plus" onClick={() => setOpen(true)}>
        Add a number
      </Button>
    );
  const save = (event: FormEvent) => {
    event.preventDefault();
    setRefusal(null);
    add.write({ number: draft.number.trim(), kind: draft.kind });
  };
  return (
    <form
      className={styles.factForm}
      onSubmit={save}
      onKeyDown={(event) => event.key === 'Escape' && setOpen(false)}
    >
      <Input
        label="Number"
        type="tel"
        autoFocus
        required
        minLength={3}
        maxLength={60}
        value={draft.number}
        error={refusal}
        hint="With its country code, and the extension where there is one"
        onChange={(event) => setDraft({ ...draft, number: event.target.value })}
      />
      <Select
        label="Kind"
        value={draft.kind}
        onChange={(event) => setDraft({ ...draft, kind: event.target.value as Phone['kind'] })}
      >
        {(Object.keys(kinds) as Phone['kind'][]).map((kind) => (
          <option key={kind} value={kind}>
            {kinds[kind]}
          </option>
        ))}
      </Select>
      <div className={styles.formActions}>
        <Button size="small" look="ghost" onClick={() => setOpen(false)}>
          Cancel
        </Button>
        <Button size="small" look="primary" type="submit" busy={add.isWriting}>
          Add
        </Button>
      </div>
    </form>
  );
}
