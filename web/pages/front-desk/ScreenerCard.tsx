import { useState } from 'react';
import type { Screener } from '#api/screeners.ts';
import { formatZone } from '#web/format/places.ts';
import { answersForWords, hoursWords, roleWords } from '#web/pages/front-desk/desk-words.ts';
import styles from '#web/pages/front-desk/front-desk.module.css';
import { LearnedHours } from '#web/pages/front-desk/LearnedHours.tsx';
import { ScreenerForm, type Whom } from '#web/pages/front-desk/ScreenerForm.tsx';
import { Told } from '#web/pages/front-desk/Told.tsx';
import { Button } from '#web/ui/Button.tsx';

/** One who answers in others' place: when, what works, what they told us, and what our calls taught. */
export function ScreenerCard({
  screener,
  whom,
  as: Name = 'h3',
}: {
  screener: Screener;
  whom: Whom;
  as?: 'h2' | 'h3';
}) {
  const [changing, setChanging] = useState(false);
  const { name, role, phone, line, note, booked } = screener;
  return (
    <article className={styles.card} aria-label={name ?? 'Name not known'}>
      <header className={styles.head}>
        <div className="grow">
          <Name className={name ? styles.name : styles.nameless}>{name ?? 'Name not known'}</Name>
          <p className={styles.quiet}>
            {roleWords[role]}, for {answersForWords(screener)}
          </p>
        </div>
        {!changing && (
          <Button
            size="small"
            look="ghost"
            onClick={() => setChanging(true)}
            aria-label={`Change ${name ?? 'who answers'}`}
          >
            Change
          </Button>
        )}
      </header>
      {changing ? (
        <ScreenerForm screener={screener} whom={whom} onClose={() => setChanging(false)} />
      ) : (
        <>
          <Hours screener={screener} />
          {phone && <p className="num">{phone.display}</p>}
          {line && <p className={styles.line}>“{line}”</p>}
          {note && <p className={styles.note}>{note}</p>}
          {booked > 0 && (
            <p className={styles.booked}>
              Booked {booked === 1 ? 'a meeting' : `${booked} meetings`} with us.
            </p>
          )}
          <LearnedHours learned={screener.learned} />
          <Told screener={screener} personId={whom.person?.id ?? null} />
        </>
      )}
    </article>
  );
}

function Hours({ screener: { hours, timeZone } }: { screener: Screener }) {
  if (hours === null || hours.length === 0)
    return <p className={styles.quiet}>Nobody has said their hours.</p>;
  const clock = timeZone === null ? 'their time' : `${formatZone(timeZone)} time`;
  return (
    <p>
      There {hoursWords(hours)}, {clock}.
    </p>
  );
}
