import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findPlanRun, lastPlanRun, type PlanRun } from '#store/plan-run/plan-runs.ts';
import { cancelPlanRun, startPlanRun } from '#store/plan-run/start-plan-run.ts';
import {
  finishShard,
  keepShard,
  releaseShards,
  type TakenShard,
  takeShard,
} from '#store/plan-run/take-shard.ts';
import { type Worker, workOnRun } from '#store/plan-run/work-on-run.ts';
import { addRep } from '#store/reps.ts';
import { createTestDatabase, type TestDatabase } from '#store/test-database.ts';
import { addPerson, addWorkspace, type TestWorkspace } from '#store/test-workspace.ts';
import { transaction } from '#store/transaction.ts';

/** A Tuesday, ten in the morning in Toronto. */
const tuesday = '2026-11-24T15:00:00Z';
const later = '2026-11-24T15:04:00Z';

let test: TestDatabase;
let here: TestWorkspace;

beforeAll(async () => {
  test = await createTestDatabase();
});
afterAll(() => test?.drop());
beforeEach(async () => {
  here = await addWorkspace(test.db, tuesday);
});

const start = (ahead = false, now = tuesday) =>
  transaction(test.db, (connection) => startPlanRun(connection, here.workspace.id, { ahead }, now));
const find = async (run: PlanRun) => (await findPlanRun(test.db, here.workspace.id, run.id))!;
const take = (run: PlanRun, by: string) => takeShard(test.db, here.workspace.id, run.id, by);

/** As many parts as asked for: reps whose people do not fit into one part together. */
async function startInParts(parts: number): Promise<PlanRun> {
  const { run } = await start();
  await test.db.query(`delete from plan_shard where workspace_id = $1`, [here.workspace.id]);
  for (let shard = 0; shard < parts; shard += 1)
    await test.db.query(
      `insert into plan_shard (workspace_id, run_id, shard, rep_ids, people, state) values ($1, $2, $3, $4, 10, 'open')`,
      [here.workspace.id, run.id, shard, [here.repId]],
    );
  return run;
}

/** Plans nothing, and says that ten people got seven calls. */
const finishing =
  (more?: (taken: TakenShard) => void): Worker['plan'] =>
  async (_run, taken) => {
    more?.(taken);
    await transaction(test.db, (connection) =>
      finishShard(connection, taken, { people: 10, calls: 7 }, tuesday),
    );
  };

const work = (run: PlanRun, by: string, plan: Worker['plan']) =>
  workOnRun(test.db, here.workspace.id, run.id, { by, now: () => later, plan, pauseMs: 1 });

/** Whoever took it said nothing for that long. */
const silentFor = (seconds: number) =>
  test.db.query(
    `update plan_shard set taken_at = taken_at - make_interval(secs => $2)
      where workspace_id = $1 and state = 'running'`,
    [here.workspace.id, seconds],
  );

describe('a run is started', () => {
  it('for everybody’s present day, in parts nobody has taken yet', async () => {
    await addRep(test.db, here.workspace.id, rep('Bram Oke'), tuesday);
    const { run, isNew } = await start();
    expect(isNew).toBe(true);
    expect(run).toMatchObject({ at: tuesday, ahead: false, state: 'running', finishedAt: null });
    expect(run.reps).toEqual({ done: 0, all: 2 });
  });

  it('one at a time: whoever starts a second is given the first', async () => {
    const [one, other] = await Promise.all([start(), start(true)]);
    expect(one.run.id).toBe(other.run.id);
    expect([one.isNew, other.isNew].sort()).toEqual([false, true]);
  });

  it('ahead for the day that comes next for each rep, from where it begins first', async () => {
    await addRep(test.db, here.workspace.id, { ...rep('Bram Oke'), timeZone: 'Australia/Sydney' }, tuesday);
    const { run } = await start(true);
    expect(run).toMatchObject({ at: '2026-11-25T05:00:00Z', ahead: true, startedAt: tuesday });
  });

  it('with reps who share people in one part', async () => {
    const { id } = here.workspace;
    const bram = (await addRep(test.db, id, rep('Bram Oke'), tuesday))!;
    const cleo = (await addRep(test.db, id, rep('Cleo Marsh'), tuesday))!;
    const pool = await addPool([here.repId, cleo.id]);
    await addPool([bram.id, cleo.id]);
    await addPooled(pool);
    await start();
    const { rows } = await test.db.query(`select rep_ids, people from plan_shard where workspace_id = $1`, [
      id,
    ]);
    expect(rows).toEqual([{ rep_ids: expect.anything(), people: 1 }]);
    expect(rows[0].rep_ids.sort()).toEqual([here.repId, cleo.id, bram.id].sort());
  });
});

