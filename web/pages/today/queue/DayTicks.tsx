import type { Today } from '#api/today.ts';
import { countDay, layTicks, tickOf } from '#web/pages/today/day-count.ts';
import styles from '#web/pages/today/queue/queue.module.css';
import { cx } from '#web/ui/class-names.ts';

/** One tick a planned call: made ones first, then those the plan still holds; the counts in words below. */
export function DayTicks({ today, compact }: { today: Today; compact?: boolean }) {
  const { made, planned, toCome, spoke, voicemails, silent } = countDay(today);
  const laid = layTicks(planned);
  return (
    <>
      {!compact && (
        <p className={cx(styles.done, 'num')}>
          <b>{made}</b> of {planned} done
        </p>
      )}
      {laid && (
        <div
          className={cx(styles.ticks, laid.rows > 1 && styles.manyTicks)}
          style={{ gridTemplateColumns: `repeat(${laid.across}, minmax(0, 14px))` }}
          role="img"
          aria-label={`${made} of ${planned} done`}
        >
          {today.ticks.map((tick, index) => (
            <i key={index} className={styles[tickOf(tick.outcome)]} />
          ))}
          {Array.from({ length: toCome }, (_, index) => (
            <i key={`to come ${index}`} />
          ))}
        </div>
      )}
      {!compact && (
        <p className={cx(styles.counts, 'num')}>
          <span className={styles.spoke}>{spoke} spoke</span>
          <span className={styles.voice}>
            {voicemails} {voicemails === 1 ? 'voicemail' : 'voicemails'}
          </span>
          <span className={styles.silent}>{silent} no answer</span>
        </p>
      )}
    </>
  );
}
