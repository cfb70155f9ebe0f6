import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import type { Today, TodayRow } from '#api/today.ts';
import type { Group } from '#core/plan/group.ts';
import { useReached } from '#web/api/reach.ts';
import { groupQuery, rowsOf } from '#web/api/today.ts';
import { formatClock, formatDate } from '#web/format/when.ts';
import { DayTicks } from '#web/pages/today/queue/DayTicks.tsx';
import { QueueRow } from '#web/pages/today/queue/QueueRow.tsx';
import styles from '#web/pages/today/queue/queue.module.css';
import { heightOf, keyOf, type QueueItem, queueItems } from '#web/pages/today/queue/queue-items.ts';
import { halfHourOf } from '#web/pages/today/turns.ts';
import type { Queue } from '#web/pages/today/use-queue.ts';
import { cx } from '#web/ui/class-names.ts';
import { Icon } from '#web/ui/Icon.tsx';
import { Key } from '#web/ui/Key.tsx';
import { LongList } from '#web/ui/LongList.tsx';
import { Loading, Skeleton } from '#web/ui/States.tsx';
import type { VirtualListHandle } from '#web/ui/VirtualList.tsx';

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
  const slot = halfHourOf(now);
  const items = useMemo(
    () =>
      queueItems(
        queue.first,
        queue.rows,
        { open: opened, rows: folded.rows, isLoading: folded.isLoading, typed },
        slot,
      ),
    [queue.first, queue.rows, opened, folded.rows, folded.isLoading, typed, slot],
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
      <QueueHead first={queue.first} ownZone={ownZone} />
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
            if (item.kind === 'hour') return <HalfHour at={item.at} ownZone={ownZone} />;
            if (item.kind === 'none') return <NobodyHere item={item} />;
            if (item.kind === 'filter') return <Filter typed={typed} onType={setTyped} />;
            if (item.kind === 'more') return <p className={styles.none}>{item.says}</p>;
            return (
              <QueueRow
                row={item.row}
                now={now}
                ownZone={ownZone}
                again={item.again}
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

function QueueHead({ first, ownZone }: { first: Today | undefined; ownZone: string }) {
  const reached = useReached();
  if (!first) return null;
  return (
    <div className={styles.head}>
      <div className={styles.headLine}>
        <h1>Today</h1>
        <Link to="/load" className={styles.date} title="The days ahead">
          <span>{formatDate(first.on)}</span>
          <Icon name="calendar" size={14} />
          <span className="sr">, the days ahead</span>
        </Link>
      </div>
      <DayTicks today={first} />
      {!reached && first.plan && (
        <p className={styles.stands}>
          <Icon name="clock" size={14} />
          Planned at {formatClock(first.plan.plannedAt, ownZone)}; that stands until the server answers again.
        </p>
      )}
    </div>
  );
}

/** From here on the plan has them later, by the rep's own clock. */
const HalfHour = ({ at, ownZone }: { at: number; ownZone: string }) => (
  <p className={cx(styles.halfHour, 'num')} title="The half hour of the plan, your time">
    <span className="sr">Planned for </span>
    {formatClock(at, ownZone)}
  </p>
);

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

function Head({ item, onToggle }: { item: Extract<QueueItem, { kind: 'head' }>; onToggle: () => void }) {
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

const NobodyHere = ({ item }: { item: Extract<QueueItem, { kind: 'none' }> }) => (
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