describe('a part', () => {
  it('is taken by one process only', async () => {
    const run = await startInParts(3);
    const taken = await Promise.all(['a', 'b', 'c', 'd', 'e'].map((by) => take(run, by)));
    const shards = taken.flatMap((one) => (typeof one === 'string' ? [] : [one.shard]));
    expect(shards.sort()).toEqual([0, 1, 2]);
    expect(taken.filter((one) => one === 'wait')).toHaveLength(2);
  });

  it('is left to its taker as long as there are signs of life, and taken over after that', async () => {
    const run = await startInParts(1);
    const first = (await take(run, 'first')) as TakenShard;
    await silentFor(29);
    expect(await take(run, 'second')).toBe('wait');
    await silentFor(29);
    await keepShard(test.db, first);
    expect(await take(run, 'second')).toBe('wait');
    await silentFor(31);
    expect(await take(run, 'second')).toMatchObject({ shard: 0, by: 'second' });
  });

  it('is not written by whoever lost it', async () => {
    const run = await startInParts(1);
    const first = (await take(run, 'first')) as TakenShard;
    await silentFor(31);
    const second = (await take(run, 'second')) as TakenShard;
    const finish = (taken: TakenShard) =>
      transaction(test.db, (connection) => finishShard(connection, taken, { people: 1, calls: 1 }, later));
    expect(await finish(first)).toBe(false);
    expect(await finish(second)).toBe(true);
  });

  it('that took its process with it three times is given up, and named', async () => {
    const run = await startInParts(2);
    for (const by of ['first', 'second', 'third']) {
      expect(await take(run, by)).toMatchObject({ shard: 0 });
      await silentFor(31);
    }
    await work(run, 'fourth', finishing());
    expect(await find(run)).toMatchObject({ state: 'failed', reps: { done: 1, all: 2 } });
    expect((await find(run)).says).toContain('whoever planned it ended before it was done, 3 times');
  });

  it('of a process that was ended properly is free at once, and no try is counted', async () => {
    const run = await startInParts(1);
    for (let time = 0; time < 5; time += 1) {
      expect(await take(run, 'first')).toMatchObject({ shard: 0 });
      await releaseShards(test.db, here.workspace.id, ['first']);
    }
    expect(await take(run, 'second')).toMatchObject({ shard: 0 });
  });
});

