import { CatchBoundary, Link } from '@tanstack/react-router';
import { readWaitingCalls } from '#web/api/inbound-calls.ts';
import { InboundStage } from '#web/inbound/InboundStage.tsx';
import styles from '#web/inbound/inbound.module.css';
import { tellLine } from '#web/inbound/line.ts';
import { Button, buttonClass, IconButton } from '#web/ui/Button.tsx';
import { Icon } from '#web/ui/Icon.tsx';
import { toast } from '#web/ui/toast.tsx';

/** Calls that come in, apart from the page: whatever goes wrong here, the page stays as it is. */
export default function InboundPanel() {
  return (
    <CatchBoundary getResetKey={() => 'calls'} errorComponent={NotShown}>
      <InboundStage />
    </CatchBoundary>
  );
}

/** What happened, what is safe, and both ways on. */
function NotShown({ reset }: { reset: () => void }) {
  const showAgain = async () => {
    reset();
    for (const call of await readWaitingCalls().catch(sayNotRead)) tellLine({ is: 'heard', call });
  };
  return (
    <div role="alert" className={styles.stage}>
      <section className={styles.card}>
        <header className={styles.head}>
          <span className={`${styles.badge} ${styles.wrong}`}>
            <Icon name="alert" size={18} />
          </span>
          <h2 className={`${styles.title} grow`}>Calls that come in cannot be shown here.</h2>
          <IconButton icon="close" label="Close" onClick={reset} />
        </header>
        <p className={styles.body}>
          No call is lost: each waits among the calls that came in. What you were doing stands as it was.
        </p>
        <div className={styles.actions}>
          <Button look="primary" icon="reload" onClick={showAgain}>
            Show them again
          </Button>
          <Link to="/calls-in" className={buttonClass({})}>
            Calls that came in
          </Link>
        </div>
      </section>
    </div>
  );
}

function sayNotRead(): [] {
  toast.problem(
    'The calls could not be read.',
    'None is lost. Look whether the program still runs, then try again.',
  );
  return [];
}
