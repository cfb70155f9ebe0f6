import { Link } from '@tanstack/react-router';
import type { TouchRow } from '#api/people.ts';
import { touchMark, touchWords } from '#web/format/touch-words.ts';
import { formatClock, formatDay, formatSeconds, localDate } from '#web/format/when.ts';
import styles from '#web/pages/today/person/person.module.css';
import type { OnDesk } from '#web/pages/today/use-person.ts';

/** How many the desk shows; the rest stands on the person's own page. */
const shown = 8;

/** What happened before, the latest first, with why nothing was left. */
export function SoFar({ onDesk: { person, zone, now } }: { onDesk: OnDesk }) {
  const standing = person.touches
    .filter((touch) => touch.standing)
    .sort((one, other) => other.at.localeCompare(one.at));
  return (
    <section className={styles.block}>
      <h3>So far</h3>
      {standing.length === 0 ? (
        <p className={styles.first}>This is the first call. Nothing has been left, nothing is owed.</p>
      ) : (
        <ol className={styles.timeline}>
          {standing.slice(0, shown).map((touch) => (
            <Entry key={touch.id} touch={touch} zone={zone} now={now} />
          ))}
        </ol>
      )}
      {standing.length > shown && (
        <Link to="/people/$id" params={{ id: person.id }} className="link">
          {standing.length - shown} more
        </Link>
      )}
    </section>
  );
}

function Entry({ touch, zone, now }: { touch: TouchRow; zone: string; now: number }) {
  const isToday = localDate(touch.at, zone) === localDate(now, zone);
  const facts = [
    formatClock(touch.at, zone),
    touch.seconds ? formatSeconds(touch.seconds) : null,
    touch.rep,
    touch.tookBy && `${touch.tookBy} ${touch.outcome === 'spoke' ? 'put us through' : 'took it'}`,
  ].filter(Boolean);
  return (
    <li>
      <span className="num">{isToday ? 'Today' : formatDay(touch.at, zone)}</span>
      <i className={styles[`mark-${touchMark(touch)}`]} />
      <p>
        {touch.channel === 'note' && touch.note ? touch.note : touchWords(touch)}
        <span className="ink3">, {facts.join(', ')}. </span>
        {touch.promise && <span className={styles.said}>Promised “{touch.promise.phrase}”. </span>}
        {touch.nothingLeftBecause && <span className="ink3">No message: {touch.nothingLeftBecause} </span>}
        {touch.againstTheRules && (
          <span className={styles.against}>Against the rules, says {touch.againstTheRules.saidBy}. </span>
        )}
        {touch.note && touch.channel !== 'note' && <span className="ink2">{touch.note}</span>}
      </p>
    </li>
  );
}
