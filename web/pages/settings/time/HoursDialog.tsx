import { type FormEvent, useId, useRef, useState } from 'react';
import type { Rep } from '#api/session.ts';
import { useEditRep } from '#web/api/settings.ts';
import { formatZone } from '#web/format/places.ts';
import { goToFirstOpen } from '#web/forms/first-open.ts';
import { showRefusal } from '#web/forms/refusal.ts';
import styles from '#web/pages/settings/settings.module.css';
import { DayHours } from '#web/pages/settings/time/DayHours.tsx';
import time from '#web/pages/settings/time/time.module.css';
import {
  capacityWords,
  hoursToWeek,
  weekProblems,
  weekToHours,
} from '#web/pages/settings/time/working-week.ts';
import { Button } from '#web/ui/Button.tsx';
import { Dialog } from '#web/ui/Dialog.tsx';
import { Input } from '#web/ui/Field.tsx';
import { toast } from '#web/ui/toast.tsx';

const mostCalls = 30;

/** One rep's week, day by day, and how many calls they make. */
export function HoursDialog({ rep, onClose }: { rep: Rep; onClose: () => void }) {
  const [week, setWeek] = useState(() => hoursToWeek(rep.workingHours));
  const [calls, setCalls] = useState(rep.callsPerHalfHour);
  const [refusal, setRefusal] = useState<string | null>(null);
  const formId = useId();
  const form = useRef<HTMLFormElement>(null);
  const problems = weekProblems(week);
  const isCount = Number.isInteger(calls) && calls >= 1 && calls <= mostCalls;
  const edit = useEditRep(rep.id, {
    onDone: () => {
      toast.done(`${rep.name}’s hours are kept.`, 'The day is planned again with them.');
      onClose();
    },
    onRefused: showRefusal(({ says }) => setRefusal(says)),
  });
  const save = (event: FormEvent) => {
    event.preventDefault();
    setRefusal(null);
    if (problems.length > 0 || !isCount) return goToFirstOpen(form.current);
    edit.write({ workingHours: weekToHours(week), callsPerHalfHour: calls });
  };
  return (
    <Dialog
      open
      onClose={onClose}
      width="wide"
      title={`When ${rep.name} calls`}
      says={`By the clock of ${formatZone(rep.timeZone)}. A break is the time between hours that are given apart.`}
      actions={
        <>
          <Button look="ghost" onClick={onClose}>
            Cancel
          </Button>
          <Button look="primary" type="submit" form={formId} busy={edit.isWriting}>
            Save
          </Button>
        </>
      }
    >
      <form id={formId} ref={form} className={styles.stack} onSubmit={save} noValidate>
        <div className={time.calls}>
          <Input
            autoFocus
            label="Calls in a half hour"
            type="number"
            inputMode="numeric"
            required
            min={1}
            max={mostCalls}
            value={Number.isNaN(calls) ? '' : calls}
            error={isCount ? undefined : `A whole number from 1 to ${mostCalls}.`}
            onChange={(event) => setCalls(event.target.valueAsNumber)}
          />
          <p className={time.meaning} aria-live="polite">
            {isCount && problems.length === 0 && `${capacityWords(weekToHours(week), calls)}. `}
            As many as are really made, with the notes after each: the plan gives no more.
          </p>
        </div>
        <div>
          {week.map((_, day) => (
            <DayHours
              key={day}
              week={week}
              day={day}
              problem={problems.find((one) => one.day === day)}
              onChange={setWeek}
            />
          ))}
        </div>
        {refusal && (
          <p className={styles.refusal} role="alert">
            {refusal}
          </p>
        )}
      </form>
    </Dialog>
  );
}
