import { Fragment } from 'react';
import type { VisitDay } from '#api/visits.ts';
import { AppointmentStop } from '#web/pages/visits/AppointmentStop.tsx';
import { Car } from '#web/pages/visits/Drawn.tsx';
import { driveWords } from '#web/pages/visits/day-words.ts';
import { OfferStop } from '#web/pages/visits/OfferStop.tsx';
import type { Stop } from '#web/pages/visits/stops.ts';
import type { Pick } from '#web/pages/visits/use-pick.ts';
import styles from '#web/pages/visits/visits.module.css';

/** The day in order of time, with the way between. */
export function Agenda({ day, stops, pick }: { day: VisitDay; stops: readonly Stop[]; pick: Pick }) {
  return (
    <ol className={styles.stops} aria-label="Stops">
      {stops.map((stop, index) => (
        <Fragment key={stop.id}>
          {index > 0 && <Drive seconds={day.driving[index - 1] ?? null} />}
          {stop.is === 'offer' ? (
            <OfferStop stop={stop} day={day} pick={pick} />
          ) : (
            <AppointmentStop stop={stop} pick={pick} />
          )}
        </Fragment>
      ))}
    </ol>
  );
}

function Drive({ seconds }: { seconds: number | null }) {
  return (
    <li className={styles.drive}>
      <i />
      <p>
        <Car />
        <span className="sr">Drive: </span>
        <span className="num">{driveWords(seconds)}</span>
      </p>
    </li>
  );
}
