import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useWriteDownCall } from '#web/api/inbound-calls.ts';
import { findPeopleQuery } from '#web/api/people.ts';
import { useSession } from '#web/api/session.ts';
import { useNow } from '#web/api/use-now.ts';
import { ownZone } from '#web/format/when.ts';
import { clockInstant } from '#web/forms/clock-instant.ts';
import { readTyped } from '#web/inbound/call-words.ts';
import styles from '#web/inbound/inbound.module.css';
import { tellLine } from '#web/inbound/line.ts';
import { Button } from '#web/ui/Button.tsx';
import { Sheet } from '#web/ui/Dialog.tsx';
import { Input } from '#web/ui/Field.tsx';
import { useSettled } from '#web/ui/use-settled.ts';

const settleMs = 150;

/** Somebody called and no line told of it: who it was is found by the number or the name. */
export function TheyCalled({ onClose }: { onClose: () => void }) {
  const [typed, setTyped] = useState('');
  const [clock, setClock] = useState('');
  const now = useNow();
  const zone = useSession()?.rep?.timeZone ?? ownZone();
  const at = clockInstant(clock, zone, now);
  const isToCome = at !== null && Date.parse(at) > now;
  const asked = readTyped(typed);
  const { data } = useQuery(findPeopleQuery(useSettled(typed.trim(), settleMs)));
  const found = asked.is === 'nothing' ? [] : (data?.rows ?? []);
  const writing = useWriteDownCall((call) => {
    onClose();
    tellLine({ is: 'asked-for', call });
  });
  const number = asked.is === 'number' ? asked.number : null;
  const write = (who: { personId?: string; note?: string }) => {
    if (!isToCome && !writing.isWriting) writing.write({ number, ...(at && { at }), ...who });
  };
  const writeDown = (event: FormEvent) => {
    event.preventDefault();
    write(asked.is === 'name' ? { note: `Said to be ${asked.name}.` } : {});
  };
  return (
    <Sheet
      open
      onClose={onClose}
      title="They called"
      says="Whoever it was, answered or missed. That is asked next."
    >
      <form onSubmit={writeDown} className={styles.search}>
        <Input
          label="Their number, or their name"
          autoFocus
          autoComplete="off"
          maxLength={60}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <Input
          label="When, your time"
          type="time"
          value={clock}
          hint="Empty: just now"
          error={isToCome ? 'That hour is still to come today. Choose an earlier one.' : undefined}
          onChange={(event) => setClock(event.target.value)}
        />
        {found.length > 0 && (
          <ul aria-label="Found">
            {found.map((one) => (
              <li key={one.id}>
                <button
                  type="button"
                  disabled={writing.isWriting}
                  onClick={() => write({ personId: one.id })}
                >
                  {one.name} <span>{[one.title, one.account].filter(Boolean).join(', ')}</span>
                </button>
              </li>
            ))}
          </ul>
        )}
        <Button
          type="submit"
          look={found.length > 0 ? 'plain' : 'primary'}
          keyHint="=↵"
          busy={writing.isWriting}
        >
          {submitWords[asked.is]}
        </Button>
      </form>
    </Sheet>
  );
}

const submitWords = {
  number: 'Who calls from this number?',
  name: 'None of these: write it down',
  nothing: 'No number, no name: write it down',
};
