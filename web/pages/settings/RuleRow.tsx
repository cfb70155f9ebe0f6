import type { ReactNode } from 'react';
import styles from '#web/pages/settings/settings.module.css';
import type { Strictness } from '#web/pages/settings/strictness.ts';
import { Tag } from '#web/ui/Tag.tsx';

/** One house rule: what it asks, how it stands to ours, and its value. */
export function RuleRow({
  label,
  says,
  strictness,
  children,
}: {
  label: string;
  says: string;
  strictness: Strictness;
  children: ReactNode;
}) {
  return (
    <div className={styles.rule}>
      <div className="grow">
        <p className={styles.ruleLabel}>
          {label} <StrictnessTag strictness={strictness} />
        </p>
        <p className={styles.quiet}>{says}</p>
      </div>
      <div className={styles.ruleValue}>{children}</div>
    </div>
  );
}

export function StrictnessTag({ strictness }: { strictness: Strictness }) {
  if (strictness === 'same') return null;
  return strictness === 'stricter' ? (
    <Tag icon="check">Stricter</Tag>
  ) : (
    <Tag tone="stop" icon="warning">
      Looser
    </Tag>
  );
}
