import { useEffect, useRef, useState } from 'react';
import { formatInstant, localInstant, parseClock, parseDate, zoneOf } from '#core/prospect/local-time.ts';
import { localDate } from '#web/format/when.ts';
import styles from '#web/pages/today/outcome/outcome.module.css';
import { piece } from '#web/ui/piece.tsx';

const InTheWay = piece(() => import('#web/pages/today/outcome/InTheWay.tsx'));

/** When they asked to be called, on their calendar and clock; the hour may be left open. */
export default function WhenAsked({
  zone,
  now,
  callAt,
  callOn,
  onAsked,
  onEnter,
}: {
  zone: string;
  now: number;
  callAt: string | null;
  callOn: string | null;
  onAsked: (when: { callAt: string | null; callOn: string | null }) => void;
  onEnter: () => void;
}) {
  const today = localDate(now, zone);
  const [on, setOn] = useState(callOn ?? (callAt ? localDate(callAt, zone) : ''));
  const [clock, setClock] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const say = (date: string, time: string) => {
    setOn(date);
    setClock(time);
    const day = parseDate(date);
    const minute = time ? parseClock(time) : null;
    if (day === null || date < today) return onAsked({ callAt: null, callOn: null });
    if (minute === null) return onAsked({ callAt: null, callOn: date });
    onAsked({ callAt: formatInstant(localInstant(zoneOf(zone), day, minute)), callOn: null });
  };
  const isPast = on !== '' && on < today;
  return (
    <form
      className={styles.when}
      onSubmit={(event) => {
        event.preventDefault();
        onEnter();
      }}
    >
      <label>
        <span>They asked for</span>
        <input
          ref={field}
          type="date"
          min={today}
          value={on}
          onChange={(event) => say(event.target.value, clock)}
        />
      </label>
      <label>
        <span>at</span>
        <input type="time" step={300} value={clock} onChange={(event) => say(on, event.target.value)} />
      </label>
      <span className={isPast ? styles.whenPast : 'ink3'}>
        {isPast
          ? 'That day is over. Choose today or a later one.'
          : 'their time; leave the hour open if they named none'}
      </span>
      {callAt && <InTheWay at={callAt} />}
      <input type="submit" hidden />
    </form>
  );
}
