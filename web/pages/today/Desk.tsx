import { useState } from 'react';
import styles from '#web/pages/today/desk.module.css';
import { EmptyDesk } from '#web/pages/today/empty-desk-ahead.ts';
import { OutcomeBar } from '#web/pages/today/outcome/OutcomeBar.tsx';
import { PersonColumn, PersonLoading } from '#web/pages/today/PersonColumn.tsx';
import { AtDesk } from '#web/pages/today/queue/AtDesk.tsx';
import { QueuePanel } from '#web/pages/today/queue/QueuePanel.tsx';
import type { Desk as WholeDesk } from '#web/pages/today/use-desk.ts';
import { factsSaid } from '#web/pages/today/words/use-words.ts';
import { Words } from '#web/pages/today/words/Words.tsx';
import { Button } from '#web/ui/Button.tsx';
import { cx } from '#web/ui/class-names.ts';
import { piece } from '#web/ui/piece.tsx';
import { Segmented } from '#web/ui/Segmented.tsx';
import { ErrorState } from '#web/ui/States.tsx';
import type { Width } from '#web/ui/use-width.ts';

const QueueDrawer = piece(() => import('#web/pages/today/queue/QueueDrawer.tsx'));

/** Queue, person, words; the outcome bar under the last two. */
export function Desk({ desk, width }: { desk: WholeDesk; width: Width }) {
  const isNarrow = width === 'narrow';
  return (
    <div className={cx(styles.desk, styles[width])}>
      {isNarrow && <h1 className="sr">Today</h1>}
      {!isNarrow && (
        <section className={styles.queue} aria-label="Queue">
          <Queue desk={desk} narrow={width === 'medium'} />
        </section>
      )}
      <OnTheDesk desk={desk} isNarrow={isNarrow} />
      {isNarrow && desk.over === 'queue' && (
        <QueueDrawer onClose={() => desk.setOver(null)}>
          <Queue desk={desk} />
        </QueueDrawer>
      )}
    </div>
  );
}

export function Queue({ desk, narrow }: { desk: WholeDesk; narrow?: boolean }) {
  const { queue, now, ownZone, session, opened, setOpened, acts } = desk;
  return (
    <>
      <QueuePanel
        queue={queue}
        now={now}
        ownZone={ownZone}
        opened={opened}
        onOpened={setOpened}
        onPick={acts.openRow}
        narrow={narrow}
      />
      <AtDesk
        session={session}
        now={now}
        ownZone={ownZone}
        dayStands={desk.onDesk !== null || (queue.first !== undefined && queue.personId === null)}
      />
    </>
  );
}

function OnTheDesk({ desk, isNarrow }: { desk: WholeDesk; isNarrow: boolean }) {
  const { queue, query, onDesk, draft, outcome, speaking, ownZone, session, acts } = desk;
  const [side, setSide] = useState<'person' | 'words'>('person');
  if (!queue.first) return <PersonLoading />;
  if (!queue.personId)
    return (
      <EmptyDesk
        desk={desk}
        onHeldBack={() => {
          desk.setOpened('heldBack');
          if (isNarrow) desk.setOver('queue');
        }}
      />
    );
  if (query.isError && !onDesk) return <ErrorState error={query.error} onRetry={() => query.refetch()} />;
  if (!onDesk || !outcome) return <PersonLoading />;
  const person = (
    <section className={styles.person} aria-label="The person on the desk">
      <PersonColumn
        onDesk={onDesk}
        draft={draft}
        ownZone={ownZone}
        factsSaid={factsSaid(speaking)}
        onCall={acts.call}
        onPhone={(phoneId) => acts.change((one) => ({ ...one, phoneId }))}
        onPrepared={acts.prepared}
      />
    </section>
  );
  const words = (
    <section className={styles.words} aria-label="The words">
      <Words onDesk={onDesk} session={session} speaking={speaking} />
    </section>
  );
  return (
    <div className={styles.work}>
      {isNarrow && (
        <div className={styles.sides}>
          <Button icon="list" size="small" keyHint="queue.drawer" onClick={() => desk.setOver('queue')}>
            Queue
          </Button>
          <Segmented
            name="What is shown"
            value={side}
            segments={[
              { value: 'person', label: 'Person' },
              { value: 'words', label: 'Words' },
            ]}
            onChoose={setSide}
          />
        </div>
      )}
      <div className={styles.columns}>
        {(!isNarrow || side === 'person') && person}
        {(!isNarrow || side === 'words') && words}
      </div>
      <section className={styles.outcome} aria-label="How it went">
        <OutcomeBar {...outcome} />
      </section>
    </div>
  );
}
