import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useCallback, useMemo, useState } from 'react';
import type { InboundCall, InboundCallsState } from '#api/inbound-calls.ts';
import { callsQuery, useChangeCall } from '#web/api/inbound-calls.ts';
import { useSession } from '#web/api/session.ts';
import { formatClock, formatDay, ownZone } from '#web/format/when.ts';
import { tellLine } from '#web/inbound/line.ts';
import styles from '#web/pages/calls-in/calls-in.module.css';
import { withPutAway } from '#web/pages/calls-in/put-away.ts';
import { Button, buttonClass } from '#web/ui/Button.tsx';
import { Icon } from '#web/ui/Icon.tsx';
import { LoadingLines } from '#web/ui/LoadingLines.tsx';
import { LongList } from '#web/ui/LongList.tsx';
import { Page } from '#web/ui/Page.tsx';
import { Segmented } from '#web/ui/Segmented.tsx';
import { EmptyState, ErrorState } from '#web/ui/States.tsx';
import { toast } from '#web/ui/toast.tsx';

/** Calls that came in and of which nobody has said yet whose they were. */
export default function CallsInPage() {
  const [state, setState] = useState<InboundCallsState>('open');
  return (
    <Page
      title="Calls that came in"
      says="Nobody has said yet whose these were. A call that is somebody’s is in their history."
      fill
      actions={
        <>
          <Link to="/people" className={buttonClass({ look: 'ghost' })}>
            People
          </Link>
          <Button look="primary" icon="phone-in" onClick={() => tellLine({ is: 'write-down' })}>
            They called
          </Button>
        </>
      }
    >
      <div className={styles.which}>
        <Segmented name="Which calls" value={state} segments={segments} onChoose={setState} />
      </div>
      <Calls key={state} state={state} />
    </Page>
  );
}

const segments = [
  { value: 'open', label: 'Waiting' },
  { value: 'dismissed', label: 'Put away' },
] as const;

function Calls({ state }: { state: InboundCallsState }) {
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(
    callsQuery(state),
  );
  const [putAway, setPutAway] = useState<readonly InboundCall[]>([]);
  const rows = useMemo(
    () => withPutAway(data?.pages.flatMap((page) => page.items) ?? [], putAway),
    [data, putAway],
  );
  const onEnd = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  const changing = useChangeCall({
    onDone: (call, { is }) => {
      if (state === 'dismissed') return toast.done('It waits among the calls again.');
      setPutAway((before) => [
        ...before.filter(({ id }) => id !== call.id),
        ...(is === 'dismissed' ? [call] : []),
      ]);
    },
  });
  if (error && !data) return <ErrorState error={error} onRetry={refetch} />;
  if (!data) return <LoadingLines what="the calls" heights={[56, 56, 56, 56]} />;
  if (rows.length === 0 && state === 'dismissed')
    return (
      <EmptyState icon="phone-in" title="No call was put away">
        <p>A call from nobody you call is kept here, and may be taken up again.</p>
      </EmptyState>
    );
  if (rows.length === 0)
    return (
      <EmptyState icon="phone-in" title="No call waits here">
        <p>
          A call whose number is nobody’s, or several people’s, is kept here until somebody says whose it was.
          Nothing of it is lost.
        </p>
      </EmptyState>
    );
  return (
    <LongList
      name="Calls that came in"
      className={styles.rows}
      rows={rows}
      rowHeight={() => 64}
      rowKey={({ id }) => id}
      onEnd={onEnd}
    >
      {(call) => (
        <CallRow
          call={call}
          isPutAway={call.state === 'dismissed'}
          isBusy={changing.isWriting}
          onDismiss={(is) => changing.write({ id: call.id, is })}
        />
      )}
    </LongList>
  );
}

function CallRow({
  call,
  isPutAway,
  isBusy,
  onDismiss,
}: {
  call: InboundCall;
  isPutAway: boolean;
  isBusy: boolean;
  onDismiss: (is: 'dismissed' | 'open') => void;
}) {
  const zone = useSession()?.rep?.timeZone ?? ownZone();
  const number = call.shown ?? call.number ?? 'Number withheld';
  const whose = call.candidates.map(({ name }) => name).slice(0, 3);
  return (
    <div className={styles.row}>
      <Icon name={call.missed ? 'phone-missed' : 'phone-in'} />
      <div className="grow">
        <p className={`${styles.number} num`}>{number}</p>
        <p className={styles.quiet}>
          <span className="num">
            {formatDay(call.at, zone)}, {formatClock(call.at, zone)}
          </span>
          {call.missed && ', missed'}
          {call.source === 'typed' ? ', written down' : `, told by ${call.source}`}
          {call.ownLineOf.length > 0 && '. A line of our own'}
          {whose.length > 0 && `. It may be ${whose.join(', or ')}`}
        </p>
        {call.note && <p className={styles.note}>{call.note}</p>}
      </div>
      {isPutAway ? (
        <>
          <span className={styles.quiet}>Nobody we call</span>
          <Button size="small" icon="undo" disabled={isBusy} onClick={() => onDismiss('open')}>
            Take it up again
          </Button>
        </>
      ) : (
        <>
          <Button
            size="small"
            aria-label={`Who was it? ${number}`}
            onClick={() => tellLine({ is: 'asked-for', call })}
          >
            Who was it?
          </Button>
          <Button
            size="small"
            look="ghost"
            aria-label={`Nobody we call: ${number}`}
            disabled={isBusy}
            onClick={() => onDismiss('dismissed')}
          >
            Nobody we call
          </Button>
        </>
      )}
    </div>
  );
}
