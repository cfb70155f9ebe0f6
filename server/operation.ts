import { createHash } from 'node:crypto';
import type { Context as Http } from 'hono';
import { getCookie } from 'hono/cookie';
import type pg from 'pg';
import { z } from 'zod';
import { answerOnce } from '#server/answer-once.ts';
import { refusedFields } from '#server/bad-fields.ts';
import type { Context } from '#server/context.ts';
import type { DeskKeeper } from '#server/desk-keeper.ts';
import type { DeskEvent } from '#server/events.ts';
import type { Imports } from '#server/imports.ts';
import type { PlanJobs } from '#server/plan-jobs.ts';
import { badInput, notFound, notJson, noWorkspace } from '#server/problems.ts';
import type { Simulations } from '#server/simulations/simulations.ts';
import { type Desk, deskInstant } from '#store/desk.ts';
import type { Rep } from '#store/reps.ts';

/**
 * One operation of the API: what it is called, what it takes and gives, and what it does.
 * The router, the reference page and the tests read the same value.
 */
export type Operation = Described & {
  /** Whether it changes anything, and so takes an Idempotency-Key. */
  writes: boolean;
  handle(http: Http, server: Server): Promise<Response>;
};

export type Described = {
  /** The name of the operation and of its file. */
  id: string;
  method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** Under `/api/v1`, with `{name}` for what varies. */
  path: string;
  /** One sentence for the reference. */
  says: string;
  query?: z.ZodObject;
  body?: BodySchema;
  answer: z.ZodType;
  /** 200 unless said otherwise. */
  status?: 200 | 201;
  /** Works on the first visit too, before there is a workspace. */
  beforeWorkspace?: boolean;
};

/** Fields, or a choice of several sets of them. */
type BodySchema = z.ZodObject | z.ZodDiscriminatedUnion<z.ZodObject[]>;

export type Server = {
  context: Context;
  keeper: DeskKeeper;
  imports: Imports;
  plans: PlanJobs;
  simulations: Simulations;
};

/** A request, read and checked. */
export type Asked<Query = unknown, Body = unknown> = {
  context: Context;
  keeper: DeskKeeper;
  imports: Imports;
  plans: PlanJobs;
  simulations: Simulations;
  http: Http;
  desk: Desk;
  /** Who works at the desk: by the cookie, else the first. */
  rep: Rep;
  /** The instant at the desk. */
  now: string;
  params: Readonly<Record<string, string>>;
  query: Query;
  body: Body;
  /** Set where the write may be repeated: its key, and what it asks for. */
  once: Once | null;
  /** Tells every open page, once it is committed. */
  tell(event: DeskEvent): void;
};

/** `workspaceId` is where the key is kept: before there is a workspace, under none. */
export type Once = { key: string; hash: string; workspaceId: string };

type Declared<Q extends z.ZodObject, B extends BodySchema> = Described & { query?: Q; body?: B };
type Reads<Q extends z.ZodObject, B extends BodySchema> = Asked<z.infer<Q>, z.infer<B>>;

/** An operation that only reads. */
export function reading<Q extends z.ZodObject, B extends BodySchema>(
  declared: Declared<Q, B> & { read(asked: Reads<Q, B>): Promise<unknown> },
): Operation {
  return {
    ...declared,
    writes: false,
    async handle(http, server) {
      const answer = await declared.read((await ask(http, server, declared, '')) as Reads<Q, B>);
      return answer instanceof Response ? answer : http.json(answer as object, declared.status ?? 200);
    },
  };
}

/** An operation that changes something in one transaction, with which its answer is kept under its key. */
export function writing<Q extends z.ZodObject, B extends BodySchema>(
  declared: Declared<Q, B> & { write(asked: Reads<Q, B>, db: pg.PoolClient): Promise<unknown> },
): Operation {
  return {
    ...declared,
    writes: true,
    handle: (http, server) =>
      answerAndTell(http, server, declared, (asked) =>
        answerOnce(asked, declared.status ?? 200, (db) => declared.write(asked as Reads<Q, B>, db)),
      ),
  };
}

/** An operation that makes its own transactions, and keeps its answer itself where it may be repeated. */
export function acting<Q extends z.ZodObject, B extends BodySchema>(
  declared: Declared<Q, B> & { act(asked: Reads<Q, B>): Promise<Answer> },
): Operation {
  return {
    ...declared,
    writes: true,
    handle: (http, server) =>
      answerAndTell(http, server, declared, (asked) => declared.act(asked as Reads<Q, B>)),
  };
}

