import type { Candidate } from '#api/inbound-calls.ts';
import { useSession } from '#web/api/session.ts';
import { messageName } from '#web/format/message-words.ts';
import { dimensionWords } from '#web/format/person-words.ts';
import { formatShortDay, ownZone } from '#web/format/when.ts';
import { promiseDays } from '#web/inbound/call-words.ts';
import styles from '#web/inbound/inbound.module.css';
import { Icon } from '#web/ui/Icon.tsx';

/** What to say first, and what they may be calling about: the words they heard last, what was promised, what stands. */
export function Known({ candidate }: { candidate: Candidate }) {
  const zone = useSession()?.rep?.timeZone ?? ownZone();
  const { say, lastWords, promise, standing, research, doNotCall } = candidate;
  return (
    <>
      {doNotCall && (
        <p className={styles.stop}>
          They called you, so you may talk. Nobody calls them again because of it.
        </p>
      )}
      {say && (
        <section>
          <h3 className={styles.part}>What to say</h3>
          <p className="spoken">{say}</p>
        </section>
      )}
      {lastWords && (
        <section>
          <h3 className={styles.part}>
            The words they heard{' '}
            <span className="num">
              {formatShortDay(lastWords.at, zone)}, {lastWords.by}
            </span>
          </h3>
          {lastWords.text ? (
            <q className={styles.heard}>{lastWords.text}</q>
          ) : (
            <p className="ink2">{messageName(lastWords.message)}; the words were not written down.</p>
          )}
        </section>
      )}
      {promise && (
        <p className={styles.promise}>
          <Icon name="handshake" size={14} />
          <span>
            You promised <b>“{promise.phrase}”</b>, <span className="num">{promiseDays(promise)}</span>. Their
            call settles it.
          </span>
        </p>
      )}
      {standing.map((says) => (
        <p key={says} className={styles.standing}>
          <Icon name="calendar" size={14} />
          <span>{says}</span>
        </p>
      ))}
      {research.length > 0 && (
        <section>
          <h3 className={styles.part}>What they have on their mind</h3>
          <dl className={styles.research}>
            {research.map(({ dimension, fact }) => (
              <div key={`${dimension} ${fact}`}>
                <dt>{dimensionWords[dimension].name}</dt>
                <dd>{fact}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
    </>
  );
}
