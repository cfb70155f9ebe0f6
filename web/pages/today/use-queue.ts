import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { TodayRow } from '#api/today.ts';
import { personQuery } from '#web/api/people.ts';
import { personDayQuery } from '#web/api/person-day.ts';
import { groupQuery, isWorked, rowsOf, todayQuery } from '#web/api/today.ts';
import { steadyOrder } from '#web/pages/today/steady-order.ts';
import { isDue, isOld } from '#web/pages/today/turns.ts';

/** How many people ahead are read before they are asked for, so that the next one shows at once. */
const readAhead = 3;

/**
 * The day's list as it is planned, and who of it lies on the desk; whoever was picked stands in the address.
 * @param isBegun a call to that person is being made or written down
 */
export function useQueue(now: number, isBegun: (personId: string) => boolean) {
  const today = useInfiniteQuery(todayQuery);
  const picked = useSearch({ from: '/' }).person ?? null;
  const navigate = useNavigate({ from: '/' });
  const client = useQueryClient();
  const first = today.data?.pages[0];
  const planned = useMemo(() => rowsOf(today.data).filter(isWorked), [today.data]);
  const due = useMemo(() => planned.filter((row) => isDue(row, now)), [planned, now]);
  const personId = useWhoLies(picked, planned, due, isBegun);
  const rows = useSteadyRows(planned, due, personId);

  const open = useCallback(
    (id: string | null) => navigate({ search: id ? { person: id } : {}, replace: true }),
    [navigate],
  );
  /** Who is first by the plan, whoever else was called out of turn. */
  const firstBut = (id: string): string | null => due.find((row) => row.personId !== id)?.personId ?? null;
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
  const minute = Math.floor(now / 60_000);
  // Asked once a minute until the server has planned anew: its clock may be a moment behind.
  const oldAt = first && isOld(first, planned, now) ? minute : null;
  useEffect(() => {
    if (oldAt !== null) client.invalidateQueries({ queryKey: ['today'] });
  }, [client, oldAt]);
  return {
    today,
    first,
    rows,
    due,
    personId,
    open,
    firstBut,
    nextAfter,
    nextToPrepare,
    openFirstToPrepare,
    step,
  };
}

export type Queue = ReturnType<typeof useQueue>;

/**
 * Whoever came onto the desk by the plan stays there while it is made anew, as long as the day has them or their call has begun: nobody is
 * taken from under a rep who reads or rings.
 */
function useWhoLies(
  picked: string | null,
  planned: readonly TodayRow[],
  due: readonly TodayRow[],
  isBegun: (personId: string) => boolean,
): string | null {
  const [lying, setLying] = useState<string | null>(null);
  const stays = lying !== null && (isBegun(lying) || planned.some((row) => row.personId === lying));
  const personId = picked ?? (stays ? lying : (due[0]?.personId ?? null));
  if (personId !== lying) setLying(personId);
  return personId;
}

/** The list as it is shown: the plan's own order whenever the desk goes on to the first of it, and steady until then. */
function useSteadyRows(
  planned: readonly TodayRow[],
  due: readonly TodayRow[],
  personId: string | null,
): readonly TodayRow[] {
  const [shown, setShown] = useState({ planned, personId, rows: planned });
  if (shown.planned === planned && shown.personId === personId) return shown.rows;
  const wentOn = shown.personId !== personId && due[0]?.personId === personId;
  const rows = wentOn ? planned : steadyOrder(shown.rows, planned, personId);
  setShown({ planned, personId, rows });
  return rows;
}

function useReadAhead(due: readonly TodayRow[]) {
  const client = useQueryClient();
  const ids = due
    .slice(0, readAhead + 1)
    .map((row) => row.personId)
    .join(' ');
  useEffect(() => {
    for (const id of ids.split(' ').filter(Boolean)) {
      client.prefetchQuery(personQuery(id));
      client.prefetchQuery(personDayQuery(id));
    }
  }, [client, ids]);
}
