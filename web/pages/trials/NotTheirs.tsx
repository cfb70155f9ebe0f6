import { type NotTheirs as Not, notTheirTrial } from '#core/evidence/trial/who-decides.ts';
import { useSession } from '#web/api/session.ts';
import styles from '#web/pages/trials/trials.module.css';

/** Null where whoever is here decides on trials; while it is not known, they are taken to. */
export function useNotTheirs(): Not | null {
  const session = useSession();
  return session?.rep ? notTheirTrial(session.rep, session.reps) : null;
}

/** In place of what only whoever looks after reps may press. */
export function NotTheirs({ not }: { not: Not }) {
  return (
    <p className={styles.quiet}>
      {not.says} {not.next}
    </p>
  );
}
