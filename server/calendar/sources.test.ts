import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { fetchCalendar } from '#server/calendar/fetch-calendar.ts';
import { readApart } from '#server/calendar/read-apart.ts';
import { readDueSources } from '#server/calendar/read-sources.ts';
import { beginTestWorkspace, openTestDesk, type TestDesk } from '#server/test-desk.ts';

/** Somebody else's calendar, on this machine; each test says how it answers. */
let answer: (request: IncomingMessage, response: ServerResponse) => void;
let asked: IncomingMessage[] = [];
let calendars: Server;
let address: string;

const open: TestDesk[] = [];
let desk: TestDesk;
let repId: string;

beforeAll(async () => {
  calendars = createServer((request, response) => {
    asked.push(request);
    answer(request, response);
  });
  await new Promise<void>((resolve) => calendars.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(calendars.address() as AddressInfo).port}`;
});
beforeEach(async () => {
  asked = [];
  desk = await openTestDesk();
  open.push(desk);
  repId = await beginTestWorkspace(desk);
});
afterAll(async () => {
  calendars.closeAllConnections();
  await new Promise((resolve) => calendars.close(resolve));
  await Promise.all(open.map((one) => one.close()));
});

const calendar = (...events: [uid: string, from: string, until: string][]) =>
  [
    'BEGIN:VCALENDAR',
    ...events.flatMap(([uid, from, until]) => [
      'BEGIN:VEVENT',
      `UID:${uid}`,
      `DTSTART:${from}`,
      `DTEND:${until}`,
      'SUMMARY:Dentist',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ].join('\r\n');

const dentist = calendar(['a', '20261124T160000Z', '20261124T170000Z']);
const send = (text: string, etag?: string) => {
  answer = (_, response) => response.writeHead(200, etag === undefined ? {} : { ETag: etag }).end(text);
};
const status = (code: number, headers = {}) => {
  answer = (_, response) => response.writeHead(code, headers).end();
};

const add = (url = `${address}/private-1234/basic.ics`, name = 'Work') =>
  desk.ask('add-calendar-source', { body: { repId, name, url } });
const read = (id: string) => desk.ask('read-calendar-source', { params: { id } });
const sources = async () => (await desk.ask('list-calendar-sources')).items;
const times = async () =>
  (await desk.db.query(`select from_at, until_at, says, uid from rep_meeting order by from_at`)).rows;

async function planDay(): Promise<void> {
  await desk.db.query(
    `insert into day_plan (workspace_id, rep_id, on_date, planned_at) select workspace_id, id, '2026-11-24', '2026-11-24T15:00:00Z' from rep
     on conflict (workspace_id, rep_id, on_date) do update set planned_at = excluded.planned_at`,
  );
}
const isPlanned = async () =>
  (await desk.db.query(`select planned_at from day_plan`)).rows.every((row) => row.planned_at !== null);

describe('a rep’s own calendar', () => {
  test('is not fetched before it is given, and then every quarter of an hour', async () => {
    send(dentist);
    await readDueSources(desk.server);
    expect(asked).toHaveLength(0);
    await add();
    await readDueSources(desk.server);
    desk.later(14 * 60_000);
    await readDueSources(desk.server);
    expect(asked).toHaveLength(1);
    desk.later(60_000);
    await readDueSources(desk.server);
    expect(asked).toHaveLength(2);
  });

  test('takes its times out of the plan, and keeps nothing of what they are', async () => {
    send(dentist);
    const { id } = await add();
    await planDay();
    expect(await read(id)).toMatchObject({ name: 'Work', meetings: 1, failedAt: null, says: '' });
    expect(await times()).toEqual([
      { from_at: '2026-11-24T16:00:00Z', until_at: '2026-11-24T17:00:00Z', says: 'Work', uid: 'a' },
    ]);
    expect([await isPlanned(), desk.told.some(({ event }) => event === 'today')]).toEqual([false, true]);
    expect((await desk.ask('list-meetings')).items).toEqual([]);
  });

  test('leaves the plan alone where nothing changed, and what was typed in where it did', async () => {
    const typed = { repId, from: '2026-11-24T20:00:00Z', until: '2026-11-24T21:00:00Z', says: 'Board' };
    const board = await desk.ask('add-meeting', { body: typed });
    send(dentist);
    const { id } = await add();
    await read(id);
    await planDay();
    await read(id);
    expect(await isPlanned()).toBe(true);
    send(calendar(['b', '20261125T160000Z', '20261125T170000Z']));
    await read(id);
    expect(await isPlanned()).toBe(false);
    expect((await times()).map(({ says, uid }) => [says, uid])).toEqual([
      ['Board', null],
      ['Work', 'b'],
    ]);
    expect((await desk.ask('list-meetings')).items).toEqual([board]);
  });

  test('is asked whether it changed, and read whole on the next day all the same', async () => {
    send(dentist, '"v1"');
    const { id } = await add();
    await read(id);
    status(304);
    desk.later(900_000);
    expect(await read(id)).toMatchObject({ meetings: 1, readAt: '2026-11-24T15:15:00Z' });
    expect(asked[1]?.headers['if-none-match']).toBe('"v1"');
    send(dentist, '"v1"');
    desk.at('2026-11-25T15:00:00.000Z');
    await read(id);
    expect(asked[2]?.headers['if-none-match']).toBeUndefined();
  });

  test('is read whole again for a rep who works in another zone now', async () => {
    send(calendar(['a', '20261124T160000', '20261124T170000']), '"v1"');
    const { id } = await add();
    await read(id);
    await desk.ask('change-rep', { params: { id: repId }, body: { timeZone: 'America/Vancouver' } });
    await read(id);
    expect(asked[1]?.headers['if-none-match']).toBeUndefined();
    expect(await times()).toMatchObject([{ from_at: '2026-11-25T00:00:00Z' }]);
  });

  test('that cannot be read keeps what was read last, and says since when and why', async () => {
    send(dentist);
    const { id } = await add();
    await read(id);
    desk.later(900_000);
    status(500);
    await readDueSources(desk.server);
    expect(await sources()).toMatchObject([
      {
        readAt: '2026-11-24T15:00:00Z',
        failedAt: '2026-11-24T15:15:00Z',
        says: 'It answers with an error (500).',
        meetings: 1,
      },
    ]);
    send('<html>Sign in</html>');
    expect(await read(id)).toMatchObject({ says: 'What is there is not a calendar file.', meetings: 1 });
    send(dentist);
    expect(await read(id)).toMatchObject({ failedAt: null, says: '' });
    expect(desk.logged).toEqual([]);
  });

  test('goes with all its meetings when it is removed', async () => {
    send(dentist);
    const { id } = await add();
    await read(id);
    await planDay();
    expect(await desk.ask('remove-calendar-source', { params: { id } })).toEqual({ removed: true });
    expect([await times(), await isPlanned()]).toEqual([[], false]);
    expect(await desk.refused('remove-calendar-source', { params: { id } })).toMatchObject({ status: 404 });
    expect(await desk.refused('read-calendar-source', { params: { id } })).toMatchObject({ status: 404 });
  });

  test('never shows the address that opens it', async () => {
    status(404);
    const added = await add();
    await read(added.id);
    expect(JSON.stringify([added, await sources()])).not.toContain('private-1234');
    expect(added.host).toBe(new URL(address).host);
  });

  test.each([
    ['nonsense', /not an address/],
    ['file:///etc/passwd', /http, https and webcal alone/],
    ['ftp://example.test/a.ics', /http, https and webcal alone/],
    ['https://imogen:secret@example.test/a.ics', /a name or a password/],
  ])('is refused at %s', async (url, title) => {
    const body = { repId, name: 'Work', url };
    expect(await desk.refused('add-calendar-source', { body })).toMatchObject({
      status: 422,
      field: 'url',
      title: expect.stringMatching(title),
    });
  });

  test('is read once however often it is given, and webcal is a safe connection', async () => {
    const webcal = 'webcal://calendar.example.test/a.ics';
    expect((await add(webcal)).host).toBe('calendar.example.test');
    const body = { repId, name: 'Again', url: 'https://calendar.example.test/a.ics' };
    expect(await desk.refused('add-calendar-source', { body })).toMatchObject({ field: 'url' });
  });
});

describe('what a calendar’s address answers', () => {
  test('is followed to where it sends us, some steps and by HTTP alone', async () => {
    answer = ({ url }, response) =>
      url === '/moved'
        ? response.writeHead(200).end('here')
        : response.writeHead(302, { Location: '/moved' }).end();
    expect(await fetchCalendar(`${address}/a.ics`, null)).toMatchObject({ text: 'here' });
    status(302, { Location: '/round' });
    await expect(fetchCalendar(`${address}/a.ics`, null)).rejects.toThrow('from one address to the next');
    for (const location of ['file:///etc/passwd', 'data:text/calendar,BEGIN', 'http://[']) {
      status(301, { Location: location });
      await expect(fetchCalendar(`${address}/a.ics`, null)).rejects.toThrow('not followed');
    }
  });

  test('is given up when it is too large, also where it does not say so, or never ends', async () => {
    answer = (_, response) => {
      response.writeHead(200);
      for (let count = 0; count < 40; count += 1) response.write('x'.repeat(1024));
    };
    await expect(fetchCalendar(address, null, { bytes: 16 * 1024 })).rejects.toThrow('It is larger than');
    answer = (_, response) => response.writeHead(200).write('BEGIN');
    await expect(fetchCalendar(address, null, { timeoutMs: 50 })).rejects.toThrow('did not answer within');
    answer = (_, response) => response.destroy();
    await expect(fetchCalendar(address, null)).rejects.toThrow('It cannot be reached.');
  });

  test('is read in a thread that ends where a rule does not', async () => {
    const never = dentist.replace('SUMMARY', 'RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30\r\nSUMMARY');
    const question = { timeZone: 'America/Toronto', email: '', from: 1_795_500_000, until: 1_796_000_000 };
    await expect(readApart(never, question, 1000)).rejects.toThrow('repeats without end');
  });
});
