import type { VisitDay } from '#api/visits.ts';
import type { VisitDays } from '#web/api/visits.ts';
import { formatDate } from '#web/format/when.ts';
import { outWords } from '#web/pages/visits/day-words.ts';
import styles from '#web/pages/visits/visits.module.css';
import { IconButton } from '#web/ui/Button.tsx';
import { Segmented } from '#web/ui/Segmented.tsx';
import { useWidth, type Width } from '#web/ui/use-width.ts';

/** More days than fit side by side stand in a list. */
const mostSegments: Record<Width, number> = { phone: 3, narrow: 3, medium: 3, wide: 4 };

/** Where the rep is out and when, and which of the days is looked at. */
export function DayHead({
  days,
  on,
  day,
  onDay,
  onAdd,
}: {
  days: VisitDays;
  on: string | undefined;
  day: VisitDay | undefined;
  onDay: (on: string) => void;
  onAdd: () => void;
}) {
  const all = on !== undefined && !days.some((one) => one.on === on) ? withDay(days, on, day) : days;
  return (
    <header className={styles.head}>
      <div className="grow">
        <h1>Visits</h1>
        <p className={styles.quiet}>{outWords(days) ?? 'Nothing is agreed yet'}</p>
      </div>
      <IconButton icon="plus" label="Write a visit down" onClick={onAdd} />
      {all.length > 0 && on !== undefined && <DayChoice days={all} on={on} onDay={onDay} />}
    </header>
  );
}

/** A day of which nothing stands any more is still the one that is looked at. */
const withDay = (days: VisitDays, on: string, day: VisitDay | undefined): VisitDays =>
  [...days, { on, near: day?.near ?? null, visits: 0 }].sort((a, b) => (a.on < b.on ? -1 : 1));

function DayChoice({ days, on, onDay }: { days: VisitDays; on: string; onDay: (on: string) => void }) {
  if (days.length <= mostSegments[useWidth()])
    return (
      <Segmented
        name="Day"
        value={on}
        segments={days.map((one) => ({ value: one.on, label: formatDate(one.on) }))}
        onChoose={onDay}
      />
    );
  return (
    <select
      aria-label="Day"
      className={styles.dayList}
      value={on}
      onChange={(event) => onDay(event.target.value)}
    >
      {days.map((one) => (
        <option key={one.on} value={one.on}>
          {[formatDate(one.on), one.near].filter(Boolean).join(', ')}
        </option>
      ))}
    </select>
  );
}
