import type { Session } from '#api/session.ts';
import { useRemoveSample } from '#web/api/session.ts';
import { Button } from '#web/ui/Button.tsx';
import styles from '#web/ui/frame/frame.module.css';
import { Icon } from '#web/ui/Icon.tsx';
import { useKeys } from '#web/ui/keys/use-keys.ts';

/** What is true of the whole desk just now: out of reach, a sample, a clock that is not today's. */
export function Notices({ session, reached }: { session: Session | undefined; reached: boolean }) {
  const removal = useRemoveSample();
  const isSample = session?.workspace?.isSample === true;
  useKeys({ 'sample.remove': () => removal.write() }, isSample);
  return (
    <aside aria-label="About this desk">
      <div role="status">
        {!reached && (
          <p className={styles.offline}>
            <Icon name="alert" size={14} />
            <span>
              The desk cannot reach its server. Everything you saved is safe; nothing new is saved until it
              answers again. It keeps trying.
            </span>
          </p>
        )}
      </div>
      {isSample && (
        <div className={styles.sample}>
          <span className={styles.sampleTag}>Sample</span>
          <span className={styles.sampleSays}>
            {session?.clockSays ?? 'These people are invented. No number here is ever dialled.'}
          </span>
          <Button
            size="small"
            look="ghost"
            keyHint="sample.remove"
            busy={removal.isWriting}
            onClick={() => removal.write()}
          >
            Remove the sample
          </Button>
        </div>
      )}
    </aside>
  );
}
