import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { beginTestWorkspace, openTestDesk, origin, type TestDesk } from '#server/test-desk.ts';

let desk: TestDesk;

beforeAll(async () => {
  desk = await openTestDesk();
  await beginTestWorkspace(desk);
});
afterAll(() => desk?.close());

const campaign = (headers: Record<string, string>, name: string) =>
  desk.request('/api/v1/campaigns', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify({ name }),
  });

async function namesOfCampaigns(): Promise<string[]> {
  return (await desk.ask('list-campaigns')).items.map((one: { name: string }) => one.name);
}

describe('a name that is not ours is not answered', () => {
  test.each([
    'evil.example',
    'evil.example:4747',
    '127.0.0.1',
    '127.0.0.1:80',
    'localhost.evil.example:4747',
    '',
  ])('Host %j', async (host) => {
    for (const path of ['/', '/healthz', '/api/v1/session', '/api/v1/events', '/api/openapi.json']) {
      const answer = await desk.request(path, { headers: { host } });
      expect([path, answer.status]).toEqual([path, 403]);
      expect(await answer.json()).toMatchObject({ code: 'not-from-here' });
    }
  });

  test.each(['127.0.0.1:4747', 'localhost:4747', 'LOCALHOST:4747', '[::1]:4747'])(
    'but %s is',
    async (host) => {
      expect((await desk.request('/api/v1/session', { headers: { host } })).status).toBe(200);
    },
  );
});

describe('a page elsewhere cannot write', () => {
  test.each([
    ['another site', { origin: 'https://evil.example' }],
    ['another port of this machine', { origin: 'http://127.0.0.1:3000' }],
    ['the same address over https', { origin: 'https://127.0.0.1:4747' }],
    ['a sandboxed frame or a file', { origin: 'null' }],
    ['a page that hides its origin', { 'sec-fetch-site': 'cross-site' }],
    ['a page of another port that hides it', { 'sec-fetch-site': 'same-site' }],
    ['a form that is sent', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' }],
  ])('%s', async (_whose, headers) => {
    const answer = await campaign(headers as Record<string, string>, 'Not ours');
    expect(answer.status).toBe(403);
    expect(await namesOfCampaigns()).not.toContain('Not ours');
  });

  test.each([
    ['the desk itself', { origin, 'sec-fetch-site': 'same-origin' }],
    ['a program', {}],
  ])('but %s can', async (name, headers) => {
    expect((await campaign(headers as Record<string, string>, name)).status).toBe(201);
    expect(await namesOfCampaigns()).toContain(name);
  });
});

describe('a page elsewhere cannot read', () => {
  test('a request it makes for our data is refused, the event stream included', async () => {
    for (const path of ['/api/v1/people', '/api/v1/events']) {
      const headers = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' };
      expect((await desk.request(path, { headers })).status).toBe(403);
      expect((await desk.request(path, { headers: { origin: 'https://evil.example' } })).status).toBe(403);
    }
  });

  test('a link to the desk may be followed, a link to its data may not', async () => {
    const headers = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' };
    expect((await desk.request('/api/docs', { headers })).status).toBe(200);
    expect((await desk.request('/api/v1/people', { headers })).status).toBe(403);
  });

  test('no answer allows another origin, and every answer says what a browser may do with it', async () => {
    for (const path of ['/api/v1/session', '/nowhere.js', '/api/nowhere', '/healthz']) {
      const { headers } = await desk.request(path);
      expect(headers.get('access-control-allow-origin')).toBeNull();
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('content-security-policy')).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
    }
  });
});

describe('a page reads from nowhere else', () => {
  const policyOf = async () => (await desk.request('/visits')).headers.get('content-security-policy');
  const name = (mapStyleUrl: string | null) =>
    desk.ask('change-settings', { body: { visits: { mapStyleUrl } } });

  test('but from where the map style lies that the workspace names, while it names it', async () => {
    expect(await policyOf()).toContain("connect-src 'self';");
    await name('https://maps.example:8443/styles/plain.json?key=1');
    expect(await policyOf()).toContain("connect-src 'self' https://maps.example:8443;");
    expect(await policyOf()).toContain("img-src 'self' data: blob: https://maps.example:8443;");
    expect(await policyOf()).toContain("script-src 'self';");
    await name(null);
    expect(await policyOf()).not.toContain('maps.example');
  });
});
