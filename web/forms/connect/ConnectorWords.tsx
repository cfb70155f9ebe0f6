import { useQuery } from '@tanstack/react-query';
import { connectorWordsQuery } from '#web/api/connections.ts';
import styles from '#web/forms/connect/connect.module.css';
import { LoadingLines } from '#web/ui/LoadingLines.tsx';
import { ErrorState } from '#web/ui/States.tsx';

/** What to say to a connector, with whatever is still missing or wrong in it. */
export function ConnectorWords({
  personId,
  connectorId,
  kind,
}: {
  personId: string;
  connectorId: string;
  kind: 'ask-connector' | 'thanks';
}) {
  const { data, error, refetch } = useQuery(connectorWordsQuery(personId, connectorId, kind));
  if (error && !data) return <ErrorState error={error} onRetry={refetch} />;
  if (!data) return <LoadingLines what="the words" heights={[120]} />;
  if (data.text === null)
    return <p className={styles.quiet}>No words for this are in use. Messages has a place for them.</p>;
  return (
    <div className={styles.stack}>
      <p className={styles.words}>{data.text}</p>
      {data.missing.map(({ field, says }) => (
        <p key={field} className={styles.quiet}>
          {says}
        </p>
      ))}
      {data.problems
        .filter(({ severity }) => severity === 'error')
        .map(({ rule, says }) => (
          <p key={`${rule} ${says}`} className={styles.quiet}>
            {says}
          </p>
        ))}
    </div>
  );
}
