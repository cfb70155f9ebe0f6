import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Hono } from 'hono';
import type { Problem } from '#api/problem.ts';
import type { SimulationResult } from '#api/simulations.ts';
import { compare } from '#core/market/compare.ts';
import { tellComparison } from '#core/market/tell-comparison.ts';
import type { RulePack } from '#core/rules/pack.ts';
import { createApp, openServer } from '#server/app.ts';
import type { Context } from '#server/context.ts';
import { type DeskEvent, openEvents } from '#server/events.ts';
import type { Operation, Server } from '#server/operation.ts';
import { operations } from '#server/operations.ts';
import type { Hire } from '#server/plan-jobs.ts';
import type { Simulate } from '#server/simulations/simulate-apart.ts';
import type { Database } from '#store/connect.ts';
import { planRunHere } from '#store/plan-run/plan-run-here.ts';
import { createTestDatabase } from '#store/test-database.ts';

const host = '127.0.0.1:4747';
export const origin = `http://${host}`;

/** What a test asks an operation: its parameters, query, body and headers. */
export type Asking = {
  params?: Record<string, string>;
  query?: Record<string, string>;
  body?: unknown;
  key?: string;
  headers?: Record<string, string>;
};

export type TestDesk = {
  app: Hono;
  db: Database;
  server: Server;
  /** The clock, which stands still until a test moves it. */
  at(instant: string): void;
  later(ms: number): void;
  /** Everything told to open pages so far. */
  told: DeskEvent[];
  /** Bugs and outages that were logged. */
  logged: unknown[];
  /** The operations asked so far. */
  asked: Set<string>;
  /** The answer, checked against the operation's own schema. */
  // biome-ignore lint/suspicious/noExplicitAny: a test reads what the schema has checked
  ask(id: string, asking?: Asking): Promise<any>;
  /** The problem of an operation that must refuse. */
  refused(id: string, asking?: Asking): Promise<Problem>;
  request(path: string, init?: RequestInit): Promise<Response>;
  close(): Promise<void>;
};

/** A Tuesday, ten in the morning in Toronto. */
export const tuesday = '2026-11-24T15:00:00.000Z';

