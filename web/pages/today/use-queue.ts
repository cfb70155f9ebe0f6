import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo } from 'react';
import type { TodayRow } from '#api/today.ts';
import { personQuery } from '#web/api/people.ts';
import { groupQuery, isWorked, rowsOf, todayQuery } from '#web/api/today.ts';

/** How many people ahead are read before they are asked for, so that the next one shows at once. */
const readAhead = 3;

/** The day's list and who of it lies on the desk; the person stands in the address. */
export function useQueue(now: number) {
  const today = useInfiniteQuery(todayQuery);
  const picked = useSearch({ from: '/' }).person ?? null;
  const navigate = useNavigate({ from: '/' });
  const client = useQueryClient();
  const rows = useMemo(() => rowsOf(today.data).filter(isWorked), [today.data]);
  const due = useMemo(() => rows.filter((row) => isDue(row, now)), [rows, now]);
  const personId = picked ?? due[0]?.personId ?? null;

  const open = useCallback(
    (id: string | null) => navigate({ search: id ? { person: id } : {}, replace: true }),
    [navigate],
  );
  /** Who is due after this one, in working order; from the top again after the last. */
  const nextAfter = (id: string | null): string | null => {
    const at = due.findIndex((row) => row.personId === id);
    const others = due.filter((row) => row.personId !== id);
    return (at >= 0 ? (others[at] ?? others[0]) : others[0])?.personId ?? null;
  };
  const step = (by: 1 | -1) => {
    const at = rows.findIndex((row) => row.personId === personId);
    const next = rows[at < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, at + by))];
    if (next) open(next.personId);
  };
  /** The next one to prepare, as far as that list was read; else whoever is due. */
  const nextToPrepare = (id: string): string | null => {
    const read = client.getQueryData(groupQuery('prepare', '').queryKey);
    const others = rowsOf(read).filter((row) => row.personId !== id);
    return others[0]?.personId ?? due[0]?.personId ?? null;
  };
  const openFirstToPrepare = async () => {
    const read = await client.fetchInfiniteQuery(groupQuery('prepare', ''));
    const first = rowsOf(read)[0];
    if (first) open(first.personId);
  };
  useReadAhead(due);
  const isStale = rows.some((row) => hasTurned(row, now));
  useEffect(() => {
    if (isStale) client.invalidateQueries({ queryKey: ['today'] });
  }, [client, isStale]);
  return {
    today,
    first: today.data?.pages[0],
    rows,
    due,
    personId,
    open,
    nextAfter,
    nextToPrepare,
    openFirstToPrepare,
    step,
  };
}

export type Queue = ReturnType<typeof useQueue>;

/** Owed or open, and its window has begun. */
function isDue(row: TodayRow, now: number): boolean {
  if (row.group === 'now') return true;
  return row.group === 'promised' && row.opensAt !== null && Date.parse(row.opensAt) <= now + 60_000;
}

/** The hour has changed their group since the list was read: it opened, or the window closed. */
function hasTurned(row: TodayRow, now: number): boolean {
  if (row.group === 'later')
    return row.opensAt !== null && !row.deferredUntil && Date.parse(row.opensAt) <= now;
  return row.group === 'now' && row.windowUntil !== null && Date.parse(row.windowUntil) <= now;
}

function useReadAhead(due: readonly TodayRow[]) {
  const client = useQueryClient();
  const ids = due
    .slice(0, readAhead + 1)
    .map((row) => row.personId)
    .join(' ');
  useEffect(() => {
    for (const id of ids.split(' ').filter(Boolean)) client.prefetchQuery(personQuery(id));
  }, [client, ids]);
}
