import styles from '#web/ui/progress.module.css';

/** How far something is, with the same in words; nothing moves but the bar. */
export function Progress({ label, share, says }: { label: string; share: number; says?: string }) {
  const percent = Math.floor(share * 100);
  return (
    <div className={styles.progress}>
      <progress className={styles.bar} value={share} max={1} aria-label={label} />
      <p className="num">{says ?? `${percent} %`}</p>
    </div>
  );
}
