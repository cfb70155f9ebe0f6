import { useEffect, useId, useRef } from 'react';
import type { InboundCall } from '#api/inbound-calls.ts';
import { useSession } from '#web/api/session.ts';
import { formatClock, ownZone } from '#web/format/when.ts';
import { Asking } from '#web/inbound/Asking.tsx';
import { headWords } from '#web/inbound/call-words.ts';
import type { CallShown, CallStep } from '#web/inbound/calls-shown.ts';
import styles from '#web/inbound/inbound.module.css';
import { Taken } from '#web/inbound/Taken.tsx';
import { IconButton } from '#web/ui/Button.tsx';
import { Icon } from '#web/ui/Icon.tsx';
import { Key } from '#web/ui/Key.tsx';

/** One call: who it may be while that is asked, what follows once it was said. */
export function CallCard({
  shown,
  isFolded,
  step,
  onLeave,
}: {
  shown: CallShown;
  isFolded: boolean;
  step: (step: CallStep) => void;
  onLeave: () => void;
}) {
  const rep = useSession()?.rep;
  const zone = rep?.timeZone ?? ownZone();
  const titleId = useId();
  const { call, stands } = shown;
  const head = headWords(call, rep?.id);
  const number = call.shown ?? call.number ?? (call.source === 'typed' ? 'Written down' : 'Number withheld');
  const card = useRef<HTMLElement>(null);
  useLeaving(stands === 'elsewhere', card, onLeave);
  return (
    <section ref={card} className={styles.card} aria-labelledby={titleId}>
      <header className={styles.head}>
        <span className={styles.badge}>
          <Icon name={call.missed ? 'phone-missed' : 'phone-in'} size={18} />
        </span>
        <div className="grow">
          <h2 id={titleId} className={styles.title}>
            {stands === 'elsewhere' ? elsewhereWords(call) : head}
          </h2>
          <p className={`${styles.quiet} num`}>
            {stands === 'elsewhere' ? head : `${number}, ${formatClock(call.at, zone)} your time`}
          </p>
        </div>
        {!isFolded && (
          <>
            <span className={styles.overPage}>
              <Key of="inbound.pick-up" />
            </span>
            <span className={styles.overDialog}>
              <Key of="inbound.go-to" />
            </span>
          </>
        )}
        {isFolded && stands !== 'elsewhere' && (
          <IconButton
            icon="chevron-down"
            label={`Show: ${head}`}
            onClick={() => step({ is: 'unfolded', id: call.id })}
          />
        )}
        <IconButton icon="close" label={closeWords[stands]} onClick={onLeave} />
      </header>
      {(stands === 'asking' || stands === 'taking') && (
        <Asking shown={shown} head={head} isFolded={isFolded} step={step} onLeave={onLeave} />
      )}
      {!isFolded && stands === 'taken' && <Taken shown={shown} step={step} onLeave={onLeave} />}
    </section>
  );
}

const elsewhereWords = ({ state }: InboundCall) =>
  state === 'dismissed' ? 'Put away at another desk.' : 'Taken at another desk.';

const closeWords = {
  asking: 'Not now: it waits among the calls that came in',
  taking: 'Close',
  taken: 'Close',
  elsewhere: 'Close',
};

/** How long it says that another desk was faster. */
const leavingMs = 8000;

function useLeaving(leaves: boolean, card: React.RefObject<HTMLElement | null>, onLeave: () => void): void {
  const leave = useRef(onLeave);
  leave.current = onLeave;
  useEffect(() => {
    if (!leaves) return;
    const timer = setTimeout(() => {
      // Whoever reads it there closes it there.
      if (!card.current?.contains(document.activeElement)) leave.current();
    }, leavingMs);
    return () => clearTimeout(timer);
  }, [leaves, card]);
}
