import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

import pg from 'pg';
import type { TestProject } from 'vitest/node';

import { type ConnectionConfig, connect } from '#store/connect.ts';
import { migrate } from '#store/migrate.ts';
import { throwawaySettings } from '#store/postgres/settings.ts';
import { startPostgres } from '#store/postgres/start.ts';

type TestServer = {
  create(): Promise<ConnectionConfig & { name: string }>;
  drop(name: string): Promise<void>;
  stop(): Promise<void>;
};

/**
 * Vitest's global setup: a keeper of test databases. The test files run in processes of their own and ask
 * it over loopback; the server starts when the first of them asks, so that a run without a database pays
 * nothing for it.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  let server: Promise<TestServer> | undefined;
  const keeper = http.createServer(async (request, response) => {
    try {
      server ??= startTestServer();
      const { create, drop } = await server;
      const body = request.method === 'POST' ? await create() : await drop(request.url!.slice(1));
      response.end(JSON.stringify(body ?? null));
    } catch (error) {
      response.writeHead(500).end((error as Error).stack);
    }
  });
  await new Promise<void>((resolve) => keeper.listen(0, '127.0.0.1', resolve));
  project.provide('testDatabaseKeeper', `http://127.0.0.1:${(keeper.address() as AddressInfo).port}`);
  return async () => {
    keeper.close();
    await (await server?.catch(() => undefined))?.stop();
  };
}

async function startTestServer(): Promise<TestServer> {
  const { connectionTo, stop } = process.env.TEST_DATABASE_URL
    ? externalServer(process.env.TEST_DATABASE_URL)
    : await embeddedServer();
  const admin = new pg.Pool({ ...connectionTo('postgres'), max: 4 });
  admin.on('error', () => {});
  const template = `phonework_template_${randomBytes(6).toString('hex')}`;
  await admin.query(`create database ${template} template template0`);
  const db = await connect(connectionTo(template), { max: 1 });
  await migrate(db);
  await db.end();

  return {
    async create() {
      const name = `phonework_test_${randomBytes(6).toString('hex')}`;
      await admin.query(`create database ${name} template ${template}`);
      return { ...connectionTo(name), name };
    },
    async drop(name) {
      await admin.query(`drop database if exists "${name}" with (force)`);
    },
    async stop() {
      await admin.query(`drop database if exists ${template} with (force)`);
      await admin.end();
      await stop();
    },
  };
}

function externalServer(address: string) {
  return {
    connectionTo(database: string): ConnectionConfig {
      const url = new URL(address);
      url.pathname = database;
      return { connectionString: url.href };
    },
    stop: async () => {},
  };
}

async function embeddedServer() {
  const folder = mkdtempSync(path.join(tmpdir(), 'phonework-test-'));
  const server = await startPostgres({ folder, as: 'desk', settings: throwawaySettings, durable: false });
  return {
    connectionTo: (database: string): ConnectionConfig => ({ ...server.connection, database }),
    stop: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
