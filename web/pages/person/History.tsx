import type { Person, TouchRow } from '#api/people.ts';
import { messageName } from '#web/format/message-words.ts';
import { wordsFor } from '#web/format/person-words.ts';
import { touchMark, touchWords } from '#web/format/touch-words.ts';
import { formatClock, formatDay, formatSeconds, localDate } from '#web/format/when.ts';
import styles from '#web/pages/person/person.module.css';
import { cx } from '#web/ui/class-names.ts';
import { Tag } from '#web/ui/Tag.tsx';

/** All that happened, on any channel, newest first; what was corrected is struck and says so. */
export function History({ person, now }: { person: Person; now: number }) {
  const zone = person.timeZones[0] ?? 'UTC';
  const touches = [...person.touches].sort((one, other) => other.at.localeCompare(one.at));
  return (
    <section className={styles.section} aria-labelledby="history">
      <h2 id="history" className={styles.heading}>
        So far
      </h2>
      {touches.length === 0 ? (
        <p className={styles.quiet}>Nothing has happened yet.</p>
      ) : (
        <ol className={styles.history}>
          {touches.map((touch) => (
            <Touch key={touch.id} touch={touch} zone={zone} their={wordsFor(person).their} now={now} />
          ))}
        </ol>
      )}
      {person.importedFrom && <p className={styles.quiet}>Came with {person.importedFrom}.</p>}
    </section>
  );
}

function Touch({ touch, zone, their, now }: { touch: TouchRow; zone: string; their: string; now: number }) {
  const thisYear = localDate(now, zone).slice(0, 4);
  const on = localDate(touch.at, zone);
  return (
    <li id={`touch-${touch.id}`} className={cx(styles.touch, !touch.standing && styles.struck)}>
      <time dateTime={touch.at} className="num">
        {formatDay(touch.at, zone)}
        {!on.startsWith(thisYear) && `, ${on.slice(0, 4)}`}
      </time>
      <i className={styles[touchMark(touch)]} aria-hidden="true" />
      <div>
        <p>
          {touch.standing ? <TouchLine touch={touch} /> : <s>{touchWords(touch)}</s>}
          <span className={styles.hour}>
            {formatClock(touch.at, zone)} {their} time{touch.rep && `, ${touch.rep}`}
          </span>
        </p>
        {!touch.standing && (
          <p className={styles.source}>Corrected or taken back later; it counts for nothing.</p>
        )}
        {touch.note && <p className={styles.note}>{touch.note}</p>}
        {touch.nothingLeftBecause && (
          <p className={styles.source}>Nothing was left: {lowerFirst(touch.nothingLeftBecause)}</p>
        )}
        {touch.againstTheRules && (
          <p>
            <Tag tone="stop" icon="warning">
              Against the rules
            </Tag>{' '}
            <span className={styles.source}>It happened; {touch.againstTheRules.saidBy} said so.</span>
          </p>
        )}
      </div>
    </li>
  );
}

function TouchLine({ touch }: { touch: TouchRow }) {
  return (
    <>
      {touchWords(touch)}
      {touch.message && `: ${lowerFirst(messageName(touch.message))}`}
      {touch.seconds !== null && `, ${formatSeconds(touch.seconds)}`}
      {'. '}
      {touch.tookBy && <TookBy touch={touch} />}
      {touch.promise && <span className={styles.promise}>Promised “{touch.promise.phrase}”. </span>}
    </>
  );
}

/** An assistant who booked the meeting is credited. Source: PRODUCT.md, practice 13. */
function TookBy({ touch: { tookBy, outcome, result } }: { touch: TouchRow }) {
  const did = outcome === 'spoke' ? 'put us through' : result === 'meeting' ? 'booked it' : 'took the call';
  return (
    <span>
      {tookBy} {did}.{' '}
    </span>
  );
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
