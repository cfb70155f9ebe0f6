import { useQuery } from '@tanstack/react-query';
import type { PromiseMade } from '#core/call/touch.ts';
import { useSession } from '#web/api/session.ts';
import { takenDaysQuery, takenQuery } from '#web/api/taken.ts';
import { formatClock } from '#web/format/when.ts';
import { whyDaysTaken } from '#web/pages/today/outcome/days-taken.ts';
import styles from '#web/pages/today/outcome/outcome.module.css';

/** Said before a time is agreed to: what the rep has then. */
export function InTheWay({ at }: { at: string }) {
  const { data } = useQuery(takenQuery(at));
  const zone = useSession()?.rep?.timeZone ?? 'UTC';
  const [taken] = data ?? [];
  return (
    <span className={styles.whenPast} role="status">
      {taken &&
        `You have ${taken.says ? `“${taken.says}”` : 'a meeting'} then, ${formatClock(taken.from, zone)} to ${formatClock(taken.until, zone)} your time.`}
    </span>
  );
}

/** Said before a promise is saved: nobody is to promise days on which they do not call. */
export function DaysInTheWay({ promise }: { promise: PromiseMade }) {
  const { data } = useQuery(takenDaysQuery);
  const why = whyDaysTaken(promise, data ?? []);
  return (
    <span className={styles.whenPast} role="status">
      {why}
    </span>
  );
}
