import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ImportStatus, importsQuery } from '#web/api/imports.ts';
import { formatClock, formatShortDay, ownZone } from '#web/format/when.ts';
import { importStateWords } from '#web/pages/imports/import-words.ts';
import styles from '#web/pages/imports/imports.module.css';
import { buttonClass } from '#web/ui/Button.tsx';
import { Icon } from '#web/ui/Icon.tsx';
import { LoadingLines } from '#web/ui/LoadingLines.tsx';
import { Page } from '#web/ui/Page.tsx';
import { EmptyState, ErrorState } from '#web/ui/States.tsx';
import { Tag } from '#web/ui/Tag.tsx';

/** Every list that came in, and whatever of it still waits for an answer. */
export default function ImportsPage() {
  const { data: imports, error, refetch } = useQuery(importsQuery);
  const begin = (
    <Link to="/imports/new" className={buttonClass({ look: 'primary' })}>
      <Icon name="upload" /> Import a list
    </Link>
  );
  return (
    <Page
      title="Imports"
      says="Each list can be taken back as a whole, except for people something has happened with since."
      above={
        <Link to="/people" className="link">
          People
        </Link>
      }
      actions={begin}
    >
      {error && !imports ? (
        <ErrorState error={error} onRetry={refetch} />
      ) : !imports ? (
        <LoadingLines what="the imports" heights={[48, 48]} />
      ) : imports.length === 0 ? (
        <EmptyState icon="upload" title="No list has come in yet" actions={begin}>
          <p>
            CSV, vCard and XLSX files from any CRM, address book or spreadsheet. Nothing leaves this machine.
          </p>
        </EmptyState>
      ) : (
        <ul className={styles.imports}>
          {imports.map((one) => (
            <ImportLine key={one.id} one={one} />
          ))}
        </ul>
      )}
    </Page>
  );
}

function ImportLine({ one }: { one: ImportStatus }) {
  return (
    <li className={styles.import}>
      <div className="grow">
        <Link to="/imports/$id" params={{ id: one.id }} className={styles.fileName}>
          {one.fileName}
        </Link>
        <p className={styles.quiet}>
          {importStateWords(one)}
          {one.startedAt &&
            `, ${formatShortDay(one.startedAt, ownZone())} at ${formatClock(one.startedAt, ownZone())}`}
        </p>
      </div>
      <p className={styles.counts}>
        <b className="num">{one.added.toLocaleString()}</b> added,{' '}
        <b className="num">{one.merged.toLocaleString()}</b> merged, of {one.read.toLocaleString()} rows
      </p>
      {one.heldBack > 0 && one.state === 'done' && (
        <Tag icon="pause">{one.heldBack.toLocaleString()} held back</Tag>
      )}
    </li>
  );
}
