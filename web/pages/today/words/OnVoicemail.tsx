import { Link } from '@tanstack/react-router';
import type { Session } from '#api/session.ts';
import { messageName, messageWords } from '#web/format/message-words.ts';
import { wordsFor } from '#web/format/person-words.ts';
import { formatNumber } from '#web/format/phone-words.ts';
import { formatClock, formatDate } from '#web/format/when.ts';
import type { Draft } from '#web/pages/today/draft.ts';
import type { OnDesk } from '#web/pages/today/use-person.ts';
import { hangUpReason } from '#web/pages/today/words/Answering.tsx';
import { Item, NoScript } from '#web/pages/today/words/Item.tsx';
import styles from '#web/pages/today/words/words.module.css';
import { Icon } from '#web/ui/Icon.tsx';

/** A machine picks up: what may be left, or why nothing is. */
export function OnVoicemail({
  onDesk,
  session,
  draft,
}: {
  onDesk: OnDesk;
  session: Session | undefined;
  draft: Draft;
}) {
  const { decision, person } = onDesk;
  if (decision?.next !== 'call')
    return <p className={styles.advice}>No call is to be made, so no message either.</p>;
  if (decision.ifVoicemail.do === 'hang-up')
    return (
      <>
        <h2 className={styles.heading}>Hang up, leave nothing</h2>
        <div className={styles.quiet}>
          <Icon name="lock" size={14} />
          <p>{hangUpReason(onDesk)}</p>
        </div>
      </>
    );
  const { message, variant } = decision.ifVoicemail;
  const promise = draft.promise === undefined ? decision.promise : draft.promise;
  const first = person.givenName ?? person.name;
  return (
    <>
      <h2 className={styles.heading}>
        {messageName(message)}
        {variant && <span className={styles.version}>script {variant}</span>}
      </h2>
      <p className={styles.advice}>{messageWords[message]?.says}</p>
      <ul className={styles.items}>
        <Item label="To">{first}</Item>
        <Item label="From">{[session?.rep?.name, session?.rep?.company].filter(Boolean).join(' at ')}</Item>
        <ReachedUntil onDesk={onDesk} session={session} />
        <CallBackNumber number={session?.rep?.callBackNumber ?? null} />
        {promise && (
          <Item label="Promise">
            <span className={`${styles.phrase} spoken`}>{promise.phrase}</span>
          </Item>
        )}
      </ul>
      <NoScript />
      {promise && (
        <div className={styles.ticket}>
          <h3>
            <Icon name="handshake" size={14} />
            Leaving this makes a promise
          </h3>
          <p>
            “{promise.phrase}” becomes a call on{' '}
            <b>
              {promise.from === promise.to
                ? formatDate(promise.from)
                : `${formatDate(promise.from)} to ${formatDate(promise.to)}`}
            </b>
            , {wordsFor(person).their} time. It goes to the top of your day then.
          </p>
        </div>
      )}
    </>
  );
}

/** Until when the rep can be reached, on the other's clock; on the road the number forwards; away, nothing is said. */
function ReachedUntil({ onDesk: { zone, now }, session }: { onDesk: OnDesk; session: Session | undefined }) {
  const rep = session?.rep;
  if (!rep || rep.deskState === 'away') return null;
  if (rep.deskState === 'on-the-road')
    return <Item label="Reached">On the road; the number forwards to you.</Item>;
  if (!rep.deskUntil || Date.parse(rep.deskUntil) <= now) return null;
  return (
    <Item label="Reached until">
      <span className="num">{formatClock(rep.deskUntil, zone)} their time</span>
    </Item>
  );
}

function CallBackNumber({ number }: { number: string | null }) {
  if (!number)
    return (
      <Item label="Your number">
        Not set yet. <Link to="/settings">Set the one number to call back</Link>
      </Item>
    );
  return (
    <Item label="Your number">
      <span className={`${styles.number} spoken num`}>{formatNumber(number)}</span> twice
    </Item>
  );
}
