import type pg from 'pg';
import type { Database } from '#store/connect.ts';

/** A statement as the store sent it. */
export type Statement = { text: string; values: unknown[] };

/**
 * The statements of one piece of work as the store sends them, so that pgbench can be given the very same SQL.
 * The work is taken back: its `commit` is a `rollback`.
 */
export async function capture(db: Database, work: (db: Database) => Promise<unknown>): Promise<Statement[]> {
  const statements: Statement[] = [];
  const note = (query: unknown, values: unknown[] = []) => {
    const { text, values: own } =
      typeof query === 'string' ? { text: query, values } : (query as pg.QueryConfig);
    statements.push({ text, values: own ?? [] });
  };
  const query = (on: Pick<Database, 'query'>) => (asked: unknown, values?: unknown[]) => {
    note(asked, values);
    const sent = asked === 'commit' ? 'rollback' : asked;
    return on.query(sent as string, values);
  };
  const watched = {
    query: query(db),
    connect: async () => {
      const client = await db.connect();
      // Passed on as they are: what the store switches and corks is the real connection's.
      const rest = Object.fromEntries(['connection', 'pipeline'].map((own) => [own, Reflect.get(client, own)]));
      return { ...rest, query: query(client), release: () => client.release() };
    },
  };
  await work(watched as unknown as Database);
  return statements;
}
