import { useEffect, useState } from 'react';
import type { Session } from '#api/session.ts';
import type { Draft } from '#web/pages/today/draft.ts';
import type { OnDesk } from '#web/pages/today/use-person.ts';
import { Answering } from '#web/pages/today/words/Answering.tsx';
import { AtFrontDesk } from '#web/pages/today/words/AtFrontDesk.tsx';
import { OnVoicemail } from '#web/pages/today/words/OnVoicemail.tsx';
import styles from '#web/pages/today/words/words.module.css';
import { cx } from '#web/ui/class-names.ts';
import { Icon } from '#web/ui/Icon.tsx';
import { Key } from '#web/ui/Key.tsx';
import { useKeys } from '#web/ui/keys/use-keys.ts';
import segmented from '#web/ui/segmented.module.css';

type Tab = 'answer' | 'screener' | 'voicemail';

/**
 * What to say, by who picks up. No script is made up: it shows what the decision asks for, the one number,
 * the promise, and the hour until which the rep can be reached, in the other's time.
 */
export function Words({
  onDesk,
  session,
  draft,
}: {
  onDesk: OnDesk;
  session: Session | undefined;
  draft: Draft;
}) {
  const { decision, person } = onDesk;
  const hangsUp = decision?.next === 'call' && decision.ifVoicemail.do === 'hang-up';
  const first: Tab = decision?.next === 'call' && !hangsUp ? 'voicemail' : 'answer';
  const [tab, setTab] = useState<Tab>(first);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another person begins with their own first tab
  useEffect(() => setTab(first), [person.id]);
  useKeys({
    'words.answer': () => setTab('answer'),
    'words.screener': () => setTab('screener'),
    'words.voicemail': () => setTab('voicemail'),
  });
  return (
    <div className={styles.words}>
      <Tabs tab={tab} onTab={setTab} isLocked={hangsUp} />
      <div id="words" role="tabpanel" aria-labelledby={`words-${tab}`} className={styles.panel}>
        {tab === 'answer' && <Answering onDesk={onDesk} session={session} />}
        {tab === 'screener' && <AtFrontDesk onDesk={onDesk} session={session} />}
        {tab === 'voicemail' && <OnVoicemail onDesk={onDesk} session={session} draft={draft} />}
      </div>
    </div>
  );
}

const tabs: readonly { id: Tab; words: string; key: string }[] = [
  { id: 'answer', words: 'They answer', key: 'words.answer' },
  { id: 'screener', words: 'Screener', key: 'words.screener' },
  { id: 'voicemail', words: 'Voicemail', key: 'words.voicemail' },
];

function Tabs({ tab, onTab, isLocked }: { tab: Tab; onTab: (tab: Tab) => void; isLocked: boolean }) {
  const move = (by: number) => {
    const at = tabs.findIndex((one) => one.id === tab);
    const next = tabs[(at + by + tabs.length) % tabs.length];
    if (!next) return;
    onTab(next.id);
    document.getElementById(`words-${next.id}`)?.focus();
  };
  return (
    <div
      role="tablist"
      aria-label="Who picks up"
      className={cx(segmented.group, styles.tabs)}
      onKeyDown={(event) => {
        if (event.key === 'ArrowRight') move(1);
        if (event.key === 'ArrowLeft') move(-1);
      }}
    >
      {tabs.map((one) => {
        const locked = isLocked && one.id === 'voicemail';
        return (
          <button
            key={one.id}
            id={`words-${one.id}`}
            type="button"
            role="tab"
            aria-selected={tab === one.id}
            aria-controls="words"
            tabIndex={tab === one.id ? 0 : -1}
            className={segmented.segment}
            onClick={() => onTab(one.id)}
          >
            {locked ? (
              <Icon name="lock" size={14} />
            ) : (
              <span className={styles.tabKey}>
                <Key of={one.key} />
              </span>
            )}
            {one.words}
            {locked && <span className="sr">: hang up, nothing is left</span>}
          </button>
        );
      })}
    </div>
  );
}
