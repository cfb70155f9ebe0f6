import { cx } from '#web/ui/class-names.ts';
import styles from '#web/ui/figures.module.css';

/** How many messages may be left, how many are: filled is left, ringed is this one, hollow is still allowed. */
export function VoicemailCount({
  left,
  most,
  isNext = true,
}: {
  left: number;
  most: number;
  isNext?: boolean;
}) {
  const shown = Math.min(most, 8);
  const words =
    isNext && left < most ? `voicemail ${left + 1} of ${most}` : `${left} of ${most} voicemails spent`;
  return (
    <span className={styles.voicemails}>
      <span className={styles.dots} aria-hidden="true">
        {Array.from({ length: shown }, (_, index) => (
          <i
            key={index}
            className={cx(index < left && styles.left, isNext && index === left && styles.this)}
          />
        ))}
      </span>
      <span className="num">{words}</span>
    </span>
  );
}

/** Under this many, a share says nothing yet. */
const enough = 40;

/** A share with its likely range; hatched, with how many more are needed, while there are too few to tell. */
export function Interval({
  of,
  from,
  low,
  high,
  label,
}: {
  of: number;
  from: number;
  /** Ends of the likely range, 0 to 1. */
  low: number;
  high: number;
  label: string;
}) {
  const share = from > 0 ? of / from : 0;
  const tooFew = from < enough;
  const words = tooFew
    ? `${of} of ${from}; not enough yet, ${enough - from} more needed`
    : `${Math.round(share * 100)} %, ${of} of ${from}`;
  return (
    <div className={styles.interval}>
      <span className={styles.intervalLabel}>{label}</span>
      <span className={styles.track} aria-hidden="true">
        <i
          className={tooFew ? styles.unsure : styles.range}
          style={{ left: `${low * 100}%`, width: `${(high - low) * 100}%` }}
        />
        {!tooFew && <b style={{ left: `${share * 100}%` }} />}
      </span>
      <span className={cx(styles.intervalWords, 'num')}>{words}</span>
    </div>
  );
}
