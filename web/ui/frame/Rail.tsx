import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import styles from '#web/ui/frame/frame.module.css';
import { places } from '#web/ui/frame/places.ts';
import { Icon, Mark } from '#web/ui/Icon.tsx';
import { useKeyLabel } from '#web/ui/keys/use-keys.ts';

/** The way around the desk; `children` is who sits at it. */
export function Rail({ onFind, children }: { onFind: () => void; children: ReactNode }) {
  const findKey = useKeyLabel('find.anything');
  return (
    <nav className={styles.rail} aria-label="Main">
      <span className={styles.mark}>
        <Mark />
      </span>
      <ul className={styles.places}>
        {places.map((place) => (
          <li key={place.to}>
            <Link
              to={place.to}
              className={styles.place}
              activeOptions={{ exact: place.to === '/', includeSearch: false }}
            >
              <Icon name={place.icon} size={18} />
              <span>{place.words}</span>
            </Link>
          </li>
        ))}
      </ul>
      <span className="grow" />
      <button
        type="button"
        className={styles.place}
        onClick={onFind}
        aria-label="Find a person, a place or an action"
      >
        <Icon name="search" size={18} />
        <span>{findKey ?? 'Find'}</span>
      </button>
      {children}
    </nav>
  );
}
