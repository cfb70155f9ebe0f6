import { Link } from '@tanstack/react-router';
import type { Trial } from '#api/trials.ts';
import { outcomeHeads, percent } from '#web/pages/trials/trial-words.ts';
import styles from '#web/pages/trials/trials.module.css';
import { Interval } from '#web/ui/Figures.tsx';
import { Tag } from '#web/ui/Tag.tsx';

/** Each method with its people, who of them came to the outcome, and who asked not to be called. */
export function Arms({ trial }: { trial: Trial }) {
  return (
    <table className={styles.arms}>
      <caption className="sr">Methods of the trial</caption>
      <thead>
        <tr>
          <th scope="col">Method</th>
          <th scope="col" className={styles.count}>
            People
          </th>
          <th scope="col" className={styles.count}>
            Days over
          </th>
          <th scope="col" className={styles.rate}>
            {outcomeHeads[trial.outcome]}
          </th>
          <th scope="col">Asked not to be called</th>
        </tr>
      </thead>
      <tbody>
        {trial.arms.map((arm) => (
          <tr key={arm.arm}>
            <th scope="row">
              <Link to="/playbooks/$id" params={{ id: arm.playbookId }} className={styles.name}>
                {arm.name}
              </Link>
              <span className={styles.quiet}>Version {arm.playbookVersion}</span>
              {arm.stoppedAt && (
                <Tag tone="stop" icon="stop">
                  Stopped
                </Tag>
              )}
            </th>
            <Count label="people" value={arm.people} />
            <Count label="with their days over" value={arm.known} />
            <td className={styles.rate}>
              {arm.known === 0 ? (
                <span className="ink3">Nobody’s days are over yet</span>
              ) : (
                <Interval of={arm.reached} from={arm.known} label="" {...arm.likely} />
              )}
            </td>
            <td className="num">{askedWords(trial, arm)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const Count = ({ label, value }: { label: string; value: number }) => (
  <td className={styles.count} data-label={label}>
    <span className="num">{value.toLocaleString()}</span>
  </td>
);

function askedWords({ askedAtMost }: Trial, { asked, begun }: Trial['arms'][number]): string {
  return `${asked.toLocaleString()} of ${begun.toLocaleString()} called; ${percent(askedAtMost)} allowed`;
}
