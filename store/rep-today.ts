import { type RepDay, repDay } from '#core/plan/rep-day.ts';
import type { Database } from '#store/connect.ts';
import { decideLapsed } from '#store/decisions.ts';
import { countKeptPromises } from '#store/promise-ledger.ts';
import {
  countToday,
  listToday,
  type TodayCounts,
  type TodayPerson,
  type TodayQuestion,
  ticksToday,
} from '#store/today.ts';
import type { Queryable, Workspace } from '#store/workspace.ts';

/** A rep's day at an instant: how many are in each group, one page of them, and what was done so far. */
export type RepToday = {
  at: string;
  day: RepDay;
  counts: TodayCounts;
  promisesKept: number;
  ticks: { at: string; outcome: string }[];
  people: TodayPerson[];
  cursor: string | null;
};

export type RepTodayQuestion = Pick<TodayQuestion, 'limit' | 'group' | 'search' | 'cursor'>;

/**
 * Today for a rep. Decisions that have lapsed by now are made again first, so that everybody is in
 * exactly one group.
 */
export async function readToday(
  db: Database,
  workspace: Workspace,
  rep: { id: string; timeZone: string },
  now: string,
  question: RepTodayQuestion,
): Promise<RepToday> {
  await decideLapsed(db, workspace, rep.id, now);
  return readPlan(db, workspace.id, rep, now, question);
}

/**
 * The same at an instant to come, if nothing new were learned until then. What is decided for it is taken
 * back at once: a look ahead changes nothing.
 */
export async function lookAhead(
  db: Database,
  workspace: Workspace,
  rep: { id: string; timeZone: string },
  at: string,
  question: RepTodayQuestion,
): Promise<RepToday> {
  const connection = await db.connect();
  try {
    await connection.query('begin');
    await decideLapsed(connection, workspace, rep.id, at);
    return await readPlan(connection, workspace.id, rep, at, question);
  } finally {
    await connection.query('rollback').catch(() => {});
    connection.release();
  }
}

async function readPlan(
  db: Queryable,
  workspaceId: string,
  rep: { id: string; timeZone: string },
  at: string,
  question: RepTodayQuestion,
): Promise<RepToday> {
  const day = repDay(rep.timeZone, at);
  const asked: TodayQuestion = { ...question, repId: rep.id, at, dayEndsAt: day.until };
  const counts = await countToday(db, workspaceId, asked);
  const page = await listToday(db, workspaceId, asked);
  const ticks = await ticksToday(db, workspaceId, rep.id, day.from, day.until);
  const promisesKept = await countKeptPromises(db, workspaceId, rep.id, day);
  return { at, day, counts, promisesKept, ticks, ...page };
}
