import { cx } from '#web/ui/class-names.ts';
import styles from '#web/ui/strips.module.css';

/** A half hour of somebody's day. */
export type HourBar = {
  /** Minute of their day. */
  at: number;
  /** Who is likely to pick up, or that nobody is called then. */
  is: 'theirs' | 'front-desk' | 'closed';
  /** 0 to 1 of the strip; null: not known yet. */
  height: number | null;
  isPlanned: boolean;
};

/** The words under the bars, each with the minute it begins at. */
export type HourMark = { at: number; hour: string; says: string | null; isOpen: boolean };

const begin = 6 * 60;
const end = 19 * 60;
const half = 30;

/**
 * Their day from 6 to 19 in half hours. The higher the likelier; full where they answer themselves, hatched where somebody
 * else does, low and faint where nobody is called. The needle is now, the dot is planned.
 * The sentence in `label` is what those who hear the page get instead.
 */
export function DayStrip({
  bars,
  marks,
  now,
  label,
}: {
  bars: readonly HourBar[];
  marks: readonly HourMark[];
  /** Minute of their day, null when their day is another one. */
  now: number | null;
  label: string;
}) {
  const inDay = now !== null && now >= begin && now < end;
  return (
    <div className={styles.strip} role="img" aria-label={label}>
      <div className={styles.bars}>
        {bars.map((bar) => (
          <i
            key={bar.at}
            className={cx(
              styles[looks[bar.is]],
              bar.height === null && styles.unknown,
              inDay && now >= bar.at && now < bar.at + half && styles.nowBar,
              bar.isPlanned && styles.planned,
            )}
            style={bar.height === null ? undefined : { height: `${bar.height * 100}%` }}
          />
        ))}
        {inDay && (
          <b className={styles.needle} style={{ left: `${((now - begin) / (end - begin)) * 100}%` }} />
        )}
      </div>
      <div className={styles.marks}>
        {marks.map(({ at, hour, says, isOpen }, index) => (
          <span
            key={at}
            className={cx(isOpen && styles.markOpen)}
            style={{ flex: (marks[index + 1]?.at ?? end) - at }}
          >
            {says ? <b>{hour}</b> : hour} {says}
          </span>
        ))}
      </div>
    </div>
  );
}

const looks = { theirs: 'theirs', 'front-desk': 'frontDesk', closed: 'closed' } as const;
