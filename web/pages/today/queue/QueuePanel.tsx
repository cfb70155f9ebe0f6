import { useInfiniteQuery } from '@tanstack/react-query';
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import type { Today, TodayRow } from '#api/today.ts';
import type { Group } from '#core/plan/group.ts';
import { groupQuery, rowsOf } from '#web/api/today.ts';
import { formatDate } from '#web/format/when.ts';
import { DayTicks } from '#web/pages/today/queue/DayTicks.tsx';
import { QueueRow } from '#web/pages/today/queue/QueueRow.tsx';
import styles from '#web/pages/today/queue/queue.module.css';
import type { Queue } from '#web/pages/today/use-queue.ts';
import { cx } from '#web/ui/class-names.ts';
import { Icon } from '#web/ui/Icon.tsx';
import { Key } from '#web/ui/Key.tsx';
import { LongList } from '#web/ui/LongList.tsx';
import { Loading, Skeleton } from '#web/ui/States.tsx';
import type { VirtualListHandle } from '#web/ui/VirtualList.tsx';

type Item =
  | { kind: 'head'; group: Group; count: number; isOpen?: boolean }
  | { kind: 'row'; row: TodayRow }
  | { kind: 'none'; group: Group; says: string }
  | { kind: 'filter' }
  | { kind: 'more'; says: string };

const names: Record<Group, string> = {
  promised: 'Promised',
  now: 'Now',
  later: 'Later today',
  prepare: 'To prepare',
  heldBack: 'Not today, because …',
};

/** Everybody in the rep's work, each in one group; the last two are folded until they are asked for. */
export function QueuePanel({
  queue,
  now,
  ownZone,
  opened,
  onOpened,
  onPick,
  narrow,
}: {
  queue: Queue;
  now: number;
  ownZone: string;
  opened: Group | null;
  onOpened: (group: Group | null) => void;
  onPick: (row: TodayRow) => void;
  /** Without third lines: medium widths. */
  narrow?: boolean;
}) {
  const [typed, setTyped] = useState('');
  const folded = useFolded(opened, typed);
  const list = useRef<VirtualListHandle>(null);
  const items = useMemo(
    () => itemsOf(queue.first, queue.rows, opened, folded.rows, folded.isLoading, typed),
    [queue.first, queue.rows, opened, folded.rows, folded.isLoading, typed],
  );
  const pickedAt = items.findIndex((item) => item.kind === 'row' && item.row.personId === queue.personId);
  useEffect(() => {
    if (pickedAt >= 0) list.current?.show(pickedAt);
  }, [pickedAt]);
  const openedAt = items.findIndex((item) => item.kind === 'head' && item.group === opened);
  const shownAt = openedAt < 0 ? -1 : Math.min(openedAt + 6, items.length - 1);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only opening a group brings it into sight
  useEffect(() => {
    if (shownAt >= 0) list.current?.show(shownAt);
  }, [opened]);
  const { today } = queue;
  return (
    <div className={cx(styles.queue, narrow && styles.narrow)}>
      <QueueHead first={queue.first} />
      {queue.first ? (
        <LongList
          ref={list}
          name="Today’s queue"
          className={styles.rows}
          rows={items}
          rowHeight={heightOf}
          rowKey={keyOf}
          onEnd={() => {
            if (opened) folded.more();
            else if (today.hasNextPage && !today.isFetchingNextPage) today.fetchNextPage();
          }}
        >
          {(item) => {
            if (item.kind === 'head')
              return (
                <Head item={item} onToggle={() => onOpened(opened === item.group ? null : item.group)} />
              );
            if (item.kind === 'none') return <NobodyHere item={item} />;
            if (item.kind === 'filter') return <Filter typed={typed} onType={setTyped} />;
            if (item.kind === 'more') return <p className={styles.none}>{item.says}</p>;
            return (
              <QueueRow
                row={item.row}
                now={now}
                ownZone={ownZone}
                isPicked={item.row.personId === queue.personId}
                onPick={onPick}
              />
            );
          }}
        </LongList>
      ) : (
        <QueueLoading />
      )}
    </div>
  );
}

function QueueHead({ first }: { first: Today | undefined }) {
  if (!first) return null;
  return (
    <div className={styles.head}>
      <div className={styles.headLine}>
        <h1>Today</h1>
        <span className={styles.date}>{formatDate(first.on)}</span>
      </div>
      <DayTicks today={first} />
    </div>
  );
}