/** The whole server on a database of its own, without a socket; the clock is the test's. */
export async function openTestDesk(packs: readonly RulePack[] = []): Promise<TestDesk> {
  const test = await createTestDatabase();
  const dataFolder = await mkdtemp(join(tmpdir(), 'phonework-desk-'));
  let nowMs = Date.parse(tuesday);
  const told: DeskEvent[] = [];
  const logged: unknown[] = [];
  const asked = new Set<string>();
  const events = openEvents();
  events.listen({ hear: (event) => told.push(event), end: () => {} });
  const context: Context = {
    config: { host: '127.0.0.1', port: 4747, dataFolder },
    db: test.db,
    packs,
    now: () => new Date(nowMs).toISOString(),
    events,
    log: (error) => logged.push(error),
  };
  const server = openServer(context, planHere(context), simulateHere);
  const app = createApp(server);

  const request = async (path: string, init: RequestInit = {}) =>
    app.request(`${origin}${path}`, {
      ...init,
      headers: { host, ...(init.headers as Record<string, string>) },
    });
  const send = async (operation: Operation, asking: Asking) => {
    asked.add(operation.id);
    return request(addressOf(operation, asking), initOf(operation, asking));
  };

  return {
    app,
    db: test.db,
    server,
    at: (instant) => {
      nowMs = Date.parse(instant);
    },
    later: (ms) => {
      nowMs += ms;
    },
    told,
    logged,
    asked,
    async ask(id, asking = {}) {
      const operation = operationOf(id);
      const response = await send(operation, asking);
      const text = await response.text();
      if (response.status !== (operation.status ?? 200))
        throw new Error(
          `${id} answered ${response.status}: ${text} ${logged.map((error) => (error as Error).stack)}`,
        );
      if (!response.headers.get('content-type')?.includes('json')) return text;
      return operation.answer.parse(JSON.parse(text));
    },
    async refused(id, asking = {}) {
      const response = await send(operationOf(id), asking);
      const text = await response.text();
      if (response.status < 400) throw new Error(`${id} was not refused: ${text}`);
      if (!response.headers.get('content-type')?.includes('application/problem+json')) throw new Error(text);
      return JSON.parse(text);
    },
    request,
    async close() {
      await server.imports.close();
      await server.plans.close();
      await server.simulations.close();
      await test.drop();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}

/** A test plans in its own process, for the processes of the program are not built yet. */
function planHere({ db, packs, now }: Context): Hire {
  return ({ workspace }, run, onShard) => ({
    takers: ['test'],
    ended: planRunHere(db, workspace.id, run.id, { by: 'test', packs, now, onShard }).then(() => []),
    end: () => {},
  });
}

/** A small world or two, between requests. */
const simulateHere: Simulate = (asked, onProgress) => {
  const steps = compare({ ...asked, worlds: 2, draws: 1, worldsADraw: 1, worldsATry: 1 });
  let isStopped = false;
  const work = async (): Promise<SimulationResult | null> => {
    for (let step = steps.next(); !isStopped; step = steps.next()) {
      if (step.done) return JSON.parse(JSON.stringify(tellComparison(asked, step.value)));
      onProgress(step.value);
      await setImmediate();
    }
    return null;
  };
  return {
    ended: work(),
    stop: () => {
      isStopped = true;
    },
  };
};

function operationOf(id: string): Operation {
  const found = operations.find((operation) => operation.id === id);
  if (found === undefined) throw new Error(`There is no operation ${id}.`);
  return found;
}

function addressOf({ path }: Operation, { params = {}, query }: Asking): string {
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  return `/api/v1${filled}${query === undefined ? '' : `?${new URLSearchParams(query)}`}`;
}

function initOf({ method }: Operation, { body, key, headers = {} }: Asking): RequestInit {
  const isFile = typeof body === 'string' || body instanceof Uint8Array;
  return {
    method: method.toUpperCase(),
    headers: {
      ...(body === undefined
        ? {}
        : { 'Content-Type': isFile ? 'application/octet-stream' : 'application/json' }),
      ...(key === undefined ? {} : { 'Idempotency-Key': key }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: isFile ? (body as string) : JSON.stringify(body) }),
  };
}

/** A workspace of one's own with its rep in Toronto. @returns the rep's id */
export async function beginTestWorkspace(desk: TestDesk): Promise<string> {
  const session = await desk.ask('begin-workspace', {
    body: {
      name: 'Tern Dock Scheduling',
      timeZone: 'America/Toronto',
      repName: 'Imogen Tarr',
      email: 'imogen@example.test',
      defaultCountry: 'CA',
    },
  });
  return session.rep.id;
}

let numbers = 0;

/** A fictional person in Toronto with a number of their own, in no method yet. */
export async function addTestPerson(desk: TestDesk, more: Record<string, unknown> = {}): Promise<string> {
  numbers += 1;
  const number = `+1416555${String(100 + (numbers % 100)).padStart(4, '0')}`;
  const person = await desk.ask('add-person', {
    body: { name: `Odile Marchbanks ${numbers}`, timeZone: 'America/Toronto', phones: [{ number }], ...more },
  });
  return person.id;
}

/** The same, begun with a method. */
export async function enrolTestPerson(
  desk: TestDesk,
  repId: string,
  playbookId = 'three-and-done',
  more: Record<string, unknown> = {},
): Promise<string> {
  const id = await addTestPerson(desk, more);
  const answer = await desk.ask('enrol-people', { body: { personIds: [id], playbookId, repId } });
  if (answer.enrolled !== 1) throw new Error(JSON.stringify(answer));
  return id;
}
