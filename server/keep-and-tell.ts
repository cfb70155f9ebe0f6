import type pg from 'pg';
import type { InboundCall } from '#api/inbound-calls.ts';
import { answerOnce } from '#server/answer-once.ts';
import type { Answer, Asked } from '#server/operation.ts';
import { keepPlans } from '#store/together.ts';

/** What is answered, and the call every page is to hear of; null where it is no news. */
type Kept = { body: unknown; news: InboundCall | null };

/**
 * Keeps a call that came in, answering a repeated request as the first time. Pages hear of it once it is committed: of
 * two requests under one key the later one is taken back, and its call never was.
 */
export async function keepAndTell(
  asked: Pick<Asked, 'context' | 'once' | 'tell'>,
  keep: (db: pg.PoolClient) => Promise<Kept>,
): Promise<Answer> {
  const attempts: Kept[] = [];
  const answer = await answerOnce(asked, 201, async (db) => {
    // A phone is ringing: planning these questions anew would take longer than answering them.
    await db.query(keepPlans);
    const kept = await keep(db);
    attempts.push(kept);
    return kept.body;
  });
  const committed = attempts.find(({ body }) => body === answer.body);
  if (committed?.news) asked.tell({ event: 'inbound', data: committed.news });
  return answer;
}
