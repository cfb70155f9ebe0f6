import type { InboundCall } from '#api/inbound-calls.ts';
import { whoseCall } from '#web/inbound/calls-shown.ts';
import styles from '#web/inbound/inbound.module.css';
import { Button, IconButton } from '#web/ui/Button.tsx';
import { Icon } from '#web/ui/Icon.tsx';

/** A colleague's call in one line, to be shown or sent away. */
export function CallLine({
  call: { says, candidates },
  onShow,
  onLeave,
}: {
  call: InboundCall;
  onShow: () => void;
  onLeave: () => void;
}) {
  return (
    <div className={styles.line}>
      <Icon name="phone-in" size={14} />
      <p className="grow">
        {says} {candidates.length > 0 && <span className="ink3">{whoseCall(candidates)} calls them.</span>}
      </p>
      <Button size="small" look="ghost" onClick={onShow}>
        Show
      </Button>
      <IconButton icon="close" label="Not mine" onClick={onLeave} />
    </div>
  );
}
