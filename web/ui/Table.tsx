import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useRef } from 'react';
import { cx } from '#web/ui/class-names.ts';
import styles from '#web/ui/list.module.css';

export type Column<Row> = {
  id: string;
  head: ReactNode;
  cell: (row: Row) => ReactNode;
  /** Any CSS width; the first column takes what is left. */
  width?: string;
  align?: 'start' | 'end';
  /** Left out under 900 px, and under 720 px. */
  hide?: 'narrow' | 'phone';
};

const rowHeight = 44;

/** A real table; long ones draw only the rows in sight, between two rows of empty height. */
export function Table<Row>({
  name,
  columns,
  rows,
  rowKey,
  onEnd,
  isPicked,
  empty,
}: {
  /** Read as the table's name; not shown. */
  name: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  onEnd?: () => void;
  isPicked?: (row: Row) => boolean;
  empty?: ReactNode;
}) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => rowKey(rows[index] as Row),
    overscan: 12,
  });
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? -1;
  useEffect(() => {
    if (last >= 0 && last >= rows.length - 10) onEnd?.();
  }, [last, rows.length, onEnd]);
  const before = items[0]?.start ?? 0;
  const after = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard
    <section ref={scroller} className={styles.tableScroller} aria-label={name} tabIndex={0}>
      <table className={styles.table} aria-rowcount={rows.length + 1}>
        <caption className="sr">{name}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.id} scope="col" className={cellClass(column)} style={{ width: column.width }}>
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {before > 0 && <Gap height={before} columns={columns.length} />}
          {items.map((item) => {
            const row = rows[item.index] as Row;
            return (
              <tr
                key={item.key}
                data-index={item.index}
                ref={virtual.measureElement}
                aria-rowindex={item.index + 2}
                className={cx(isPicked?.(row) && styles.picked)}
              >
                {columns.map((column) => (
                  <td key={column.id} className={cellClass(column)}>
                    {column.cell(row)}
                  </td>
                ))}
              </tr>
            );
          })}
          {after > 0 && <Gap height={after} columns={columns.length} />}
        </tbody>
      </table>
      {rows.length === 0 && empty}
    </section>
  );
}

const cellClass = <Row,>({ align, hide }: Column<Row>) =>
  cx(
    align === 'end' && styles.end,
    hide === 'narrow' && styles.hideNarrow,
    hide === 'phone' && styles.hidePhone,
  );

const Gap = ({ height, columns }: { height: number; columns: number }) => (
  // biome-ignore lint/a11y/noAriaHiddenOnFocusable: an empty row takes no focus
  <tr aria-hidden="true">
    <td colSpan={columns} style={{ height, padding: 0, border: 0 }} />
  </tr>
);
