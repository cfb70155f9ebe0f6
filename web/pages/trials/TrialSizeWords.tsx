import type { TrialSize } from '#api/trials.ts';
import { percent, points } from '#web/pages/trials/trial-words.ts';
import styles from '#web/pages/trials/trials.module.css';

/** The power calculator's answer: how many people, from what. */
export function TrialSizeWords({ size, arms }: { size: TrialSize | undefined; arms: number }) {
  if (!size) return null;
  const { lookedAtDaily, lookedAtOnce, waiting, baseRate, leastDifference } = size;
  return (
    <section className={styles.size} aria-label="How many people it takes" aria-live="polite">
      <p className={styles.says}>
        About <b className="num">{lookedAtDaily.toLocaleString()}</b> people, over {arms} arms.
      </p>
      <p className={styles.quiet}>
        By then about every second difference of {points(leastDifference)} points from {percent(baseRate)} is
        told; larger ones sooner. You may look every day. A test looked at only once, at the end, would need{' '}
        <span className="num">{lookedAtOnce.toLocaleString()}</span> to tell four of five.
      </p>
      <p className={styles.quiet}>
        <span className="num">{waiting.toLocaleString()}</span>{' '}
        {waiting === 1 ? 'person waits' : 'people wait'} without a method now.
      </p>
    </section>
  );
}
