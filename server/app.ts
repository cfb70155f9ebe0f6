import { Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { serveFeeds } from '#server/calendar/serve-feeds.ts';
import type { Context } from '#server/context.ts';
import { keepDesk } from '#server/desk-keeper.ts';
import { openImports } from '#server/imports.ts';
import { closedToOthers, onlyThisMachine, openToMapStyle } from '#server/only-this-machine.ts';
import type { Operation, Server } from '#server/operation.ts';
import { operations } from '#server/operations.ts';
import { servePages } from '#server/pages.ts';
import { type Hire, openPlanJobs } from '#server/plan-jobs.ts';
import { notFound, problemOf, tooLarge } from '#server/problems.ts';
import type { Simulate } from '#server/simulations/simulate-apart.ts';
import { openSimulations } from '#server/simulations/simulations.ts';
import { appliedMigrations } from '#store/migrate.ts';

const mostJsonBytes = 1024 * 1024;

/** What lives as long as the server, made of what it stands on. */
export function openServer(context: Context, hire: Hire, simulate: Simulate): Server {
  const plans = openPlanJobs(context, hire);
  const simulations = openSimulations(context, simulate);
  return { context, keeper: keepDesk(context), imports: openImports(context), plans, simulations };
}

/** The desk over HTTP: the API, its reference, the pages, and whether it is well. */
export function createApp(server: Server): Hono {
  const { context } = server;
  const app = new Hono();
  app.onError((error, http) => {
    const { problem, isOurs } = problemOf(error);
    if (isOurs) context.log(error, `${http.req.method} ${http.req.routePath}`);
    return http.body(JSON.stringify(problem), problem.status as 500, {
      'Content-Type': 'application/problem+json',
    });
  });
  app.use(closedToOthers());
  app.use(onlyThisMachine(context));
  app.get('/healthz', (http) => http.json({ status: 'ok' }));
  app.get('/readyz', async (http) => {
    const migrations = await appliedMigrations(context.db as never);
    return http.json({ status: 'ok', schema: migrations.at(-1)?.name ?? null });
  });
  for (const operation of operations) addOperation(app, operation, server);
  addReference(app);
  app.all('/api/*', () => {
    throw notFound('This address');
  });
  app.get('/calendar/:file', serveFeeds(server));
  app.get('*', openToMapStyle(server), servePages());
  return app;
}

function addOperation(app: Hono, operation: Operation, server: Server): void {
  const path = `/api/v1${operation.path.replaceAll(/\{(\w+)\}/g, ':$1')}`;
  const handle = (http: Parameters<Operation['handle']>[0]) => operation.handle(http, server);
  if (operation.body === undefined) app.on(operation.method.toUpperCase(), path, handle);
  else app.on(operation.method.toUpperCase(), path, limited, handle);
}

const refuseLarge = () => {
  throw tooLarge('1 MB of JSON');
};

/** Only a body that does not say its length has to be counted as it comes, which costs as much as the operation. */
const counted = bodyLimit({ maxSize: mostJsonBytes, onError: refuseLarge });

const limited: MiddlewareHandler = async (http, next) => {
  const length = http.req.header('content-length');
  if (length === undefined && http.req.header('transfer-encoding') !== undefined) return counted(http, next);
  if (Number(length) > mostJsonBytes) refuseLarge();
  await next();
};

/** Made when somebody asks, for it costs memory and few ask. */
function addReference(app: Hono): void {
  app.get('/api/openapi.json', async (http) => {
    const { openApi } = await import('#server/reference/open-api.ts');
    return http.json(openApi(operations));
  });
  app.get('/api/docs', async () => {
    const { referencePage } = await import('#server/reference/reference-page.ts');
    return referencePage(operations);
  });
}
