import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { toReconfirmQuery } from '#web/api/visits.ts';
import { formatClock, formatDate, formatDay } from '#web/format/when.ts';
import styles from '#web/pages/promises/thanks-owed.module.css';

/** Nobody drives to a visit that was not reconfirmed: the call on the business day before is promised like any other. */
export function VisitsToReconfirm({ rep }: { rep: string | undefined }) {
  const { data } = useQuery(toReconfirmQuery(rep));
  if (!data || data.length === 0) return null;
  return (
    <section className={styles.thanks} aria-label="Visits to reconfirm">
      <h2>{data.length === 1 ? 'A visit to reconfirm' : `${data.length} visits to reconfirm`}</h2>
      <ul>
        {data.map(({ appointment: { id, personId, name, from, timeZone, status }, on, isDue }) => (
          <li key={id}>
            <p>
              <Link to="/people/$id" params={{ id: personId }} className="link">
                {name}
              </Link>
              , {formatDay(from, timeZone)} at {formatClock(from, timeZone)} their time
              {status === 'tentative' ? ', offered, not confirmed' : ''}.{' '}
              {isDue ? <b>Call before you go.</b> : `Call on ${formatDate(on)}.`}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
