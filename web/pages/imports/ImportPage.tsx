import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import {
  type ImportStatus,
  importQuery,
  previewQuery,
  type UndoAnswer,
  useCancelImport,
} from '#web/api/imports.ts';
import { ImportQuestions } from '#web/pages/imports/ImportQuestions.tsx';
import { ImportResult, UndoneDialog } from '#web/pages/imports/ImportResult.tsx';
import { importStateWords, isAsking } from '#web/pages/imports/import-words.ts';
import styles from '#web/pages/imports/imports.module.css';
import { Button, buttonClass } from '#web/ui/Button.tsx';
import { Icon } from '#web/ui/Icon.tsx';
import { LoadingLines } from '#web/ui/LoadingLines.tsx';
import { Page } from '#web/ui/Page.tsx';
import { Progress } from '#web/ui/Progress.tsx';
import { EmptyState, ErrorState } from '#web/ui/States.tsx';

/** One import, wherever it stands: questions, running, what came of it. */
export default function ImportPage() {
  const { id } = useParams({ from: '/imports/$id' });
  const { data: status, error, refetch } = useQuery(importQuery(id));
  // Kept here: once undone, the result that asked for it is gone from the page.
  const [undone, setUndone] = useState<UndoAnswer | null>(null);
  const [isTrying, setTrying] = useState(false);
  return (
    <Page
      title={status?.fileName ?? 'Import'}
      says={status && importStateWords(status)}
      above={
        <Link to="/imports" className="link">
          Imports
        </Link>
      }
    >
      {error && !status ? (
        <ErrorState error={error} onRetry={refetch} />
      ) : !status ? (
        <LoadingLines what="the import" heights={[60]} />
      ) : (
        <Stage status={status} isTrying={isTrying} onStart={setTrying} onUndone={setUndone} />
      )}
      {undone && <UndoneDialog answer={undone} onClose={() => setUndone(null)} />}
    </Page>
  );
}

/** A trial begun here stays among its questions, whatever the status says between two reads. */
function Stage({
  status,
  isTrying,
  onStart,
  onUndone,
}: {
  status: ImportStatus;
  isTrying: boolean;
  onStart: (isTrial: boolean) => void;
  onUndone: (answer: UndoAnswer) => void;
}) {
  if (isAsking(status) || (status.state === 'running' && (status.dryRun || isTrying)))
    return <Asking status={status} onStart={onStart} />;
  if (status.state === 'running') return <Running status={status} />;
  if (status.state === 'done') return <ImportResult status={status} onUndone={onUndone} />;
  return (
    <EmptyState
      icon="undo"
      title={importStateWords(status)}
      actions={
        <Link to="/imports/new" className={buttonClass({})}>
          Choose a file again
        </Link>
      }
    >
      <p>{status.says}</p>
    </EmptyState>
  );
}

function Asking({ status, onStart }: { status: ImportStatus; onStart: (isTrial: boolean) => void }) {
  const { data: preview, error } = useQuery(previewQuery(status.id));
  if (preview)
    return (
      <>
        {status.state === 'failed' && (
          <p className={styles.problem} role="alert">
            <Icon name="alert" /> {status.says}
          </p>
        )}
        <ImportQuestions preview={preview} status={status} onStart={onStart} />
      </>
    );
  if (error)
    return (
      <EmptyState
        icon="upload"
        title="The first look at this file is gone"
        actions={
          <Link to="/imports/new" className={buttonClass({ look: 'primary' })}>
            Choose the file again
          </Link>
        }
      >
        <p>Nothing of it was kept, so nothing is lost.</p>
      </EmptyState>
    );
  return <LoadingLines what="the columns" heights={[60, 60]} />;
}

function Running({ status }: { status: ImportStatus }) {
  const cancel = useCancelImport(status.id);
  return (
    <section className={styles.uploading} aria-label="Importing">
      <Progress
        label="Importing"
        share={status.progress}
        says={`${Math.floor(status.progress * 100)} %, ${status.read.toLocaleString()} rows read`}
      />
      <p className={styles.quiet}>
        You can leave this page; it goes on. Until it is through, nothing of the list shows.
      </p>
      <Button onClick={() => cancel.write(null)} busy={cancel.isWriting}>
        Cancel, keep nothing
      </Button>
    </section>
  );
}
