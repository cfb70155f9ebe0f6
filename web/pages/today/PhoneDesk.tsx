import { useEffect, useRef } from 'react';
import type { TodayRow } from '#api/today.ts';
import { formatDate } from '#web/format/when.ts';
import { tellLine } from '#web/inbound/line.ts';
import { Queue } from '#web/pages/today/Desk.tsx';
import { countDay } from '#web/pages/today/day-count.ts';
import { EmptyDesk } from '#web/pages/today/empty-desk-ahead.ts';
import { PersonLoading } from '#web/pages/today/PersonColumn.tsx';
import { Aim } from '#web/pages/today/person/Aim.tsx';
import { CallButton, callState } from '#web/pages/today/person/CallButton.tsx';
import { FrontDesk } from '#web/pages/today/person/FrontDesk.tsx';
import { Prepare } from '#web/pages/today/person/Prepare.tsx';
import { Research } from '#web/pages/today/person/Research.tsx';
import { SoFar } from '#web/pages/today/person/SoFar.tsx';
import { TheirDay } from '#web/pages/today/person/TheirDay.tsx';
import { WhyNow } from '#web/pages/today/person/WhyNow.tsx';
import styles from '#web/pages/today/phone-desk.module.css';
import { DayTicks } from '#web/pages/today/queue/DayTicks.tsx';
import type { Desk } from '#web/pages/today/use-desk.ts';
import type { OnDesk } from '#web/pages/today/use-person.ts';
import { factsSaid, type Speaking } from '#web/pages/today/words/use-words.ts';
import { Words } from '#web/pages/today/words/Words.tsx';
import { Button, IconButton } from '#web/ui/Button.tsx';
import { Icon } from '#web/ui/Icon.tsx';
import { piece } from '#web/ui/piece.tsx';
import { ErrorState } from '#web/ui/States.tsx';
import { RelationshipTag, Tag } from '#web/ui/Tag.tsx';

const OutcomeSheet = piece(() => import('#web/pages/today/outcome/OutcomeSheet.tsx'));
const QueueSheet = piece(() => import('#web/pages/today/queue/QueueDrawer.tsx'));

/** One card; the call button under the thumb; how it went in a sheet. */
export default function PhoneDesk({ desk }: { desk: Desk }) {
  const { queue, query, onDesk, outcome, draft, over, setOver } = desk;
  useBackFromCall(desk);
  return (
    <div className={styles.phone}>
      <PhoneHead desk={desk} />
      <article className={styles.card}>
        {!queue.first && <PersonLoading />}
        {queue.first && !queue.personId && (
          <EmptyDesk
            desk={desk}
            onHeldBack={() => {
              desk.setOpened('heldBack');
              setOver('queue');
            }}
          />
        )}
        {query.isError && !onDesk && <ErrorState error={query.error} onRetry={() => query.refetch()} />}
        {onDesk && queue.personId && <Card desk={desk} onDesk={onDesk} />}
        {!onDesk && queue.personId && !query.isError && <PersonLoading />}
      </article>
      {onDesk && queue.personId && <Dock desk={desk} onDesk={onDesk} />}
      {over === 'outcome' && outcome && onDesk && (
        <OutcomeSheet {...outcome} draft={draft} name={onDesk.person.name} onClose={() => setOver(null)} />
      )}
      {over === 'queue' && (
        <QueueSheet onClose={() => setOver(null)}>
          <Queue desk={desk} />
        </QueueSheet>
      )}
    </div>
  );
}

/** Coming back to the page after a call asks how it went. */
function useBackFromCall({ draft, acts, setOver }: Desk) {
  const isRinging = draft.startedAt !== null && draft.endedAt === null;
  // A page that is put to sleep may draw nothing between leaving and coming back: no state of React's keeps this.
  const left = useRef(false);
  useEffect(() => {
    const seen = () => {
      if (document.visibilityState === 'hidden') {
        left.current = true;
        return;
      }
      if (!isRinging || !left.current) return;
      left.current = false;
      acts.call();
      setOver('outcome');
    };
    document.addEventListener('visibilitychange', seen);
    return () => document.removeEventListener('visibilitychange', seen);
  });
}

function PhoneHead({ desk: { queue, setOver } }: { desk: Desk }) {
  const { first } = queue;
  if (!first) return <header className={styles.head} />;
  const { made, planned } = countDay(first);
  return (
    <header className={styles.head}>
      <div className={styles.headLine}>
        <h1>Today</h1>
        <span className={styles.date}>{formatDate(first.on)}</span>
        <span className="grow" />
        <IconButton icon="phone-in" label="They called" onClick={() => tellLine({ is: 'write-down' })} />
        <button
          type="button"
          className={`${styles.list} num`}
          aria-label={`Queue, ${made} of ${planned} done`}
          onClick={() => setOver('queue')}
        >
          <Icon name="list" />
          <span>
            {made} of {planned}
          </span>
        </button>
      </div>
      <div className={styles.ticks}>
        <DayTicks today={first} compact />
      </div>
    </header>
  );
}

