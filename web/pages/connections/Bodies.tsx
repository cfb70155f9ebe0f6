import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Body } from '#api/connections.ts';
import { bodiesQuery, bodyMembersQuery } from '#web/api/connections.ts';
import { bodyKindWords } from '#web/format/referral-words.ts';
import styles from '#web/pages/connections/connections.module.css';
import { LoadingLines } from '#web/ui/LoadingLines.tsx';
import { ErrorState } from '#web/ui/States.tsx';

/** Trade bodies, chambers, clubs, boards and former employers, with who of the people known here is in each. */
export function Bodies() {
  const { data, error, refetch } = useQuery(bodiesQuery);
  if (error && !data) return <ErrorState error={error} onRetry={refetch} />;
  if (!data) return <LoadingLines what="what people belong to" heights={[48, 48]} />;
  if (data.length === 0)
    return <p className={styles.quiet}>Nothing yet. It is added on a person’s page, under “Belongs to”.</p>;
  return (
    <ul className={styles.rows}>
      {data.map((body) => (
        <BodyRow key={body.id} body={body} />
      ))}
    </ul>
  );
}

function BodyRow({ body }: { body: Body }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <li>
      <p className={styles.name}>{body.name}</p>
      <p className={styles.quiet}>
        {bodyKindWords[body.kind]},{' '}
        {body.members === 1 ? 'one known member' : `${body.members} known members`}
      </p>
      <details className={styles.fold} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>Who</summary>
        {isOpen && <Members bodyId={body.id} />}
      </details>
    </li>
  );
}

function Members({ bodyId }: { bodyId: string }) {
  const { data, error, refetch } = useQuery(bodyMembersQuery(bodyId));
  if (error && !data) return <ErrorState error={error} onRetry={refetch} />;
  return (
    <ul>
      {data?.map(({ id, kind, name, company }) => (
        <li key={id}>
          {kind === 'prospect' ? (
            <Link to="/people/$id" params={{ id }} className="link">
              {name}
            </Link>
          ) : (
            name
          )}
          {company ? `, ${company}` : ''}
        </li>
      ))}
    </ul>
  );
}
