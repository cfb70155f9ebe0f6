import styles from '#web/ui/filter.module.css';

/** One of a few that narrows what is shown; the first choice is all of them. */
export function Filter({
  name,
  any,
  value,
  choices,
  onChoose,
}: {
  name: string;
  /** What stands there while nothing is narrowed: "Every rep". */
  any: string;
  value: string | undefined;
  choices: readonly { value: string; label: string }[];
  onChoose: (value: string | undefined) => void;
}) {
  return (
    <select
      aria-label={name}
      className={styles.filter}
      data-on={value ? true : undefined}
      value={value ?? ''}
      onChange={(event) => onChoose(event.target.value || undefined)}
    >
      <option value="">{any}</option>
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </select>
  );
}
