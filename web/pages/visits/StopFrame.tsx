import type { ReactNode } from 'react';
import { clockParts } from '#web/format/when.ts';
import type { Stop } from '#web/pages/visits/stops.ts';
import { type Pick, stopElementId } from '#web/pages/visits/use-pick.ts';
import styles from '#web/pages/visits/visits.module.css';
import { cx } from '#web/ui/class-names.ts';

/** One stop in the list: its hour, its pin, whose it is and how it stands; what is opened of it lies below. */
export function StopFrame({
  stop,
  pick,
  status,
  under,
  children,
}: {
  stop: Stop;
  pick: Pick;
  status: ReactNode;
  under: ReactNode;
  /** Shown while it is open. */
  children: ReactNode;
}) {
  const { id, label, look, name, from, timeZone } = stop;
  const isOpen = pick.opened === id;
  const partId = `${stopElementId(id)}-part`;
  const [time, half] = clockParts(from, timeZone);
  return (
    <li
      id={stopElementId(id)}
      className={cx(styles.stop, styles[look], isOpen && styles.open, pick.pointed === id && styles.pointed)}
      onMouseEnter={() => pick.point(id)}
      onMouseLeave={() => pick.point(null)}
      onFocus={() => {
        pick.point(id);
        pick.hold(id);
      }}
      onBlur={() => pick.point(null)}
    >
      <p className={cx(styles.time, 'num')}>
        {time}
        {half && <span className="sr"> {half}</span>}
      </p>
      <span className={cx(styles.pin, styles[`${look}Pin`])} aria-hidden="true">
        {label}
      </span>
      <div className={styles.what}>
        <div className={styles.line}>
          <h2>
            <button
              type="button"
              className={styles.name}
              aria-expanded={isOpen}
              aria-controls={isOpen ? partId : undefined}
              onClick={() => pick.toggle(id)}
            >
              {name}
            </button>
          </h2>
          <p className={cx(styles.status, styles[`${look}Status`])}>{status}</p>
        </div>
        <p className={styles.under}>{under}</p>
        {isOpen && <div id={partId}>{children}</div>}
      </div>
    </li>
  );
}
