import { useQuery } from '@tanstack/react-query';
import { useMemo, useRef, useState } from 'react';
import {
  type ImportPreview,
  type ImportStart,
  type ImportStatus,
  previewQuery,
  useCancelImport,
  useStartImport,
} from '#web/api/imports.ts';
import { useSession } from '#web/api/session.ts';
import { EnrolmentFields } from '#web/forms/EnrolmentFields.tsx';
import {
  choiceToImportStart,
  type EnrolmentChoice,
  nothingChosen,
  unanswered,
} from '#web/forms/enrolment-choice.ts';
import { goToFirstOpen } from '#web/forms/first-open.ts';
import { Columns } from '#web/pages/imports/Columns.tsx';
import { Counts } from '#web/pages/imports/ImportResult.tsx';
import { isDryRunDone, previewWords } from '#web/pages/imports/import-words.ts';
import styles from '#web/pages/imports/imports.module.css';
import {
  guessedMapping,
  type Mapping,
  namesSomebody,
  unansweredColumns,
} from '#web/pages/imports/mapping.ts';
import { Button } from '#web/ui/Button.tsx';
import { Progress } from '#web/ui/Progress.tsx';
import { toast } from '#web/ui/toast.tsx';
import { useSettled } from '#web/ui/use-settled.ts';

/** Several columns are often answered in a row. */
const settleMs = 500;

const steps = ['Columns', 'Try it', 'Begin'] as const;
type Step = 0 | 1 | 2;

/** The three steps before anything is kept: what the columns hold, a trial, and what becomes of the people. */
export function ImportQuestions({
  preview,
  status,
  onStart,
}: {
  preview: ImportPreview;
  status: ImportStatus;
  onStart: (isTrial: boolean) => void;
}) {
  const workspaceCountry = useSession()?.workspace?.defaultCountry ?? null;
  const [step, setStep] = useState<Step>(0);
  const [mapping, setMapping] = useState<Mapping>(() => guessedMapping(preview.columns));
  const [country, setCountry] = useState<string | null>(workspaceCountry);
  const [tried, setTried] = useState(false);
  const page = useRef<HTMLDivElement>(null);
  const start = useStartImport(preview.id);
  const open = unansweredColumns(preview.columns, mapping);
  const answers = useMemo(
    () => ({ mapping: mapping as Record<string, string | null>, defaultCountry: country }),
    [mapping, country],
  );
  const begin = (more: Partial<ImportStart>) => {
    onStart(more.dryRun === true);
    start.write({ ...answers, ...more });
  };
  // The first rows are read again by what was just answered.
  const { data: look = preview } = useQuery(previewQuery(preview.id, useSettled(answers, settleMs)));
  const goOn = (then: () => void) => {
    setTried(true);
    goToFirstOpen(page.current);
    if (open.length > 0)
      return toast.done(
        `${open.length === 1 ? 'One column is' : `${open.length} columns are`} still to be answered.`,
      );
    if (!namesSomebody(mapping))
      return toast.done('No column names anybody.', 'One must hold a name, a phone or an e-mail.');
    if (look.needsCountry && country === null)
      return toast.done('Say which country numbers without one are of.');
    then();
  };
  const tryIt = () =>
    goOn(() => {
      setStep(1);
      begin({ dryRun: true });
    });
  return (
    <div ref={page}>
      <p className={styles.found}>{previewWords(preview)}</p>
      <ol className={styles.steps}>
        {steps.map((name, index) => (
          <li key={name} aria-current={index === step ? 'step' : undefined}>
            <b>{index + 1}</b> {name}
          </li>
        ))}
      </ol>
      {step === 0 && (
        <>
          <Columns
            preview={{ ...preview, people: look.people, needsCountry: look.needsCountry }}
            mapping={mapping}
            onChange={setMapping}
            country={country}
            onCountry={setCountry}
            isTried={tried}
          />
          <div className={styles.actions}>
            <Button look="ghost" onClick={() => goOn(() => setStep(2))}>
              Go on without a trial
            </Button>
            <Button look="primary" onClick={tryIt}>
              Try it, keep nothing
            </Button>
          </div>
        </>
      )}
      {step === 1 && <Trial status={status} onBack={() => setStep(0)} onGoOn={() => setStep(2)} />}
      {step === 2 && (
        <LastStep
          onBack={() => setStep(0)}
          onStart={(choice) => begin({ ...choice, dryRun: false })}
          busy={start.isWriting}
        />
      )}
    </div>
  );
}

function Trial({ status, onBack, onGoOn }: { status: ImportStatus; onBack: () => void; onGoOn: () => void }) {
  const cancel = useCancelImport(status.id);
  const isDone = isDryRunDone(status);
  const isCancelled = status.state === 'cancelled';
  return (
    <section aria-label="What would happen" className={styles.stack}>
      {isDone && <Counts status={status} />}
      {isCancelled && <p>The trial was cancelled.</p>}
      {!isDone && !isCancelled && (
        <Progress
          label="Trying it"
          share={status.progress}
          says={`${Math.floor(status.progress * 100)} %, ${status.read.toLocaleString()} rows read`}
        />
      )}
      <p className={styles.quiet}>Nothing is kept by a trial.</p>
      <div className={styles.actions}>
        {isDone || isCancelled ? (
          <Button look="ghost" onClick={onBack}>
            Back to the columns
          </Button>
        ) : (
          <Button look="ghost" onClick={() => cancel.write(null)} busy={cancel.isWriting}>
            Cancel
          </Button>
        )}
        <Button look="primary" disabled={!isDone} onClick={onGoOn}>
          Go on
        </Button>
      </div>
    </section>
  );
}

type LastAnswers = ReturnType<typeof choiceToImportStart>;

/** Campaign, rep and method: each is asked, none has an answer beforehand. */
function LastStep({
  onBack,
  onStart,
  busy,
}: {
  onBack: () => void;
  onStart: (answers: LastAnswers) => void;
  busy: boolean;
}) {
  const [choice, setChoice] = useState<EnrolmentChoice>(nothingChosen);
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLDivElement>(null);
  const open = unanswered(choice);
  const begin = () => {
    setTried(true);
    if (Object.keys(open).length === 0) onStart(choiceToImportStart(choice));
    else goToFirstOpen(form.current);
  };
  return (
    <div ref={form}>
      <EnrolmentFields choice={choice} onChange={setChoice} open={tried ? open : {}} mayKeep />
      <div className={styles.actions}>
        <Button look="ghost" onClick={onBack}>
          Back to the columns
        </Button>
        <Button look="primary" onClick={begin} busy={busy}>
          Import
        </Button>
      </div>
    </div>
  );
}
