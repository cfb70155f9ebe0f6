import { type FormEvent, useState } from 'react';
import { useSession } from '#web/api/session.ts';
import { useNow } from '#web/api/use-now.ts';
import { localDate, ownZone } from '#web/format/when.ts';
import styles from '#web/pages/insights/filters/filters.module.css';
import { type DatesRefused, type OwnDates, refuseDates } from '#web/pages/insights/filters/own-dates.ts';
import { Button } from '#web/ui/Button.tsx';
import { Input } from '#web/ui/Field.tsx';

/** A period of one’s own, beginning with the one that is shown. It is asked for when both dates are right: half a year typed asks for nothing. */
export function OwnDatesForm({ dates, onShow }: { dates: OwnDates; onShow: (dates: OwnDates) => void }) {
  const [typed, setTyped] = useState<Partial<OwnDates>>({});
  const own = { ...dates, ...typed };
  const [refused, setRefused] = useState<DatesRefused | null>(null);
  const today = localDate(useNow(), useSession()?.rep?.timeZone ?? ownZone());
  const show = (event: FormEvent) => {
    event.preventDefault();
    const wrong = refuseDates(own, today);
    setRefused(wrong);
    if (wrong === null) onShow(own);
  };
  const change = (field: keyof OwnDates, on: string) => {
    setTyped({ ...typed, [field]: on });
    setRefused(null);
  };
  return (
    <form className={styles.dates} aria-label="Dates of your own" onSubmit={show} noValidate>
      {(['from', 'until'] as const).map((field) => (
        <Input
          key={field}
          type="date"
          label={field === 'from' ? 'From' : 'Until'}
          max={today}
          value={own[field]}
          error={refused?.field === field ? refused.says : undefined}
          onChange={(event) => change(field, event.target.value)}
        />
      ))}
      <Button type="submit">Show these dates</Button>
    </form>
  );
}
