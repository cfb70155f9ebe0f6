import { useState } from 'react';
import type { Rep } from '#api/session.ts';
import { formatZone } from '#web/format/places.ts';
import styles from '#web/pages/settings/settings.module.css';
import { Absences } from '#web/pages/settings/time/Absences.tsx';
import { HoursDialog } from '#web/pages/settings/time/HoursDialog.tsx';
import { Meetings } from '#web/pages/settings/time/Meetings.tsx';
import time from '#web/pages/settings/time/time.module.css';
import { capacityWords, weekLines } from '#web/pages/settings/time/working-week.ts';
import { Button } from '#web/ui/Button.tsx';
import { Section } from '#web/ui/Page.tsx';

/** When each rep calls: their week, how many calls it holds, and what is in the way of it. */
export function RepTime({ reps }: { reps: readonly Rep[] }) {
  const [open, setOpen] = useState<string | null>(null);
  const changed = reps.find(({ id }) => id === open);
  return (
    <Section
      title="Days and hours"
      says="The plan puts each rep’s calls into their own working hours, and around meetings and days away. Whoever sits at the desk outside of them is given calls all the same."
    >
      <h3 className={time.heading}>Working hours</h3>
      <ul className={styles.rows}>
        {reps.map((rep) => (
          <li key={rep.id}>
            <div className="grow">
              <p className={styles.name}>{rep.name}</p>
              <WeekWords rep={rep} />
            </div>
            <Button
              size="small"
              onClick={() => setOpen(rep.id)}
              aria-label={`Change the hours of ${rep.name}`}
            >
              Change
            </Button>
          </li>
        ))}
      </ul>
      <Meetings reps={reps} />
      <Absences reps={reps} />
      {changed && <HoursDialog rep={changed} onClose={() => setOpen(null)} />}
    </Section>
  );
}

function WeekWords({ rep }: { rep: Rep }) {
  const lines = weekLines(rep.workingHours);
  if (lines.length === 0) return <p className={styles.quiet}>Calls nobody: no working hours.</p>;
  return (
    <>
      {lines.map((line) => (
        <p key={line} className="num">
          {line}
        </p>
      ))}
      <p className={styles.quiet}>
        {capacityWords(rep.workingHours, rep.callsPerHalfHour)}, by the clock of {formatZone(rep.timeZone)}
      </p>
    </>
  );
}
