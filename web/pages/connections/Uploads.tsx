import { useQuery } from '@tanstack/react-query';
import type { ConnectionUpload } from '#api/connections.ts';
import { connectionUploadsQuery, useUndoConnections, useUploadConnections } from '#web/api/connections.ts';
import { useSession } from '#web/api/session.ts';
import { formatShortDay, ownZone } from '#web/format/when.ts';
import styles from '#web/pages/connections/connections.module.css';
import { Button, buttonClass } from '#web/ui/Button.tsx';
import { Icon } from '#web/ui/Icon.tsx';
import { ErrorState } from '#web/ui/States.tsx';
import { toast } from '#web/ui/toast.tsx';

/** A rep's own connections, from the file LinkedIn gives out; nothing is asked of LinkedIn itself. */
export function Uploads() {
  const { data, error, refetch } = useQuery(connectionUploadsQuery);
  const rep = useSession()?.rep;
  const upload = useUploadConnections({
    onDone: (done) => toast.done('Your connections are in.', countsWords(done)),
  });
  const choose = (file: File | undefined) => file && upload.write(file);
  return (
    <>
      <p className={styles.quiet}>
        On LinkedIn: Settings, Data privacy, Get a copy of your data, Connections. The file Connections.csv
        comes here; it counts as what {rep?.name ?? 'the rep'} knows.
      </p>
      <div className={styles.pick}>
        <span className={buttonClass({})} aria-hidden>
          <Icon name="upload" /> {upload.isWriting ? 'Reading…' : 'Choose Connections.csv'}
        </span>
        <input
          type="file"
          accept=".csv,text/csv"
          aria-label="LinkedIn’s Connections.csv"
          className={styles.file}
          disabled={upload.isWriting}
          onChange={(event) => {
            choose(event.target.files?.[0]);
            event.target.value = '';
          }}
        />
      </div>
      {error && !data && <ErrorState error={error} onRetry={refetch} />}
      <ul className={styles.rows}>
        {data?.map((one) => (
          <Upload key={one.id} upload={one} />
        ))}
      </ul>
    </>
  );
}

function Upload({ upload }: { upload: ConnectionUpload }) {
  const session = useSession();
  const undo = useUndoConnections();
  const whose = session?.reps.find(({ id }) => id === upload.repId)?.name ?? 'A rep';
  return (
    <li>
      <div>
        <p className={styles.name}>
          {whose}, {formatShortDay(upload.at, ownZone())}
        </p>
        <p className={styles.quiet}>{upload.undoneAt ? 'Taken back.' : countsWords(upload)}</p>
      </div>
      {!upload.undoneAt && (
        <Button
          size="small"
          look="ghost"
          icon="undo"
          busy={undo.isWriting}
          onClick={() => undo.write(upload.id)}
        >
          Take back
        </Button>
      )}
      {upload.rejected.length > 0 && (
        <details className={styles.fold}>
          <summary>Passed over</summary>
          <ul>
            {upload.rejected.map(({ line, says }) => (
              <li key={line}>
                Line {line}: {says}
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}

function countsWords({ read, matched, added, unchanged, rejected }: ConnectionUpload): string {
  const parts = [
    `${matched.toLocaleString()} known here`,
    `${added.toLocaleString()} new contacts`,
    `${unchanged.toLocaleString()} unchanged`,
  ];
  if (rejected.length > 0) parts.push(`${rejected.length.toLocaleString()} passed over`);
  return `${read.toLocaleString()} read: ${parts.join(', ')}.`;
}
