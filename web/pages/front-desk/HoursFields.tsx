import type { Screener } from '#api/screeners.ts';
import styles from '#web/pages/front-desk/front-desk.module.css';
import { Button } from '#web/ui/Button.tsx';
import { Icon } from '#web/ui/Icon.tsx';

type Hours = NonNullable<Screener['hours']>;

const usual: Hours = [
  { from: '08:00', until: '12:00' },
  { from: '13:00', until: '17:00' },
];
const most = 6;

/** When they are there, Monday to Friday; none where nobody has said. */
export function HoursFields({
  hours,
  error,
  onChange,
}: {
  hours: Hours;
  error?: string | undefined;
  onChange: (hours: Hours) => void;
}) {
  const set = (nth: number, more: Partial<Hours[number]>) =>
    onChange(hours.map((stretch, index) => (index === nth ? { ...stretch, ...more } : stretch)));
  return (
    <fieldset className={styles.stretches}>
      <legend>There, Monday to Friday</legend>
      {hours.map(({ from, until }, nth) => (
        <div key={nth} className={styles.stretch}>
          <input
            type="time"
            required
            aria-label={`From, ${nth + 1}`}
            value={from}
            onChange={(event) => set(nth, { from: event.target.value })}
          />
          <span>to</span>
          <input
            type="time"
            required
            aria-label={`Until, ${nth + 1}`}
            value={until}
            onChange={(event) => set(nth, { until: event.target.value })}
          />
          <button
            type="button"
            className={styles.remove}
            onClick={() => onChange(hours.filter((_, index) => index !== nth))}
            aria-label={`Take these hours away, ${nth + 1}`}
          >
            <Icon name="close" size={14} />
          </button>
        </div>
      ))}
      {hours.length < most && (
        <Button
          size="small"
          look="ghost"
          icon="plus"
          onClick={() => onChange(hours.length === 0 ? usual : [...hours, { from: '13:00', until: '17:00' }])}
        >
          {hours.length === 0 ? 'Say their hours' : 'More hours'}
        </Button>
      )}
      {error && (
        <p className={styles.refused} role="alert">
          {error}
        </p>
      )}
    </fieldset>
  );
}
