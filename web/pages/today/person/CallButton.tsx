import { useEffect, useState } from 'react';
import type { Phone } from '#api/people.ts';
import { deskNow, useSession } from '#web/api/session.ts';
import { wordsFor } from '#web/format/person-words.ts';
import { formatClock, formatDay, formatSeconds, localDate } from '#web/format/when.ts';
import { type Draft, secondsOf } from '#web/pages/today/draft.ts';
import styles from '#web/pages/today/person/call-button.module.css';
import { callable, type OnDesk } from '#web/pages/today/use-person.ts';
import { cx } from '#web/ui/class-names.ts';
import { Icon } from '#web/ui/Icon.tsx';
import { Key } from '#web/ui/Key.tsx';

export type CallState =
  | { is: 'ready'; phone: Phone }
  | { is: 'ringing'; phone: Phone; since: number }
  | { is: 'ended'; phone: Phone; seconds: number; at: number }
  | { is: 'not-now'; phone: Phone | null; says: string }
  | { is: 'never'; says: string };

/** What the call button can do for this person just now; the keyboard asks the same. */
export function callState({ person, decision, zone, now }: OnDesk, draft: Draft): CallState {
  if (person.doNotCall)
    return { is: 'never', says: `${person.doNotCall.says} (${formatDay(person.doNotCall.at, zone)})` };
  const phones = callable(person);
  const phone = phones.find((one) => one.id === draft.phoneId) ?? phones[0];
  if (!phone) return { is: 'not-now', phone: null, says: 'No number to call' };
  if (draft.startedAt !== null && draft.endedAt === null)
    return { is: 'ringing', phone, since: draft.startedAt };
  const seconds = secondsOf(draft);
  if (seconds !== null) return { is: 'ended', phone, seconds, at: draft.endedAt as number };
  if (decision?.next === 'stop') return { is: 'not-now', phone, says: 'No call' };
  if (!decision) return { is: 'not-now', phone, says: 'In no playbook' };
  if (decision.next !== 'call') return { is: 'not-now', phone, says: 'To prepare first' };
  if (Date.parse(decision.opens) > now)
    return { is: 'not-now', phone, says: opensWords(decision.opens, zone, now) };
  return { is: 'ready', phone };
}

function opensWords(opens: string, zone: string, now: number): string {
  const clock = formatClock(opens, zone);
  return localDate(opens, zone) === localDate(now, zone)
    ? `Opens at ${clock}`
    : `${formatDay(opens, zone)}, ${clock}`;
}

/**
 * Icon, number, key. It opens the machine's own phone; in the sample it acts and dials nothing.
 * The timer is silent for those who hear the page.
 */
export function CallButton({
  onDesk,
  draft,
  onCall,
  onPhone,
  tall,
}: {
  onDesk: OnDesk;
  draft: Draft;
  onCall: () => void;
  onPhone: (phoneId: string) => void;
  /** In the thumb zone of a phone. */
  tall?: boolean;
}) {
  const state = callState(onDesk, draft);
  const look = cx(styles.call, tall && styles.tall);
  if (state.is === 'never') return <p className={styles.never}>{state.says}</p>;
  return (
    <div className={cx(styles.box, tall && styles.wide)}>
      {state.is === 'not-now' ? (
        <button type="button" className={cx(look, styles.shut)} disabled>
          <Icon name="phone" size={18} />
          <span className="num">{state.says}</span>
        </button>
      ) : (
        <Dial state={state} look={look} onCall={onCall} tall={tall} />
      )}
      {(!tall || callable(onDesk.person).length > 1) && (
        <Below state={state} onDesk={onDesk} onPhone={onPhone} />
      )}
    </div>
  );
}

type Dialable = Exclude<CallState, { is: 'never' | 'not-now' }>;

function Dial({
  state,
  look,
  onCall,
  tall,
}: {
  state: Dialable;
  look: string;
  onCall: () => void;
  tall?: boolean;
}) {
  const isSample = useSession()?.workspace?.isSample === true;
  const { phone } = state;
  const again = state.is === 'ended';
  const face = (
    <>
      <Icon name={state.is === 'ringing' ? 'phone-out' : 'phone'} size={tall ? 20 : 18} />
      <span className="num">
        {state.is === 'ringing'
          ? 'End'
          : again
            ? 'Call again'
            : tall
              ? `Call ${phone.display}`
              : phone.display}
      </span>
      {state.is === 'ringing' && <Timer since={state.since} />}
      <Key of="desk.call" />
    </>
  );
  const label =
    state.is === 'ringing'
      ? `End the call to ${phone.display}`
      : `${again ? 'Call again' : 'Call'} ${phone.display}`;
  const className = cx(look, again && styles.again, state.is === 'ringing' && styles.ringing);
  if (isSample || state.is === 'ringing')
    return (
      <button type="button" className={className} aria-label={label} onClick={onCall} data-call>
        {face}
      </button>
    );
  return (
    <a href={telLink(phone.number)} className={className} aria-label={label} onClick={onCall} data-call>
      {face}
    </a>
  );
}

/** RFC 3966: the extension stands behind the number. */
const telLink = (number: string): string => `tel:${number}`;

function Timer({ since }: { since: number }) {
  const [at, setAt] = useState(deskNow);
  useEffect(() => {
    const timer = setInterval(() => setAt(deskNow()), 1000);
    return () => clearInterval(timer);
  }, []);
  const seconds = Math.max(0, Math.round((at - since) / 1000));
  return (
    <span className={cx(styles.timer, 'num')} aria-hidden="true">
      {Math.floor(seconds / 60)}:{String(seconds % 60).padStart(2, '0')}
    </span>
  );
}

function Below({
  state,
  onDesk,
  onPhone,
}: {
  state: CallState;
  onDesk: OnDesk;
  onPhone: (phoneId: string) => void;
}) {
  const { person, zone } = onDesk;
  if (state.is === 'ended')
    return (
      <p className={cx(styles.below, 'num')}>
        Ended {formatClock(state.at, zone)} {wordsFor(person).their} time, {formatSeconds(state.seconds)}
      </p>
    );
  const phones = callable(person);
  const phone = 'phone' in state ? state.phone : null;
  if (!phone) return null;
  if (phones.length > 1)
    return (
      <select
        className={styles.below}
        aria-label="Number to call"
        value={phone.id}
        onChange={(event) => onPhone(event.target.value)}
      >
        {phones.map((one) => (
          <option key={one.id} value={one.id}>
            {phoneWords(one)}: {one.display}
          </option>
        ))}
      </select>
    );
  return (
    <p className={styles.below}>
      {state.is === 'not-now' ? `${phone.display}, ${phoneWords(phone).toLowerCase()}` : phoneWords(phone)}
    </p>
  );
}

const kinds = { mobile: 'Mobile', business: 'Business line', unknown: 'Kind of line not known' } as const;

const phoneWords = (phone: Phone): string =>
  `${phone.label ?? kinds[phone.kind]}${phone.shared ? ', shared by several people' : ''}`;
