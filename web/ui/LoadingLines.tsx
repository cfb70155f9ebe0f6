import styles from '#web/ui/loading-lines.module.css';
import { Loading, Skeleton } from '#web/ui/States.tsx';

/** Grey lines where a page will stand, as tall as what comes, in pixels. */
export function LoadingLines({
  what,
  heights,
  className,
}: {
  what: string;
  heights: readonly number[];
  className?: string;
}) {
  return (
    <Loading what={what} className={className}>
      <div className={styles.lines}>
        {heights.map((height, index) => (
          <Skeleton key={index} height={height} width={height > 30 ? '100%' : '40%'} />
        ))}
      </div>
    </Loading>
  );
}
