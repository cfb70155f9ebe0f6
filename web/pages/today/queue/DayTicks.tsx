import type { Today } from '#api/today.ts';
import styles from '#web/pages/today/queue/queue.module.css';
import { cx } from '#web/ui/class-names.ts';

/** More calls than this are counted in words alone: ticks thinner than a hair say nothing. */
const mostTicks = 60;

/** One tick a call: made ones first, then those still to come today; the counts in words below. */
export function DayTicks({ today, compact }: { today: Today; compact?: boolean }) {
  const { made, planned, spoke, voicemails, silent } = countDay(today);
  const toCome = Math.max(0, planned - made);
  const label = `${made} of ${planned} done`;
  return (
    <>
      {!compact && (
        <p className={cx(styles.done, 'num')}>
          <b>{made}</b> of {planned} done
        </p>
      )}
      {planned <= mostTicks && planned > 0 && (
        <div className={styles.ticks} role="img" aria-label={label}>
          {today.ticks.map((tick, index) => (
            <i key={index} className={styles[tickOf(tick.outcome)]} />
          ))}
          {Array.from({ length: toCome }, (_, index) => (
            <i key={`to come ${index}`} />
          ))}
        </div>
      )}
      {!compact && (
        <p className={cx(styles.counts, 'num')}>
          <span className={styles.spoke}>{spoke} spoke</span>
          <span className={styles.voice}>
            {voicemails} {voicemails === 1 ? 'voicemail' : 'voicemails'}
          </span>
          <span className={styles.silent}>{silent} no answer</span>
        </p>
      )}
    </>
  );
}

export function countDay({ ticks, counts }: Today) {
  const kinds = ticks.map((tick) => tickOf(tick.outcome));
  const count = (kind: TickKind) => kinds.filter((one) => one === kind).length;
  const planned = ticks.length + counts.promised + counts.now + counts.later;
  return {
    made: ticks.length,
    planned,
    spoke: count('spoke'),
    voicemails: count('voice'),
    silent: count('silent'),
  };
}

type TickKind = 'spoke' | 'voice' | 'silent';

function tickOf(outcome: string): TickKind {
  if (outcome === 'spoke') return 'spoke';
  return outcome === 'voicemail-left' || outcome === 'message-with-screener' ? 'voice' : 'silent';
}
