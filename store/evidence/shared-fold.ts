import type { Fold } from '#core/evidence/metrics/fold.ts';
import type { Seconds } from '#core/prospect/local-time.ts';
import type { Database } from '#store/connect.ts';

/** What is asked: the same question of the same touches is answered alike until {@link Fold.holdsUntil}. */
export type FoldAsked = {
  /** The question, without the instant. */
  question: string;
  /** What the database held when it was asked. */
  mark: string;
  now: Seconds;
};

/** Counts by their question, being counted or done. */
export type SharedFolds = Map<string, { asked: FoldAsked; fold: Promise<Fold> }>;

const sharedByDatabase = new WeakMap<Database, SharedFolds>();

/** The page asks for the numbers and for the hours at once: what was counted for the one is the other's, where nothing was written since. */
export async function sharedFold(
  db: Database,
  question: string,
  now: Seconds,
  count: () => Promise<Fold>,
): Promise<Fold> {
  let shared = sharedByDatabase.get(db);
  if (shared === undefined) {
    shared = new Map();
    sharedByDatabase.set(db, shared);
  }
  // Read before anything is counted, so that what is counted is never older than its mark.
  return shareFold(shared, { question, mark: await markOf(db), now }, count);
}

/** Of so many questions the count is held, some ten megabytes for a million touches. */
const mostShared = 2;

/** The fold that was counted for the same question at the same mark, or a new one. */
export async function shareFold(
  shared: SharedFolds,
  asked: FoldAsked,
  count: () => Promise<Fold>,
): Promise<Fold> {
  const known = shared.get(asked.question);
  if (known !== undefined && known.asked.mark === asked.mark && known.asked.now <= asked.now) {
    const fold = await known.fold;
    if (asked.now <= fold.holdsUntil) return fold;
  }
  const fold = count();
  shared.delete(asked.question);
  for (const question of [...shared.keys()].slice(0, shared.size - mostShared + 1)) shared.delete(question);
  shared.set(asked.question, { asked, fold });
  // One that failed is nobody else's.
  fold.catch(() => {
    if (shared.get(asked.question)?.fold === fold) shared.delete(asked.question);
  });
  return fold;
}

/**
 * Which transactions a question asked now would see: as long as this is the same, nothing was written by anybody, in this process
 * or another. Also what does not matter here changes it, which costs a count and is never wrong.
 */
async function markOf(db: Database): Promise<string> {
  const { rows } = await db.query<{ mark: string }>('select pg_current_snapshot()::text as mark');
  return rows[0]!.mark;
}
