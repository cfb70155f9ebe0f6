import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, type Ref, useEffect, useImperativeHandle, useRef } from 'react';
import { cx } from '#web/ui/class-names.ts';
import styles from '#web/ui/list.module.css';

export type VirtualListHandle = { show: (index: number) => void };

/**
 * A list of any length in a column that scrolls by itself; only what is in sight is drawn.
 * `role="list"` keeps its meaning although the rows are placed by hand.
 */
export function VirtualList<Row>({
  rows,
  name,
  rowHeight,
  rowKey,
  children,
  onEnd,
  className,
  ref,
}: {
  rows: readonly Row[];
  name: string;
  /** A guess for rows not drawn yet, in pixels. */
  rowHeight: number | ((row: Row) => number);
  rowKey: (row: Row) => string;
  children: (row: Row, index: number) => ReactNode;
  /** Called when the last rows come into sight: the next page. */
  onEnd?: () => void;
  className?: string;
  ref?: Ref<VirtualListHandle>;
}) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (typeof rowHeight === 'number' ? rowHeight : rowHeight(rows[index] as Row)),
    getItemKey: (index) => rowKey(rows[index] as Row),
    overscan: 8,
  });
  useImperativeHandle(ref, () => ({ show: (index) => virtual.scrollToIndex(index, { align: 'auto' }) }), [
    virtual,
  ]);
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? -1;
  useEffect(() => {
    if (last >= 0 && last >= rows.length - 5) onEnd?.();
  }, [last, rows.length, onEnd]);
  return (
    <div ref={scroller} className={cx(styles.scroller, className)}>
      {/* biome-ignore lint/a11y/useSemanticElements: the rows between are not drawn, which a ul cannot say */}
      <div role="list" aria-label={name} className={styles.inner} style={{ height: virtual.getTotalSize() }}>
        {items.map((item) => (
          // biome-ignore lint/a11y/useSemanticElements: see above
          <div
            role="listitem"
            aria-setsize={rows.length}
            aria-posinset={item.index + 1}
            key={item.key}
            data-index={item.index}
            ref={virtual.measureElement}
            className={styles.placed}
            style={{ transform: `translateY(${item.start}px)` }}
          >
            {children(rows[item.index] as Row, item.index)}
          </div>
        ))}
      </div>
    </div>
  );
}
