import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { Person } from '#api/people.ts';
import { useWriteDownCall } from '#web/api/inbound-calls.ts';
import { personQuery } from '#web/api/people.ts';
import { useNow } from '#web/api/use-now.ts';
import { EnrolDialog } from '#web/forms/EnrolDialog.tsx';
import { tellLine } from '#web/inbound/line.ts';
import { FrontDesk } from '#web/pages/front-desk/FrontDesk.tsx';
import { About } from '#web/pages/person/About.tsx';
import { WhoCouldAsk } from '#web/pages/person/connect/WhoCouldAsk.tsx';
import { History } from '#web/pages/person/History.tsx';
import { LogLine } from '#web/pages/person/LogLine.tsx';
import { Mind } from '#web/pages/person/Mind.tsx';
import { NextStep } from '#web/pages/person/NextStep.tsx';
import { Numbers } from '#web/pages/person/Numbers.tsx';
import { PersonHead } from '#web/pages/person/PersonHead.tsx';
import styles from '#web/pages/person/person.module.css';
import { Visits } from '#web/pages/person/visits/Visits.tsx';
import { Button, buttonClass } from '#web/ui/Button.tsx';
import { LoadingLines } from '#web/ui/LoadingLines.tsx';
import { useTitle } from '#web/ui/Page.tsx';
import { ErrorState } from '#web/ui/States.tsx';

export default function PersonPage() {
  const { id } = useParams({ from: '/people/$id' });
  const { data: person, error, refetch } = useQuery(personQuery(id));
  useTitle(person?.name ?? 'Person');
  if (error && !person) return <ErrorState error={error} onRetry={refetch} />;
  if (!person)
    return <LoadingLines what="the person" heights={[28, 12, 96, 180]} className={styles.loading} />;
  return <WholePerson key={id} person={person} />;
}

/** Everything known of one person: what comes next and why, what they have on their mind, what happened. */
function WholePerson({ person }: { person: Person }) {
  const now = useNow();
  const calling = useWriteDownCall((call) => tellLine({ is: 'asked-for', call }));
  const [enrolling, setEnrolling] = useState(false);
  const isWorked = person.enrolment !== null && person.enrolment.state !== 'closed';
  return (
    <article className={styles.page}>
      <div className={styles.main}>
        <PersonHead
          person={person}
          now={now}
          actions={
            <>
              <Button
                icon="phone-in"
                busy={calling.isWriting}
                onClick={() => calling.write({ personId: person.id })}
              >
                They called
              </Button>
              {isWorked ? (
                <Link to="/" search={{ person: person.id }} className={buttonClass({ look: 'primary' })}>
                  Open at the desk
                </Link>
              ) : (
                !person.doNotCall && (
                  <Button look="primary" icon="book" onClick={() => setEnrolling(true)}>
                    Begin a method
                  </Button>
                )
              )}
            </>
          }
        />
        <NextStep person={person} now={now} />
        <LogLine person={person} />
        <Mind person={person} />
        <History person={person} now={now} />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard */}
      <aside className={styles.aside} aria-label={`About ${person.name}`} tabIndex={0}>
        <Numbers person={person} />
        <About person={person} now={now} />
        <Visits person={person} />
        <WhoCouldAsk person={person} />
        <FrontDesk person={person} />
      </aside>
      {enrolling && (
        <EnrolDialog
          personIds={[person.id]}
          onClose={() => setEnrolling(false)}
          onDone={() => setEnrolling(false)}
        />
      )}
    </article>
  );
}
