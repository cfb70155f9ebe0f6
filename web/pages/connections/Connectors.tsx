import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { referralsQuery } from '#web/api/connections.ts';
import { standsWords } from '#web/format/referral-words.ts';
import { formatShortDay, ownZone } from '#web/format/when.ts';
import styles from '#web/pages/connections/connections.module.css';
import { type ConnectorLoad, loadOfConnectors } from '#web/pages/connections/connector-load.ts';
import { LoadingLines } from '#web/ui/LoadingLines.tsx';
import { ErrorState } from '#web/ui/States.tsx';

/** How much was asked of each connector, by all of us: a favour is asked for seldom. */
export function Connectors() {
  const { data, error, refetch } = useQuery(referralsQuery());
  if (error && !data) return <ErrorState error={error} onRetry={refetch} />;
  if (!data) return <LoadingLines what="whom you asked" heights={[48, 48]} />;
  if (data.length === 0)
    return <p className={styles.quiet}>Nobody was asked yet. A person’s page shows who could be.</p>;
  return (
    <ul className={styles.rows}>
      {loadOfConnectors(data).map((load) => (
        <Connector key={load.id} load={load} />
      ))}
    </ul>
  );
}

function Connector({ load: { name, asked, agreed, lastAt, referrals } }: { load: ConnectorLoad }) {
  return (
    <li>
      <p className={styles.name}>{name}</p>
      <p className={styles.quiet}>
        {asked === 1 ? 'Asked once' : `Asked ${asked} times`}, last {formatShortDay(lastAt, ownZone())}
        {agreed > 0 ? `; said yes ${agreed === 1 ? 'once' : `${agreed} times`}` : ''}
      </p>
      <details className={styles.fold}>
        <summary>For whom</summary>
        <ul>
          {referrals.map((referral) => (
            <li key={referral.id}>
              <Link to="/people/$id" params={{ id: referral.prospectId }} className="link">
                {referral.prospect}
              </Link>
              : {standsWords(referral)}
            </li>
          ))}
        </ul>
      </details>
    </li>
  );
}
