import styles from '#web/pages/insights/insights.module.css';
import { Loading, Skeleton } from '#web/ui/States.tsx';

/** The bands as they will stand, in grey. */
export function NumbersToCome() {
  return (
    <Loading what="the numbers" className={styles.insights}>
      <Band look={styles.wideFirst} tall={[48, 92]} />
      <Band look={styles.thirds} tall={[118, 118, 118]} />
      <Band look={styles.halves} tall={[240, 240]} />
    </Loading>
  );
}

/** @param tall each drawing, in pixels */
const Band = ({ look, tall }: { look: string | undefined; tall: readonly number[] }) => (
  <div className={`${styles.band} ${look}`}>
    {tall.map((height, index) => (
      <div key={index} className={styles.toCome}>
        <Skeleton width={120} height={14} />
        <Skeleton width="60%" height={20} />
        <Skeleton height={height} />
      </div>
    ))}
  </div>
);
