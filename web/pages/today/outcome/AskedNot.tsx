import { Button } from '#web/ui/Button.tsx';
import { Dialog } from '#web/ui/Dialog.tsx';

/** Asked once, then final for everyone. */
export default function AskedNot({
  name,
  onYes,
  onClose,
}: {
  name: string;
  onYes: () => void;
  onClose: () => void;
}) {
  return (
    <Dialog
      open
      onClose={onClose}
      mustAnswer
      title={`${name} asked not to be called?`}
      says="For good, for everyone here. Only they can lift it."
      actions={
        <>
          <Button onClick={onClose}>No, go back</Button>
          <Button look="danger" onClick={onYes} autoFocus>
            Yes, never call again
          </Button>
        </>
      }
    />
  );
}
