import type { Today, TodayRow } from '#api/today.ts';
import type { Group } from '#core/plan/group.ts';
import { halfHourOf, plannedAt } from '#web/pages/today/turns.ts';

export type QueueItem =
  | { kind: 'head'; group: Group; count: number; isOpen?: boolean }
  /** `again`: planned for the half hour of the row above it. */
  | { kind: 'row'; row: TodayRow; again?: boolean }
  /** From here on the plan has them in a later half hour, though they may be called now. */
  | { kind: 'hour'; at: number }
  | { kind: 'none'; group: Group; says: string }
  | { kind: 'filter' }
  | { kind: 'more'; says: string };

/** The groups that are folded until they are asked for, and what was read of the one that is open. */
export type Folded = { open: Group | null; rows: readonly TodayRow[]; isLoading: boolean; typed: string };

/** From so many people on it is worth being able to look for one. */
const worthSearching = 8;

/** Today's list as it is drawn, from top to bottom: everybody in the rep's work, each in one group. */
export function queueItems(
  day: Today | undefined,
  rows: readonly TodayRow[],
  folded: Folded,
  now: number,
): QueueItem[] {
  if (!day) return [];
  return [...workedItems(day, rows, now), ...foldedItems(day, folded)];
}

function workedItems(day: Today, rows: readonly TodayRow[], now: number): QueueItem[] {
  return (['promised', 'now', 'later'] as const).flatMap((group): QueueItem[] => {
    const count = day.counts[group];
    if (count === 0) return group === 'later' ? [] : [{ kind: 'head', group, count }, nobody(group, day)];
    const found = rows.filter((row) => row.group === group);
    return [{ kind: 'head', group, count }, ...(group === 'now' ? byHalfHour(found, now) : byTurn(found))];
  });
}

/** Those of now, with a line where the plan goes on to another half hour. */
function byHalfHour(rows: readonly TodayRow[], now: number): QueueItem[] {
  let reached = halfHourOf(now);
  return rows.flatMap((row): QueueItem[] => {
    const at = row.plan ? halfHourOf(Date.parse(row.plan.for)) : reached;
    const item: QueueItem = { kind: 'row', row };
    if (at <= reached) return [item];
    reached = at;
    return [{ kind: 'hour', at }, item];
  });
}

function byTurn(rows: readonly TodayRow[]): QueueItem[] {
  return rows.map((row, index) => {
    const before = rows[index - 1];
    return { kind: 'row', row, again: before !== undefined && plannedAt(before) === plannedAt(row) };
  });
}

function foldedItems({ counts }: Today, { open, rows, isLoading, typed }: Folded): QueueItem[] {
  return (['prepare', 'heldBack'] as const).flatMap((group): QueueItem[] => {
    const isOpen = open === group;
    const head: QueueItem = { kind: 'head', group, count: counts[group], isOpen };
    if (!isOpen) return [head];
    const isSearched = group === 'heldBack' && (counts.heldBack > worthSearching || typed !== '');
    return [
      head,
      ...(isSearched ? [{ kind: 'filter' } as const] : []),
      ...rows.map((row): QueueItem => ({ kind: 'row', row })),
      ...afterFolded(rows.length, isLoading, typed),
    ];
  });
}

function afterFolded(read: number, isLoading: boolean, typed: string): QueueItem[] {
  if (isLoading) return [{ kind: 'more', says: 'One moment …' }];
  if (read > 0) return [];
  return [{ kind: 'more', says: typed ? `Nobody held back is called “${typed}”.` : 'Nobody.' }];
}

function nobody(group: 'promised' | 'now' | 'later', { counts }: Today): QueueItem {
  return { kind: 'none', group, says: nobodyWords(group, counts) };
}

function nobodyWords(group: Group, { promisesKeptToday, later }: Today['counts']): string {
  if (group === 'promised' && promisesKeptToday > 0)
    return promisesKeptToday === 1 ? 'The one of today is kept' : `All ${promisesKeptToday} kept today`;
  if (group === 'promised') return 'Nothing is promised for today';
  return later > 0 ? 'Nobody is easy to reach at this hour' : 'Nobody is planned for this hour';
}

/** A guess for rows not drawn yet, in pixels. */
export const heightOf = (item: QueueItem): number => {
  if (item.kind === 'head') return 36;
  if (item.kind === 'hour') return 22;
  if (item.kind !== 'row') return 40;
  return item.row.group === 'later' ? 46 : 66;
};

export const keyOf = (item: QueueItem): string => {
  if (item.kind === 'row') return item.row.enrolmentId;
  if (item.kind === 'hour') return `hour ${item.at}`;
  return item.kind === 'filter' || item.kind === 'more' ? item.kind : `${item.kind} ${item.group}`;
};
