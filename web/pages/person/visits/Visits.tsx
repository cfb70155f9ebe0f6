import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Person } from '#api/people.ts';
import type { Appointment } from '#api/visits.ts';
import { isToCome } from '#core/visit/appointment.ts';
import { useSession } from '#web/api/session.ts';
import { appointmentsQuery } from '#web/api/visits.ts';
import { formatClock, formatDay, localDate } from '#web/format/when.ts';
import { useStanding } from '#web/forms/visit/use-standing.ts';
import { WhatBecameOfIt } from '#web/forms/visit/WhatBecameOfIt.tsx';
import person from '#web/pages/person/person.module.css';
import styles from '#web/pages/person/visits/visits.module.css';
import { Where } from '#web/pages/person/visits/Where.tsx';
import { statusWords } from '#web/pages/visits/day-words.ts';
import { Button } from '#web/ui/Button.tsx';
import { LoadingLines } from '#web/ui/LoadingLines.tsx';
import { piece } from '#web/ui/piece.tsx';
import { ErrorState } from '#web/ui/States.tsx';

const AppointmentDialog = piece(() => import('#web/forms/visit/AppointmentDialog.tsx'));

/** What was arranged with them, what became of it, and where they are. */
export function Visits({ person: them }: { person: Person }) {
  const { data, error, refetch } = useQuery(appointmentsQuery(them.id));
  const [writing, setWriting] = useState<Appointment | 'new' | null>(null);
  return (
    <section className={person.asideSection} aria-label="Visits and calls arranged">
      <div className={styles.head}>
        <h2 className={person.heading}>Visits</h2>
        {!them.doNotCall && (
          <Button size="small" look="ghost" icon="plus" onClick={() => setWriting('new')}>
            Write one down
          </Button>
        )}
      </div>
      {error && !data ? (
        <ErrorState error={error} onRetry={refetch} />
      ) : !data ? (
        <LoadingLines what="what was arranged" heights={[40]} />
      ) : data.length === 0 ? (
        <p className={person.source}>Nothing is arranged.</p>
      ) : (
        <ul className={styles.list}>
          {data.map((appointment) => (
            <Arranged key={appointment.id} appointment={appointment} onMove={() => setWriting(appointment)} />
          ))}
        </ul>
      )}
      <Where person={them} />
      {writing && (
        <AppointmentDialog
          who={them}
          {...(writing !== 'new' && { moves: writing })}
          onClose={() => setWriting(null)}
        />
      )}
    </section>
  );
}

function Arranged({ appointment, onMove }: { appointment: Appointment; onMove: () => void }) {
  const { from, until, timeZone, kind, placeSays, note, status } = appointment;
  const ownZone = useSession()?.rep?.timeZone ?? timeZone;
  const standing = useStanding(appointment);
  const day = formatDay(from, timeZone);
  return (
    <li className={isToCome(status) ? undefined : styles.over}>
      <p className={styles.when}>
        {kind === 'visit' && isToCome(status) ? (
          <Link to="/visits" search={{ on: localDate(from, ownZone) }} className="link">
            {day}
          </Link>
        ) : (
          day
        )}
        , {formatClock(from, timeZone)} to {formatClock(until, timeZone)}
      </p>
      <p className={person.source}>
        {[kind === 'call' && 'By phone', placeSays, statusWords(appointment), offeredWords(appointment)]
          .filter(Boolean)
          .join('. ')}
      </p>
      {note && <p className={person.source}>{note}</p>}
      {standing.choices.length > 0 && status !== 'cancelled' && (
        <div className={styles.acts}>
          <WhatBecameOfIt standing={standing} label={`What became of it, ${day}`} />
          {isToCome(status) && (
            <Button size="small" look="ghost" disabled={standing.isWriting} onClick={onMove}>
              Another time or place
            </Button>
          )}
        </div>
      )}
    </li>
  );
}

const offeredWords = ({ status, optOut }: Appointment) =>
  status === 'tentative' && optOut && 'Offered, not confirmed';
