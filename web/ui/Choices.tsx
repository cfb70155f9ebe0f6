import { type ReactNode, useId } from 'react';
import styles from '#web/ui/choices.module.css';
import { cx } from '#web/ui/class-names.ts';

export type ChoiceCard<Value extends string> = {
  value: Value;
  title: ReactNode;
  says?: ReactNode;
  disabled?: boolean;
};

/** One of several, each with its line: a question that has no answer until it is given. */
export function Choices<Value extends string>({
  legend,
  says,
  error,
  value,
  choices,
  onChoose,
  columns = 1,
}: {
  legend: ReactNode;
  says?: ReactNode;
  error?: ReactNode;
  value: Value | null;
  choices: readonly ChoiceCard<Value>[];
  onChoose: (value: Value) => void;
  columns?: 1 | 2;
}) {
  const id = useId();
  return (
    <fieldset
      className={styles.set}
      aria-describedby={error ? `${id}-error` : undefined}
      data-open={error ? true : undefined}
    >
      <legend className={styles.legend}>{legend}</legend>
      {says && <p className={styles.says}>{says}</p>}
      <div className={cx(styles.cards, columns === 2 && styles.two)}>
        {choices.map((choice) => (
          <label key={choice.value} className={styles.card}>
            <input
              type="radio"
              name={id}
              value={choice.value}
              checked={choice.value === value}
              disabled={choice.disabled}
              onChange={() => onChoose(choice.value)}
            />
            <span>
              <span className={styles.title}>{choice.title}</span>
              {choice.says && <span className={styles.line}>{choice.says}</span>}
            </span>
          </label>
        ))}
      </div>
      {error && (
        <p id={`${id}-error`} className={styles.error}>
          {error}
        </p>
      )}
    </fieldset>
  );
}
