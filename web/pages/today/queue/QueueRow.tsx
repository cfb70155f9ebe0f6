import { memo } from 'react';
import type { TodayRow } from '#api/today.ts';
import { clockParts, formatClock, formatDay, localDate } from '#web/format/when.ts';
import { shortClock, stretchUntil } from '#web/format/window-words.ts';
import styles from '#web/pages/today/queue/queue.module.css';
import { plannedAt } from '#web/pages/today/turns.ts';
import { cx } from '#web/ui/class-names.ts';
import { Icon } from '#web/ui/Icon.tsx';
import { InTen } from '#web/ui/InTen.tsx';

type RowProps = {
  row: TodayRow;
  now: number;
  ownZone: string;
  /** Planned for the half hour of the row above. */
  again?: boolean;
  isPicked: boolean;
  onPick: (row: TodayRow) => void;
};

/** One person of the list: who and their clock, company and place, and the one line that says why. */
export const QueueRow = memo(function QueueRow({ row, now, ownZone, again, isPicked, onPick }: RowProps) {
  const zone = row.timeZones[0];
  const isLater = row.group === 'later';
  const at = plannedAt(row);
  const clock = zone ? formatClock(isLater && at ? at : now, zone) : '';
  return (
    <button
      type="button"
      className={cx(styles.row, isPicked && styles.picked, isLater && styles.later)}
      aria-current={isPicked || undefined}
      onClick={() => onPick(row)}
    >
      {isLater && (
        <span className={cx(styles.at, again && styles.again, 'num')}>
          {at && clockParts(at, ownZone)[0]}
        </span>
      )}
      <span className={styles.lines}>
        <span className={styles.line}>
          <b className="ell">{row.name}</b>
          <span className={cx(styles.clock, 'num')}>{clock}</span>
        </span>
        <span className={cx(styles.line, styles.second)}>
          <span className="ell">{row.account ?? row.title}</span>
          <span className={styles.place}>{row.place}</span>
        </span>
        {!isLater && <Third row={row} now={now} zone={zone} />}
      </span>
    </button>
  );
}, sameRow);

/** The clock ticks for every row; only a new minute draws it again. */
function sameRow(one: RowProps, other: RowProps): boolean {
  const minute = (props: RowProps) => Math.floor(props.now / 60_000);
  return (
    one.row === other.row &&
    one.again === other.again &&
    one.isPicked === other.isPicked &&
    one.onPick === other.onPick &&
    minute(one) === minute(other)
  );
}

function Third({ row, now, zone }: { row: TodayRow; now: number; zone: string | undefined }) {
  if (row.group === 'promised') return <Promised row={row} now={now} zone={zone ?? 'UTC'} />;
  if (row.group !== 'now')
    return (
      <span className={cx(styles.third, styles.because)} title={row.because.says}>
        {row.because.says}
      </span>
    );
  return (
    <span className={cx(styles.line, styles.third)}>
      <span className="ell" title={row.because.says}>
        {nowWords(row)}
      </span>
      {row.plan ? (
        <InTen chance={row.plan.chance} className={styles.chance} />
      ) : (
        <OpenUntil row={row} zone={zone} />
      )}
    </span>
  );
}

/** Where no plan has them: the end of the hours in which they may be called. */
function OpenUntil({ row, zone }: { row: TodayRow; zone: string | undefined }) {
  const until = openUntil(row);
  if (!until || !zone) return null;
  return <span className={cx(styles.until, 'num')}>until {formatClock(until, zone)}</span>;
}

/** Hours that say by themselves why now: whoever answers then is rarely the front desk. */
const hourWords: Record<string, string> = {
  early: 'Before 8:00',
  lunch: 'Over lunch',
  late: 'After 5:00',
};

/** Why now, short enough to stand beside the hour: the hour where it is a chance, else the reason's first half. */
function nowWords({ decision, because }: TodayRow): string {
  const [window] = decision.next === 'call' ? decision.windows : [];
  const isChance = decision.next === 'call' && window?.until === stretchUntil(decision.windows);
  const [short = because.says] = because.says.split(';');
  return (isChance && hourWords[window?.part ?? '']) || short;
}

/** Short enough to stand beside the hour. */
const owedWords: Record<string, string> = {
  'asked-for-time': 'They asked for it',
  'callback-missed': 'They called you',
};

function Promised({ row, now, zone }: { row: TodayRow; now: number; zone: string }) {
  const today = localDate(now, zone);
  const late = row.promiseTo !== null && row.promiseTo < today;
  return (
    <span className={cx(styles.line, styles.third, late ? styles.late : styles.owed)}>
      <span className={cx(styles.phrase, 'ell')}>
        <Icon name="handshake" size={14} />
        <span className="ell">
          {row.phrase ? `“${row.phrase}”` : (owedWords[row.because.rule] ?? row.because.says)}
        </span>
      </span>
      <span className={cx(styles.until, 'num')}>{promiseWindow(row, now, zone, today, late)}</span>
    </span>
  );
}

/** The end of the hours that are open or open next; of hours that follow one another the last. */
const openUntil = ({ decision, windowUntil }: TodayRow): string | null =>
  decision.next === 'call' ? (stretchUntil(decision.windows) ?? windowUntil) : windowUntil;

/** "until 8:00, last day", "1:00 pm to 5:00 pm", "2 days late". */
function promiseWindow(row: TodayRow, now: number, zone: string, today: string, late: boolean): string {
  if (late && row.promiseTo) {
    const days = Math.round((Date.parse(today) - Date.parse(row.promiseTo)) / 86_400_000);
    return days === 1 ? '1 day late' : `${days} days late`;
  }
  const until = openUntil(row);
  if (!row.opensAt || !until) return '';
  if (localDate(row.opensAt, zone) !== today) return formatDay(row.opensAt, zone);
  const isOpen = Date.parse(row.opensAt) <= now + 60_000;
  const isLastDay = isOpen && row.promiseTo === today;
  const window = isOpen
    ? `until ${isLastDay ? shortClock(until, zone) : formatClock(until, zone)}`
    : `${shortClock(row.opensAt, zone)} to ${formatClock(until, zone)}`;
  return isLastDay ? `${window}, last day` : window;
}
