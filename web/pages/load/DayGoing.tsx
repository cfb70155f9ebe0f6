import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { adherenceQuery } from '#web/api/load.ts';
import { formatClock } from '#web/format/when.ts';
import styles from '#web/pages/load/going.module.css';
import { adherenceWords, statesOf, stateWords } from '#web/pages/load/load-words.ts';
import { cx } from '#web/ui/class-names.ts';
import { Icon } from '#web/ui/Icon.tsx';
import { Skeleton } from '#web/ui/States.tsx';

/** How a rep's day goes against the plan it began with: what was done first. Asked for when the row comes into sight. */
export function DayGoing({ repId }: { repId: string }) {
  const { data, error } = useQuery(adherenceQuery(repId));
  if (error && !data) return <p className={styles.quiet}>How the day goes could not be read.</p>;
  if (!data)
    return (
      <p className={styles.going} aria-hidden="true">
        <Skeleton width={260} />
      </p>
    );
  if (data.planned === 0)
    return (
      <p className={styles.quiet}>
        {data.stoodAt === null
          ? 'The plan of this day is kept when the rep’s hours begin.'
          : 'Nobody was planned when the day began.'}
      </p>
    );
  return (
    <div className={styles.going}>
      <div className={styles.bar} role="img" aria-label={adherenceWords(data)}>
        {statesOf(data).map(
          ({ state, count }) =>
            count > 0 && <i key={state} className={styles[state]} style={{ flexGrow: count }} />,
        )}
      </div>
      <p className={cx(styles.words, 'num')} aria-hidden="true">
        {statesOf(data).map(({ state, count }) => (
          <span key={state}>
            <i className={cx(styles.swatch, styles[state])} />
            {state === 'done' ? (
              <>
                <b>{count}</b> of {data.planned} done
              </>
            ) : (
              `${count} ${stateWords[state]}`
            )}
          </span>
        ))}
      </p>
    </div>
  );
}

/** Every call the day began with, and what became of it. */
export function DayGoingCalls({ repId, zone }: { repId: string; zone: string }) {
  const { data } = useQuery(adherenceQuery(repId));
  if (!data || data.calls.length === 0) return null;
  return (
    <ul className={styles.calls} aria-label="The calls the day began with">
      {data.calls.map((call) => (
        <li key={`${call.personId} ${call.for}`}>
          <span className="num">{formatClock(call.for, zone)}</span>
          <span className={styles.person}>
            <Link to="/people/$id" params={{ id: call.personId }} className="link">
              {call.name}
            </Link>
            {call.promised && (
              <span className={styles.promised} title="Promised">
                <Icon name="handshake" size={14} />
                <span className="sr">promised</span>
              </span>
            )}
          </span>
          <span className={styles.state}>
            <i className={cx(styles.swatch, styles[call.state])} />
            {stateWords[call.state]}
          </span>
          <span className={styles.quiet}>{call.says}</span>
        </li>
      ))}
    </ul>
  );
}
