import type { InboundCall } from '#api/inbound-calls.ts';
import type { Caller } from '#web/inbound/CandidateLine.tsx';
import { type CameOf, lacksWhen } from '#web/inbound/came-of-it.ts';
import styles from '#web/inbound/inbound.module.css';
import { Button } from '#web/ui/Button.tsx';

/** What can be said of a call: it was them, answered or missed; somebody else; nobody we call. */
export function CallActions({
  call,
  picked,
  came,
  isTaking,
  isWriting,
  onSay,
  onSomebodyElse,
  onDismiss,
}: {
  call: InboundCall;
  picked: Caller | null;
  came: CameOf;
  isTaking: boolean;
  isWriting: boolean;
  onSay: (answered: boolean) => void;
  onSomebodyElse: () => void;
  onDismiss: () => void;
}) {
  // Something came of it: it was answered.
  const mayBeMissed = came.disposition === null;
  const wasMissed = call.missed && mayBeMissed;
  return (
    <div className={styles.actions}>
      {picked && (
        <Button
          look={wasMissed ? 'plain' : 'primary'}
          icon="phone-in"
          keyHint="=A"
          busy={isTaking}
          disabled={lacksWhen(came)}
          aria-label={`Answered: it is ${picked.name}`}
          onClick={() => onSay(true)}
        >
          It is them: answered
        </Button>
      )}
      {picked && mayBeMissed && (
        <Button
          look={wasMissed ? 'primary' : 'plain'}
          icon="phone-missed"
          keyHint="=M"
          busy={isTaking}
          aria-label={`Missed: it was ${picked.name}`}
          onClick={() => onSay(false)}
        >
          Missed it
        </Button>
      )}
      {call.candidates.length > 0 && (
        <Button look="ghost" size="small" icon="search" onClick={onSomebodyElse}>
          Somebody else
        </Button>
      )}
      <Button look="ghost" size="small" busy={isWriting} onClick={onDismiss}>
        Nobody we call
      </Button>
    </div>
  );
}
