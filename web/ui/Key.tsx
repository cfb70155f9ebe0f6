import styles from '#web/ui/key.module.css';
import { useKeyLabel } from '#web/ui/keys/use-keys.ts';

/**
 * The key that does the same as the control it stands in. Given a binding's id it follows the rep's own
 * choice and disappears where single keys are off; given a label it shows that. Hidden on phones.
 */
export function Key({ of, children }: { of?: string; children?: string }) {
  const label = useKeyLabel(of) ?? children;
  if (!label) return null;
  return (
    <span className={styles.key} aria-hidden="true">
      {label}
    </span>
  );
}
