import type { Trial } from '#api/trials.ts';
import styles from '#web/pages/trials/trials.module.css';
import { cx } from '#web/ui/class-names.ts';
import { relationshipWords } from '#web/ui/Tag.tsx';

/** How evenly people lie: by who they are to us and who calls, each arm's. */
export function Balance({ trial: { arms, strata } }: { trial: Trial }) {
  return (
    <section className={styles.scrolls} aria-label="People by relationship and caller">
      <table className={cx(styles.arms, styles.narrow)}>
        <thead>
          <tr>
            <th scope="col">Who</th>
            {arms.map(({ arm, name }) => (
              <th key={arm} scope="col" className={styles.count}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {strata.map(({ relationship, caller, people }) => (
            <tr key={`${relationship} ${caller}`}>
              <th scope="row">
                {relationshipWords(relationship)}, {caller ?? 'somebody who is no longer here'}
              </th>
              {arms.map(({ arm, name }) => (
                <td key={arm} className={styles.count} data-label={name}>
                  <span className="num">{people[arm]!.toLocaleString()}</span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
