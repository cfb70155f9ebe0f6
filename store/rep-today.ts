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

/** Whose day it is, and by which zone. */
export type TodaysRep = { id: string; timeZone: string };

export type RepTodayQuestion = Pick<TodayQuestion, 'limit' | 'group' | 'search' | 'cursor'>;

/**
 * Today for a rep. Decisions that have lapsed by now are made again first, so that everybody is in exactly one
 * group. Hardly ever has one, so the day is read while that is found out, and once more if it was so.
 */
export async function readToday(
  db: Database,
  workspace: Workspace,
  rep: TodaysRep,
  now: string,
  question: RepTodayQuestion,
): Promise<RepToday> {
  const asked = askedOf(rep, now, question);
  const [written, plan] = await Promise.all([
    decideLapsed(db, workspace, rep.id, now),
    readTogether(db, workspace.id, asked),
  ]);
  return written === 0 ? plan : readTogether(db, workspace.id, asked);
}

/**
 * The same at an instant to come, if nothing new were learned until then. What is decided for it is taken
 * back at once: a look ahead changes nothing.
 */
export async function lookAhead(
  db: Database,
  workspace: Workspace,
  rep: TodaysRep,
  at: string,
  question: RepTodayQuestion,
): Promise<RepToday> {
  const asked = askedOf(rep, at, question);
  const connection = await db.connect();
  try {
    await connection.query('begin');
    await decideLapsed(connection, workspace, rep.id, at);
    return await readOneByOne(connection, workspace.id, asked);
  } finally {
    await connection.query('rollback').catch(() => {});
    connection.release();
  }
}

type Asked = TodayQuestion & { day: RepDay };

function askedOf(rep: TodaysRep, at: string, question: RepTodayQuestion): Asked {
  const day = repDay(rep.timeZone, at);
  return { ...question, repId: rep.id, at, dayEndsAt: day.until, day };
}

/** Each question on a connection of its own: they do not wait for each other. */
async function readTogether(db: Database, workspaceId: string, asked: Asked): Promise<RepToday> {
  const { at, day, repId } = asked;
  const [counts, page, ticks, promisesKept] = await Promise.all([
    countToday(db, workspaceId, asked),
    listToday(db, workspaceId, asked),
    ticksToday(db, workspaceId, repId, day.from, day.until),
    countKeptPromises(db, workspaceId, repId, day),
  ]);
  return { at, day, counts, promisesKept, ticks, ...page };
}

/** One connection answers one question at a time, and sees what its own transaction wrote. */
async function readOneByOne(db: Queryable, workspaceId: string, asked: Asked): Promise<RepToday> {
  const { at, day, repId } = asked;
  const counts = await countToday(db, workspaceId, asked);
  const page = await listToday(db, workspaceId, asked);
  const ticks = await ticksToday(db, workspaceId, repId, day.from, day.until);
  const promisesKept = await countKeptPromises(db, workspaceId, repId, day);
  return { at, day, counts, promisesKept, ticks, ...page };
}
