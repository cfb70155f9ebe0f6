import http from 'node:http';
import type { AddressInfo } from 'node:net';

import { expect } from 'vitest';

import { test } from './desk.ts';

/** What a page of another origin tries on a visitor who has the desk open; it reports what came back. */
const evilPage = (desk: string) => `<!doctype html><title>waiting</title><script>
const tried = {};
const reads = (url, options) => fetch(url, options).then((answer) => answer.text()).then((text) => text || 'nothing', () => 'refused');
const hears = (url) => new Promise((resolve) => {
  const events = new EventSource(url, { withCredentials: true });
  events.onopen = () => resolve('opened');
  events.onerror = () => resolve('refused');
});
const frames = (url) => new Promise((resolve) => {
  const frame = document.createElement('iframe');
  frame.src = url;
  frame.onload = () => { try { resolve(frame.contentDocument ? 'readable' : 'closed'); } catch { resolve('closed'); } };
  document.body.append(frame);
});
addEventListener('load', async () => {
  const write = { method: 'POST', credentials: 'include', body: '{}' };
  tried.read = await reads('${desk}/api/v1/today', { credentials: 'include' });
  tried.plainWrite = await reads('${desk}/api/v1/sample', { ...write, mode: 'no-cors' });
  tried.jsonWrite = await reads('${desk}/api/v1/sample', { ...write, headers: { 'Content-Type': 'application/json' } });
  tried.removal = await reads('${desk}/api/v1/sample', { method: 'DELETE', credentials: 'include' });
  tried.events = await hears('${desk}/api/v1/events');
  tried.frame = await frames('${desk}/');
  document.title = JSON.stringify(tried);
});
</script><body></body>`;

test('a page elsewhere can neither read the desk nor write to it, hear its events or frame it', async ({
  desk,
}) => {
  const before = await desk.api.get('people?limit=5');
  await using elsewhere = await serveElsewhere(evilPage(desk.address));
  await desk.open();
  await desk.page.goto(elsewhere.address);
  await expect.poll(() => desk.page.title()).not.toBe('waiting');
  expect(JSON.parse(await desk.page.title())).toEqual({
    read: 'refused',
    plainWrite: 'refused',
    jsonWrite: 'refused',
    removal: 'refused',
    events: 'refused',
    frame: 'closed',
  });
  expect(await desk.api.get('people?limit=5')).toEqual(before);
});

test('a form of a page elsewhere cannot post a call into the book', async ({ desk }) => {
  const { rows, ticks } = await desk.api.get('today');
  const form = `<form method="post" enctype="text/plain" action="${desk.address}/api/v1/calls">
    <input name='{"personId":"${rows[0].personId}","outcome":"no-answer","note":"' value='"}'><button>Win</button></form>`;
  await using elsewhere = await serveElsewhere(form);
  await desk.page.goto(elsewhere.address);
  const [answer] = await Promise.all([
    desk.page.waitForResponse(/api\/v1\/calls/),
    desk.page.getByRole('button').click(),
  ]);
  expect(answer.status()).toBe(403);
  expect((await desk.api.get('today')).ticks).toEqual(ticks);
});

test('a name that was pointed at this machine is not answered', async ({ desk }) => {
  const { port } = new URL(desk.address);
  for (const path of ['/', '/api/v1/today', '/api/v1/events', '/healthz']) {
    expect(await statusFor(port, path, `desk.evil.example:${port}`), path).toBe(403);
  }
  expect(await statusFor(port, '/api/v1/today', `localhost:${port}`)).toBe(200);
});

function statusFor(port: string, path: string, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = http.get({ host: '127.0.0.1', port, path, headers: { host } }, (answer) => {
      resolve(answer.statusCode!);
      answer.destroy();
    });
    request.on('error', reject);
  });
}

/** A page of another origin, on this machine too: the nearest a stranger's page can come. */
async function serveElsewhere(page: string) {
  const server = http.createServer((_, answer) => {
    answer.setHeader('Content-Type', 'text/html');
    answer.end(page);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
    },
  };
}
