import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Trial, TrialPeople } from '#api/trials.ts';
import { deskNow } from '#web/api/session.ts';
import { trialFileHref, trialPeopleQuery } from '#web/api/trial-people.ts';
import { useNotTheirs } from '#web/pages/trials/NotTheirs.tsx';
import { memberWords } from '#web/pages/trials/trial-words.ts';
import styles from '#web/pages/trials/trials.module.css';
import { Button, buttonClass } from '#web/ui/Button.tsx';
import { Select } from '#web/ui/Field.tsx';
import { LoadingLines } from '#web/ui/LoadingLines.tsx';
import { Section } from '#web/ui/Page.tsx';
import { ErrorState } from '#web/ui/States.tsx';

/** The trial's people by name; read when somebody asks for them. */
export function WhoIsInIt({ trial }: { trial: Trial }) {
  const [isOpen, setOpen] = useState(false);
  const not = useNotTheirs();
  return (
    <Section
      title="Who is in it"
      says={not ? 'The people you call.' : 'Colleagues together. The file has ids in place of names.'}
      actions={
        !not && (
          <a
            className={buttonClass({ look: 'ghost', size: 'small' })}
            href={trialFileHref(trial.id)}
            download
          >
            Save as CSV
          </a>
        )
      }
    >
      {isOpen ? (
        <People trial={trial} />
      ) : (
        <Button size="small" icon="people" onClick={() => setOpen(true)}>
          Show them
        </Button>
      )}
    </Section>
  );
}

function People({ trial }: { trial: Trial }) {
  const [arm, setArm] = useState<number | null>(null);
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(
    trialPeopleQuery(trial.id, arm),
  );
  const people = data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <>
      <div className={styles.filter}>
        <Select
          label="By"
          value={arm === null ? '' : String(arm)}
          onChange={({ target }) => setArm(target.value === '' ? null : Number(target.value))}
        >
          <option value="">All</option>
          {trial.arms.map((one) => (
            <option key={one.arm} value={one.arm}>
              {one.name}
            </option>
          ))}
        </Select>
      </div>
      {error && !data ? (
        <ErrorState error={error} onRetry={refetch} />
      ) : !data ? (
        <LoadingLines what="the people" heights={[44, 44, 44]} />
      ) : people.length === 0 ? (
        <p className={styles.empty}>Nobody yet.</p>
      ) : (
        <ul className={styles.people}>
          {people.map((person) => (
            <Member key={person.personId} person={person} trial={trial} />
          ))}
        </ul>
      )}
      {hasNextPage && (
        <Button size="small" busy={isFetchingNextPage} onClick={() => fetchNextPage()}>
          Show more of {data!.pages[0]!.of.toLocaleString()}
        </Button>
      )}
    </>
  );
}

function Member({ person, trial }: { person: TrialPeople['items'][number]; trial: Trial }) {
  const { personId, name, account, rep } = person;
  return (
    <li>
      <span>
        <Link to="/people/$id" params={{ id: personId }} className={styles.name}>
          {name}
        </Link>
        <span className={styles.quiet}>{[account, rep].filter(Boolean).join(' · ')}</span>
      </span>
      <span>
        {trial.arms[person.arm]!.name}
        <span className={styles.quiet}>{memberWords(person, trial, deskNow())}</span>
      </span>
    </li>
  );
}
