import type { CSSProperties } from 'react';
import { formatClock } from '#web/format/when.ts';
import { type HalfHour, hourMarks, stripWords } from '#web/pages/load/half-hours.ts';
import styles from '#web/pages/load/strip.module.css';
import { cx } from '#web/ui/class-names.ts';

/**
 * A rep's day in half hours, by their own clock: a bar is as tall as the room there is, filled as far as calls are planned;
 * hatched where nobody is called, amber where promises find no place.
 */
export function HalfHours({ halfHours, zone }: { halfHours: readonly HalfHour[]; zone: string }) {
  const most = Math.max(1, ...halfHours.map(({ room }) => room));
  return (
    <div
      className={styles.strip}
      role="img"
      aria-label={stripWords(halfHours, zone)}
      style={{ '--count': halfHours.length } as CSSProperties}
    >
      <div className={styles.bars}>
        {halfHours.map((one) => (
          <i
            key={one.at}
            className={cx(one.room === 0 && styles.none, one.isOverfull && styles.overfull)}
            style={barStyle(one, most)}
            title={`${formatClock(one.at, zone)}: ${one.room === 0 ? 'no calls' : `${one.held} of ${one.room}`}`}
          />
        ))}
      </div>
      <div className={styles.hours}>
        {hourMarks(halfHours, zone).map(({ index, words }) => (
          <span key={index} style={{ left: `${(index / halfHours.length) * 100}%` }}>
            {words}
          </span>
        ))}
      </div>
    </div>
  );
}

function barStyle({ room, held }: HalfHour, most: number): CSSProperties | undefined {
  if (room === 0) return undefined;
  return { height: `${(room / most) * 100}%`, '--filled': `${(held / room) * 100}%` } as CSSProperties;
}

/** The same in numbers. */
export function HalfHourTable({ halfHours, zone }: { halfHours: readonly HalfHour[]; zone: string }) {
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">Half hour</th>
          <th scope="col">Planned</th>
          <th scope="col">Room</th>
        </tr>
      </thead>
      <tbody className="num">
        {halfHours.map(({ at, room, held, isOverfull }) => (
          <tr key={at}>
            <th scope="row">{formatClock(at, zone)}</th>
            <td>{room === 0 ? '' : held}</td>
            <td>{room === 0 ? 'No calls' : isOverfull ? `${room}, all promised` : room}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
