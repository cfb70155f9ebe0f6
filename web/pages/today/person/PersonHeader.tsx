import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Person } from '#api/people.ts';
import styles from '#web/pages/today/person/person.module.css';
import { RelationshipTag } from '#web/ui/Tag.tsx';

/** Who it is; `children` is the call button and what belongs to it. */
export function PersonHeader({ person, children }: { person: Person; children: ReactNode }) {
  return (
    <header className={styles.header}>
      <div className="grow">
        <div className={styles.name}>
          <h2>
            <Link to="/people/$id" params={{ id: person.id }}>
              {person.name}
            </Link>
          </h2>
          <RelationshipTag relationship={person.relationship} />
        </div>
        <p className={styles.title}>{[person.title, person.account?.name].filter(Boolean).join(', ')}</p>
      </div>
      {children}
    </header>
  );
}
