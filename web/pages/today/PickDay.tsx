import { useState } from 'react';
import { formatDate } from '#web/format/when.ts';
import { windowWords } from '#web/format/window-words.ts';
import { stripOf } from '#web/pages/today/strip.ts';
import type { OnDesk } from '#web/pages/today/use-person.ts';
import { windowOn } from '#web/pages/today/what-if.ts';
import { Button } from '#web/ui/Button.tsx';
import { Dialog } from '#web/ui/Dialog.tsx';
import { WeekStrip } from '#web/ui/WeekStrip.tsx';

/** Another day for the call that is due: only those the decision allows can be picked. */
export default function PickDay({
  onDesk,
  onPick,
  onClose,
}: {
  onDesk: OnDesk;
  onPick: (until: string, says: string) => void;
  onClose: () => void;
}) {
  const { asked, decided, decision, person, zone, now, nowText } = onDesk;
  const [on, setOn] = useState<string | null>(null);
  if (!asked || !decided || decision?.next !== 'call') return null;
  const window = on ? windowOn(asked, decision, on) : null;
  const says = window ? `comes back ${windowWords(window, zone, now)} their time.` : '';
  return (
    <Dialog
      open
      onClose={onClose}
      title={`Another day for ${person.name}`}
      says={
        decision.closes
          ? `The days the rules allow, up to ${formatDate(decision.closes.slice(0, 10))}.`
          : 'The days the rules allow.'
      }
      actions={
        <Button look="primary" disabled={!window} onClick={() => window && onPick(window.from, says)}>
          Put off
        </Button>
      }
    >
      <WeekStrip days={stripOf(asked, decided, nowText, 12, on)} onPick={setOn} />
      <p style={{ marginTop: 10, minHeight: 18 }} aria-live="polite">
        {window ? `${person.name} ${says}` : 'Pick a day.'}
      </p>
    </Dialog>
  );
}
