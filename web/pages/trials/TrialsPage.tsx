import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { Trial } from '#api/trials.ts';
import { trialsQuery } from '#web/api/trials.ts';
import { formatShortDay, ownZone } from '#web/format/when.ts';
import { DifferenceMark } from '#web/pages/trials/DifferenceMark.tsx';
import { NotTheirs, useNotTheirs } from '#web/pages/trials/NotTheirs.tsx';
import { differenceWords, peopleIn, waitsForWords } from '#web/pages/trials/trial-words.ts';
import styles from '#web/pages/trials/trials.module.css';
import { buttonClass } from '#web/ui/Button.tsx';
import { useKeys } from '#web/ui/keys/use-keys.ts';
import { LoadingLines } from '#web/ui/LoadingLines.tsx';
import { Page } from '#web/ui/Page.tsx';
import { EmptyState, ErrorState } from '#web/ui/States.tsx';
import { Tag } from '#web/ui/Tag.tsx';

/** Methods against each other on the team's own people, each with its verdict as it stands. */
export default function TrialsPage() {
  const { data: trials, error, refetch } = useQuery(trialsQuery);
  const navigate = useNavigate();
  const not = useNotTheirs();
  useKeys({ 'list.add': () => navigate({ to: '/trials/new' }) });
  const add = not === null && (
    <Link to="/trials/new" className={buttonClass({ look: 'primary' })}>
      New trial
    </Link>
  );
  return (
    <Page
      title="Trials"
      says="Which way of calling works is found out on your own people: whole accounts are given to one of two methods by chance."
      above={
        <Link to="/insights" className="link">
          Insights
        </Link>
      }
      actions={
        <>
          <Link to="/simulate" className={buttonClass({ look: 'ghost' })}>
            Try on simulated people
          </Link>
          {add}
        </>
      }
    >
      {not && <NotTheirs not={not} />}
      {error && !trials ? (
        <ErrorState error={error} onRetry={refetch} />
      ) : !trials ? (
        <LoadingLines what="the trials" heights={[64, 64]} />
      ) : trials.length === 0 ? (
        <EmptyState icon="scales" title="No trial yet" actions={add}>
          <p>Two methods are chosen, and what counts. The desk does the rest, and says when it can tell.</p>
        </EmptyState>
      ) : (
        <ul className={styles.list}>
          {trials.map((trial) => (
            <TrialLine key={trial.id} trial={trial} />
          ))}
        </ul>
      )}
    </Page>
  );
}

function TrialLine({ trial }: { trial: Trial }) {
  const people = peopleIn(trial);
  const waits = waitsForWords(trial);
  return (
    <li>
      <div className={styles.lineHead}>
        <Link to="/trials/$id" params={{ id: trial.id }} className={styles.name}>
          {trial.name}
        </Link>
        <StateTag trial={trial} />
      </div>
      <p>{trial.verdict.says}</p>
      {trial.state !== 'declared' && people > 0 && (
        <ul>
          {trial.pairs.map((pair) => (
            <li key={`${pair.one} ${pair.other}`} className={styles.marks}>
              <DifferenceMark trial={trial} pair={pair} />
              <span className={styles.quiet}>{differenceWords(trial, pair)}</span>
            </li>
          ))}
        </ul>
      )}
      {waits && <p className={styles.quiet}>{waits}</p>}
      <p className={styles.quiet}>
        {trial.arms.map(({ name }) => `“${name}”`).join(' · ')};{' '}
        <span className="num">{people.toLocaleString()}</span> {people === 1 ? 'person' : 'people'}
      </p>
    </li>
  );
}

export function StateTag({ trial: { state, startedAt, overAt } }: { trial: Trial }) {
  if (state === 'declared') return <Tag>Not started</Tag>;
  if (state === 'running') return <Tag tone="call">Runs since {formatShortDay(startedAt!, ownZone())}</Tag>;
  return <Tag>Over since {formatShortDay(overAt!, ownZone())}</Tag>;
}
