import { useState } from 'react';
import type { Session } from '#api/session.ts';
import { formatClock } from '#web/format/when.ts';
import { tellLine } from '#web/inbound/line.ts';
import styles from '#web/pages/today/queue/at-desk.module.css';
import { cx } from '#web/ui/class-names.ts';
import { Icon } from '#web/ui/Icon.tsx';
import { Key } from '#web/ui/Key.tsx';
import { useKeys } from '#web/ui/keys/use-keys.ts';
import { piece } from '#web/ui/piece.tsx';
import { whenIdle } from '#web/ui/when-idle.ts';

const AtDeskDialog = piece(() => import('#web/pages/today/queue/AtDeskDialog.tsx'));

const CallsWaiting = piece(async () => {
  await whenIdle();
  return import('#web/pages/today/queue/CallsWaiting.tsx');
});

/** Until when the rep can be reached: it fills the message, in the prospect's time; and above it, who reached them. */
export function AtDesk({
  session,
  now,
  ownZone,
  dayStands,
}: {
  session: Session | undefined;
  now: number;
  ownZone: string;
  /** What the first sight needs is there: the rest may be read. */
  dayStands: boolean;
}) {
  const [open, setOpen] = useState(false);
  useKeys({ 'desk.at-desk': () => setOpen(true) });
  const rep = session?.rep;
  if (!rep) return null;
  const until = rep.deskUntil && Date.parse(rep.deskUntil) > now ? formatClock(rep.deskUntil, ownZone) : null;
  return (
    <div className={styles.foot}>
      <div className={styles.calls}>
        <button type="button" className={styles.state} onClick={() => tellLine({ is: 'write-down' })}>
          <Icon name="phone-in" size={14} />
          They called
          <Key of="inbound.pick-up" />
        </button>
        {dayStands && <CallsWaiting />}
      </div>
      <button type="button" className={styles.state} onClick={() => setOpen(true)} aria-haspopup="dialog">
        <span className={cx(styles.dot, rep.deskState === 'at-desk' && until !== null && styles.live)} />
        <span className="grow ell">
          {rep.deskState === 'on-the-road' && 'On the road; the number forwards'}
          {rep.deskState === 'away' && 'Away; messages do not say until when'}
          {rep.deskState === 'at-desk' &&
            (until ? (
              <>
                At my desk until <b className="num">{until}</b>
              </>
            ) : (
              'At my desk until …'
            ))}
        </span>
        <Key of="desk.at-desk" />
      </button>
      {open && <AtDeskDialog rep={rep} ownZone={ownZone} now={now} onClose={() => setOpen(false)} />}
    </div>
  );
}
