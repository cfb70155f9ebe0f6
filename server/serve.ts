import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';

import { createAdaptorServer } from '@hono/node-server';

import { createApp, openServer } from '#server/app.ts';
import type { Config } from '#server/config/config.ts';
import type { Context } from '#server/context.ts';
import { openEvents } from '#server/events.ts';
import { startJobs } from '#server/jobs.ts';
import { openLog } from '#server/log.ts';
import { type Hire, helpWithRun } from '#server/plan-jobs.ts';
import { simulateApart } from '#server/simulations/simulate-apart.ts';
import { failInterruptedImports } from '#store/import/rejects.ts';
import { openDatabase } from '#store/open-database.ts';
import { hirePlanners, plannersFor } from '#store/plan-run/hire-planners.ts';
import { keepBuiltInPlaybooks } from '#store/playbooks.ts';
import { loadBuiltInRulePacks } from '#store/rule-pack-file.ts';
import { keepStarterScripts } from '#store/starter-scripts.ts';
import { Unavailable } from '#store/unavailable.ts';

export type Serving = {
  /** Where the desk is, such as `http://127.0.0.1:4747`. */
  address: string;
  /** Ends what is open, the event streams too, then the database. */
  close(): Promise<void>;
};

export type ServeOptions = {
  say(line: string): void;
  /** Called when the embedded database went away and did not come back. */
  onLost?: (error: Error) => void;
  /** Tests hand in their own clock. */
  now?: () => string;
};

/**
 * Opens the database and serves the desk.
 * @throws Unavailable when the database cannot be had or the port is taken
 */
export async function serve(config: Config, options: ServeOptions): Promise<Serving> {
  const opened = await openDatabase(config.database, { as: 'desk', ...options });
  try {
    const now = options.now ?? clockFrom(config.startsAt);
    const packs = await loadBuiltInRulePacks();
    const events = openEvents();
    const context: Context = { config, db: opened.db, packs, now, events, log: openLog() };
    await keepMethodsAndWords(context);
    await failInterruptedImports(opened.db);
    const desk = openServer(context, hireProcesses, simulateApart);
    const server = createAdaptorServer({ fetch: createApp(desk).fetch }) as Server;
    await listen(server, config);
    const stopJobs = startJobs(desk);
    helpWithRun(desk).catch((error) => context.log(error, 'plan'));
    return {
      address: addressOf(server),
      async close() {
        stopJobs();
        events.close();
        server.close();
        server.closeAllConnections();
        await desk.imports.close();
        await desk.plans.close();
        await desk.simulations.close();
        await opened.close();
      },
    };
  } catch (error) {
    await opened.close();
    throw error;
  }
}

const hireProcesses: Hire = (_desk, run, onShard) =>
  hirePlanners(run.id, plannersFor(os.cpus().length), onShard);

/** The machine's clock, or for a test one that goes on from `startsAt`. */
function clockFrom(startsAt: string | undefined): () => string {
  const aheadMs = startsAt === undefined ? 0 : Date.parse(startsAt) - Date.now();
  return () => new Date(Date.now() + aheadMs).toISOString();
}

/** A newer program may bring newer methods and words. */
async function keepMethodsAndWords({ db, now }: Context): Promise<void> {
  const found = await db.query(`select id from workspace`);
  for (const { id } of found.rows) {
    await keepBuiltInPlaybooks(db, id, now());
    await keepStarterScripts(db, id, now());
  }
}

function listen(server: Server, { host, port }: Config): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(new Unavailable(whyNotListening(error, port))),
    );
    server.listen(port, host, resolve);
  });
}

function whyNotListening(error: NodeJS.ErrnoException, port: number): string {
  return error.code === 'EADDRINUSE'
    ? `Port ${port} is taken by another program, perhaps by a Phonework that is running already. Your data is safe. ` +
        'Stop that program, or choose another port: PORT=4848 npm start.'
    : `Phonework cannot listen on port ${port}: ${error.message}. Your data is safe. Choose another with PORT.`;
}

function addressOf(server: Server): string {
  const { address, family, port } = server.address() as AddressInfo;
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}
