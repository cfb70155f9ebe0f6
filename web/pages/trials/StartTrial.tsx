import { useState } from 'react';
import type { Trial } from '#api/trials.ts';
import { type TrialStarted, useStartTrial } from '#web/api/trials.ts';
import { OwnerChoice } from '#web/forms/EnrolmentFields.tsx';
import type { Owner } from '#web/forms/enrolment-choice.ts';
import { refusalOf } from '#web/forms/refusal.ts';
import { WhoBegan } from '#web/forms/WhoBegan.tsx';
import styles from '#web/pages/trials/trials.module.css';
import { Button } from '#web/ui/Button.tsx';
import { Dialog } from '#web/ui/Dialog.tsx';
import { Input } from '#web/ui/Field.tsx';

/** Who of the people who wait begin now, and who calls them; lists that come later can be given to the trial too. */
export function StartTrial({ trial, onClose }: { trial: Trial; onClose: () => void }) {
  const [owner, setOwner] = useState<Owner | null>(null);
  const [atMost, setAtMost] = useState(String(Math.min(trial.waiting, trial.needed.lookedAtDaily)));
  const [tried, setTried] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [started, setStarted] = useState<TrialStarted | null>(null);
  const start = useStartTrial(trial.id, {
    onDone: setStarted,
    onRefused: (error) => {
      setRefusal(refusalOf(error)?.says ?? null);
      return refusalOf(error) !== null;
    },
  });
  const count = /^\d+$/.test(atMost.trim()) ? Number(atMost) : null;
  const begin = () => {
    setTried(true);
    if (owner !== null && count !== null) start.write({ ...owner, atMost: count });
  };
  if (started)
    return (
      <WhoBegan
        answer={started}
        nobody="The trial runs"
        next="Today shows them when their method and the rules allow."
        onClose={onClose}
      />
    );
  return (
    <Dialog
      open
      onClose={onClose}
      width="wide"
      title={`Start “${trial.name}”`}
      says="From now on what was declared stands. Each account is given to a method by chance, and its people begin with it."
      actions={
        <>
          <Button look="ghost" onClick={onClose}>
            Cancel
          </Button>
          <Button look="primary" onClick={begin} busy={start.isWriting}>
            Start it
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <Input
          label="People who begin now"
          inputMode="numeric"
          value={atMost}
          hint={`${trial.waiting.toLocaleString()} wait without a method. Accounts stay whole, so it may be a few more. The next list can be given to the trial when it comes in.`}
          error={tried && count === null ? 'Give a number, 0 for nobody yet.' : null}
          onChange={(event) => setAtMost(event.target.value)}
        />
        <OwnerChoice
          owner={owner}
          onChoose={setOwner}
          error={tried && owner === null ? 'Choose who calls them.' : undefined}
        />
        {refusal && (
          <p role="alert" className={styles.refusal}>
            {refusal}
          </p>
        )}
      </div>
    </Dialog>
  );
}
