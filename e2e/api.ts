import { randomUUID } from 'node:crypto';

// biome-ignore lint/suspicious/noExplicitAny: the browser tests know the desk as an outsider does, without its types
type Answer = any;

/** The desk over HTTP, for what a test needs before or beside the browser. */
export type Api = {
  get(path: string): Promise<Answer>;
  post(path: string, body?: unknown): Promise<Answer>;
  patch(path: string, body: unknown): Promise<Answer>;
  remove(path: string): Promise<void>;
};

export function apiOf(address: string): Api {
  const ask = async (method: string, path: string, body?: unknown) => {
    const answer = await fetch(`${address}/api/v1/${path}`, {
      method,
      headers: {
        ...(method !== 'GET' && { 'Idempotency-Key': randomUUID() }),
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return text === '' ? undefined : JSON.parse(text);
  };
  return {
    get: (path) => ask('GET', path),
    post: (path, body) => ask('POST', path, body),
    patch: (path, body) => ask('PATCH', path, body),
    remove: (path) => ask('DELETE', path),
  };
}

/** One person of Today, by name. */
export async function rowOf(api: Api, name: string) {
  const { rows } = await api.get(`today?limit=200&q=${encodeURIComponent(name)}`);
  const row = rows.find((one: { name: string }) => one.name === name);
  if (!row) throw new Error(`${name} is in no group of Today`);
  return row;
}

export async function personNamed(api: Api, name: string) {
  const { rows } = await api.get(`people?q=${encodeURIComponent(name)}`);
  return api.get(`people/${rows[0].id}`);
}
