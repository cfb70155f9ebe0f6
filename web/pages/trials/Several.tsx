import styles from '#web/pages/trials/trials.module.css';
import { Checkbox } from '#web/ui/Field.tsx';

/** Any of a few, each with its box. */
export function Several<Value extends string>({
  legend,
  says,
  values,
  chosen,
  words,
  error,
  onChange,
}: {
  legend: string;
  says?: string;
  values: readonly Value[];
  chosen: readonly Value[];
  words: (value: Value) => string;
  error: string | undefined;
  onChange: (chosen: Value[]) => void;
}) {
  return (
    <fieldset className={styles.several} data-open={error ? true : undefined}>
      <legend>{legend}</legend>
      {says && <p className={styles.quiet}>{says}</p>}
      {values.map((value) => (
        <Checkbox
          key={value}
          label={words(value)}
          checked={chosen.includes(value)}
          onChange={({ target }) =>
            onChange(target.checked ? [...chosen, value] : chosen.filter((one) => one !== value))
          }
        />
      ))}
      {error && <p className={styles.refusal}>{error}</p>}
    </fieldset>
  );
}
