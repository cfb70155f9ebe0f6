import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { callsQuery } from '#web/api/inbound-calls.ts';
import styles from '#web/pages/today/queue/at-desk.module.css';

/** How many calls came in of which nobody has said whose they were; nothing where there are none. */
export default function CallsWaiting() {
  const pages = useInfiniteQuery(callsQuery('open')).data?.pages ?? [];
  const count = pages.reduce((sum, page) => sum + page.items.length, 0);
  if (count === 0) return null;
  return (
    <Link to="/calls-in" className={`${styles.waiting} link num`}>
      {count}
      {pages.at(-1)?.nextCursor && '+'} {count === 1 ? 'call' : 'calls'} to place
    </Link>
  );
}
