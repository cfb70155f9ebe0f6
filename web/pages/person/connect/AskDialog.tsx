import { useState } from 'react';
import type { Path } from '#api/connections.ts';
import type { Person } from '#api/people.ts';
import { useAsk } from '#web/api/connections.ts';
import { ConnectorWords } from '#web/forms/connect/ConnectorWords.tsx';
import styles from '#web/pages/person/connect/connect.module.css';
import { Button } from '#web/ui/Button.tsx';
import { Dialog } from '#web/ui/Dialog.tsx';
import { Input } from '#web/ui/Field.tsx';

/** The words to ask somebody to call ahead; nothing is kept until the rep says that they have asked. */
export function AskDialog({ person, path, onClose }: { person: Person; path: Path; onClose: () => void }) {
  const [note, setNote] = useState('');
  const [, connector, ...beyond] = path.people;
  const through = beyond.length > 1 ? beyond[0]! : null;
  const ask = useAsk({ onDone: onClose });
  return (
    <Dialog
      open
      onClose={onClose}
      title={`Ask ${connector!.name} to call ${person.name}`}
      says="Their name stays unsaid until they say yes. They are not asked again for a while, by anybody."
      actions={
        <>
          <Button look="ghost" onClick={onClose}>
            Not now
          </Button>
          <Button
            look="primary"
            busy={ask.isWriting}
            onClick={() =>
              ask.write({
                prospectId: person.id,
                connectorId: connector!.id,
                throughId: through?.id ?? null,
                note: note.trim() || null,
              })
            }
          >
            I have asked
          </Button>
        </>
      }
    >
      <div className={styles.stack}>
        <ConnectorWords personId={person.id} connectorId={connector!.id} kind="ask-connector" />
        {through && (
          <p className={styles.quiet}>
            {connector!.name} would go by way of {through.name}.
          </p>
        )}
        <Input label="Note" maxLength={500} value={note} onChange={(event) => setNote(event.target.value)} />
      </div>
    </Dialog>
  );
}
