import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ToldOtherwise as ToldList } from '#api/inbound-calls.ts';
import type { Rep } from '#api/session.ts';
import { toldOtherwiseQuery } from '#web/api/inbound-calls.ts';
import { useAddTouch } from '#web/api/person-parts.ts';
import styles from '#web/pages/today/queue/at-desk.module.css';
import { type ToldMail, toldMail } from '#web/pages/today/queue/told-mail.ts';
import { Button, buttonClass } from '#web/ui/Button.tsx';
import { Icon } from '#web/ui/Icon.tsx';
import { useSettled } from '#web/ui/use-settled.ts';

type Told = ToldList['items'][number];

const settleMs = 250;

/**
 * Whoever was told today that the rep can be reached for longer than that, with a way out for each. The rep may go all
 * the same.
 * @param until an instant; null: the rep leaves now
 */
export function ToldOtherwise({
  rep,
  until,
  onLeave,
}: {
  rep: Rep;
  until: string | null;
  onLeave: () => void;
}) {
  const settled = useSettled(until, settleMs);
  const items = useQuery(toldOtherwiseQuery(settled)).data?.items ?? [];
  const [written, setWritten] = useState<readonly Told[]>([]);
  const shown = withWritten(items, written, settled);
  const words = items.length === 1 ? 'One person was' : `${items.length} people were`;
  return (
    <>
      <p className="sr" role="status">
        {items.length > 0 && `${words} told a later hour today.`}
      </p>
      {shown.length > 0 && (
        <section className={styles.told} aria-label="Told otherwise today">
          <h3>
            {items.length > 0
              ? `${words} told a later hour today`
              : 'Whoever was told a later hour has had a note'}
          </h3>
          {items.length > 0 && <p>You may go all the same. They may call until then.</p>}
          <ul>
            {shown.map((told) => (
              <ToldOne
                key={told.touchId}
                told={told}
                until={settled}
                rep={rep}
                onLeave={onLeave}
                onLogged={() => setWritten((before) => [...before, told])}
              />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** Those who had a note here stay in their place, though nothing is left to do for them. */
const withWritten = (items: readonly Told[], written: readonly Told[], until: string | null): Told[] => {
  const ids = new Set(items.map(({ touchId }) => touchId));
  const known = written.filter(
    (told) => !ids.has(told.touchId) && (until === null || Date.parse(told.until) > Date.parse(until)),
  );
  return [...items, ...known].sort((one, other) => one.until.localeCompare(other.until));
};

function ToldOne({
  told,
  until,
  rep,
  onLeave,
  onLogged,
}: {
  told: Told;
  until: string | null;
  rep: Rep;
  onLeave: () => void;
  onLogged: () => void;
}) {
  const [stands, setStands] = useState<'open' | 'written' | 'logged' | 'left'>('open');
  const { personId, name, account, email, mayCall, says } = told;
  const mail = email === null ? null : toldMail({ ...told, email }, until, rep);
  return (
    <li>
      <p>
        <b>{name}</b> {account && <em>{account}</em>}
      </p>
      <p className={styles.settled}>{says}</p>
      <div className={styles.ways}>
        {stands === 'open' && (
          <>
            {mayCall && (
              <Link
                to="/"
                search={{ person: personId }}
                className={buttonClass({ size: 'small' })}
                onClick={onLeave}
              >
                <Icon name="phone" size={14} /> Call now
              </Link>
            )}
            {mail && (
              <a
                href={mail.href}
                className={buttonClass({ size: 'small' })}
                onClick={() => setStands('written')}
              >
                <Icon name="mail" size={14} /> Write a note
              </a>
            )}
            <Button size="small" look="ghost" onClick={() => setStands('left')}>
              Leave it
            </Button>
          </>
        )}
        {stands === 'written' && mail && (
          <Sent
            personId={personId}
            mail={mail}
            onLogged={() => {
              setStands('logged');
              onLogged();
            }}
            onNot={() => setStands('open')}
          />
        )}
        {stands === 'logged' && <span className={styles.settled}>Kept in their history.</span>}
        {stands === 'left' && (
          <>
            <span className={styles.settled}>Left as it is.</span>
            <Button size="small" look="ghost" onClick={() => setStands('open')}>
              Change
            </Button>
          </>
        )}
      </div>
    </li>
  );
}

/** Whether a note was sent is known to the rep alone: nothing is logged that did not happen. */
function Sent({
  personId,
  mail,
  onLogged,
  onNot,
}: {
  personId: string;
  mail: ToldMail;
  onLogged: () => void;
  onNot: () => void;
}) {
  const logging = useAddTouch(personId, onLogged);
  return (
    <>
      <span>Did you send it?</span>
      <Button
        size="small"
        busy={logging.isWriting}
        onClick={() => logging.write({ channel: 'email', direction: 'out', note: mail.note })}
      >
        Yes, log it
      </Button>
      <Button size="small" look="ghost" onClick={onNot}>
        No
      </Button>
    </>
  );
}
