import { setTimeout as sleep } from 'node:timers/promises';

import type pg from 'pg';

import type { Database } from '#store/connect.ts';

/** Two transactions came into each other's way and PostgreSQL let one go first: serialization, deadlock. */
const conflicts = new Set(['40001', '40P01']);
const mostTries = 6;
/** Lets the winner pass before the loser comes again; longer each time. */
const stepAsideMs = 10;

/**
 * Does `work` in one transaction: all of it or nothing. Done again from the start when it lost to another
 * one, so `work` must not have effects beside the database.
 * @throws what `work` throws, after rolling back
 */
export function transaction<T>(db: Database, work: (connection: pg.PoolClient) => Promise<T>): Promise<T> {
  return attempts(db, async (connection) => {
    await connection.query('begin');
    const result = await work(connection);
    await connection.query('commit');
    return result;
  });
}

/**
 * The same for an attempt that begins and ends its transaction itself, together with other statements.
 * @throws what `attempt` throws, after rolling back
 */
export async function attempts<T>(
  db: Database,
  attempt: (connection: pg.PoolClient) => Promise<T>,
): Promise<T> {
  for (let tries = 1; ; tries++) {
    const connection = await db.connect();
    try {
      const result = await attempt(connection);
      connection.release();
      return result;
    } catch (error) {
      await giveUp(connection);
      if (tries >= mostTries || !conflicts.has((error as { code?: string }).code ?? '')) throw error;
      await sleep(tries * stepAsideMs);
    }
  }
}

/** A connection that cannot even roll back is not given to the next one. */
async function giveUp(connection: pg.PoolClient): Promise<void> {
  try {
    await connection.query('rollback');
    connection.release();
  } catch (error) {
    connection.release(error as Error);
  }
}
