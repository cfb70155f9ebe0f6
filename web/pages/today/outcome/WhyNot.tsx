import { isNo, type Objection, objectionLabels, objections } from '#core/call/objection.ts';
import { chosen } from '#web/pages/today/draft.ts';
import type { OutcomeProps } from '#web/pages/today/outcome/OutcomeBar.tsx';
import styles from '#web/pages/today/outcome/outcome.module.css';
import { cx } from '#web/ui/class-names.ts';
import { Key } from '#web/ui/Key.tsx';
import { useAnswerKeys } from '#web/ui/keys/use-keys.ts';

/** Why they said no or not now, where they told: the third key, which nobody has to press. The same again withdraws it. */
export default function WhyNot({ draft, onChange }: Pick<OutcomeProps, 'draft' | 'onChange'>) {
  const isAsked = isNo(chosen(draft)?.result);
  const say = (objection: Objection) =>
    onChange((one) => ({ ...one, objection: one.objection === objection ? null : objection }));
  useAnswerKeys(
    Object.fromEntries(objections.map((objection, index) => [String(index + 1), () => say(objection)])),
    isAsked,
  );
  if (!isAsked) return null;
  return (
    <fieldset className={styles.more} aria-label="Why, if they said">
      <span className={styles.why}>Why?</span>
      {objections.map((objection, index) => (
        <button
          key={objection}
          type="button"
          className={cx(styles.moreKey, draft.objection === objection && styles.on)}
          aria-pressed={draft.objection === objection}
          onClick={() => say(objection)}
        >
          <Key>{String(index + 1)}</Key>
          {objectionLabels[objection]}
        </button>
      ))}
    </fieldset>
  );
}
