import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Person } from '#api/people.ts';
import { frontDeskQuery } from '#web/api/screeners.ts';
import styles from '#web/pages/front-desk/front-desk.module.css';
import { ScreenerCard } from '#web/pages/front-desk/ScreenerCard.tsx';
import { ScreenerForm } from '#web/pages/front-desk/ScreenerForm.tsx';
import { Button } from '#web/ui/Button.tsx';
import { LoadingLines } from '#web/ui/LoadingLines.tsx';
import { ErrorState } from '#web/ui/States.tsx';

/** Who answers in this person's place, the likeliest first. */
export function FrontDesk({ person }: { person: Person }) {
  const [adding, setAdding] = useState(false);
  const { data, error, refetch } = useQuery(frontDeskQuery({ person: person.id }));
  const screeners = data?.items;
  const { account } = person;
  const whom = { account, person: { id: person.id, name: person.name } };
  return (
    <section className={styles.section}>
      <div className={styles.head}>
        <h2 className={styles.heading}>Front desk</h2>
        {!adding && (
          <Button size="small" look="ghost" icon="plus" onClick={() => setAdding(true)}>
            Add somebody
          </Button>
        )}
      </div>
      {adding && <ScreenerForm screener={null} whom={whom} onClose={() => setAdding(false)} />}
      {screeners?.map((screener) => (
        <ScreenerCard key={screener.id} screener={screener} whom={whom} />
      ))}
      {screeners?.length === 0 && !adding && (
        <p className={styles.quiet}>
          Nobody is known to answer in their place. A call that the front desk takes is kept here.
        </p>
      )}
      {!screeners && !error && <LoadingLines what="the front desk" heights={[44]} />}
      {error && !screeners && <ErrorState error={error} onRetry={refetch} />}
      {account && screeners && screeners.length > 0 && (
        <Link to="/front-desk/$accountId" params={{ accountId: account.id }} className="link">
          All of the front desk at {account.name}
        </Link>
      )}
    </section>
  );
}
