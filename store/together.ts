import type { Duplex } from 'node:stream';
import type pg from 'pg';
import type { Database } from '#store/connect.ts';

/** What the driver's client has beside its types: a switch, and the stream its statements leave by. */
type Pipelining = { pipeline: boolean; connection: { stream: Duplex } };

type Answers<Asked extends readonly Promise<unknown>[]> = { [K in keyof Asked]: Awaited<Asked[K]> };

/**
 * Sends several statements at once and waits for all their answers: one round trip instead of one each.
 * They are done in order; inside a transaction none after a failed one has an effect, and its commit rolls back.
 * Waking the database costs more than most of our statements do, so a call is recorded in two such trips.
 * @param send asks for everything before its first await
 * @throws the first failure in the order of asking, once all are answered
 */
export async function together<const Asked extends readonly Promise<unknown>[]>(
  connection: pg.PoolClient,
  send: () => Asked,
): Promise<Answers<Asked>> {
  const client = connection as unknown as Pipelining;
  client.pipeline = true;
  const answers = await Promise.allSettled(corked(client.connection.stream, send));
  // Nothing is on its way any more, so whoever has the connection next finds it as it was.
  client.pipeline = false;
  const failed = answers.find((answer) => answer.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
  return answers.map((answer) => (answer as PromiseFulfilledResult<unknown>).value) as Answers<Asked>;
}

/**
 * Asks one question with the plan PostgreSQL made for it the first time. Left to itself it plans some questions
 * anew for each value, which takes longer than answering them; for a question that is answered by the same
 * indexes whatever the values, that is lost. On a connection of its own, so that several can be asked at once.
 */
export async function withKeptPlan<T>(
  db: Database,
  ask: (connection: pg.PoolClient) => Promise<T>,
): Promise<T> {
  const connection = await db.connect();
  try {
    const [, answer] = await together(connection, () => [
      connection.query('set plan_cache_mode = force_generic_plan'),
      ask(connection),
      connection.query('reset plan_cache_mode'),
    ]);
    return answer;
  } finally {
    connection.release();
  }
}

/** The same inside a transaction, until its end. */
export const keepPlans = 'set local plan_cache_mode = force_generic_plan';

/** Whatever is written meanwhile leaves in one piece. */
function corked<T>(stream: Duplex, write: () => T): T {
  stream.cork();
  try {
    return write();
  } finally {
    stream.uncork();
  }
}
