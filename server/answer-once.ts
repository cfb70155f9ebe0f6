import type pg from 'pg';
import type { Answer, Asked } from '#server/operation.ts';
import { keyReused } from '#server/problems.ts';
import { transaction } from '#store/transaction.ts';
import type { Queryable } from '#store/workspace.ts';

type Repeatable = Pick<Asked, 'context' | 'once'>;

/**
 * Does `work` in one transaction and keeps its answer under the request's key, in the same transaction:
 * a repeated request gets the first answer, and nothing is done twice. Of two at once the later one waits
 * at the key, is taken back, and is given the first one's answer.
 */
export async function answerOnce(
  asked: Repeatable,
  status: number,
  work: (db: pg.PoolClient) => Promise<unknown>,
): Promise<Answer> {
  try {
    return await transaction(asked.context.db, async (db) => {
      const first = await firstAnswer(db, asked);
      if (first !== null) return first;
      const answer = { status, body: await work(db) };
      await keepAnswer(db, asked, answer);
      return answer;
    });
  } catch (error) {
    if ((error as { constraint?: string }).constraint !== 'idempotency_pkey') throw error;
    return answerOnce(asked, status, work);
  }
}

/** The answer given under this key before; null where there is none. */
export async function firstAnswer(db: Queryable, { once }: Repeatable): Promise<Answer | null> {
  if (once === null) return null;
  const found = await db.query({
    name: 'first-answer',
    text: `select request_hash, status, body from idempotency where workspace_id = $1 and key = $2`,
    values: [once.workspaceId, once.key],
  });
  const row = found.rows[0];
  if (row === undefined) return null;
  if (row.request_hash !== once.hash) throw keyReused();
  return { status: row.status, body: row.body };
}

export async function keepAnswer(db: Queryable, asked: Repeatable, answer: Answer): Promise<void> {
  const { once, context } = asked;
  if (once === null) return;
  await db.query({
    name: 'keep-answer',
    text: `insert into idempotency (workspace_id, key, request_hash, status, body, created_at)
           values ($1, $2, $3, $4, $5, $6)`,
    values: [
      once.workspaceId,
      once.key,
      once.hash,
      answer.status,
      JSON.stringify(answer.body),
      context.now(),
    ],
  });
}
