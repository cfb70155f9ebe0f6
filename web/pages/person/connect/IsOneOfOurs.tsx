import { useState } from 'react';
import type { Around } from '#api/connections.ts';
import { useMergeContact } from '#web/api/connections.ts';
import { type PartyChosen, PartyField } from '#web/forms/connect/PartyField.tsx';
import { Button } from '#web/ui/Button.tsx';
import { Dialog } from '#web/ui/Dialog.tsx';
import { toast } from '#web/ui/toast.tsx';

/** A contact turns out to be one of the people: from then on they are one. */
export function IsOneOfOurs({ contact, onClose }: { contact: Around; onClose: () => void }) {
  const [who, setWho] = useState<PartyChosen | null>(null);
  const merge = useMergeContact({
    onDone: () => {
      toast.done(`${contact.name} is ${who?.name} now, with whom they know and what they were asked.`);
      onClose();
    },
  });
  const save = () => {
    if (who?.id !== undefined) merge.write({ contactId: contact.id, personId: who.id });
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={`Who is ${contact.name}?`}
      says="Whom they know and what they were asked becomes that person’s. This is not taken back."
      actions={
        <>
          <Button look="ghost" onClick={onClose}>
            Cancel
          </Button>
          <Button look="primary" disabled={who === null} busy={merge.isWriting} onClick={save}>
            They are one
          </Button>
        </>
      }
    >
      <PartyField label="One of your people" chosen={who} among="prospect" onChoose={setWho} />
    </Dialog>
  );
}
