import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { type BodyKind, bodyKinds } from '#core/referral/body.ts';
import { bodiesQuery, useAddMembership } from '#web/api/connections.ts';
import { bodyKindWords } from '#web/format/referral-words.ts';
import styles from '#web/forms/connect/connect.module.css';
import { Button } from '#web/ui/Button.tsx';
import { Dialog } from '#web/ui/Dialog.tsx';
import { Input, Select } from '#web/ui/Field.tsx';

/** What somebody belongs to, or once did: whoever else is in it may know them. */
export function BelongsDialog({
  person,
  onClose,
}: {
  person: { id: string; name: string };
  onClose: () => void;
}) {
  const { data: bodies = [] } = useQuery(bodiesQuery);
  const [name, setName] = useState('');
  const [kind, setKind] = useState<BodyKind>('trade-body');
  const add = useAddMembership({ onDone: onClose });
  const formId = useId();
  const save = (event: FormEvent) => {
    event.preventDefault();
    add.write({ person: { id: person.id }, body: { name: name.trim(), kind } });
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={`What ${person.name} belongs to`}
      says="The fewer belong to it, the more it says."
      actions={
        <>
          <Button look="ghost" onClick={onClose}>
            Cancel
          </Button>
          <Button look="primary" type="submit" form={formId} disabled={!name.trim()} busy={add.isWriting}>
            Keep
          </Button>
        </>
      }
    >
      <form id={formId} className={styles.stack} onSubmit={save}>
        <Input
          label="Name"
          required
          autoFocus
          maxLength={200}
          list={`${formId}-bodies`}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <datalist id={`${formId}-bodies`}>
          {bodies.map((body) => (
            <option key={body.id} value={body.name} />
          ))}
        </datalist>
        <Select label="What it is" value={kind} onChange={(event) => setKind(event.target.value as BodyKind)}>
          {bodyKinds.map((one) => (
            <option key={one} value={one}>
              {bodyKindWords[one]}
            </option>
          ))}
        </Select>
      </form>
    </Dialog>
  );
}
