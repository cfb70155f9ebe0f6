import type { Simulation } from '#api/simulations.ts';
import { formatDay, ownZone } from '#web/format/when.ts';
import { PlayedTitle } from '#web/pages/simulate/PlayedTitle.tsx';
import styles from '#web/pages/simulate/simulate.module.css';
import { tookWords } from '#web/pages/simulate/simulation-words.ts';
import { Icon } from '#web/ui/Icon.tsx';

/** What stands first of a result: where a lead comes from, that nothing is proved, and what was played when for whom. */
export function ResultHead({ simulation, says }: { simulation: Simulation; says: readonly string[] }) {
  const { asked, askedAt, askedBy, seconds } = simulation;
  return (
    <section className={styles.says} aria-label="What came of it">
      <Icon name="scales" size={20} />
      <div>
        {says.map((line, index) => (
          <p key={line} className={index === says.length - 1 ? styles.quiet : undefined}>
            {line}
          </p>
        ))}
        <PlayedTitle asked={asked} />
        <p className={styles.quiet}>
          Seed {asked.seed}; asked on {formatDay(askedAt, ownZone())} for {askedBy.name}
          {seconds !== null && `, took ${tookWords(seconds)}`}.
        </p>
      </div>
    </section>
  );
}