function Card({ desk, onDesk }: { desk: Desk; onDesk: OnDesk }) {
  const { queue, ownZone, session, speaking, acts } = desk;
  const { person } = onDesk;
  const row = queue.rows.find((one) => one.personId === person.id);
  const same = queue.rows.filter((one) => one.group === row?.group);
  const connector = person.connector && person.connector.status !== 'asked' ? person.connector : null;
  return (
    <div className={styles.inner}>
      <div className={styles.top}>
        {row?.group === 'promised' ? (
          <Tag tone="promise" icon="handshake">
            {promisedWords(row, desk.queue.first?.on ?? '')}
          </Tag>
        ) : (
          <RelationshipTag relationship={person.relationship} />
        )}
        <span className="grow" />
        {row && (
          <span className={`${styles.position} num`}>{`${same.indexOf(row) + 1} of ${same.length}`}</span>
        )}
      </div>
      <h2>{person.name}</h2>
      <p className={styles.title}>{[person.title, person.account?.name].filter(Boolean).join(', ')}</p>
      {connector && (
        <p className={styles.referred}>
          <Icon name="people" size={14} />
          <span>
            <b>Referred</b> by {connector.name}. {connector.note}
          </span>
        </p>
      )}
      <Prepare onDesk={onDesk} ownZone={ownZone} onDone={acts.prepared} />
      <TheirDay onDesk={onDesk} ownZone={ownZone} />
      <WhyNow onDesk={onDesk} />
      <details className={styles.words}>
        <summary>
          <WordsInShort speaking={speaking} />
        </summary>
        <Words onDesk={onDesk} session={session} speaking={speaking} />
      </details>
      <Aim onDesk={onDesk} />
      <Research key={person.id} onDesk={onDesk} ownZone={ownZone} factsSaid={factsSaid(speaking)} />
      <FrontDesk person={person} />
      <SoFar onDesk={onDesk} />
    </div>
  );
}

/** How the words begin, for whoever opens them. */
function WordsInShort({ speaking: { words, who } }: { speaking: Speaking }) {
  const laid = words?.tabs[who];
  return (
    <>
      <span className={styles.wordsHead}>
        The words
        {laid?.seconds != null && (
          <span className="num">
            {laid.script?.title ?? 'Your words'}, {Math.round(laid.seconds)} s
          </span>
        )}
        <Icon name="chevron-down" />
      </span>
      {laid?.text && <q className={`${styles.begins} spoken`}>{laid.text}</q>}
    </>
  );
}

const promisedWords = (row: TodayRow, on: string): string => {
  if (row.promiseTo !== null && row.promiseTo < on) return 'Promised, late';
  return row.promiseTo === on ? 'Promised, last day' : 'Promised';
};

function Dock({ desk, onDesk }: { desk: Desk; onDesk: OnDesk }) {
  const { draft, acts, queue, setOver } = desk;
  const state = callState(onDesk, draft);
  const isOver = state.is === 'ended' || draft.pressed.length > 0;
  const log = () => {
    if (state.is === 'ringing') acts.call();
    setOver('outcome');
  };
  return (
    <div className={styles.dock}>
      {isOver ? (
        <Button look="primary" className={styles.log} onClick={log}>
          How did it go?
        </Button>
      ) : (
        <CallButton
          onDesk={onDesk}
          draft={draft}
          tall
          onCall={() => {
            const ringing = state.is === 'ringing';
            acts.call();
            if (ringing) setOver('outcome');
          }}
          onPhone={(phoneId) => acts.change((one) => ({ ...one, phoneId }))}
        />
      )}
      <div className={styles.ways}>
        <Button look="ghost" icon="clock" onClick={() => acts.defer('later-today')}>
          Later today
        </Button>
        {isOver || state.is === 'ringing' ? (
          <Button look="ghost" icon="phone" onClick={() => acts.call()}>
            {state.is === 'ringing' ? 'End' : 'Call again'}
          </Button>
        ) : (
          <Button look="ghost" icon="check" onClick={log}>
            Log a call
          </Button>
        )}
        <Button look="ghost" icon="next-person" onClick={() => queue.open(queue.nextAfter(onDesk.person.id))}>
          Next person
        </Button>
      </div>
    </div>
  );
}
