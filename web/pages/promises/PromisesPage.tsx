import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { PromisesPage as LedgerPage, PromiseRow } from '#api/promises.ts';
import { likelyRange } from '#core/evidence/likely-range.ts';
import {
  type PromiseAtRisk,
  type PromiseStatus,
  promisesAtRiskQuery,
  promisesFileHref,
  promisesQuery,
} from '#web/api/promises.ts';
import { HandOverDialog } from '#web/forms/HandOverDialog.tsx';
import { atRiskWords, PromisesAtRisk } from '#web/forms/PromisesAtRisk.tsx';
import { IntoMeetings } from '#web/pages/promises/IntoMeetings.tsx';
import { PromiseFilters } from '#web/pages/promises/PromiseFilters.tsx';
import { PromiseLine } from '#web/pages/promises/PromiseLine.tsx';
import { firstToShow, isOwed, statuses, statusWords } from '#web/pages/promises/promise-words.ts';
import styles from '#web/pages/promises/promises.module.css';
import { ThanksOwed } from '#web/pages/promises/ThanksOwed.tsx';
import { VisitsToReconfirm } from '#web/pages/promises/VisitsToReconfirm.tsx';
import type { PromisesSearch } from '#web/router.tsx';
import { Button, buttonClass } from '#web/ui/Button.tsx';
import { Interval } from '#web/ui/Figures.tsx';
import { Icon } from '#web/ui/Icon.tsx';
import { useKeys } from '#web/ui/keys/use-keys.ts';
import { LoadingLines } from '#web/ui/LoadingLines.tsx';
import { Page } from '#web/ui/Page.tsx';
import { EmptyState, ErrorState } from '#web/ui/States.tsx';
import { VirtualList, type VirtualListHandle } from '#web/ui/VirtualList.tsx';

/** The ledger: what was said, for when, and what became of it. */
export default function PromisesPage() {
  const search = useSearch({ from: '/promises' });
  const navigate = useNavigate();
  const change = (next: PromisesSearch) =>
    navigate({ to: '/promises', search: (before) => ({ ...before, ...next }), replace: true });
  const { rep } = search;
  const all = useInfiniteQuery(promisesQuery({ rep }));
  const summary = all.data?.pages[0];
  const asked = statuses.find((one) => one === search.status);
  const isAll = search.status === 'all' || (search.status !== undefined && asked === undefined);
  const status = isAll ? undefined : (asked ?? (summary && firstToShow(summary.counts)));
  const atRisk = useQuery(promisesAtRiskQuery()).data?.filter(({ promise }) => !rep || promise.repId === rep);
  return (
    <Page
      title="Promises"
      says="Each is a call somebody said they would make. It comes before everything but a no."
      fill
      width="full"
      actions={
        <a href={promisesFileHref({ rep, status })} download className={buttonClass({ look: 'ghost' })}>
          <Icon name="download" /> As a file
        </a>
      }
    >
      <div className={styles.head}>
        {summary && <Kept {...summary} />}
        <PromiseFilters counts={summary?.counts ?? {}} status={status} rep={rep} onChange={change} />
      </div>
      <ThanksOwed rep={rep} />
      <IntoMeetings rep={rep} />
      <VisitsToReconfirm rep={rep} />
      {all.isError && !all.data ? (
        <ErrorState error={all.error} onRetry={all.refetch} />
      ) : !summary ? (
        <LoadingLines what="the promises" heights={[40, 40, 40]} className={styles.loading} />
      ) : (
        <Ledger
          key={`${rep} ${status}`}
          rep={rep}
          status={status}
          atRisk={atRisk ?? []}
          onShowAll={() => change({ status: 'all', rep: undefined })}
        />
      )}
    </Page>
  );
}

