import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { Trial } from '#api/trials.ts';
import { trialQuery, useEndTrial, useRemoveTrial } from '#web/api/trials.ts';
import { Arms } from '#web/pages/trials/Arms.tsx';
import { Balance } from '#web/pages/trials/Balance.tsx';
import { Course } from '#web/pages/trials/Course.tsx';
import { Declared } from '#web/pages/trials/Declared.tsx';
import { Difference } from '#web/pages/trials/Difference.tsx';
import { NotTheirs, useNotTheirs } from '#web/pages/trials/NotTheirs.tsx';
import { StartTrial } from '#web/pages/trials/StartTrial.tsx';
import { StateTag } from '#web/pages/trials/TrialsPage.tsx';
import { armWords, chanceWords, onTheWayWords, waitsForWords } from '#web/pages/trials/trial-words.ts';
import styles from '#web/pages/trials/trials.module.css';
import { WhoIsInIt } from '#web/pages/trials/WhoIsInIt.tsx';
import { Button } from '#web/ui/Button.tsx';
import { Dialog } from '#web/ui/Dialog.tsx';
import { Icon } from '#web/ui/Icon.tsx';
import { LoadingLines } from '#web/ui/LoadingLines.tsx';
import { Page, Section } from '#web/ui/Page.tsx';
import { ErrorState } from '#web/ui/States.tsx';

/** One trial: the verdict first, then what it rests on, then what was declared before it began. */
export default function TrialPage() {
  const { id } = useParams({ from: '/trials/$id' });
  const { data: trial, error, refetch } = useQuery(trialQuery(id));
  const back = (
    <Link to="/trials" className="link">
      Trials
    </Link>
  );
  if (!trial)
    return (
      <Page title="Trial" above={back}>
        {error ? (
          <ErrorState error={error} onRetry={refetch} />
        ) : (
          <LoadingLines what="the trial" heights={[40, 120, 200]} />
        )}
      </Page>
    );
  return (
    <Page
      title={trial.name}
      says={<StateTag trial={trial} />}
      above={back}
      actions={<Actions trial={trial} />}
    >
      <Verdict trial={trial} />
      {trial.state !== 'declared' && (
        <>
          <Section
            title={armWords(trial).several}
            says={`Everybody stays with the ${armWords(trial).one} they were given to, whatever came later.`}
          >
            <Arms trial={trial} />
          </Section>
          <div className={styles.charts}>
            {trial.pairs.map((pair) => (
              <Difference key={`${pair.one} ${pair.other}`} trial={trial} pair={pair} />
            ))}
            <Course trial={trial} />
          </div>
          <WhoIsInIt trial={trial} />
          {trial.strata.length > 0 && (
            <Section
              title="How evenly they lie"
              says="Within each row accounts are given by chance to whichever has fewer people, and always whole."
            >
              <Balance trial={trial} />
            </Section>
          )}
        </>
      )}
      <Section title="What was declared" says="Before the start, and unchanged since.">
        <Declared trial={trial} />
      </Section>
    </Page>
  );
}

function Verdict({ trial }: { trial: Trial }) {
  const onTheWay = onTheWayWords(trial);
  const waits = waitsForWords(trial);
  const chances = trial.pairs.map((pair) => chanceWords(trial, pair)).filter((says) => says !== null);
  return (
    <div className={styles.verdict}>
      <Icon name="scales" size={20} />
      <div>
        <p className={styles.says}>{trial.verdict.says}</p>
        {chances.map((says) => (
          <p key={says} className={styles.quiet}>
            {says}
          </p>
        ))}
        {onTheWay && <p className={styles.quiet}>{onTheWay}</p>}
        {waits && <p className={styles.quiet}>{waits}</p>}
      </div>
    </div>
  );
}

/** A rep sees how it stands, and whom to ask. */
function Actions({ trial }: { trial: Trial }) {
  const not = useNotTheirs();
  if (trial.state === 'over') return null;
  return not ? <NotTheirs not={not} /> : <Decisions trial={trial} />;
}

function Decisions({ trial }: { trial: Trial }) {
  const [asks, setAsks] = useState<'start' | 'end' | null>(null);
  const navigate = useNavigate();
  const remove = useRemoveTrial({ onDone: () => navigate({ to: '/trials' }) });
  // Started, it still says who began and who was refused.
  if (asks === 'start') return <StartTrial trial={trial} onClose={() => setAsks(null)} />;
  if (trial.state === 'running')
    return (
      <>
        <Button icon="stop" onClick={() => setAsks('end')}>
          End it
        </Button>
        {asks === 'end' && <EndDialog trial={trial} onClose={() => setAsks(null)} />}
      </>
    );
  return (
    <>
      <Button look="ghost" icon="trash" busy={remove.isWriting} onClick={() => remove.write(trial.id)}>
        Take it back
      </Button>
      <Button look="primary" icon="play" onClick={() => setAsks('start')}>
        Start it
      </Button>
    </>
  );
}

function EndDialog({ trial, onClose }: { trial: Trial; onClose: () => void }) {
  const end = useEndTrial({ onDone: onClose });
  return (
    <Dialog
      open
      onClose={onClose}
      title={`End “${trial.name}”?`}
      says="Nobody more is given to its methods. Everybody in it goes on by the method they have, and what was seen so far is kept. It cannot be started again."
      actions={
        <>
          <Button look="ghost" onClick={onClose}>
            Go on with it
          </Button>
          <Button look="primary" busy={end.isWriting} onClick={() => end.write(trial.id)}>
            End it
          </Button>
        </>
      }
    />
  );
}
