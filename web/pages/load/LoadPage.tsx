import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo, useRef, useState } from 'react';
import { type Load, type LoadDay, loadQuery, useStartPlanRun } from '#web/api/load.ts';
import { LoadFilters, type Only } from '#web/pages/load/LoadFilters.tsx';
import { LoadRow } from '#web/pages/load/LoadRow.tsx';
import styles from '#web/pages/load/load.module.css';
import { teamWords } from '#web/pages/load/load-words.ts';
import { PlanningUnderWay } from '#web/pages/load/PlanningUnderWay.tsx';
import type { LoadSearch } from '#web/router.tsx';
import { Button } from '#web/ui/Button.tsx';
import { useKeys } from '#web/ui/keys/use-keys.ts';
import { LoadingLines } from '#web/ui/LoadingLines.tsx';
import { LongList } from '#web/ui/LongList.tsx';
import { Page } from '#web/ui/Page.tsx';
import { Segmented } from '#web/ui/Segmented.tsx';
import { EmptyState, ErrorState } from '#web/ui/States.tsx';
import type { VirtualListHandle } from '#web/ui/VirtualList.tsx';

/** How full every rep's day is, how the present one goes, and which promises find no place. */
export default function LoadPage() {
  const search = useSearch({ from: '/load' });
  const navigate = useNavigate();
  const day: LoadDay = search.day ?? 'tomorrow';
  const { data, error, refetch } = useQuery(loadQuery(day));
  const change = (next: LoadSearch) =>
    navigate({ to: '/load', search: (before) => ({ ...before, ...next }), replace: true });
  return (
    <Page
      title="The days ahead"
      says={
        day === 'today'
          ? 'How today goes for each rep, against the plan as it stood when their day began.'
          : 'How full each rep’s next day is, and which promises find no place in it.'
      }
      fill
      width="full"
      actions={
        <Segmented
          name="Day"
          value={day}
          segments={[
            { value: 'today', label: 'Today' },
            { value: 'tomorrow', label: 'Next day' },
          ]}
          onChoose={(chosen) => change({ day: chosen === 'today' ? chosen : undefined, only: undefined })}
        />
      }
    >
      {error && !data ? (
        <ErrorState error={error} onRetry={refetch} />
      ) : !data ? (
        <LoadingLines what="the days" heights={[64, 64, 64, 64]} className={styles.loading} />
      ) : (
        <Days key={day} load={data} search={search} onChange={change} />
      )}
    </Page>
  );
}

function Days({
  load,
  search,
  onChange,
}: {
  load: Load;
  search: LoadSearch;
  onChange: (next: LoadSearch) => void;
}) {
  const { day, reps, run } = load;
  const start = useStartPlanRun();
  const rows = useMemo(() => chosen(reps, search), [reps, search]);
  const isUnplanned = reps.some(({ plannedAt }) => plannedAt === null);
  const isRunning = run?.state === 'running';
  const plan = (
    <Button
      look={isUnplanned ? 'primary' : 'plain'}
      icon={isUnplanned ? 'calendar' : 'reload'}
      busy={start.isWriting}
      onClick={() => start.write(day)}
    >
      {isUnplanned ? (day === 'today' ? 'Plan today' : 'Plan the next day') : 'Plan anew'}
    </Button>
  );
  return (
    <>
      <div className={styles.head}>
        <div className={styles.sum}>
          <p className="num grow">{teamWords(reps)}</p>
          {!isRunning && (isUnplanned || reps.length > fewReps) && plan}
        </div>
        {run && <PlanningUnderWay key={run.id} run={run} day={day} />}
        {reps.length > 1 && <LoadFilters load={load} search={search} onChange={onChange} />}
      </div>
      {rows.length === 0 ? (
        <EmptyState
          icon="calendar"
          title="No rep here is like that"
          actions={
            <Button onClick={() => onChange({ q: undefined, only: undefined })}>Show every rep</Button>
          }
        />
      ) : (
        <Rows load={load} rows={rows} />
      )}
    </>
  );
}

/** Fewer are planned by the server whenever they are looked at. */
const fewReps = 20;

type Rep = Load['reps'][number];

function chosen(reps: readonly Rep[], { q = '', only }: LoadSearch): Rep[] {
  const typed = q.trim().toLowerCase();
  const fits: Record<Only, (rep: Rep) => boolean> = {
    'no-place': ({ unkeepable }) => unkeepable.length > 0,
    unplanned: ({ plannedAt }) => plannedAt === null,
  };
  return reps.filter((rep) => rep.name.toLowerCase().includes(typed) && (!only || fits[only](rep)));
}

function Rows({ load, rows }: { load: Load; rows: readonly Rep[] }) {
  const list = useRef<VirtualListHandle>(null);
  const [cursor, setCursor] = useState(-1);
  const move = (by: number) => {
    const next = Math.min(Math.max(0, cursor + by), rows.length - 1);
    list.current?.show(next);
    setCursor(next);
  };
  useKeys({ 'queue.next': () => move(1), 'queue.previous': () => move(-1) });
  const picked = rows[cursor]?.repId;
  return (
    <LongList
      ref={list}
      rows={rows}
      name="Reps"
      rowHeight={({ unkeepable }) => (unkeepable.length === 0 ? 92 : 150 + unkeepable.length * 50)}
      rowKey={({ repId }) => repId}
      className={styles.list}
    >
      {(rep) => <LoadRow rep={rep} load={load} isPicked={rep.repId === picked} />}
    </LongList>
  );
}
