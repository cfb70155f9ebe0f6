import type { PromiseMade } from '#core/call/touch.ts';
import { formatDate } from '#web/format/when.ts';
import styles from '#web/pages/today/outcome/outcome.module.css';
import { Icon } from '#web/ui/Icon.tsx';
import { piece } from '#web/ui/piece.tsx';

const DaysInTheWay = piece(() => import('#web/pages/today/outcome/DaysInTheWay.tsx'));

/** The promise that was said: the offered one, another that can be kept, or none. */
export function PromiseChoice({
  phrases,
  promise,
  onChoose,
}: {
  phrases: readonly PromiseMade[];
  promise: PromiseMade | null;
  onChoose: (promise: PromiseMade | null) => void;
}) {
  return (
    <label className={styles.promise}>
      <Icon name="handshake" size={14} />
      <span>You promised</span>
      <select
        aria-label="The promise you said"
        value={promise?.phrase ?? ''}
        onChange={(event) => onChoose(phrases.find((one) => one.phrase === event.target.value) ?? null)}
      >
        {phrases.map((one) => (
          <option key={one.phrase} value={one.phrase}>
            “{one.phrase}” ({formatDate(one.from)} to {formatDate(one.to)})
          </option>
        ))}
        <option value="">No promise was said</option>
      </select>
      {promise && <DaysInTheWay promise={promise} />}
    </label>
  );
}
