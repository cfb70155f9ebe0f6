import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useSession } from '#web/api/session.ts';
import { intoMeetingsQuery } from '#web/api/taken.ts';
import { formatClock, formatDay } from '#web/format/when.ts';
import styles from '#web/pages/promises/thanks-owed.module.css';

/** Calls that were agreed for a time at which the rep is engaged otherwise: somebody has to give way. */
export function IntoMeetings({ rep }: { rep: string | undefined }) {
  const { data } = useQuery(intoMeetingsQuery);
  const zones = new Map(useSession()?.reps.map(({ id, timeZone }) => [id, timeZone]));
  const calls = data?.filter(({ repId }) => !rep || repId === rep) ?? [];
  if (calls.length === 0) return null;
  return (
    <section className={styles.thanks} aria-label="Calls into meetings">
      <h2>
        {calls.length === 1
          ? 'A time they asked for is in a meeting'
          : `${calls.length} times they asked for are in meetings`}
      </h2>
      <ul>
        {calls.map(({ personId, name, repId, rep: whose, callAt, meeting }) => {
          const zone = zones.get(repId) ?? 'UTC';
          const [from, until] = [formatClock(meeting.from, zone), formatClock(meeting.until, zone)];
          return (
            <li key={personId}>
              <p>
                <Link to="/people/$id" params={{ id: personId }} className="link">
                  {name}
                </Link>{' '}
                asked for {formatDay(callAt, zone)}, {formatClock(callAt, zone)}. {whose} has{' '}
                {meeting.says ? `“${meeting.says}”` : 'a meeting'} from {from} to {until}.
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
