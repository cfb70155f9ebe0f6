import { type ReactNode, useMemo, useState } from 'react';
import type { VisitDay } from '#api/visits.ts';
import { Agenda } from '#web/pages/visits/Agenda.tsx';
import { betterOrderWords, countStops, zoneWords } from '#web/pages/visits/day-words.ts';
import { MapPanel } from '#web/pages/visits/map/MapPanel.tsx';
import { stopsOf } from '#web/pages/visits/stops.ts';
import { usePick } from '#web/pages/visits/use-pick.ts';
import styles from '#web/pages/visits/visits.module.css';
import { cx } from '#web/ui/class-names.ts';
import { Icon } from '#web/ui/Icon.tsx';
import { Segmented } from '#web/ui/Segmented.tsx';
import { EmptyState } from '#web/ui/States.tsx';
import { useWidth } from '#web/ui/use-width.ts';

const sides = [
  { value: 'list', label: 'List' },
  { value: 'map', label: 'Map' },
] as const;

/** The agenda and the map of one day: picking in one picks in the other. */
export function Day({
  day,
  ownZone,
  head,
  onAdd,
}: {
  day: VisitDay;
  ownZone: string;
  head: ReactNode;
  onAdd: () => void;
}) {
  const stops = useMemo(() => stopsOf(day), [day]);
  const isPhone = useWidth() === 'phone';
  const [side, setSide] = useState<'list' | 'map'>('list');
  const pick = usePick(stops, isPhone ? null : firstSuggested(stops));
  const { agreed, nearby } = countStops(stops);
  const zoneSays = zoneWords(stops, ownZone);
  const better = betterOrderWords(day);
  const showInList = (id: string | null) => {
    setSide('list');
    pick.open(id);
  };
  return (
    <div className={cx(styles.day, isPhone && styles[side])}>
      <section className={styles.agenda} aria-label="Agenda">
        {head}
        <div className={styles.sum}>
          <p className="num">
            <b>{agreed}</b> {nearby && <span>+ {nearby}</span>}
          </p>
          {isPhone && <Segmented name="What is shown" value={side} segments={sides} onChoose={setSide} />}
          {zoneSays && <p className={styles.quiet}>{zoneSays}</p>}
        </div>
        <div className={styles.listed} hidden={isPhone && side === 'map'}>
          {day.problems.map((problem) => (
            <p key={problem} className={styles.problem}>
              <Icon name="warning" size={14} />
              {problem}
            </p>
          ))}
          {better && (
            <p className={styles.better}>
              <Icon name="info" size={14} />
              {better}
            </p>
          )}
          {stops.length === 0 ? (
            <EmptyState icon="pin" title="Nothing stands on this day">
              <p>
                <button type="button" className="link" onClick={onAdd}>
                  Write a visit down
                </button>{' '}
                and whoever is close to it shows up here.
              </p>
            </EmptyState>
          ) : (
            <Agenda day={day} stops={stops} pick={pick} />
          )}
        </div>
        <p className={styles.foot} hidden={isPhone && side === 'map'}>
          <Icon name="shield" size={14} />
          <span>
            {day.rule} {day.travel.says}
          </span>
        </p>
      </section>
      {(!isPhone || side === 'map') && (
        <MapPanel day={day} stops={stops} pick={{ ...pick, open: showInList }} />
      )}
    </div>
  );
}

const firstSuggested = (stops: ReturnType<typeof stopsOf>) =>
  stops.find(({ look }) => look === 'suggested')?.id ?? null;
