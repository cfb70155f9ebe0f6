import type { OwnTerritory } from '#api/simulations.ts';
import styles from '#web/pages/simulate/simulate.module.css';

/** What was taken of one's own territory, and from how many it is known. */
export function TakenOf({ takes }: { takes: OwnTerritory['takes'] }) {
  return (
    <dl className={styles.takes}>
      {takes.map(({ of, says }) => (
        <div key={of}>
          <dt>{titles[of]}</dt>
          <dd>{says}</dd>
        </div>
      ))}
    </dl>
  );
}

const titles: Record<OwnTerritory['takes'][number]['of'], string> = {
  people: 'People',
  relationships: 'How they know us',
  clocks: 'Clocks',
  reps: 'Reps',
  roles: 'Roles',
  screeners: 'Screeners',
};
