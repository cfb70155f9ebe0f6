import { isNo } from '#core/call/objection.ts';
import { useSession } from '#web/api/session.ts';
import { useNow } from '#web/api/use-now.ts';
import { ownZone } from '#web/format/when.ts';
import { WhyNot } from '#web/forms/WhyNot.tsx';
import { cameWords, keyOfResult, resultsOfTalk, sayObjection } from '#web/inbound/came-of-it.ts';
import styles from '#web/inbound/inbound.module.css';
import type { Telling } from '#web/inbound/use-telling.ts';
import { Button } from '#web/ui/Button.tsx';
import { Key } from '#web/ui/Key.tsx';
import { piece } from '#web/ui/piece.tsx';

const WhenAsked = piece(() => import('#web/pages/today/outcome/WhenAsked.tsx'));

/** What came of the talk: nothing agreed, or one of what the desk asks of a talk of ours; of a no also why. */
export function CameOfIt({
  telling: { came, asks, askResult, choose, sayMore, say },
  timeZone,
}: {
  telling: Telling;
  /** Of whoever calls; null: unknown. */
  timeZone: string | null;
}) {
  const own = useSession()?.rep?.timeZone ?? ownZone();
  const now = useNow();
  const isOpen = asks === 'result' || asks === 'why';
  // The reasons take the place and the digits of the other results; this one, pressed again, brings them back.
  const offered = resultsOfTalk.filter((one) => asks === 'result' || one === came.disposition);
  return (
    <div className={styles.came}>
      <Button size="small" keyHint="=S" aria-expanded={isOpen} onClick={askResult}>
        What came of it: {cameWords(came)}
      </Button>
      {isOpen && (
        <fieldset className={styles.results} aria-label="What came of it">
          {offered.map((one) => (
            <button
              key={one.id}
              type="button"
              className={styles.result}
              aria-pressed={came.disposition === one}
              onClick={() => choose(one)}
            >
              {asks === 'result' && <Key>{keyOfResult(one)}</Key>}
              {one.label}
            </button>
          ))}
        </fieldset>
      )}
      {isOpen && came.disposition?.asks === 'when' && (
        <>
          <WhenAsked
            zone={timeZone ?? own}
            now={now}
            callAt={came.callAt}
            callOn={came.callOn}
            onAsked={sayMore}
            onEnter={() => say(true)}
          />
          {timeZone === null && (
            <p className={styles.quiet}>Where they are is not known: the clock is yours.</p>
          )}
        </>
      )}
      {isOpen && isNo(came.disposition?.result) && (
        <WhyNot
          objection={came.objection}
          hasKeys={asks === 'why'}
          onSay={(objection) => sayMore(sayObjection(came, objection))}
        />
      )}
    </div>
  );
}
