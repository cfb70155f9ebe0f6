import { useSession } from '#web/api/session.ts';
import { useNow } from '#web/api/use-now.ts';
import { ownZone } from '#web/format/when.ts';
import { type CameOf, keyOfResult, resultsOfTalk } from '#web/inbound/came-of-it.ts';
import styles from '#web/inbound/inbound.module.css';
import { Button } from '#web/ui/Button.tsx';
import { Key } from '#web/ui/Key.tsx';
import { piece } from '#web/ui/piece.tsx';

const WhenAsked = piece(() => import('#web/pages/today/outcome/WhenAsked.tsx'));

/** What came of the talk: nothing agreed, or one of what the desk asks of a talk of ours. */
export function CameOfIt({
  came,
  timeZone,
  isOpen,
  onOpen,
  onResult,
  onWhen,
  onEnter,
}: {
  came: CameOf;
  /** Of whoever calls; null: unknown. */
  timeZone: string | null;
  isOpen: boolean;
  onOpen: () => void;
  onResult: (result: (typeof resultsOfTalk)[number]) => void;
  onWhen: (when: Pick<CameOf, 'callAt' | 'callOn'>) => void;
  onEnter: () => void;
}) {
  const own = useSession()?.rep?.timeZone ?? ownZone();
  const now = useNow();
  return (
    <div className={styles.came}>
      <Button size="small" keyHint="=S" aria-expanded={isOpen} onClick={onOpen}>
        What came of it: {came.disposition?.label.toLowerCase() ?? 'nothing agreed'}
      </Button>
      {isOpen && (
        <fieldset className={styles.results} aria-label="What came of it">
          {resultsOfTalk.map((one) => (
            <button
              key={one.id}
              type="button"
              className={styles.result}
              aria-pressed={came.disposition === one}
              onClick={() => onResult(one)}
            >
              <Key>{keyOfResult(one)}</Key>
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
            onAsked={onWhen}
            onEnter={onEnter}
          />
          {timeZone === null && (
            <p className={styles.quiet}>Where they are is not known: the clock is yours.</p>
          )}
        </>
      )}
    </div>
  );
}
