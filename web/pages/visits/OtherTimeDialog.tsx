import { type FormEvent, useId, useState } from 'react';
import type { VisitDay, VisitOffer } from '#api/visits.ts';
import { formatInstant, zoneOf } from '#core/prospect/local-time.ts';
import { agreedTime } from '#core/visit/agreed-time.ts';
import { formatClock, formatDay, localDate } from '#web/format/when.ts';
import { showRefusal } from '#web/forms/refusal.ts';
import { useOffers } from '#web/pages/visits/use-offers.ts';
import { Button } from '#web/ui/Button.tsx';
import { Dialog } from '#web/ui/Dialog.tsx';
import { Input } from '#web/ui/Field.tsx';

/** The same visit at another time of that day: whether it fits is said with the answer. */
export function OtherTimeDialog({
  day,
  offer,
  onClose,
}: {
  day: VisitDay;
  offer: VisitOffer;
  onClose: () => void;
}) {
  const { name, from, until, timeZone } = offer;
  const [time, setTime] = useState('');
  const [error, setError] = useState<string>();
  const { use, isWriting } = useOffers(day, offer, {
    onTaken: onClose,
    onRefused: showRefusal(({ says }) => setError(says)),
  });
  const formId = useId();
  const save = (event: FormEvent) => {
    event.preventDefault();
    const at = agreedTime(zoneOf(timeZone), `${localDate(from, timeZone)}T${time}`);
    if (at === null) return setError('Give the time by their clock.');
    if (at.is === 'skipped') return setError('The clock goes forward over that time. Give another.');
    const begins = at.is === 'time' ? at.at : at.first;
    const seconds = (Date.parse(until) - Date.parse(from)) / 1000;
    use({ from: formatInstant(begins), until: formatInstant(begins + seconds) });
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={`Another time for ${name}`}
      says={`On ${formatDay(from, timeZone)}, by their clock. ${formatClock(from, timeZone)} was suggested.`}
      actions={
        <>
          <Button look="ghost" onClick={onClose}>
            Cancel
          </Button>
          <Button look="primary" type="submit" form={formId} busy={isWriting}>
            Use this time
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={save}>
        <Input
          label="Time"
          type="time"
          required
          autoFocus
          error={error}
          value={time}
          onChange={(event) => {
            setError(undefined);
            setTime(event.target.value);
          }}
        />
      </form>
    </Dialog>
  );
}
