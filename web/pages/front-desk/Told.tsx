import { useState } from 'react';
import type { Screener } from '#api/screeners.ts';
import { useAddSaid, useRemoveSaid } from '#web/api/screeners.ts';
import { formatDate, formatDay, formatShortDay, ownZone } from '#web/format/when.ts';
import styles from '#web/pages/front-desk/front-desk.module.css';
import { LineForm } from '#web/pages/person/Editable.tsx';
import { Button } from '#web/ui/Button.tsx';
import { Input } from '#web/ui/Field.tsx';
import { Icon } from '#web/ui/Icon.tsx';

const shown = 3;

/** What they told us and when, newest first; what was told in a call goes when the call is taken back. */
export function Told({ screener, personId }: { screener: Screener; personId: string | null }) {
  const [all, setAll] = useState(false);
  const [adding, setAdding] = useState(false);
  const told = screener.said.filter(isTold);
  return (
    <>
      <ul className={styles.told}>
        {(all ? told : told.slice(0, shown)).map((said) => (
          <ToldLine key={said.id} screener={screener} said={said} isNamed={said.person?.id !== personId} />
        ))}
      </ul>
      {adding ? (
        <ToldForm screener={screener} personId={personId} onClose={() => setAdding(false)} />
      ) : (
        <div className={styles.ways}>
          <Button size="small" look="ghost" icon="plus" onClick={() => setAdding(true)}>
            What they said
          </Button>
          {told.length > shown && (
            <Button size="small" look="ghost" aria-expanded={all} onClick={() => setAll(!all)}>
              {all ? 'Only the last' : `All ${told.length}`}
            </Button>
          )}
        </div>
      )}
    </>
  );
}

/** A call they took without a word of note is in the history, not here. */
const isTold = (said: Screener['said'][number]): boolean =>
  said.says !== null || said.betterTime !== null || said.booked || suggestedDay(said) !== null;

const suggestedDay = ({ callAt, callOn }: Screener['said'][number]): string | null =>
  callOn !== null ? formatDate(callOn) : callAt && formatDay(callAt, ownZone());

type ToldLineProps = { screener: Screener; said: Screener['said'][number]; isNamed: boolean };

function ToldLine({ screener, said, isNamed }: ToldLineProps) {
  const remove = useRemoveSaid(screener.id);
  const { at, person, rep, says, betterTime, booked, touchId } = said;
  const when = formatShortDay(at, ownZone());
  const suggested = [betterTime, suggestedDay(said)].filter(Boolean).join(', ');
  return (
    <li>
      <div className="grow">
        {booked && <p className={styles.booked}>Put the meeting into the calendar.</p>}
        {says && <p>{says}</p>}
        {suggested && <p>Better time: {suggested}. Their suggestion, not the prospect’s.</p>}
        <p className={styles.quiet}>
          {[when, isNamed && person && `about ${person.name}`, rep && `to ${rep}`].filter(Boolean).join(', ')}
        </p>
      </div>
      {touchId === null && (
        <button
          type="button"
          className={styles.remove}
          aria-label={`Take away what they said on ${when}`}
          disabled={remove.isWriting}
          onClick={() => remove.write(said.id)}
        >
          <Icon name="close" size={14} />
        </button>
      )}
    </li>
  );
}

type ToldFormProps = { screener: Screener; personId: string | null; onClose: () => void };

function ToldForm({ screener, personId, onClose }: ToldFormProps) {
  const [says, setSays] = useState('');
  const [betterTime, setBetterTime] = useState('');
  const add = useAddSaid(screener.id, onClose);
  const save = () =>
    add.write({
      ...(personId && { personId }),
      ...(says.trim() && { says: says.trim() }),
      ...(betterTime.trim() && { betterTime: betterTime.trim() }),
    });
  return (
    <LineForm onSave={save} onClose={onClose} busy={add.isWriting}>
      <Input
        label="What they said"
        autoFocus
        required={!betterTime.trim()}
        maxLength={1000}
        value={says}
        onChange={(event) => setSays(event.target.value)}
      />
      <Input
        label="A better time, in their words"
        maxLength={200}
        value={betterTime}
        onChange={(event) => setBetterTime(event.target.value)}
      />
    </LineForm>
  );
}
