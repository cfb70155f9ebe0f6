import { setTimeout as sleep } from 'node:timers/promises';

import pg from 'pg';

import type { ConnectionConfig } from '#store/connect.ts';

/**
 * Who uses the embedded server is told by advisory locks in it: they end with the process that holds
 * them, however it ends. Everybody holds `user` together; the desk alone also holds `desk`.
 */
const locks = { user: [0x70686f6e, 1], desk: [0x70686f6e, 2] } as const;

export type Claim = {
  /** Gives the server back. True when nobody else uses it: then it is the caller's to stop. */
  release(): Promise<boolean>;
};

type Refusal = 'taken' | 'stopping';

const reclaimPauseMs = 250;

/**
 * Claims the use of a running server, and claims it again when the connection breaks (PostgreSQL closes
 * all of them when one of its processes crashes).
 * @param asDesk whether to be its one desk, rather than a command beside it
 * @param onLost called when the server does not come back in so many tries, a quarter of a second apart
 * @returns `taken` when another desk has it; `stopping` when its last user is leaving
 * @throws what pg throws when it cannot be reached
 */
export async function claimServer(
  connection: ConnectionConfig,
  asDesk: boolean,
  onLost: (error: Error) => void,
  reclaimTries = 40,
): Promise<Claim | Refusal> {
  let isReleased = false;
  const first = await claimOnce(connection, asDesk, reclaim);
  if (typeof first === 'string') return first;
  let client = first;
  return {
    async release() {
      isReleased = true;
      return releaseLocks(client);
    },
  };

  async function reclaim(error: Error): Promise<void> {
    for (let tries = 0; tries < reclaimTries && !isReleased; tries++) {
      const again = await claimOnce(connection, asDesk, reclaim).catch(() => 'stopping' as const);
      if (typeof again !== 'string') {
        client = again;
        return;
      }
      await sleep(reclaimPauseMs, undefined, { ref: false });
    }
    if (!isReleased) onLost(error);
  }
}

async function claimOnce(
  connection: ConnectionConfig,
  asDesk: boolean,
  onBroken: (error: Error) => void,
): Promise<pg.Client | Refusal> {
  const client = new pg.Client({ ...connection, query_timeout: 5_000, application_name: 'phonework claim' });
  client.on('error', () => {});
  await client.connect();
  const refusal = await refusedLock(client, asDesk);
  if (!refusal) {
    client.once('error', onBroken);
    return client;
  }
  await client.end();
  return refusal;
}

async function refusedLock(client: pg.Client, asDesk: boolean): Promise<Refusal | null> {
  if (!(await isGranted(client, 'pg_try_advisory_lock_shared', locks.user))) return 'stopping';
  if (asDesk && !(await isGranted(client, 'pg_try_advisory_lock', locks.desk))) return 'taken';
  return null;
}

/** The last user to leave is the one that can have the lock for itself. */
async function releaseLocks(client: pg.Client): Promise<boolean> {
  try {
    await client.query('select pg_advisory_unlock_all()');
    return await isGranted(client, 'pg_try_advisory_lock', locks.user);
  } catch {
    return true;
  } finally {
    await client.end().catch(() => {});
  }
}

async function isGranted(client: pg.Client, tryLock: string, lock: readonly number[]): Promise<boolean> {
  const { rows } = await client.query<{ granted: boolean }>(`select ${tryLock}($1, $2) as granted`, [
    ...lock,
  ]);
  return rows[0]!.granted;
}
