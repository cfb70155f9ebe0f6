import { afterAll, beforeAll, expect, test } from 'vitest';

import { createTestDatabase } from '#store/test-database.ts';
import { transaction } from '#store/transaction.ts';

const { db, drop } = await createTestDatabase();
afterAll(drop);

beforeAll(async () => {
  await db.query('create table tally (name text primary key, count bigint not null)');
  await db.query("insert into tally values ('left', 0), ('right', 0)");
});

const countOf = async (name: string) =>
  (await db.query<{ count: number }>('select count from tally where name = $1', [name])).rows[0]!.count;

test('a transaction that fails leaves nothing behind', async () => {
  const before = await countOf('left');
  const failing = transaction(db, async (connection) => {
    await connection.query("update tally set count = count + 100 where name = 'left'");
    throw new Error('the line went dead');
  });
  await expect(failing).rejects.toThrow('the line went dead');
  expect(await countOf('left')).toBe(before);
});

test('of two transactions that wait for each other, the one let go is done again', async () => {
  let attempts = 0;
  const bothHoldOne = meetingOf(2);
  const raise = (first: string, second: string) =>
    transaction(db, async (connection) => {
      attempts += 1;
      await connection.query('update tally set count = count + 1 where name = $1', [first]);
      await bothHoldOne();
      await connection.query('update tally set count = count + 1 where name = $1', [second]);
    });

  const before = await countOf('left');
  await Promise.all([raise('left', 'right'), raise('right', 'left')]);
  expect(attempts).toBeGreaterThan(2);
  expect(await countOf('left')).toBe(before + 2);
});

test('a transaction whose connection breaks fails, and the pool goes on', async () => {
  const broken = transaction(db, (connection) =>
    connection.query('select pg_terminate_backend(pg_backend_pid())'),
  );
  await expect(broken).rejects.toThrow('terminating connection');
  await expect(countOf('left')).resolves.toBeTypeOf('number');
});

/** Resolves for everybody once the expected number has arrived; later arrivals pass at once. */
function meetingOf(expected: number): () => Promise<void> {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  let arrived = 0;
  return () => {
    arrived += 1;
    if (arrived >= expected) open();
    return opened;
  };
}