describe('a run', () => {
  it('ends when its last part is done, whoever does it', async () => {
    const run = await startInParts(9);
    const done: string[] = [];
    const by = (name: string) =>
      work(
        run,
        name,
        finishing(({ shard }) => done.push(`${shard}`)),
      );
    await Promise.all(['a', 'b', 'c'].map(by));
    expect(done.sort()).toEqual(['0', '1', '2', '3', '4', '5', '6', '7', '8']);
    expect(await find(run)).toMatchObject({
      state: 'done',
      finishedAt: later,
      reps: { done: 9, all: 9 },
      people: 90,
      calls: 63,
      says: '63 calls planned for 9 reps.',
    });
  });

  it('of a workspace without reps is over at once', async () => {
    await test.db.query(`update rep set active = false where workspace_id = $1`, [here.workspace.id]);
    const { run } = await start();
    await work(run, 'a', finishing());
    expect(await find(run)).toMatchObject({ state: 'done', says: '0 calls planned for 0 reps.' });
  });

  it('goes on where one part cannot be planned, and says what happened', async () => {
    const run = await startInParts(3);
    let tries = 0;
    await work(run, 'a', async (of, taken) => {
      if (taken.shard !== 1) return finishing()(of, taken);
      tries += 1;
      throw new Error('the room of the moon is not known.\nat plan');
    });
    expect(tries).toBe(3);
    const ended = await find(run);
    expect(ended).toMatchObject({ state: 'failed', reps: { done: 2, all: 3 } });
    expect(ended.says).toMatch(
      /^14 calls planned for 2 reps\. 1 rep in 1 part could not be planned together: /,
    );
    expect(ended.says).toContain('the room of the moon is not known.');
  });

  it('forgives a part that fails once', async () => {
    const run = await startInParts(2);
    let tries = 0;
    await work(run, 'a', async (of, taken) => {
      tries += 1;
      if (tries === 1) throw new Error('deadlock detected');
      return finishing()(of, taken);
    });
    expect(await find(run)).toMatchObject({ state: 'done', says: '14 calls planned for 2 reps.' });
  });

  it('goes on where it was interrupted', async () => {
    const run = await startInParts(4);
    const first = (await take(run, 'ended with its server')) as TakenShard;
    await finishing()(run, first);
    await take(run, 'ended with its server');
    await silentFor(31);
    const done: number[] = [];
    await work(
      run,
      'after the restart',
      finishing(({ shard }) => done.push(shard)),
    );
    expect(done).toEqual([1, 2, 3]);
    expect(await find(run)).toMatchObject({ state: 'done', calls: 28 });
  });

  it('that is stopped takes no further part, and writes none that is under way', async () => {
    const run = await startInParts(3);
    await finishing()(run, (await take(run, 'a')) as TakenShard);
    const underWay = (await take(run, 'b')) as TakenShard;
    expect(await cancelPlanRun(test.db, here.workspace.id, run.id, later)).toBe(true);
    const written = await transaction(test.db, (connection) =>
      finishShard(connection, underWay, { people: 1, calls: 1 }, later),
    );
    expect(written).toBe(false);
    expect(await take(run, 'a')).toBe('over');
    expect(await find(run)).toMatchObject({ state: 'cancelled', finishedAt: later, calls: 7 });
    expect(await cancelPlanRun(test.db, here.workspace.id, run.id, later)).toBe(false);
  });

  it('that is over makes room for the next', async () => {
    const first = await startInParts(1);
    await work(first, 'a', finishing());
    const { run, isNew } = await start(true, later);
    expect(isNew).toBe(true);
    expect((await lastPlanRun(test.db, here.workspace.id))?.id).toBe(run.id);
  });
});

const rep = (name: string) => ({
  name,
  email: `${name.split(' ')[0]}.${here.workspace.id}@example.test`,
  timeZone: 'America/Toronto',
  role: 'rep' as const,
});

async function addPool(repIds: string[]): Promise<string> {
  const { rows } = await test.db.query(
    `insert into pool (workspace_id, id, name, created_at) values ($1, gen_random_uuid(), gen_random_uuid(), $2) returning id`,
    [here.workspace.id, tuesday],
  );
  await test.db.query(
    `insert into pool_member (workspace_id, pool_id, rep_id) select $1, $2, unnest($3::uuid[])`,
    [here.workspace.id, rows[0].id, repIds],
  );
  return rows[0].id;
}

async function addPooled(poolId: string): Promise<void> {
  const personId = await addPerson(test.db, here);
  await test.db.query(
    `insert into enrolment (workspace_id, id, prospect_id, rep_id, playbook_id, playbook_version, enrolled_at, state, decision,
                            precedence, decided_at, valid_until, due_at, pool_id)
     values ($1, gen_random_uuid(), $2, $3, 'own-the-follow-up', 1, $4, 'open', '{}', 12, $4, $4, $4, $5)`,
    [here.workspace.id, personId, here.repId, tuesday, poolId],
  );
}
