import { useQuery } from '@tanstack/react-query';
import { useSession } from '#web/api/session.ts';
import { takenQuery } from '#web/api/taken.ts';
import { formatClock } from '#web/format/when.ts';
import styles from '#web/pages/today/outcome/outcome.module.css';

/** Said before a time is agreed to: what the rep has then. */
export default function InTheWay({ at }: { at: string }) {
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
