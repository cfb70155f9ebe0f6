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
  // All but its questions is the real connection's: what the store switches and corks, it switches and corks there.
  const watchedClient = (client: pg.PoolClient) =>
    new Proxy(client, {
      get(on, name) {
        if (name === 'query') return query(on);
        const own: unknown = Reflect.get(on, name);
        return typeof own === 'function' ? own.bind(on) : own;
      },
    });
  const watched = {
    query: query(db),
    connect: async () => watchedClient(await db.connect()),
  };
  await work(watched as unknown as Database);
  return statements;
}
