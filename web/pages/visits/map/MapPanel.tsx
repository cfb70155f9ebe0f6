import { useMemo } from 'react';
import type { VisitDay } from '#api/visits.ts';
import { driveWords, wholeDayWords, withoutSuggestionsWords } from '#web/pages/visits/day-words.ts';
import { MapView } from '#web/pages/visits/map/MapView.tsx';
import styles from '#web/pages/visits/map/map.module.css';
import { sceneOf } from '#web/pages/visits/map/scene.ts';
import { usePlacing } from '#web/pages/visits/map/use-placing.ts';
import type { Stop } from '#web/pages/visits/stops.ts';
import type { Pick } from '#web/pages/visits/use-pick.ts';

/** The day on a map: what the agenda says, as it lies. */
export function MapPanel({ day, stops, pick }: { day: VisitDay; stops: readonly Stop[]; pick: Pick }) {
  const scene = useMemo(() => sceneOf(stops, day.nearSeconds), [stops, day.nearSeconds]);
  const unknown = stops.filter(({ place }) => place === null);
  const { place } = usePlacing(stops);
  const whole = wholeDayWords(day, stops);
  const without = withoutSuggestionsWords(day, stops);
  return (
    <section className={styles.panel} aria-label="Map">
      <MapView
        scene={scene}
        picked={pick.opened}
        pointed={pick.pointed}
        onPick={pick.open}
        onPoint={pick.point}
        onPlace={place}
      />
      <div className={styles.bottom}>
        <ul className={styles.legend} aria-label="What the map shows">
          <li>
            <i className={styles.confirmed} />
            Confirmed
          </li>
          <li>
            <i className={styles.left} />
            Message left
          </li>
          <li>
            <i className={styles.suggested} />
            Suggested
          </li>
          <li>
            <i className={styles.near} />
            Within {day.travel.by === 'distance' ? '' : 'about '}
            {driveWords(day.nearSeconds)}
          </li>
        </ul>
        {unknown.length > 0 && (
          <p className={styles.card}>Not on the map: {unknown.map(({ name }) => name).join(', ')}</p>
        )}
        {whole && (
          <p className={styles.card}>
            <b className="num">{whole}</b>
            {without && <span className={styles.without}>{without}</span>}
          </p>
        )}
      </div>
    </section>
  );
}