function useFolded(group: Group | null, typed: string) {
  const q = useDeferredValue(typed.trim());
  const query = useInfiniteQuery({
    ...groupQuery(group ?? 'prepare', group === 'heldBack' ? q : ''),
    enabled: group !== null,
  });
  const rows = useMemo(() => (group ? rowsOf(query.data) : []), [group, query.data]);
  return {
    rows,
    isLoading: query.isLoading && group !== null,
    more: () => {
      if (query.hasNextPage && !query.isFetchingNextPage) query.fetchNextPage();
    },
  };
}

function itemsOf(
  first: Today | undefined,
  rows: readonly TodayRow[],
  opened: Group | null,
  folded: readonly TodayRow[],
  isLoading: boolean,
  typed: string,
): Item[] {
  if (!first) return [];
  const items: Item[] = [];
  for (const group of ['promised', 'now', 'later'] as const) {
    const count = first.counts[group];
    if (group === 'later' && count === 0) continue;
    items.push({ kind: 'head', group, count });
    if (count === 0) items.push({ kind: 'none', group, says: nobody(group, first) });
    for (const row of rows) if (row.group === group) items.push({ kind: 'row', row });
  }
  for (const group of ['prepare', 'heldBack'] as const) {
    const isOpen = opened === group;
    items.push({ kind: 'head', group, count: first.counts[group], isOpen });
    if (!isOpen) continue;
    if (group === 'heldBack' && (first.counts.heldBack > 8 || typed)) items.push({ kind: 'filter' });
    for (const row of folded) items.push({ kind: 'row', row });
    if (isLoading) items.push({ kind: 'more', says: 'One moment …' });
    else if (folded.length === 0)
      items.push({ kind: 'more', says: typed ? `Nobody held back is called “${typed}”.` : 'Nobody.' });
  }
  return items;
}

function nobody(group: Group, { counts }: Today): string {
  if (group === 'promised' && counts.promisesKeptToday > 0)
    return counts.promisesKeptToday === 1
      ? 'The one of today is kept'
      : `All ${counts.promisesKeptToday} kept today`;
  return group === 'promised' ? 'Nothing is promised for today' : 'Nobody may be called at this hour';
}

const heightOf = (item: Item): number => {
  if (item.kind === 'head') return 36;
  if (item.kind !== 'row') return 40;
  return item.row.group === 'later' ? 46 : 66;
};

const keyOf = (item: Item): string => {
  if (item.kind === 'row') return item.row.enrolmentId;
  return item.kind === 'filter' || item.kind === 'more' ? item.kind : `${item.kind} ${item.group}`;
};

function Head({ item, onToggle }: { item: Extract<Item, { kind: 'head' }>; onToggle: () => void }) {
  const isFolding = item.group === 'prepare' || item.group === 'heldBack';
  const label = (
    <>
      <span>{names[item.group]}</span>
      <em className="num">{item.count}</em>
    </>
  );
  if (!isFolding)
    return (
      <h2 className={cx(styles.group, item.group === 'promised' && styles.promised)}>
        {label}
        {item.group === 'promised' && (
          <span className={styles.keys}>
            <Key of="queue.next" />
            <Key of="queue.previous" />
          </span>
        )}
      </h2>
    );
  return (
    <h2 className={cx(styles.group, styles.folding)}>
      <button type="button" aria-expanded={item.isOpen} onClick={onToggle}>
        {label}
        <span className="grow" />
        {item.group === 'heldBack' && <Key of="queue.held-back" />}
        <Icon name={item.isOpen ? 'chevron-down' : 'chevron-right'} size={14} />
      </button>
    </h2>
  );
}

const NobodyHere = ({ item }: { item: Extract<Item, { kind: 'none' }> }) => (
  <p className={styles.none}>
    {item.group === 'promised' && item.says.includes('kept') && <Icon name="check" size={14} />}
    {item.says}
  </p>
);

const Filter = ({ typed, onType }: { typed: string; onType: (typed: string) => void }) => (
  <div className={styles.filter}>
    <Icon name="search" size={14} />
    <input
      type="search"
      aria-label="Find among those held back"
      placeholder="A name or company"
      value={typed}
      onChange={(event) => onType(event.target.value)}
    />
  </div>
);

const QueueLoading = () => (
  <Loading what="today’s people" className={styles.loading}>
    {Array.from({ length: 7 }, (_, index) => (
      <div key={index} className={styles.ghost}>
        <Skeleton width="58%" />
        <Skeleton width="82%" height={10} />
      </div>
    ))}
  </Loading>
);
