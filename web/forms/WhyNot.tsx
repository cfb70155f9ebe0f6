import { type Objection, objectionLabels, objections } from '#core/call/objection.ts';
import styles from '#web/forms/why-not.module.css';
import { Key } from '#web/ui/Key.tsx';

/** Why they said no or not now, where they told: nobody has to say. The same again withdraws it. */
export function WhyNot({
  objection,
  hasKeys = true,
  onSay,
}: {
  objection: Objection | null | undefined;
  /** Whether the digits are its own. */
  hasKeys?: boolean;
  onSay: (objection: Objection) => void;
}) {
  return (
    <fieldset className={styles.reasons} aria-label="Why, if they said">
      <span className={styles.asks}>Why?</span>
      {objections.map((one, index) => (
        <button
          key={one}
          type="button"
          className={styles.reason}
          aria-pressed={objection === one}
          onClick={() => onSay(one)}
        >
          {hasKeys && <Key>{String(index + 1)}</Key>}
          {objectionLabels[one]}
        </button>
      ))}
    </fieldset>
  );
}
