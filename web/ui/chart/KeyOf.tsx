import type { ReactNode } from 'react';
import styles from '#web/ui/chart/key.module.css';
import { cx } from '#web/ui/class-names.ts';

/** What a colour of a drawing stands for; `look` is a class that fills an `<i>`. */
export const KeyOf = ({ look, children }: { look: string | undefined; children: ReactNode }) => (
  <span className={styles.key}>
    <i className={cx(styles.swatch, look)} aria-hidden="true" />
    {children}
  </span>
);
