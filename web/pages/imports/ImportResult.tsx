import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { type ImportStatus, type UndoAnswer, useUndoImport } from '#web/api/imports.ts';
import { peopleWords } from '#web/forms/people-words.ts';
import { HeldBack } from '#web/pages/imports/HeldBack.tsx';
import { countLines } from '#web/pages/imports/import-words.ts';
import styles from '#web/pages/imports/imports.module.css';
import { Button, buttonClass } from '#web/ui/Button.tsx';
import { Dialog } from '#web/ui/Dialog.tsx';
import { Icon } from '#web/ui/Icon.tsx';
import { Section } from '#web/ui/Page.tsx';

/** What came of it, what waits for an answer, what could not be read, and the way back. */
export function ImportResult({
  status,
  onUndone,
}: {
  status: ImportStatus;
  onUndone: (answer: UndoAnswer) => void;
}) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Section
        title="What came of it"
        actions={
          <div className={styles.buttons}>
            <Link to="/people" className={buttonClass({})}>
              See the people
            </Link>
            <Button icon="undo" onClick={() => setAsking(true)}>
              Undo the import
            </Button>
          </div>
        }
      >
        <Counts status={status} />
        {status.enrolled > 0 && (
          <p className={styles.quiet}>
            {peopleWords(status.enrolled)} {status.enrolled === 1 ? 'begins' : 'begin'} a method; Today shows
            them when it and the rules allow.
          </p>
        )}
      </Section>
      {status.heldBack > 0 && (
        <Section
          title="Held back"
          says="Readable rows that need a person’s word. Nothing about them was guessed."
        >
          <HeldBack importId={status.id} />
        </Section>
      )}
      {status.rejected > 0 && (
        <Section
          title="Not readable"
          says="Each with its line and the reason, as a file that a spreadsheet opens without running anything in it."
          actions={
            <a className={buttonClass({})} href={`/api/v1/imports/${status.id}/rejects.csv`} download>
              <Icon name="download" /> {status.rejected.toLocaleString()}{' '}
              {status.rejected === 1 ? 'row' : 'rows'}
            </a>
          }
        >
          {null}
        </Section>
      )}
      {asking && <UndoDialog status={status} onClose={() => setAsking(false)} onUndone={onUndone} />}
    </>
  );
}

/** Rows read, and where each of them went; the lines add up. */
export function Counts({ status }: { status: ImportStatus }) {
  return (
    <dl className={styles.countLines}>
      <div className={styles.total}>
        <dt>Rows read</dt>
        <dd className="num">{status.read.toLocaleString()}</dd>
      </div>
      {countLines(status).map((line) => (
        <div key={line.label} data-none={line.count === 0 || undefined}>
          <dt>
            {line.label} <span>{line.says}</span>
          </dt>
          <dd className="num">{line.count.toLocaleString()}</dd>
        </div>
      ))}
    </dl>
  );
}

function UndoDialog({
  status,
  onClose,
  onUndone,
}: {
  status: ImportStatus;
  onClose: () => void;
  onUndone: (answer: UndoAnswer) => void;
}) {
  const undo = useUndoImport(status.id, { onDone: onUndone });
  return (
    <Dialog
      open
      onClose={onClose}
      mustAnswer
      title="Take this import back?"
      says={`The people of ${status.fileName} go, and what it filled in goes with them. Anybody something has happened with since stays and is listed.`}
      actions={
        <>
          <Button look="ghost" onClick={onClose}>
            Keep it
          </Button>
          <Button look="danger" onClick={() => undo.write(null)} busy={undo.isWriting}>
            Take it back
          </Button>
        </>
      }
    />
  );
}

export function UndoneDialog({ answer, onClose }: { answer: UndoAnswer; onClose: () => void }) {
  const { removed, kept } = answer;
  return (
    <Dialog
      open
      onClose={onClose}
      title={`${peopleWords(removed)} taken back`}
      says={
        kept.length === 0
          ? 'Nobody stays.'
          : `${peopleWords(kept.length)} ${kept.length === 1 ? 'stays' : 'stay'}, because:`
      }
      actions={
        <Button look="primary" onClick={onClose}>
          Done
        </Button>
      }
    >
      <ul className={styles.kept}>
        {kept.map((one) => (
          <li key={one.personId}>
            <Link to="/people/$id" params={{ id: one.personId }} className="link">
              {one.name}
            </Link>{' '}
            {one.says}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
