import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { wordsOfStep } from '#core/message/script/words-of-step.ts';
import type { PlaybookMessage } from '#core/playbook/playbook.ts';
import { useSession } from '#web/api/session.ts';
import { wordsQuery } from '#web/api/words.ts';
import { judge } from '#web/pages/messages/judge.ts';
import { exampleScene } from '#web/pages/messages/scene.ts';
import { excerptOf } from '#web/pages/playbooks/words/excerpt.ts';
import styles from '#web/pages/playbooks/words/step-words.module.css';
import { Icon } from '#web/ui/Icon.tsx';

/** How many of the things that are good about a message are told beside its step. */
const mostGood = 3;

/** The words that a step leaves, as the team has them in use, with what is good about them; they open in the studio. */
export default function StepWords({ playbookId, leaves }: { playbookId: string; leaves: PlaybookMessage }) {
  const inUse = useQuery(wordsQuery).data;
  const team = useSession()?.rep?.team ?? null;
  const words = useMemo(
    () => inUse && wordsOfStep(inUse.items, leaves, { playbookId, team }),
    [inUse, leaves, playbookId, team],
  );
  const judged = useMemo(
    () => words && judge(words.script.body, leaves, exampleScene(playbookId, inUse?.measuredPace ?? null)),
    [words, leaves, playbookId, inUse],
  );
  if (words === undefined) return null;
  if (!words || !judged) return <NonePrepared />;
  const toFix = judged.problems.filter(({ severity }) => severity === 'error').length;
  return (
    <>
      <blockquote className={styles.quote}>
        <Link to="/messages/$id" params={{ id: words.script.id }} className={styles.open}>
          <Excerpt body={words.script.body} />
        </Link>
      </blockquote>
      <ul className={styles.good}>
        {toFix > 0 && <li className={styles.toFix}>{`${toFix} to fix`}</li>}
        {judged.passed.slice(0, mostGood).map(({ says }) => (
          <li key={says}>
            <Icon name="check" size={14} />
            {says}
          </li>
        ))}
        {words.more > 0 && <li>{`and ${words.more} more of the series`}</li>}
      </ul>
    </>
  );
}

const Excerpt = ({ body }: { body: string }) => (
  <>
    “
    {excerptOf(body).map(({ is, says }, index) =>
      is === 'field' ? (
        <span key={index} className={styles.field}>
          {says}
        </span>
      ) : (
        says
      ),
    )}
    ”
  </>
);

const NonePrepared = () => (
  <p className={styles.none}>
    No words are in use for this yet.{' '}
    <Link to="/messages" className="link">
      Write them
    </Link>
  </p>
);
