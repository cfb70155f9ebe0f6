import { Link } from '@tanstack/react-router';
import type { Session } from '#api/session.ts';
import { messageName, messageWords } from '#web/format/message-words.ts';
import type { OnDesk } from '#web/pages/today/use-person.ts';
import type { LaidWords } from '#web/pages/today/words/lay-words.ts';
import { Said } from '#web/pages/today/words/Said.tsx';
import type { Speaking } from '#web/pages/today/words/use-words.ts';
import styles from '#web/pages/today/words/words.module.css';
import { Button } from '#web/ui/Button.tsx';
import { Icon } from '#web/ui/Icon.tsx';
import { LoadingLines } from '#web/ui/LoadingLines.tsx';

export type PanelProps = { onDesk: OnDesk; session: Session | undefined; speaking: Speaking };

/** The words for whoever picks up, or why there are none. */
export default function Panel(props: PanelProps) {
  const { onDesk, speaking } = props;
  const { words, who } = speaking;
  if (!words || words.personId !== onDesk.person.id)
    return <LoadingLines what="the words" heights={[20, 84, 84]} className={styles.loading} />;
  const laid = words.tabs[who];
  return (
    <>
      {laid.locked !== null ? (
        <Locked laid={laid} onDesk={onDesk} />
      ) : laid.filled === null ? (
        <NothingPrepared laid={laid} speaking={speaking} />
      ) : (
        <Said key={`${onDesk.person.id} ${who}`} {...props} words={words} laid={laid} filled={laid.filled} />
      )}
      {who === 'answer' && <IfVoicemail laid={words.tabs.voicemail} onDesk={onDesk} />}
      {who === 'screener' && <WhoAnswers onDesk={onDesk} />}
    </>
  );
}

function Locked({ laid, onDesk }: { laid: LaidWords; onDesk: OnDesk }) {
  const isCall = onDesk.decision?.next === 'call';
  return (
    <>
      <h2 className={styles.heading}>{isCall ? 'Hang up, leave nothing' : 'Nothing is to be said now'}</h2>
      <div className={styles.quiet}>
        <Icon name="lock" size={14} />
        <p>{laid.locked}</p>
      </div>
    </>
  );
}

function NothingPrepared({ laid: { kind }, speaking }: { laid: LaidWords; speaking: Speaking }) {
  const name = kind ? messageName(kind) : 'This message';
  return (
    <>
      <h2 className={styles.heading}>{name}</h2>
      <p className={styles.advice}>{kind && messageWords[kind]?.says}</p>
      <p className={styles.note}>
        No words are in use for this. Write them in{' '}
        <Link to="/messages" className="link">
          Messages
        </Link>
        , for everybody, or here, for this call.
      </p>
      <Button size="small" icon="pencil" onClick={() => speaking.write('')}>
        Write them here
      </Button>
    </>
  );
}

/** Beside what to say if they answer: what to do if they do not. */
function IfVoicemail({ laid, onDesk }: { laid: LaidWords; onDesk: OnDesk }) {
  if (laid.locked === null || onDesk.decision?.next !== 'call') return null;
  return (
    <div className={styles.quiet}>
      <Icon name="tape" size={14} />
      <p>
        <b>If it goes to voicemail, hang up.</b> {laid.locked}
      </p>
    </div>
  );
}

function WhoAnswers({ onDesk: { person } }: { onDesk: OnDesk }) {
  const { screener } = person;
  const known = [screener?.name, screener?.note].filter(Boolean).join('. ');
  return (
    <div className={styles.quiet}>
      <Icon name="shield" size={14} />
      <p>
        <b>{known || 'Who answers is not known yet. Ask their name.'}</b>
        {known && !known.endsWith('.') && '.'} A time they name is kept as theirs, not as{' '}
        {person.givenName ?? person.name}’s: log it with the key for Screener.
      </p>
    </div>
  );
}
