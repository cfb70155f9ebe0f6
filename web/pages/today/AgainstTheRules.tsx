import { type FormEvent, useState } from 'react';
import { ruleWords } from '#web/format/rule-words.ts';
import type { AgainstTheRules as RefusedCall } from '#web/pages/today/use-logging.ts';
import { Button } from '#web/ui/Button.tsx';
import { Dialog } from '#web/ui/Dialog.tsx';
import { Input } from '#web/ui/Field.tsx';

/** The rules refused a call. What really happened can be kept all the same, marked, with who says so. */
export default function AgainstTheRules({
  refused,
  saidBy,
  onKeep,
  onClose,
}: {
  refused: RefusedCall;
  saidBy: string;
  onKeep: (saidBy: string) => void;
  onClose: () => void;
}) {
  const [who, setWho] = useState(saidBy);
  const { problem, person } = refused;
  const words = ruleWords(problem.code);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (who.trim()) onKeep(who.trim());
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={problem.title}
      says="Nothing was recorded. What really happened can be kept all the same."
    >
      {words && (
        <p className="ink2" style={{ marginBottom: 12 }}>
          <b>{words.name}.</b> {words.says}
        </p>
      )}
      <form onSubmit={submit} style={{ display: 'grid', gap: 12 }}>
        <Input
          label={`The call to ${person.name} really happened, says`}
          hint="It is kept as it was, marked as made against the rules."
          autoFocus
          value={who}
          maxLength={200}
          onChange={(event) => setWho(event.target.value)}
        />
        <div style={{ display: 'flex', gap: 8, justifyContent: 'flex-end' }}>
          <Button onClick={onClose}>It did not</Button>
          <Button type="submit" look="danger" disabled={!who.trim()}>
            Record it, marked
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
