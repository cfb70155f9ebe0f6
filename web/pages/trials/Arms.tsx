import { Link } from '@tanstack/react-router';
import type { Trial } from '#api/trials.ts';
import { armWords, outcomeHeads, percent } from '#web/pages/trials/trial-words.ts';
import styles from '#web/pages/trials/trials.module.css';
import { Interval } from '#web/ui/Figures.tsx';
import { Tag } from '#web/ui/Tag.tsx';

type Arm = Trial['arms'][number];

/** Each method with its people, who of them came to the outcome, and who asked not to be called. */
export function Arms({ trial }: { trial: Trial }) {
  const words = armWords(trial);
  return (
    <table className={styles.arms}>
      <caption className="sr">{words.several} of the trial</caption>
      <thead>
        <tr>
          <th scope="col">{capitalised(words.one)}</th>
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
              <ArmName arm={arm} />
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

/** A version of a message with the method everybody is called by. */
function ArmName({ arm: { name, message, playbookId, playbookName, playbookVersion } }: { arm: Arm }) {
  return (
    <>
      {message ? (
        <Link
          to="/messages/$id"
          params={{ id: message.scriptId }}
          search={{ version: message.version }}
          className={styles.name}
        >
          {name}
        </Link>
      ) : (
        <Link to="/playbooks/$id" params={{ id: playbookId }} className={styles.name}>
          {name}
        </Link>
      )}
      <span className={styles.quiet}>
        {message ? `${playbookName}, version ${playbookVersion}` : `Version ${playbookVersion}`}
      </span>
    </>
  );
}

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

const Count = ({ label, value }: { label: string; value: number }) => (
  <td className={styles.count} data-label={label}>
    <span className="num">{value.toLocaleString()}</span>
  </td>
);

function askedWords({ askedAtMost }: Trial, { asked, begun }: Arm): string {
  return `${asked.toLocaleString()} of ${begun.toLocaleString()} called; ${percent(askedAtMost)} allowed`;
}
