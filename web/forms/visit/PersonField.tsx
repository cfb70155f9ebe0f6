import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { findPeopleQuery } from '#web/api/people.ts';
import styles from '#web/forms/connect/connect.module.css';
import { Input } from '#web/ui/Field.tsx';
import { useSettled } from '#web/ui/use-settled.ts';

const settleMs = 150;

/** Finds one of the people by name or company. */
export function PersonField({
  label,
  onChoose,
}: {
  label: string;
  onChoose: (person: { id: string; name: string }) => void;
}) {
  const [typed, setTyped] = useState('');
  const asked = useSettled(typed.trim(), settleMs);
  const { data } = useQuery(findPeopleQuery(asked));
  const rows = asked === '' ? [] : (data?.rows ?? []);
  return (
    <div>
      <Input
        label={label}
        autoFocus
        autoComplete="off"
        maxLength={200}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      {asked !== '' && data && (
        <ul className={styles.found} aria-label="Found">
          {rows.map(({ id, name, account }) => (
            <li key={id}>
              <button type="button" onClick={() => onChoose({ id, name })}>
                {name} <span>{account}</span>
              </button>
            </li>
          ))}
          {rows.length === 0 && <li className={styles.quiet}>Nobody here is called that.</li>}
        </ul>
      )}
    </div>
  );
}
