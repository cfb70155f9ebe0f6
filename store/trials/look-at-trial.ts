import { readTrial, type TrialReading } from '#core/evidence/trial/read-trial.ts';
import { type Verdict, verdictOf } from '#core/evidence/trial/verdict.ts';
import { parseInstant, type Seconds } from '#core/prospect/local-time.ts';
import type { Database } from '#store/connect.ts';
import { forgetPlan } from '#store/plan/forget-plan.ts';
import { transaction } from '#store/transaction.ts';
import { type KeptMember, readMembers } from '#store/trials/read-members.ts';
import { findTrial, lockTrial, type Trial } from '#store/trials/trials.ts';
import type { Queryable, Workspace } from '#store/workspace.ts';

type LookedAtIn = Pick<Workspace, 'id' | 'rules'>;

/** What a trial shows at an instant: a look a day since it started, or until it was over. */
export type TrialLook = { trial: Trial; members: KeptMember[]; reading: TrialReading; verdict: Verdict };

const daySeconds = 86_400;

/** A trial that is only declared has nothing to show yet, which is a reading too. */
export async function lookAtTrial(
  db: Queryable,
  workspace: LookedAtIn,
  trial: Trial,
  now: string,
): Promise<TrialLook> {
  const members = await readMembers(db, workspace, trial.id, trial.design);
  const at = parseInstant(trial.overAt ?? now)!;
  const looks = dailyUntil(parseInstant(trial.startedAt ?? now)!, at);
  const reading = readTrial(trial.design, trial.arms.length, members, looks);
  const names = trial.arms.map(({ name }) => name);
  const stopped = trial.arms.flatMap(({ arm, stoppedAt }) => (stoppedAt === null ? [] : [arm]));
  return { trial, members, reading, verdict: verdictOf(withStopped(reading, stopped), trial.design, names) };
}

function dailyUntil(from: Seconds, until: Seconds): Seconds[] {
  const days = Math.max(0, Math.ceil((until - from) / daySeconds));
  return [...Array.from({ length: days }, (_, day) => from + day * daySeconds), until];
}

/** An arm that was stopped stays stopped, whatever came after. */
function withStopped(reading: TrialReading, stopped: readonly number[]): TrialReading {
  const arms = reading.arms.map((arm, nth) => (stopped.includes(nth) ? { ...arm, tooManyAsked: true } : arm));
  return { ...reading, arms };
}

/** A trial that nobody looked at for so long is looked at by itself: the guardrail must not wait for somebody to open a page. */
const looksEveryHours = 1;

/** Looks at every trial that is due for it. @returns those that came to their end by it */
export async function lookAtTrials(db: Database, workspace: LookedAtIn, now: string): Promise<Trial[]> {
  const due = await db.query<{ id: string }>(
    `select t.id from trial t
      where t.workspace_id = $1 and t.state = 'running'
        and not exists (select from trial_look l where l.workspace_id = $1 and l.trial_id = t.id
                           and l.at > $2::timestamptz - make_interval(hours => $3))
      order by t.id`,
    [workspace.id, now, looksEveryHours],
  );
  const over: Trial[] = [];
  for (const { id } of due.rows) {
    const ended = await transaction(db, (connection) => keepLook(connection, workspace, id, now));
    if (ended !== null) over.push(ended);
  }
  return over;
}

/**
 * Looks at a trial and keeps what it showed on that day; an arm by which too many asked not to be called is stopped, and with fewer than two
 * left the trial is over.
 * @returns the trial where this ended it
 */
async function keepLook(
  db: Queryable,
  workspace: LookedAtIn,
  trialId: string,
  now: string,
): Promise<Trial | null> {
  const locked = await lockTrial(db, workspace.id, trialId);
  if (locked?.state !== 'running') return null;
  const look = await lookAtTrial(db, workspace, locked, now);
  await db.query(
    `insert into trial_look (workspace_id, trial_id, on_date, at, reading)
     values ($1, $2, ($3::timestamptz at time zone 'UTC')::date, $3, $4)
     on conflict (workspace_id, trial_id, on_date) do update set at = excluded.at, reading = excluded.reading`,
    [workspace.id, trialId, now, keptReading(look)],
  );
  const stopped = look.reading.arms.flatMap(({ tooManyAsked }, arm) => (tooManyAsked ? [arm] : []));
  await db.query(
    `update trial_arm set stopped_at = $3
      where workspace_id = $1 and trial_id = $2 and arm = any ($4::smallint[]) and stopped_at is null`,
    [workspace.id, trialId, now, stopped],
  );
  if (look.verdict.kind !== 'stopped') return null;
  await endTrial(db, workspace.id, trialId, 'asked-not-to-be-called', now);
  return findTrial(db, workspace.id, trialId);
}

/** Counts, and of each pair the last range: the looks before are kept as their own rows. */
function keptReading({ reading, verdict }: TrialLook): object {
  const arms = reading.arms.map(({ people, tally, begun, asked, evidence }) => ({
    people,
    known: tally.people,
    accounts: tally.accounts,
    reached: tally.reached,
    begun,
    asked,
    evidence,
  }));
  const pairs = reading.pairs.map(({ one, other, looks, chance }) => ({
    one,
    other,
    chance,
    last: looks.at(-1) ?? null,
  }));
  return { arms, pairs, verdict };
}

/**
 * Nobody more is given to the trial, and each rep's half hours are no longer split. Everybody goes on by the method they have.
 * @returns whether it was running
 */
export async function endTrial(
  db: Queryable,
  workspaceId: string,
  trialId: string,
  because: NonNullable<Trial['overBecause']>,
  now: string,
): Promise<boolean> {
  const ended = await db.query(
    `update trial set state = 'over', over_at = $3, over_because = $4
      where workspace_id = $1 and id = $2 and state = 'running'`,
    [workspaceId, trialId, now, because],
  );
  if (ended.rowCount === 0) return false;
  await db.query(
    `update enrolment e set trial_arm = null, trial_arms = null from trial_member m
      where m.workspace_id = $1 and m.trial_id = $2 and e.workspace_id = $1 and e.prospect_id = m.prospect_id
        and e.trial_arm is not null`,
    [workspaceId, trialId],
  );
  await forgetPlan(db, workspaceId, null);
  return true;
}
