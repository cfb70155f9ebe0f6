import { localDate } from '#web/format/when.ts';
import { canSave, chosen } from '#web/pages/today/draft.ts';
import type { OutcomeProps } from '#web/pages/today/outcome/OutcomeBar.tsx';
import styles from '#web/pages/today/outcome/outcome.module.css';

/** Who took the call in their place, and a better time, in one line that may stay empty. Their suggestion, not the prospect’s. */
export default function WhoTook({ draft, zone, now, onChange, onSave }: OutcomeProps) {
  const { name = '', betterTime = '' } = draft.screener ?? {};
  const set = (more: Partial<NonNullable<typeof draft.screener>>) =>
    onChange((one) => ({ ...one, screener: { name, betterTime, ...more } }));
  return (
    <form
      className={styles.when}
      aria-label="Who took the call"
      onSubmit={(event) => {
        event.preventDefault();
        if (canSave(draft)) onSave();
      }}
    >
      <input
        aria-label="Their name"
        placeholder="Who took it, if they said"
        maxLength={120}
        value={name}
        onChange={(event) => set({ name: event.target.value })}
      />
      <input
        aria-label="A better time, in their words"
        placeholder="A better time, as they said it"
        maxLength={200}
        value={betterTime}
        onChange={(event) => set({ betterTime: event.target.value })}
      />
      {chosen(draft)?.result === null && (
        <label>
          <span>They suggested</span>
          <input
            type="date"
            min={localDate(now, zone)}
            value={draft.callOn ?? ''}
            onChange={(event) => onChange((one) => ({ ...one, callOn: event.target.value || null }))}
          />
        </label>
      )}
      <input type="submit" hidden />
    </form>
  );
}
