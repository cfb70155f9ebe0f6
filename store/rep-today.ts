import type { Reason } from '#core/decide/decision.ts';
import { type RepDay, repDay } from '#core/plan/rep-day.ts';
import type { Database } from '#store/connect.ts';
import { type DaySoFar, daySoFar } from '#store/day-so-far.ts';
import { decideLapsed, decideLapsedHere } from '#store/decisions.ts';
import { planOldDay, planRepDayHere } from '#store/plan/plan-rep-day.ts';
import { whyNotInDay } from '#store/plan/why-not.ts';
import { listToday, type TodayPerson, type TodayQuestion } from '#store/today.ts';
import { withKeptPlan } from '#store/together.ts';
import type { Queryable, Workspace } from '#store/workspace.ts';

/** A rep's day at an instant: how many are in each group, one page of them, and what was done so far. */
export type RepToday = Omit<DaySoFar, 'hasLapsed' | 'isOld'> & {
  at: string;
  day: RepDay;
  people: TodayPerson[];
  cursor: string | null;
};

/** Whose day it is, and by which zone. */
export type TodaysRep = { id: string; timeZone: string };

export type RepTodayQuestion = Pick<TodayQuestion, 'limit' | 'group' | 'search' | 'cursor'>;

/**
 * Today for a rep. Decisions that have lapsed by now are made again first, so that everybody is in exactly one group, and a
 * plan that is old is made again, so that what comes next is what the plan says. Hardly ever has one, so the day is read
 * while that is found out, and once more if it was so.
 */
export async function readToday(
  db: Database,
  workspace: Workspace,
  rep: TodaysRep,
  now: string,
  question: RepTodayQuestion,
): Promise<RepToday> {
  const asked = askedOf(rep, now, question);
  let [day, page] = await readBoth(db, workspace, asked);
  if (day.hasLapsed) await decideLapsed(db, workspace, rep.id, now);
  if (day.hasLapsed || day.isOld) {
    await planOldDay(db, workspace, { id: rep.id, on: asked.day.on }, now);
    [day, page] = await readBoth(db, workspace, asked);
  }
  return withReasons(db, workspace, rep, todayOf(asked, day, page));
}

/**
 * The same at an instant to come, if nothing new were learned until then. What is decided and planned for it is taken
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
    await planRepDayHere(connection, workspace, rep.id, at);
    const day = await daySoFar(connection, workspace.id, asked);
    const page = await listToday(connection, workspace.id, asked);
    return await withReasons(connection, workspace, rep, todayOf(asked, day, page));
  } finally {
    await connection.query('rollback').catch(() => {});
    connection.release();
  }
}

type Asked = TodayQuestion;

function askedOf(rep: TodaysRep, at: string, question: RepTodayQuestion): Asked {
  return { ...question, repId: rep.id, at, day: repDay(rep.timeZone, at) };
}

/** The numbers first: a plan that they find made is one that the list has. */
function readBoth(db: Database, workspace: Workspace, asked: Asked): Promise<[DaySoFar, Page]> {
  return withKeptPlan(db, (connection) =>
    Promise.all([daySoFar(connection, workspace.id, asked), listToday(connection, workspace.id, asked)]),
  );
}

type Page = { people: TodayPerson[]; cursor: string | null };

function todayOf({ at, day }: Asked, so: DaySoFar, page: Page): RepToday {
  const { counts, ticks, promisesKept, plan } = so;
  return { at, day, counts, ticks, promisesKept, plan, ...page };
}

/** Whoever could be called and is held back by the plan alone is told why. */
async function withReasons(
  db: Queryable,
  workspace: Workspace,
  rep: TodaysRep,
  today: RepToday,
): Promise<RepToday> {
  const { day, plan, people, at } = today;
  const held = people.filter((person) => isHeldByPlan(person, day)).map(({ enrolmentId }) => enrolmentId);
  if (plan === null || held.length === 0) return today;
  const reasons = await whyNotInDay(db, workspace, { ...rep, day, cells: plan.cells }, held, at);
  const why = ({ enrolmentId }: TodayPerson): Reason | null => reasons.get(enrolmentId) ?? null;
  return { ...today, people: people.map((person) => ({ ...person, notPlanned: why(person) })) };
}

function isHeldByPlan({ group, decision, dueAt }: TodayPerson, { until }: RepDay): boolean {
  return group === 'heldBack' && decision.next === 'call' && dueAt < until;
}
