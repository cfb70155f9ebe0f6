import { Link } from '@tanstack/react-router';
import { type HouseRules, houseRules } from '#core/rules/house-rules.ts';
import type { PlaybookPage } from '#web/api/playbooks.ts';
import { PlaybookRuler } from '#web/pages/playbooks/PlaybookRuler.tsx';
import { PlaybookRules, PlaybookSteps } from '#web/pages/playbooks/PlaybookSteps.tsx';
import styles from '#web/pages/playbooks/playbooks.module.css';
import { rulerOf } from '#web/pages/playbooks/ruler.ts';
import { Button, buttonClass } from '#web/ui/Button.tsx';
import { Key } from '#web/ui/Key.tsx';

/** One method as a readable timeline, drawn from the playbook's data, whoever wrote it. */
export function PlaybookArticle({
  page,
  rules = houseRules,
  onMakeOwn,
}: {
  page: PlaybookPage;
  rules?: HouseRules;
  onMakeOwn: () => void;
}) {
  const { playbook } = page;
  const ruler = rulerOf(playbook);
  return (
    <article className={styles.article}>
      <header>
        <div className={styles.articleLine}>
          <h1 className={styles.title}>{page.name}</h1>
          <Button onClick={onMakeOwn} keyHint="playbook.make-own">
            Adapt
          </Button>
          <Link
            to="/people"
            search={{ state: 'not-enrolled', method: page.id }}
            className={buttonClass({ look: 'primary' })}
          >
            Use for new people <Key of="list.use-method" />
          </Link>
        </div>
        <p className={styles.dek}>{playbook.summary}</p>
      </header>
      {ruler ? (
        <PlaybookRuler
          ruler={ruler}
          days={page.people.map((person) => person.day)}
          onTheWay={page.onTheWay}
        />
      ) : (
        <OnTheWay page={page} />
      )}
      <h2 className="sr">Step by step</h2>
      <PlaybookSteps playbook={playbook} rules={rules} />
      <PlaybookRules playbook={playbook} rules={rules} />
      <details className={styles.source}>
        <summary>As a file</summary>
        <pre>{page.source}</pre>
      </details>
    </article>
  );
}

/** A method led by promises names no days; its people are counted by calls made instead. */
function OnTheWay({ page }: { page: PlaybookPage }) {
  if (page.onTheWay === 0) return <p className={styles.onTheWay}>Nobody is on the way with it yet.</p>;
  const byCalls = new Map<number, number>();
  for (const { calls } of page.people) byCalls.set(calls, (byCalls.get(calls) ?? 0) + 1);
  return (
    <div className={styles.onTheWay}>
      <p>
        <b className="num">{page.onTheWay === 1 ? '1 person' : `${page.onTheWay.toLocaleString()} people`}</b>{' '}
        {page.onTheWay === 1 ? 'is' : 'are'} on the way, by calls made
      </p>
      <ul>
        {[...byCalls]
          .sort(([a], [b]) => a - b)
          .map(([calls, people]) => (
            <li key={calls}>
              <b className="num">{people}</b>{' '}
              {calls === 0 ? 'before the first call' : calls === 1 ? 'after 1 call' : `after ${calls} calls`}
            </li>
          ))}
      </ul>
    </div>
  );
}
