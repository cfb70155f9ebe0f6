import { Link } from '@tanstack/react-router';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState } from 'react';
import type { PersonRow } from '#api/people.ts';
import { useNow } from '#web/api/use-now.ts';
import { formatShortDay } from '#web/format/when.ts';
import { clockWords, nextStepOf } from '#web/pages/people/next-step.ts';
import styles from '#web/pages/people/people.module.css';
import { cx } from '#web/ui/class-names.ts';
import { useKeys } from '#web/ui/keys/use-keys.ts';
import { RelationshipTag } from '#web/ui/Tag.tsx';

/** A row's height on a desk and on a phone, in pixels; rows are measured once drawn. */
const rowGuess = { desk: 56, phone: 92 };

export type Chosen = ReadonlySet<string>;

/** People as a table of any length: only the rows in sight are drawn, the next page is asked for near the end. */
export function PeopleTable({
  rows,
  total,
  chosen,
  onChoose,
  onEnd,
}: {
  rows: readonly PersonRow[];
  total: number;
  chosen: Chosen;
  onChoose: (ids: readonly string[], on: boolean) => void;
  onEnd: () => void;
}) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => (window.innerWidth < 720 ? rowGuess.phone : rowGuess.desk),
    getItemKey: (index) => (rows[index] as PersonRow).id,
    overscan: 10,
  });
  const cursor = useRowCursor(rows.length, (index) => virtual.scrollToIndex(index, { align: 'auto' }));
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? -1;
  useEffect(() => {
    if (last >= rows.length - 20) onEnd();
  }, [last, rows.length, onEnd]);
  const now = useNow();
  const before = items[0]?.start ?? 0;
  const after = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  return (
    <div ref={scroller} className={styles.scroller}>
      <table className={styles.table} aria-rowcount={total + 1}>
        <caption className="sr">People</caption>
        <HeadRow rows={rows} chosen={chosen} onChoose={onChoose} />
        <tbody>
          {before > 0 && <Gap height={before} />}
          {items.map((item) => {
            const row = rows[item.index] as PersonRow;
            return (
              <Row
                key={row.id}
                row={row}
                index={item.index}
                now={now}
                measure={virtual.measureElement}
                isChosen={chosen.has(row.id)}
                isCursor={cursor === item.index}
                onChoose={onChoose}
              />
            );
          })}
          {after > 0 && <Gap height={after} />}
        </tbody>
      </table>
    </div>
  );
}

const heads = ['Person', 'Place', 'Relationship', 'Method', 'Next step', 'Last touch'];

/** Stands for the rows out of sight, so that the scroll bar tells the truth. */
const Gap = ({ height }: { height: number }) => (
  // biome-ignore lint/a11y/noAriaHiddenOnFocusable: an empty row takes no focus
  <tr aria-hidden="true" className={styles.gap}>
    {/* One cell: spanning all would bring back the columns that narrow windows leave out. */}
    <td style={{ height }} />
  </tr>
);

/** J and K move through the rows; the row's link takes the focus, so Enter opens and Space chooses. */
function useRowCursor(count: number, show: (index: number) => void): number {
  const [cursor, setCursor] = useState(-1);
  const move = (by: number) => {
    const next = Math.min(Math.max(0, cursor + by), count - 1);
    show(next);
    setCursor(next);
  };
  useKeys({ 'queue.next': () => move(1), 'queue.previous': () => move(-1) }, count > 0);
  return cursor;
}

function HeadRow({
  rows,
  chosen,
  onChoose,
}: {
  rows: readonly PersonRow[];
  chosen: Chosen;
  onChoose: (ids: readonly string[], on: boolean) => void;
}) {
  const all = rows.length > 0 && rows.every((row) => chosen.has(row.id));
  return (
    <thead>
      <tr>
        <th scope="col" className={styles.check}>
          <input
            type="checkbox"
            aria-label={`Choose the ${rows.length.toLocaleString()} people read so far`}
            checked={all}
            onChange={() =>
              onChoose(
                rows.map((row) => row.id),
                !all,
              )
            }
          />
        </th>
        {heads.map((head) => (
          <th key={head} scope="col">
            {head}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function Row({
  row,
  index,
  now,
  measure,
  isChosen,
  isCursor,
  onChoose,
}: {
  row: PersonRow;
  index: number;
  now: number;
  measure: (element: Element | null) => void;
  isChosen: boolean;
  isCursor: boolean;
  onChoose: (ids: readonly string[], on: boolean) => void;
}) {
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (isCursor) link.current?.focus({ preventScroll: true });
  }, [isCursor]);
  const next = nextStepOf(row, now);
  const clock = clockWords(row.timeZones, now);
  return (
    <tr
      aria-rowindex={index + 2}
      data-index={index}
      ref={measure}
      className={cx(styles.person, isChosen && styles.chosen)}
    >
      <td className={styles.check}>
        <input
          type="checkbox"
          aria-label={`Choose ${row.name}`}
          checked={isChosen}
          onChange={() => onChoose([row.id], !isChosen)}
        />
      </td>
      <td className={styles.who}>
        <Link
          ref={link}
          to="/people/$id"
          params={{ id: row.id }}
          className={cx(styles.name, 'ell')}
          onKeyDown={(event) => {
            if (event.key !== ' ') return;
            event.preventDefault();
            onChoose([row.id], !isChosen);
          }}
        >
          {row.name}
        </Link>
        <span className={cx(styles.quiet, 'ell')}>{[row.title, row.account].filter(Boolean).join(', ')}</span>
      </td>
      <td className={styles.place}>
        <span className="num">{clock ?? 'Time not known'}</span>
        <span className={cx(styles.quiet, 'ell')}>{row.place}</span>
      </td>
      <td className={styles.relationship}>
        <RelationshipTag relationship={row.relationship} />
      </td>
      <td className={styles.method}>
        <span className="ell">{row.playbookName}</span>
        <span className={cx(styles.quiet, 'ell')}>{row.pool ? `${row.pool}, with ${row.rep}` : row.rep}</span>
      </td>
      <td className={styles.next}>
        <span className={cx(styles[next.tone], 'num')}>{next.line}</span>
        <span className={cx(styles.quiet, 'ell')} title={next.because ?? undefined}>
          {next.because}
        </span>
      </td>
      <td className={cx(styles.last, styles.quiet, 'num')}>
        {row.lastTouchAt ? formatShortDay(row.lastTouchAt, row.timeZones[0] ?? 'UTC') : 'Never'}
      </td>
    </tr>
  );
}
