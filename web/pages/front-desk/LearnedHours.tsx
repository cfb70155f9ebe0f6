import type { FrontDeskHour } from '#api/screeners.ts';
import { learnedWords } from '#web/pages/front-desk/desk-words.ts';
import styles from '#web/pages/front-desk/front-desk.module.css';
import { cx } from '#web/ui/class-names.ts';

const drawn = Array.from({ length: 13 }, (_, nth) => 6 + nth);

/** How often they take our calls, by the hour of their clock; hatched where our calls are too few to say. */
export function LearnedHours({ learned }: { learned: readonly FrontDeskHour[] }) {
  const says = learnedWords(learned);
  const byHour = new Map(learned.map((hour) => [hour.hour, hour]));
  return (
    <>
      {learned.length > 0 && (
        <div className={styles.hours} role="img" aria-label={says}>
          {drawn.map((hour) => {
            const share = byHour.get(hour)?.share ?? null;
            return (
              <span key={hour}>
                <i
                  className={cx(share === null && styles.tooFew)}
                  style={share === null ? undefined : { height: `${Math.max(6, share * 100)}%` }}
                />
                {hour % 3 === 0 && <small>{hour}</small>}
              </span>
            );
          })}
        </div>
      )}
      <p className={styles.quiet}>{says}</p>
    </>
  );
}
