import type { Referral } from '#api/connections.ts';
import { useChangeReferral } from '#web/api/connections.ts';
import { ConnectorWords } from '#web/forms/connect/ConnectorWords.tsx';
import { Button } from '#web/ui/Button.tsx';
import { Dialog } from '#web/ui/Dialog.tsx';

/** Thanking whoever said yes is a promise too: the words, and that it is done. */
export function ThankDialog({ referral, onClose }: { referral: Referral; onClose: () => void }) {
  const change = useChangeReferral({ onDone: onClose });
  return (
    <Dialog
      open
      onClose={onClose}
      title={`Thank ${referral.connectorName}`}
      says={`For ${referral.prospect}.`}
      actions={
        <>
          <Button look="ghost" onClick={onClose}>
            Not now
          </Button>
          <Button
            look="primary"
            busy={change.isWriting}
            onClick={() => change.write({ id: referral.id, thanked: true })}
          >
            I have thanked them
          </Button>
        </>
      }
    >
      <ConnectorWords personId={referral.prospectId} connectorId={referral.connectorId} kind="thanks" />
    </Dialog>
  );
}
