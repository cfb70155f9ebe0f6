import { type ReactNode, type Ref, useImperativeHandle, useRef } from 'react';
import { cx } from '#web/ui/class-names.ts';
import styles from '#web/ui/list.module.css';
import { piece } from '#web/ui/piece.tsx';
import type { VirtualListHandle } from '#web/ui/VirtualList.tsx';

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

// A piece keeps no type of its rows; `LongList` gives it back.
const VirtualList = piece<LongListProps<never>>(() =>
  import('#web/ui/VirtualList.tsx').then((file) => ({ default: file.VirtualList<never> })),
);

/** A list in a column that scrolls by itself: a plain one for an ordinary day, a virtual one for thousands. */
export function LongList<Row>(props: LongListProps<Row>) {
  const plain = <PlainList {...props} rows={props.rows.slice(0, mostDrawn)} />;
  if (props.rows.length <= mostDrawn) return plain;
  return <VirtualList {...(props as unknown as LongListProps<never>)} fallback={plain} />;
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
