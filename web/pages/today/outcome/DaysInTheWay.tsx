import { useQuery } from '@tanstack/react-query';
import type { PromiseMade } from '#core/call/touch.ts';
import { takenDaysQuery } from '#web/api/taken.ts';
import { whyDaysTaken } from '#web/pages/today/outcome/days-taken.ts';
import styles from '#web/pages/today/outcome/outcome.module.css';

/** Said before a promise is saved: nobody is to promise days on which they do not call. */
export default function DaysInTheWay({ promise }: { promise: PromiseMade }) {
  const { data } = useQuery(takenDaysQuery);
  return (
    <span className={styles.whenPast} role="status">
      {whyDaysTaken(promise, data ?? [])}
    </span>
  );
}
