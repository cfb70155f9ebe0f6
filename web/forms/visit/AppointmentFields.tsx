import { useQuery } from '@tanstack/react-query';
import type { Person } from '#api/people.ts';
import { personPlaceQuery } from '#web/api/visits.ts';
import { formatZone } from '#web/format/places.ts';
import { formatClock } from '#web/format/when.ts';
import type { FormRefusal } from '#web/forms/refusal.ts';
import { type AppointmentDraft, bothClocks, twoTimes } from '#web/forms/visit/appointment-draft.ts';
import styles from '#web/forms/visit/visit.module.css';
import { Checkbox, Input, TextArea } from '#web/ui/Field.tsx';
import { Segmented } from '#web/ui/Segmented.tsx';

const kinds = [
  { value: 'visit', label: 'Visit' },
  { value: 'call', label: 'Call' },
] as const;

/** Where the server names a field of the request, the field of the form it came from. */
const fieldOf: Record<string, string> = { starts: 'time', 'starts.at': 'time', 'starts.second': 'time' };

export function AppointmentFields({
  personId,
  draft,
  isMoved,
  screener,
  timeZone,
  ownZone,
  refusal,
  onChange,
}: {
  personId: string;
  draft: AppointmentDraft;
  /** What kind it is stays. */
  isMoved: boolean;
  /** Who answers for them, where somebody does. */
  screener: Person['screener'];
  timeZone: string;
  ownZone: string;
  refusal: FormRefusal | null;
  onChange: (change: Partial<AppointmentDraft>) => void;
}) {
  const place = useQuery(personPlaceQuery(personId)).data;
  const refused = refusal?.field && (fieldOf[refusal.field] ?? refusal.field);
  const field = (name: 'on' | 'time' | 'minutes' | 'placeSays' | 'note') => ({
    value: draft[name],
    error: refused === name ? refusal?.says : undefined,
    onChange: (event: { target: { value: string } }) => onChange({ [name]: event.target.value }),
  });
  const twice = twoTimes(draft, timeZone);
  return (
    <>
      {!isMoved && (
        <Segmented name="Kind" value={draft.kind} segments={kinds} onChoose={(kind) => onChange({ kind })} />
      )}
      <div className={styles.three}>
        <Input label="Day" type="date" required {...field('on')} />
        <Input label="Begins" type="time" required autoFocus {...field('time')} />
        <Input label="Minutes" type="number" required min={5} max={720} step={5} {...field('minutes')} />
      </div>
      <p className={styles.clocks} role="status">
        By the clock of {formatZone(timeZone)}. {bothClocks(draft, timeZone, ownZone)}
      </p>
      {twice && (
        <div className={styles.twice}>
          <p>The clock goes back over that time, so it comes twice. Which is it?</p>
          <Segmented
            name="Which of the two"
            value={draft.second ? 'second' : 'first'}
            segments={[
              { value: 'first', label: `The first (${formatClock(twice[0], 'UTC')} UTC)` },
              { value: 'second', label: `The second (${formatClock(twice[1], 'UTC')} UTC)` },
            ]}
            onChoose={(which) => onChange({ second: which === 'second' })}
          />
        </div>
      )}
      {draft.kind === 'visit' && (
        <Input
          label="Where, as they said it"
          maxLength={300}
          placeholder="Second entrance, ask for the dispatcher"
          hint={place && `On the map: ${place.says}`}
          {...field('placeSays')}
        />
      )}
      {screener && !isMoved && (
        <Checkbox
          label={`${screener.name ?? 'Their front desk'} booked it`}
          checked={draft.byScreener}
          onChange={(event) => onChange({ byScreener: event.target.checked })}
        />
      )}
      <TextArea label="Note" rows={2} maxLength={2000} {...field('note')} />
      {refusal && !['on', 'time', 'minutes', 'placeSays', 'note'].includes(refused ?? '') && (
        <p className={styles.refusal} role="alert">
          {refusal.says}
        </p>
      )}
    </>
  );
}
