import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PersonRow } from '#api/people.ts';
import { findPeopleQuery } from '#web/api/people.ts';
import { useAddPerson } from '#web/api/people-list.ts';
import { type FormRefusal, refusalOf } from '#web/forms/refusal.ts';
import type { Caller } from '#web/inbound/CandidateLine.tsx';
import styles from '#web/inbound/inbound.module.css';
import { Button } from '#web/ui/Button.tsx';
import { Input } from '#web/ui/Field.tsx';
import { useSettled } from '#web/ui/use-settled.ts';

const settleMs = 150;

/** Finds the person by name, or makes them known here with the number they called from; null: it is nobody's to keep. */
export function WhoElse({ number, onChoose }: { number: string | null; onChoose: (caller: Caller) => void }) {
  const [typed, setTyped] = useState('');
  const name = typed.trim();
  const { data, isError } = useQuery(findPeopleQuery(useSettled(name, settleMs)));
  const [refusal, setRefusal] = useState<FormRefusal | null>(null);
  const add = useAddPerson({
    onDone: (person) =>
      onChoose({
        personId: person.id,
        name: person.name,
        title: person.title,
        account: person.account?.name ?? null,
        timeZone: person.timeZones[0] ?? null,
      }),
    onRefused: (error) => {
      const said = refusalOf(error);
      setRefusal(said);
      return said !== null;
    },
  });
  const addNew = (phone: string | null) =>
    add.write({ name, ...(phone && { phones: [{ number: phone, kind: 'unknown' as const }] }) });
  const found = name === '' ? [] : (data?.rows ?? []);
  return (
    <div className={styles.search}>
      <Input
        label="Who was it?"
        placeholder="A name or a company"
        autoComplete="off"
        maxLength={200}
        value={typed}
        error={refusal?.says}
        hint={isError ? 'The people could not be searched. Try again in a moment.' : undefined}
        onChange={(event) => {
          setTyped(event.target.value);
          setRefusal(null);
        }}
      />
      {name !== '' && (
        <ul aria-label="Found">
          {found.map((one) => (
            <li key={one.id}>
              <button type="button" onClick={() => onChoose(callerOf(one))}>
                {one.name} <span>{[one.title, one.account].filter(Boolean).join(', ')}</span>
              </button>
            </li>
          ))}
          <li>
            <button type="button" disabled={add.isWriting} onClick={() => addNew(number)}>
              {name} <span>is new here{number && ': add them with this number'}</span>
            </button>
          </li>
        </ul>
      )}
      {refusal && number && (
        <Button size="small" busy={add.isWriting} onClick={() => addNew(null)}>
          Add {name} without the number
        </Button>
      )}
    </div>
  );
}

const callerOf = ({ id, name, title, account, timeZones }: PersonRow): Caller => ({
  personId: id,
  name,
  title,
  account,
  timeZone: timeZones[0] ?? null,
});