/** How many were kept of those that ran their course; what counts for neither stands beside it. */
function Kept({ kept: { kept, of }, counts }: LedgerPage) {
  const superseded = counts.superseded ?? 0;
  if (of === 0) return <p className={styles.kept}>None has run its course yet.</p>;
  return (
    <div className={styles.kept}>
      <Interval of={kept} from={of} label="Kept in time" {...likelyRange(kept, of)} />
      {superseded > 0 && (
        <p className={styles.quiet}>
          Kept, of those kept, broken or overdue. In{' '}
          <span className="num">{superseded.toLocaleString()}</span> more they came first; those count for
          neither.
        </p>
      )}
    </div>
  );
}

function Ledger({
  rep,
  status,
  atRisk,
  onShowAll,
}: {
  rep: string | undefined;
  status: PromiseStatus | undefined;
  atRisk: readonly PromiseAtRisk[];
  onShowAll: () => void;
}) {
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(
    promisesQuery({ rep, status }),
  );
  const rows = useMemo(() => data?.pages.flatMap((page) => page.rows) ?? [], [data]);
  const onEnd = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  const list = useRef<VirtualListHandle>(null);
  const cursor = useCursor(atRisk.length, rows.length, (index) => list.current?.show(index));
  const [handing, setHanding] = useState<PromiseRow | null>(null);
  const row = rows[cursor - atRisk.length];
  useKeys({ 'promise.hand-over': () => row && mayHandOver(row) && setHanding(row) }, row !== undefined);
  return (
    <>
      {atRisk.length > 0 && (
        <div className={styles.atRisk}>
          <PromisesAtRisk
            items={atRisk}
            title={atRiskWords(atRisk)}
            picked={cursor < atRisk.length ? cursor : -1}
            withKeys={cursor < atRisk.length}
          />
        </div>
      )}
      {error && !data ? (
        <ErrorState error={error} onRetry={refetch} />
      ) : !data ? (
        <LoadingLines what="the promises" heights={[40, 40, 40]} className={styles.loading} />
      ) : rows.length === 0 ? (
        <NoPromises status={status} rep={rep} onShowAll={onShowAll} />
      ) : (
        <VirtualList
          ref={list}
          rows={rows}
          name="Promises"
          rowHeight={61}
          rowKey={(one) => one.id}
          onEnd={onEnd}
          className={styles.list}
        >
          {(one, index) => (
            <PromiseLine
              row={one}
              isPicked={cursor === atRisk.length + index}
              onHandOver={mayHandOver(one) ? () => setHanding(one) : null}
            />
          )}
        </VirtualList>
      )}
      {handing?.enrolmentId && handing.repId && (
        <HandOverDialog
          work={{ enrolmentIds: [handing.enrolmentId] }}
          whom={handing.name}
          mine={handing.repId}
          onClose={() => setHanding(null)}
        />
      )}
    </>
  );
}

const mayHandOver = (row: PromiseRow) => isOwed(row.status) && row.enrolmentId !== null && row.repId !== null;

/** J and K go through what is endangered, then through the ledger; the name takes the focus, so Enter opens. */
function useCursor(before: number, rows: number, show: (index: number) => void): number {
  const [cursor, setCursor] = useState(-1);
  const move = (by: number) => {
    const next = Math.min(Math.max(0, cursor + by), before + rows - 1);
    if (next >= before) show(next - before);
    setCursor(next);
  };
  useKeys({ 'queue.next': () => move(1), 'queue.previous': () => move(-1) }, before + rows > 0);
  return cursor;
}

function NoPromises({
  status,
  rep,
  onShowAll,
}: {
  status: PromiseStatus | undefined;
  rep: string | undefined;
  onShowAll: () => void;
}) {
  if (status || rep)
    return (
      <EmptyState
        icon="handshake"
        title={status ? statusWords[status].none : 'No promise of this rep'}
        actions={<Button onClick={onShowAll}>Show all promises</Button>}
      />
    );
  return (
    <EmptyState icon="handshake" title="No promise has been made yet">
      <p>
        A message that says when you will call again becomes one. It is kept here, comes first on its day, and
        is never forgotten over a holiday.
      </p>
    </EmptyState>
  );
}
