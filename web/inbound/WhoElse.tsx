import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { InboundCall } from '#api/inbound-calls.ts';
import { findPeopleQuery } from '#web/api/people.ts';
import { useAddPerson } from '#web/api/people-list.ts';
import { type FormRefusal, refusalOf } from '#web/forms/refusal.ts';
import type { Caller } from '#web/inbound/CandidateLine.tsx';
import styles from '#web/inbound/inbound.module.css';
import { Button } from '#web/ui/Button.tsx';
import { Input } from '#web/ui/Field.tsx';
import { useSettled } from '#web/ui/use-settled.ts';

const settleMs = 150;

/** Finds the person by name, or makes them known here with the number they called from. */
export function WhoElse({ call, onChoose }: { call: InboundCall; onChoose: (caller: Caller) => void }) {
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
      }),
    onRefused: (error) => {
      const said = refusalOf(error);
      setRefusal(said);
      return said !== null;
    },
  });
  const addNew = (number: string | null) =>
    add.write({ name, ...(number && { phones: [{ number, kind: 'unknown' as const }] }) });
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
              <button type="button" onClick={() => onChoose({ ...one, personId: one.id })}>
                {one.name} <span>{[one.title, one.account].filter(Boolean).join(', ')}</span>
              </button>
            </li>
          ))}
          <li>
            <button type="button" disabled={add.isWriting} onClick={() => addNew(call.number)}>
              {name} <span>is new here{call.number && ': add them with this number'}</span>
            </button>
          </li>
        </ul>
      )}
      {refusal && call.number && (
        <Button size="small" busy={add.isWriting} onClick={() => addNew(null)}>
          Add {name} without the number
        </Button>
      )}
    </div>
  );
}
