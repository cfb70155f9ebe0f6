import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { servePages } from '#server/pages.ts';

const words = 'Whoever waits for a call back waits long.\n'.repeat(100);
let folder: string;
const server = new Hono();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'phonework-pages-'));
  await writeFile(join(folder, 'index.html'), words);
  await writeFile(join(folder, 'short.txt'), 'short');
  server.get('*', servePages(folder));
});
afterAll(() => rm(folder, { recursive: true }));

async function ask(path: string, accepts?: string): Promise<[encoding: string | null, bytes: Buffer]> {
  const answer = await server.request(path, { headers: accepts ? { 'Accept-Encoding': accepts } : {} });
  return [answer.headers.get('content-encoding'), Buffer.from(await answer.arrayBuffer())];
}

describe('a page goes over the wire', () => {
  test('in the smallest form that the browser takes, and is the same page', async () => {
    const [brotli, smallest] = await ask('/', 'gzip, deflate, br, zstd');
    expect([brotli, brotliDecompressSync(smallest).toString()]).toEqual(['br', words]);
    const [gzip, small] = await ask('/', 'gzip');
    expect([gzip, gunzipSync(small).toString()]).toEqual(['gzip', words]);
    expect(small.length).toBeLessThan(words.length);
  });

  test('as it is to whoever takes no other form, or refuses them', async () => {
    for (const accepts of [undefined, 'identity', 'br;q=0, gzip;q=0'])
      expect(await ask('/', accepts)).toEqual([null, Buffer.from(words)]);
  });

  test('as it is where it is too short to be worth it', async () => {
    expect(await ask('/short.txt', 'br')).toEqual([null, Buffer.from('short')]);
  });

  test('once: a browser that has it is told that it stays', async () => {
    const etag = (await server.request('/')).headers.get('etag')!;
    const again = await server.request('/', { headers: { 'If-None-Match': etag } });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });
});

test('an address without a page is the desk, a file that is not there is missing, and nothing outside is shown', async () => {
  expect((await ask('/people/somebody'))[1].toString()).toBe(words);
  expect((await server.request('/assets/gone.js')).status).toBe(404);
  expect((await server.request('/..%2f..%2fpackage.json')).status).toBe(404);
});
