import { cx } from '#web/ui/class-names.ts';
import styles from '#web/ui/strips.module.css';

/** Minutes since their midnight. */
export type Span = { from: number; until: number };

const begin = 6 * 60;
const end = 19 * 60;
const half = 30;

/**
 * Their day from 6 to 19 in half hours: full bars may be called, hatched ones may not, the needle is now.
 * The sentence in `label` is what those who hear the page get instead.
 */
export function DayStrip({
  open,
  now,
  label,
  parts,
}: {
  open: readonly Span[];
  /** Minute of their day, null when their day is another one. */
  now: number | null;
  label: string;
  /** Words under the bars, each with the minute it begins at. */
  parts: readonly { at: number; words: string; isOpen: boolean }[];
}) {
  const bars = Array.from({ length: (end - begin) / half }, (_, index) => begin + index * half);
  const inDay = now !== null && now >= begin && now < end;
  return (
    <div className={styles.strip} role="img" aria-label={label}>
      <div className={styles.bars}>
        {bars.map((at) => (
          <i
            key={at}
            className={cx(
              isOpen(open, at) ? styles.may : styles.mayNot,
              inDay && now >= at && now < at + half && styles.nowBar,
            )}
          />
        ))}
        {inDay && (
          <b className={styles.needle} style={{ left: `${((now - begin) / (end - begin)) * 100}%` }} />
        )}
      </div>
      <div className={styles.parts}>
        {parts.map((part, index) => (
          <span
            key={part.at}
            className={cx(part.isOpen && styles.partOpen)}
            style={{ flex: (parts[index + 1]?.at ?? end) - part.at }}
          >
            {part.words}
          </span>
        ))}
      </div>
    </div>
  );
}

/** A half hour counts as open when some of it is. */
const isOpen = (open: readonly Span[], at: number) =>
  open.some((span) => span.from < at + half && span.until > at);
