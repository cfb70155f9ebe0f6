import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { undoCall } from '#web/api/calls.ts';
import { readInboundCall } from '#web/api/inbound-calls.ts';
import { useWrite } from '#web/api/use-write.ts';
import type { CallShown, CallStep } from '#web/inbound/calls-shown.ts';
import styles from '#web/inbound/inbound.module.css';
import { Known } from '#web/inbound/Known.tsx';
import { tellLine } from '#web/inbound/line.ts';
import { Button, buttonClass } from '#web/ui/Button.tsx';
import { Icon } from '#web/ui/Icon.tsx';
import { piece } from '#web/ui/piece.tsx';

const AppointmentDialog = piece(() => import('#web/forms/visit/AppointmentDialog.tsx'));

/** It is written down: what follows, and the way to whoever it was. What is known of them stays for as long as they talk. */
export function Taken({
  shown: { call, says, asksWhere },
  step,
  onLeave,
}: {
  shown: CallShown;
  step: (step: CallStep) => void;
  onLeave: () => void;
}) {
  const done = useRef<HTMLButtonElement>(null);
  const undoing = useWrite((touchId: string, key) => undoCall(touchId, key), {
    onDone: async () => tellLine({ is: 'asked-for', call: await readInboundCall(call.id) }),
  });
  useEffect(() => {
    // The button that was pressed is gone; whoever works by the keyboard goes on here.
    if (document.activeElement === document.body) done.current?.focus();
  }, []);
  const known = call.candidates.find(({ personId }) => personId === call.personId);
  const { personId, touchId } = call;
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard */}
      <section className={styles.body} aria-label="What follows" tabIndex={0}>
        <p className={styles.follows} role="status">
          <Icon name="check" size={14} />
          <span>{says}</span>
        </p>
        {known && <Known candidate={known} />}
      </section>
      <div className={styles.actions}>
        <Button ref={done} data-front="" look="primary" onClick={onLeave}>
          Done
        </Button>
        {personId && (
          <Link to="/" search={{ person: personId }} className={buttonClass({})} onClick={onLeave}>
            Open at the desk
          </Link>
        )}
        {touchId && (
          <Button look="ghost" icon="undo" busy={undoing.isWriting} onClick={() => undoing.write(touchId)}>
            Undo
          </Button>
        )}
      </div>
      {asksWhere && known && (
        <AppointmentDialog
          who={{ id: known.personId, name: known.name }}
          onClose={() => step({ is: 'where-asked', id: call.id })}
        />
      )}
    </>
  );
}
