import type { Candidate } from '#api/inbound-calls.ts';
import { useNow } from '#web/api/use-now.ts';
import { formatClock } from '#web/format/when.ts';
import styles from '#web/inbound/inbound.module.css';
import { Key } from '#web/ui/Key.tsx';
import { RelationshipTag, Tag } from '#web/ui/Tag.tsx';

/** Somebody it may be by the number, or somebody the rep found by name. */
export type Caller = Candidate | Pick<Candidate, 'personId' | 'name' | 'title' | 'account' | 'timeZone'>;

/** Keys 1 to 5 choose among the first. */
export const mostKeys = 5;

/** Who it may be, and how the number led to them. */
export function CandidateLine({
  candidate,
  place,
  isAlone,
  isPicked,
  onPick,
}: {
  candidate: Candidate;
  /** The key that chooses them; null: none does. */
  place: number | null;
  /** Nobody else it may be: there is nothing to choose. */
  isAlone: boolean;
  isPicked: boolean;
  onPick: () => void;
}) {
  const now = useNow();
  const { name, title, account, timeZone, relationship, evidence, doNotCall } = candidate;
  const work = [title, account].filter(Boolean).join(', ');
  const tag = doNotCall ? (
    <Tag tone="stop" icon="stop">
      Asked not to be called
    </Tag>
  ) : (
    <RelationshipTag relationship={relationship} />
  );
  const why = (
    <span className={styles.evidence}>
      {evidence}
      {timeZone && <span className="num"> {formatClock(now, timeZone)} their time.</span>}
    </span>
  );
  // The head of the card names them.
  if (isAlone)
    return (
      <li className={styles.alone}>
        <span className={styles.who}>
          {work}
          {tag}
        </span>
        {why}
      </li>
    );
  return (
    <li>
      <button type="button" className={styles.candidate} aria-pressed={isPicked} onClick={onPick}>
        {place === null ? <span /> : <Key>{String(place)}</Key>}
        <span className={styles.face}>
          <span className={styles.who}>
            <b>{name}</b>
            {tag}
          </span>
          <span className={styles.quiet}>{work}</span>
          {why}
        </span>
      </button>
    </li>
  );
}
