import { lazy, type ReactNode, type Ref, Suspense, useImperativeHandle, useRef } from 'react';
import { cx } from '#web/ui/class-names.ts';
import styles from '#web/ui/list.module.css';
import type { VirtualListHandle } from '#web/ui/VirtualList.tsx';

const VirtualList = lazy(() =>
  import('#web/ui/VirtualList.tsx').then((file) => ({ default: file.VirtualList })),
);

/** Up to here every row is drawn; beyond it only those in sight, and the piece that does so is read. */
const mostDrawn = 120;

type LongListProps<Row> = {
  rows: readonly Row[];
  name: string;
  rowHeight: (row: Row) => number;
  rowKey: (row: Row) => string;
  children: (row: Row) => ReactNode;
  onEnd?: () => void;
  className?: string;
  ref?: Ref<VirtualListHandle>;
};

/** A list in a column that scrolls by itself: a plain one for an ordinary day, a virtual one for thousands. */
export function LongList<Row>(props: LongListProps<Row>) {
  if (props.rows.length <= mostDrawn) return <PlainList {...props} />;
  const Virtual = VirtualList as unknown as (props: LongListProps<Row>) => ReactNode;
  return (
    <Suspense fallback={<PlainList {...props} rows={props.rows.slice(0, mostDrawn)} onEnd={undefined} />}>
      <Virtual {...props} />
    </Suspense>
  );
}

/** How near its end a list must be scrolled before more is read, in pixels. */
const nearEnd = 400;

function PlainList<Row>({ rows, name, rowKey, children, onEnd, className, ref }: LongListProps<Row>) {
  const list = useRef<HTMLUListElement>(null);
  useImperativeHandle(ref, () => ({
    show: (index) => list.current?.children[index]?.scrollIntoView({ block: 'nearest' }),
  }));
  return (
    <ul
      ref={list}
      aria-label={name}
      className={cx(styles.scroller, className)}
      onScroll={({ currentTarget: { scrollTop, clientHeight, scrollHeight } }) => {
        if (scrollTop + clientHeight > scrollHeight - nearEnd) onEnd?.();
      }}
    >
      {rows.map((row) => (
        <li key={rowKey(row)}>{children(row)}</li>
      ))}
    </ul>
  );
}
