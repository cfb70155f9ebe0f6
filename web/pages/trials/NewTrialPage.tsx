import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useRef, useState } from 'react';
import { trialSizeQuery, useNewTrial } from '#web/api/trials.ts';
import { goToFirstOpen } from '#web/forms/first-open.ts';
import { type FormRefusal, showRefusal } from '#web/forms/refusal.ts';
import { NotTheirs, useNotTheirs } from '#web/pages/trials/NotTheirs.tsx';
import { TrialFields } from '#web/pages/trials/TrialFields.tsx';
import { TrialSizeWords } from '#web/pages/trials/TrialSizeWords.tsx';
import { armsIn, emptyForm, formToTrial, openIn, sizeQuestion } from '#web/pages/trials/trial-form.ts';
import styles from '#web/pages/trials/trials.module.css';
import { Button } from '#web/ui/Button.tsx';
import { Page } from '#web/ui/Page.tsx';
import { ErrorState } from '#web/ui/States.tsx';
import { useSettled } from '#web/ui/use-settled.ts';

/** What is compared and what counts, with how many people that takes; nobody takes part by it yet. */
export default function NewTrialPage() {
  const not = useNotTheirs();
  return (
    <Page
      title="New trial"
      says="What is declared here stands once the trial starts: nobody chooses afterwards what would have counted."
      above={
        <Link to="/trials" className="link">
          Trials
        </Link>
      }
    >
      {not ? <NotTheirs not={not} /> : <NewTrial />}
    </Page>
  );
}

function NewTrial() {
  const [form, setForm] = useState(emptyForm);
  const [tried, setTried] = useState(false);
  const [refusal, setRefusal] = useState<FormRefusal | null>(null);
  const fields = useRef<HTMLFormElement>(null);
  const navigate = useNavigate();
  const question = useSettled(sizeQuestion(form), 250);
  const size = useQuery({
    ...trialSizeQuery(question ?? sizeQuestion(emptyForm)!),
    enabled: question !== null,
  });
  const declare = useNewTrial({
    onDone: ({ id }) => navigate({ to: '/trials/$id', params: { id } }),
    onRefused: showRefusal(setRefusal),
  });
  const open = openIn(form);
  const save = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    setRefusal(null);
    if (Object.keys(open).length > 0) return goToFirstOpen(fields.current);
    if (size.data) declare.write(formToTrial(form, size.data));
  };
  return (
    <form ref={fields} onSubmit={save} className={styles.newTrial}>
      <TrialFields form={form} onChange={setForm} open={tried ? open : {}} size={size.data} />
      {size.error && !size.data && <ErrorState error={size.error} onRetry={size.refetch} />}
      <TrialSizeWords size={size.data} arms={Math.max(2, armsIn(form))} />
      {refusal && (
        <p role="alert" className={styles.refusal}>
          {refusal.says}
        </p>
      )}
      <div>
        <Button look="primary" type="submit" busy={declare.isWriting}>
          Declare it
        </Button>
      </div>
    </form>
  );
}
