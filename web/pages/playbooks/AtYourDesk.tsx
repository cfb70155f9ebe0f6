import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { insightsQuery } from '#web/api/insights.ts';
import styles from '#web/pages/playbooks/aside.module.css';

/** Calls of so many weeks tell of a method; older ones tell of another time. */
const weeks = 52;

/** What this method brought on the rep's own calls: people spoken with inside three weeks. */
export function AtYourDesk({ playbookId }: { playbookId: string }) {
  const { data } = useQuery(insightsQuery({ weeks }));
  const row = data?.playbooks.rows.find((one) => one.playbookId === playbookId);
  if (!row || row.people === 0)
    return (
      <>
        <p className={styles.tooFew} aria-hidden="true" />
        <p className={styles.quiet}>
          <b>Nothing to tell yet.</b> Counted are your own calls alone, three weeks after the first to each
          person.
        </p>
      </>
    );
  const { share, range, spoke, people, moreToTell } = row;
  if (share === null || range === null || moreToTell !== null)
    return (
      <>
        <p className={styles.tooFew} aria-hidden="true" />
        <p className={styles.quiet}>
          <b>Not enough calls yet to tell.</b> You spoke with {spoke} of {people} inside three weeks
          {moreToTell === null ? '.' : `; about ${moreToTell} more people would tell.`}
        </p>
      </>
    );
  return (
    <>
      <p className={styles.atDesk}>
        <b className="num">{Math.round(share * 100)}%</b>
        <span>
          you spoke with inside three weeks, likely {Math.round(range.low * 100)} to{' '}
          {Math.round(range.high * 100)}, {spoke} of {people}
        </span>
      </p>
      <p className={styles.scale} aria-hidden="true">
        <i style={{ left: `${range.low * 100}%`, width: `${(range.high - range.low) * 100}%` }} />
        <b style={{ left: `${share * 100}%` }} />
      </p>
      <Link to="/insights" search={{ weeks }} className="link">
        Compare the methods
      </Link>
    </>
  );
}
