import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Around } from '#api/connections.ts';
import { findAroundQuery } from '#web/api/connections.ts';
import styles from '#web/forms/connect/connect.module.css';
import { Button } from '#web/ui/Button.tsx';
import { Input } from '#web/ui/Field.tsx';
import { useSettled } from '#web/ui/use-settled.ts';

/** Somebody known here by their id, or somebody new by their name. */
export type PartyChosen = { id: string; name: string } | { id?: undefined; name: string };

const settleMs = 150;
const kindWords = { rep: 'works with you', prospect: 'among your people', contact: 'a contact' } as const;

/** Finds a rep, a prospect or a contact by name; whoever is not found becomes a contact, unless one kind alone will do. */
export function PartyField({
  label,
  error,
  chosen,
  except,
  among,
  onChoose,
}: {
  label: string;
  error?: string | undefined;
  chosen: PartyChosen | null;
  /** Whoever it cannot be. */
  except?: string;
  among?: Around['kind'];
  onChoose: (party: PartyChosen | null) => void;
}) {
  const [typed, setTyped] = useState('');
  const { data } = useQuery(findAroundQuery(useSettled(typed.trim(), settleMs)));
  const found =
    typed.trim() === ''
      ? []
      : (data ?? []).filter(({ id, kind }) => id !== except && kind === (among ?? kind));
  if (chosen)
    return (
      <p className={styles.chosen}>
        <span>
          {chosen.name}
          {chosen.id === undefined ? ', new here' : ''}
        </span>
        <Button size="small" look="ghost" onClick={() => onChoose(null)}>
          Somebody else
        </Button>
      </p>
    );
  return (
    <div>
      <Input
        label={label}
        error={error}
        autoFocus
        autoComplete="off"
        maxLength={200}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      {typed.trim() !== '' && (
        <ul className={styles.found} aria-label="Found">
          {found.map((one) => (
            <li key={one.id}>
              <button type="button" onClick={() => onChoose({ id: one.id, name: one.name })}>
                {one.name} <span>{describe(one)}</span>
              </button>
            </li>
          ))}
          {among === undefined && (
            <li>
              <button type="button" onClick={() => onChoose({ name: typed.trim() })}>
                {typed.trim()} <span>is new here</span>
              </button>
            </li>
          )}
        </ul>
      )}
    </div>
  );
}

function describe({ kind, company, title }: Around): string {
  return [title, company, kindWords[kind]].filter(Boolean).join(', ');
}
