import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { Screener } from '#api/screeners.ts';
import { frontDeskQuery, useMergeScreeners } from '#web/api/screeners.ts';
import styles from '#web/pages/front-desk/front-desk.module.css';
import { ScreenerCard } from '#web/pages/front-desk/ScreenerCard.tsx';
import { ScreenerForm } from '#web/pages/front-desk/ScreenerForm.tsx';
import { Button } from '#web/ui/Button.tsx';
import { LoadingLines } from '#web/ui/LoadingLines.tsx';
import { Page } from '#web/ui/Page.tsx';
import { EmptyState, ErrorState } from '#web/ui/States.tsx';

/** Everybody who answers for people of one company, and for whom. */
export default function FrontDeskPage() {
  const { accountId } = useParams({ from: '/front-desk/$accountId' });
  const [adding, setAdding] = useState(false);
  const { data, error, refetch } = useQuery(frontDeskQuery({ account: accountId }));
  const screeners = data?.items;
  const account = data?.account ?? null;
  return (
    <Page
      title={account ? `Front desk at ${account.name}` : 'Front desk'}
      says="Who answers in others’ place here. What they suggest is theirs, never the prospect’s word."
      above={
        <Link to="/people" className="link">
          People
        </Link>
      }
      actions={
        account && (
          <Button icon="plus" onClick={() => setAdding(true)} disabled={adding}>
            Add somebody
          </Button>
        )
      }
    >
      {adding && (
        <ScreenerForm screener={null} whom={{ account, person: null }} onClose={() => setAdding(false)} />
      )}
      {error && !screeners ? <ErrorState error={error} onRetry={refetch} /> : null}
      {!screeners && !error && <LoadingLines what="the front desk" heights={[120, 120]} />}
      {screeners?.length === 0 && (
        <EmptyState icon="shield" title="Nobody is known to answer here.">
          <p>
            A call that the front desk takes is kept here, and each person’s page has a place to write it
            down.
          </p>
        </EmptyState>
      )}
      <div className={styles.cards}>
        {screeners?.map((screener) => (
          <div key={screener.id}>
            <ScreenerCard as="h2" screener={screener} whom={{ account, person: null }} />
            <Answered screener={screener} />
            <Merge screener={screener} others={screeners.filter(({ id }) => id !== screener.id)} />
          </div>
        ))}
      </div>
    </Page>
  );
}

function Answered({ screener: { people, peopleCount } }: { screener: Screener }) {
  return (
    <details className={styles.fold}>
      <summary>Answers for {peopleCount === 1 ? '1 person' : `${peopleCount} people`}</summary>
      <ul>
        {people.map(({ id, name, title }) => (
          <li key={id}>
            <Link to="/people/$id" params={{ id }} className="link">
              {name}
            </Link>
            {title && <span className={styles.quiet}> {title}</span>}
          </li>
        ))}
        {peopleCount > people.length && (
          <li className={styles.quiet}>and {peopleCount - people.length} more</li>
        )}
      </ul>
    </details>
  );
}

/** Two who turn out to be one: this one stays, with all that the other told us. */
function Merge({ screener, others }: { screener: Screener; others: readonly Screener[] }) {
  const merge = useMergeScreeners(screener.id);
  if (others.length === 0) return null;
  return (
    <details className={styles.fold}>
      <summary>Is the same person as …</summary>
      <ul>
        {others.map(({ id, name }) => (
          <li key={id}>
            <Button size="small" busy={merge.isWriting} onClick={() => merge.write(id)}>
              Merge with {name ?? 'the one without a name'}
            </Button>
          </li>
        ))}
      </ul>
      <p className={styles.quiet}>What both told us is kept; what is known of this one stays.</p>
    </details>
  );
}
