import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useSession } from '#web/api/session.ts';
import { visitDayQuery, visitDaysQuery } from '#web/api/visits.ts';
import { localDate } from '#web/format/when.ts';
import AppointmentDialog from '#web/forms/visit/AppointmentDialog.tsx';
import { Day } from '#web/pages/visits/Day.tsx';
import { DayHead } from '#web/pages/visits/DayHead.tsx';
import { NoVisits } from '#web/pages/visits/NoVisits.tsx';
import styles from '#web/pages/visits/visits.module.css';
import { LoadingLines } from '#web/ui/LoadingLines.tsx';
import { useTitle } from '#web/ui/Page.tsx';
import { ErrorState } from '#web/ui/States.tsx';

/** A day out: what is agreed, who is close to it, what to leave them, and how far it all is. */
export default function VisitsPage() {
  useTitle('Visits');
  const search = useSearch({ from: '/visits' });
  const navigate = useNavigate();
  const days = useQuery(visitDaysQuery);
  const on = search.on ?? days.data?.[0]?.on;
  const day = useQuery({ ...visitDayQuery(on ?? ''), enabled: on !== undefined });
  const [isAdding, setAdding] = useState(false);
  const zone = useSession()?.rep?.timeZone;
  const goTo = (next: string) => navigate({ to: '/visits', search: { on: next }, replace: true });
  const failed = days.isError && !days.data ? days : day.isError && !day.data ? day : null;
  const add = () => setAdding(true);
  const head = <DayHead days={days.data ?? []} on={on} day={day.data} onDay={goTo} onAdd={add} />;
  return (
    <>
      {day.data && zone !== undefined && !failed ? (
        <Day key={day.data.on} day={day.data} ownZone={zone} head={head} onAdd={add} />
      ) : (
        <div className={styles.page}>
          {head}
          {failed ? (
            <ErrorState error={failed.error} onRetry={() => failed.refetch()} />
          ) : days.data && on === undefined ? (
            <NoVisits onAdd={add} />
          ) : (
            <LoadingLines what="the visits" heights={[44, 44, 120, 44]} className={styles.loading} />
          )}
        </div>
      )}
      {isAdding && (
        <AppointmentDialog
          on={search.on}
          onClose={() => setAdding(false)}
          onDone={({ appointment }) => goTo(localDate(appointment.from, zone ?? appointment.timeZone))}
        />
      )}
    </>
  );
}
