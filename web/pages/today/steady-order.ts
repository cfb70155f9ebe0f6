import type { TodayRow } from '#api/today.ts';

type Row = Pick<TodayRow, 'enrolmentId' | 'personId' | 'group'>;

/**
 * The list as it is planned anew, without moving what the rep has passed: whoever stood above the person on the desk stays
 * above, in the same order, and the rest follows as the plan has it now. Who left the day is gone, and who changed groups goes where the
 * plan has them.
 * @param shown the rows as they stand, in order
 * @param planned the same day read again
 * @param picked the person on the desk; the plan's own order where there is none, or where they stand in another group now
 */
export function steadyOrder<R extends Row>(
  shown: readonly Row[],
  planned: readonly R[],
  picked: string | null,
): readonly R[] {
  const at = shown.findIndex((row) => row.personId === picked);
  const now = new Map(planned.map((row) => [row.enrolmentId, row]));
  const kept = shown.slice(0, at + 1).flatMap((row) => {
    const same = now.get(row.enrolmentId);
    return same?.group === row.group ? [same] : [];
  });
  if (kept.at(-1)?.personId !== picked) return planned;
  const stays = new Set<R>(kept);
  const rest = planned.filter((row) => !stays.has(row));
  return groupsOf(planned).flatMap((group) => [...kept, ...rest].filter((row) => row.group === group));
}

const groupsOf = (rows: readonly Row[]) => [...new Set(rows.map((row) => row.group))];
