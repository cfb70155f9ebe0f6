import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';

import type { Config } from '#server/config/config.ts';
import type { Database } from '#store/connect.ts';
import { packageRoot } from '#store/package-root.ts';

export type Context = { config: Config; db: Database };

/** The desk over HTTP: the pages, and whether it is well. */
export async function createApp({ db }: Context): Promise<Hono> {
  const app = new Hono();
  app.get('/healthz', (c) => c.json({ status: 'ok' }));
  app.get('/readyz', async (c) => {
    await db.query('select 1');
    return c.json({ status: 'ok' });
  });
  app.use('*', serveStatic({ root: `${packageRoot}/dist/web` }));
  app.get('*', serveStatic({ root: `${packageRoot}/dist/web`, path: 'index.html' }));
  return app;
}
