import { Link } from '@tanstack/react-router';
import { Refused } from '#web/api/client.ts';
import styles from '#web/pages/insights/insights.module.css';
import { buttonClass } from '#web/ui/Button.tsx';
import { ErrorState } from '#web/ui/States.tsx';

/** What went wrong; a question that was refused stays so until another is asked. */
export function NumbersNotRead({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  if (!(error instanceof Refused)) return <ErrorState error={error} onRetry={onRetry} />;
  return (
    <>
      <ErrorState error={error} />
      <p className={styles.wayOn}>
        <Link to="/insights" search={{}} className={buttonClass({})}>
          Show my last 12 weeks
        </Link>
      </p>
    </>
  );
}