export type Answer = { status: number; body: unknown };

async function answerAndTell(
  http: Http,
  server: Server,
  declared: Described,
  act: (asked: Asked) => Promise<Answer>,
): Promise<Response> {
  const text = declared.body === undefined ? '' : await http.req.text();
  const told: DeskEvent[] = [];
  const asked = await ask(http, server, declared, text);
  const { status, body } = await act({ ...asked, tell: (event) => told.push(event) });
  for (const event of new Map(told.map((event) => [JSON.stringify(event), event])).values())
    server.context.events.tell(event);
  return body === null ? http.body(null, 204) : http.json(body as object, status as 200);
}

async function ask(http: Http, server: Server, declared: Described, text: string): Promise<Asked> {
  const { context, keeper, imports, plans, simulations } = server;
  const params = http.req.param() as Record<string, string>;
  refuseStrangeIds(declared.path, params);
  const query = parseQuery(http, declared.query);
  const body = parseBody(text, declared.body);
  const desk = await keeper.desk();
  if (desk === null && !declared.beforeWorkspace) throw noWorkspace();
  return {
    context,
    keeper,
    imports,
    plans,
    simulations,
    http,
    desk: desk as Desk,
    rep: repAt(http, desk) as Rep,
    now: deskInstant(desk, context.now()),
    params,
    query,
    body,
    once: declared.method === 'get' ? null : onceOf(http, text, declared.beforeWorkspace ? null : desk),
    tell: (event) => context.events.tell(event),
  };
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Ids are UUIDs, but for methods, which have names. */
function refuseStrangeIds(path: string, params: Readonly<Record<string, string>>): void {
  if (path.startsWith('/playbooks')) return;
  for (const value of Object.values(params)) if (!uuid.test(value)) throw notFound('What this address names');
}

function parseQuery(http: Http, schema: z.ZodObject | undefined): unknown {
  if (schema === undefined) return {};
  const parsed = schema.safeParse(http.req.query());
  if (!parsed.success) throw refusedFields(parsed.error);
  return parsed.data;
}

function parseBody(text: string, schema: BodySchema | undefined): unknown {
  if (schema === undefined) return {};
  const parsed = strictly(schema).safeParse(parseJson(text));
  if (!parsed.success) throw refusedFields(parsed.error);
  return parsed.data;
}

function parseJson(text: string): unknown {
  if (text === '') return {};
  try {
    return JSON.parse(text);
  } catch {
    throw notJson();
  }
}

const strictSchemas = new Map<BodySchema, BodySchema>();

/** A field nobody knows is a mistake of the sender's, not something to pass over. */
function strictly(schema: BodySchema): BodySchema {
  let strict = strictSchemas.get(schema);
  if (strict === undefined) {
    strict = isChoice(schema)
      ? z.discriminatedUnion(schema.def.discriminator, strictOptions(schema))
      : schema.strict();
    strictSchemas.set(schema, strict);
  }
  return strict;
}

type Choice = z.ZodDiscriminatedUnion<z.ZodObject[]>;

function isChoice(schema: BodySchema): schema is Choice {
  return 'options' in schema;
}

function strictOptions({ options }: Choice): [z.ZodObject, ...z.ZodObject[]] {
  return options.map((option) => option.strict()) as [z.ZodObject, ...z.ZodObject[]];
}

export const repCookie = 'phonework-rep';

function repAt(http: Http, desk: Desk | null): Rep | undefined {
  const chosen = getCookie(http, repCookie);
  return desk?.reps.find((rep) => rep.id === chosen) ?? desk?.reps[0];
}

const longestKey = 200;

const noWorkspaceId = '00000000-0000-0000-0000-000000000000';

function onceOf(http: Http, text: string, desk: Desk | null): Once | null {
  const key = http.req.header('idempotency-key');
  if (key === undefined || key === '') return null;
  if (key.length > longestKey)
    throw badInput('Idempotency-Key', `The Idempotency-Key has more than ${longestKey} characters.`);
  const { method, path } = http.req;
  const hash = createHash('sha256')
    .update(`${method} ${path}?${new URLSearchParams(http.req.query())}\n${text}`)
    .digest('base64url');
  return { key, hash, workspaceId: desk?.workspace.id ?? noWorkspaceId };
}
