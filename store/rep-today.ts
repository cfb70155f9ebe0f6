import { type RepDay, repDay } from '#core/plan/rep-day.ts';
import type { Database } from '#store/connect.ts';
import { type DaySoFar, daySoFar } from '#store/day-so-far.ts';
import { decideLapsed, decideLapsedHere } from '#store/decisions.ts';
import { listToday, type TodayPerson, type TodayQuestion } from '#store/today.ts';
import { withKeptPlan } from '#store/together.ts';
import type { Workspace } from '#store/workspace.ts';

/** A rep's day at an instant: how many are in each group, one page of them, and what was done so far. */
export type RepToday = Omit<DaySoFar, 'hasLapsed'> & {
  at: string;
  day: RepDay;
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
  const read = () =>
    Promise.all([
      withKeptPlan(db, (connection) => daySoFar(connection, workspace.id, asked)),
      withKeptPlan(db, (connection) => listToday(connection, workspace.id, asked)),
    ]);
  const [day, page] = await read();
  if (!day.hasLapsed) return planOf(asked, day, page);
  await decideLapsed(db, workspace, rep.id, now);
  return planOf(asked, ...(await read()));
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
    await decideLapsedHere(connection, workspace, rep.id, at);
    const day = await daySoFar(connection, workspace.id, asked);
    return planOf(asked, day, await listToday(connection, workspace.id, asked));
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

type Page = { people: TodayPerson[]; cursor: string | null };

function planOf({ at, day }: Asked, { counts, ticks, promisesKept }: DaySoFar, page: Page): RepToday {
  return { at, day, counts, ticks, promisesKept, ...page };
}
