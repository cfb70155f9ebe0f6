import type { RepTime } from '#core/plan/calls/rep-room.ts';
import { type Day, formatInstant } from '#core/prospect/local-time.ts';
import { readRepsToPlan } from '#store/plan/rep-time.ts';
import type { Queryable } from '#store/workspace.ts';

/** Days that one look at the reps' hours, meetings and days away reaches ahead, with one to spare on either side. */
const daysALook = 14;
const daySeconds = 86_400;

/** What is known of a rep's time around a date of theirs; undefined of whoever does not call any more. */
export type RepTimes = (repId: string, on: Day) => RepTime | undefined;

/** Hours, meetings and days away of these reps over many days, both ends inclusive. */
export async function repTimesOver(
  db: Queryable,
  workspaceId: string,
  repIds: readonly string[],
  { from, until }: { from: Day; until: Day },
): Promise<RepTimes> {
  const looks: Map<string, RepTime>[] = [];
  for (let first = from; first <= until; first += daysALook) {
    const now = formatInstant(first * daySeconds);
    const reps = await readRepsToPlan(db, workspaceId, repIds, { now });
    looks.push(new Map(reps.map((rep) => [rep.id, rep])));
  }
  return (repId, on) => looks[Math.floor((on - from) / daysALook)]?.get(repId);
}
