import { dateParts, formatDate } from '#web/format/when.ts';
import { cx } from '#web/ui/class-names.ts';
import styles from '#web/ui/strips.module.css';

export type StripDay = {
  /** Local date there. */
  on: string;
  state: 'today' | 'too-soon' | 'off' | 'open' | 'promised' | 'chosen';
  because?: { says: string } | null;
};

const spoken: Record<StripDay['state'], string> = {
  today: 'today',
  'too-soon': 'too soon',
  off: 'no calls',
  open: 'would do',
  promised: 'promised',
  chosen: 'chosen',
};

/** The days after an outcome: hatch is too soon, a ring is chosen. With `onPick`, the open ones are buttons. */
export function WeekStrip({ days, onPick }: { days: readonly StripDay[]; onPick?: (on: string) => void }) {
  return (
    <ol className={cx(styles.week, 'num')} aria-label="The days ahead, their dates">
      {days.map((day) => (
        <li key={day.on}>
          <Day day={day} onPick={onPick} />
        </li>
      ))}
    </ol>
  );
}

function Day({ day, onPick }: { day: StripDay; onPick?: (on: string) => void }) {
  const { weekday, day: number } = dateParts(day.on);
  const why = day.because?.says;
  const look = cx(styles.day, styles[day.state]);
  const face = (
    <>
      <span aria-hidden="true">
        <em>{weekday}</em>
        <b>{number}</b>
      </span>
      <span className="sr">{`${formatDate(day.on)}: ${spoken[day.state]}${why ? `, ${why}` : ''}`}</span>
    </>
  );
  const canPick = onPick && ['open', 'promised', 'chosen'].includes(day.state);
  if (!canPick)
    return (
      <span className={look} title={why}>
        {face}
      </span>
    );
  return (
    <button
      type="button"
      className={look}
      aria-pressed={day.state === 'chosen'}
      onClick={() => onPick(day.on)}
    >
      {face}
    </button>
  );
}
