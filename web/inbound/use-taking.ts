import type { InboundCall, InboundCallChange } from '#api/inbound-calls.ts';
import { useChangeCall } from '#web/api/inbound-calls.ts';
import type { CallStep } from '#web/inbound/calls-shown.ts';
import { tellLine } from '#web/inbound/line.ts';
import { toast } from '#web/ui/toast.tsx';

/** What is written down of a call that was somebody's. */
type Said = Omit<Extract<InboundCallChange, { is: 'theirs' }>, 'is' | 'personId'>;

export type Taking = ReturnType<typeof useTaking>;

/** Tells the server whose call it was, or that it was nobody we call; what it answers is shown. */
export function useTaking(call: InboundCall, step: (step: CallStep) => void, onLeave: () => void) {
  const undoing = useChangeCall({ onDone: (again) => tellLine({ is: 'asked-for', call: again }) });
  const changing = useChangeCall({
    onDone: (answer, change) => {
      if (change.is === 'theirs') {
        const asksWhere = change.result === 'meeting';
        return step({ is: 'taken', call: answer, says: answer.recorded?.says ?? '', asksWhere });
      }
      onLeave();
      toast.done('Nobody we call.', 'It left the calls that came in.', {
        label: 'Undo',
        onClick: () => undoing.write({ id: call.id, is: 'open' }),
      });
    },
    onRefused: () => {
      step({ is: 'refused', id: call.id });
      return false;
    },
  });
  return {
    isWriting: changing.isWriting,
    take: (personId: string, said: Said) => {
      step({ is: 'taking', id: call.id });
      changing.write({ id: call.id, is: 'theirs', personId, ...said });
    },
    dismiss: () => {
      step({ is: 'taking', id: call.id });
      changing.write({ id: call.id, is: 'dismissed' });
    },
  };
}
