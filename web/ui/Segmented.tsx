import type { ReactNode } from 'react';
import styles from '#web/ui/segmented.module.css';

export type Segment<Value extends string> = {
  value: Value;
  label: ReactNode;
  disabled?: boolean;
  why?: string;
};

/** A choice among a few, all in sight. Arrow keys are not taken: each answer is a button that is pressed or not. */
export function Segmented<Value extends string>({
  name,
  value,
  segments,
  onChoose,
}: {
  /** What is being chosen, for those who hear the page. */
  name: string;
  value: Value | null;
  segments: readonly Segment<Value>[];
  onChoose: (value: Value) => void;
}) {
  return (
    <fieldset className={styles.group} aria-label={name}>
      {segments.map((segment) => (
        <button
          key={segment.value}
          type="button"
          className={styles.segment}
          aria-pressed={segment.value === value}
          disabled={segment.disabled}
          title={segment.why}
          onClick={() => onChoose(segment.value)}
        >
          {segment.label}
        </button>
      ))}
    </fieldset>
  );
}
