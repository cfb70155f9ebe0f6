import { type FormEvent, useState } from 'react';
import type { Rep } from '#api/session.ts';
import { useChangeRep } from '#web/api/session.ts';
import { formatNumber } from '#web/format/phone-words.ts';
import { minuteOfDay } from '#web/format/when.ts';
import { clockInstant } from '#web/forms/clock-instant.ts';
import { NumberState, TestRing } from '#web/forms/TestRing.tsx';
import styles from '#web/pages/today/queue/at-desk.module.css';
import { ToldOtherwise } from '#web/pages/today/queue/ToldOtherwise.tsx';
import { Button } from '#web/ui/Button.tsx';
import { Dialog } from '#web/ui/Dialog.tsx';
import { Input } from '#web/ui/Field.tsx';
import { Segmented } from '#web/ui/Segmented.tsx';

const states = [
  { value: 'at-desk', label: 'At my desk' },
  { value: 'on-the-road', label: 'On the road' },
  { value: 'away', label: 'Away' },
] as const;

const says = {
  'at-desk': 'Messages say until when you can be reached, in the other’s time.',
  'on-the-road': 'Your one number forwards to you; messages say no hour.',
  away: 'Messages leave the line about reaching you out.',
};

/** Where the rep can be reached today. */
export default function AtDeskDialog({
  rep,
  ownZone,
  now,
  onClose,
}: {
  rep: Rep;
  ownZone: string;
  now: number;
  onClose: () => void;
}) {
  const changing = useChangeRep(rep.id);
  const [state, setState] = useState(rep.deskState);
  const [clock, setClock] = useState(() => clockText(rep.deskUntil, ownZone, now));
  const until = clockInstant(clock, ownZone, now);
  const isPast = state === 'at-desk' && until !== null && Date.parse(until) <= now;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isPast) return;
    changing.write({ deskState: state, deskUntil: state === 'at-desk' ? until : null });
    onClose();
  };
  return (
    <Dialog open onClose={onClose} title="Where can you be reached?" says={says[state]}>
      <form onSubmit={submit} className={styles.form}>
        <Segmented name="Where you are" value={state} segments={states} onChoose={setState} />
        {state === 'at-desk' && (
          <Input
            label="Until, your time"
            type="time"
            step={300}
            value={clock}
            autoFocus
            onChange={(event) => setClock(event.target.value)}
            error={isPast ? 'That hour is over. Choose a later one.' : undefined}
          />
        )}
        <Button type="submit" look="primary" keyHint="=↵">
          Keep
        </Button>
      </form>
      {state !== 'on-the-road' && !isPast && (
        <ToldOtherwise rep={rep} until={state === 'at-desk' ? until : null} onLeave={onClose} />
      )}
      {rep.callBackNumber && rep.numberConfirmedOn === null && (
        <div className={styles.ring}>
          <TestRing rep={rep} />
        </div>
      )}
      {rep.callBackNumber && rep.numberConfirmedOn !== null && (
        <p className={styles.rang}>
          <span className="num">{formatNumber(rep.callBackNumber)}</span>{' '}
          <NumberState confirmedOn={rep.numberConfirmedOn} />
        </p>
      )}
    </Dialog>
  );
}

/** What stands in the field at first: the hour kept, else the end of the afternoon. */
function clockText(until: string | null, zone: string, now: number): string {
  if (!until || Date.parse(until) <= now) return '16:30';
  const minute = minuteOfDay(until, zone);
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}
