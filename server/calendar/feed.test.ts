import ICAL from 'ical.js';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { beginTestWorkspace, enrolTestPerson, openTestDesk, type TestDesk } from '#server/test-desk.ts';

const open: TestDesk[] = [];
let desk: TestDesk;
let repId: string;

beforeEach(async () => {
  desk = await openTestDesk();
  open.push(desk);
  repId = await beginTestWorkspace(desk);
});
afterAll(() => Promise.all(open.map((one) => one.close())));

const make = async (rep = repId) => desk.ask('make-calendar-feed', { body: { repId: rep } });
const log = (personId: string, more: Record<string, unknown>) =>
  desk.ask('log-call', { body: { personId, ...more } });

/** The events of a feed by their UID. */
async function eventsAt(path: string): Promise<Map<string, Record<string, string>>> {
  const response = await desk.request(path);
  expect([response.status, response.headers.get('content-type')]).toEqual([
    200,
    'text/calendar; charset=utf-8',
  ]);
  const events = new ICAL.Component(ICAL.parse(await response.text())).getAllSubcomponents('vevent');
  return new Map(
    events.map((event) => {
      const value = (name: string) => String(event.getFirstPropertyValue(name));
      const names = [
        'summary',
        'status',
        'sequence',
        'dtstart',
        'dtend',
        'transp',
        'last-modified',
        'description',
      ];
      return [value('uid'), Object.fromEntries(names.map((name) => [name, value(name)]))];
    }),
  );
}

const only = async (path: string) => [...(await eventsAt(path)).values()];

async function addAppointment(personId: string, more: Record<string, unknown> = {}): Promise<string> {
  const row = {
    id: crypto.randomUUID(),
    from_at: '2026-11-26T19:00:00Z',
    until_at: '2026-11-26T20:00:00Z',
    status: 'confirmed',
    opt_out: false,
    sequence: 0,
    ...more,
  };
  await desk.db.query(
    `insert into appointment (workspace_id, id, prospect_id, rep_id, from_at, until_at, time_zone, status, opt_out, sequence, created_at, changed_at)
     select workspace_id, $2, $3, id, $4, $5, 'America/Toronto', $6, $7, $8, $4, $4 from rep where id = $1`,
    [repId, row.id, personId, row.from_at, row.until_at, row.status, row.opt_out, row.sequence],
  );
  return row.id;
}

describe('the address of a calendar', () => {
  test('is said once, opens without a cookie, and its secret is not kept', async () => {
    const feed = await make();
    expect(feed.path).toMatch(/^\/calendar\/[\w-]{43}\.ics$/);
    expect((await desk.request(feed.path)).status).toBe(200);
    const secret = feed.path.slice('/calendar/'.length, -'.ics'.length);
    const { rows } = await desk.db.query(
      `select (select json_agg(f) from calendar_feed f)::text || coalesce((select json_agg(i) from idempotency i)::text, '') as kept`,
    );
    expect(rows[0].kept).not.toContain(secret);
    const { path: _, ...listed } = feed;
    expect((await desk.ask('list-calendar-feeds')).items).toEqual([listed]);
  });

  test('opens nothing once it is revoked or made anew, and says no more than of one that never was', async () => {
    const first = await make();
    const second = await make();
    const never = `/calendar/${'A'.repeat(43)}.ics`;
    const gone = await desk.request(first.path);
    const unknown = await desk.request(never);
    expect([gone.status, unknown.status]).toEqual([404, 404]);
    expect(await gone.text()).toBe(await unknown.text());
    await desk.ask('revoke-calendar-feed', { params: { id: second.id } });
    expect((await desk.request(second.path)).status).toBe(404);
    expect(await desk.refused('revoke-calendar-feed', { params: { id: second.id } })).toMatchObject({
      status: 404,
    });
    expect((await desk.ask('list-calendar-feeds')).items).toEqual([]);
  });

  test('made again under the same key is another one, for no answer with a secret is kept', async () => {
    const asked = { body: { repId }, key: 'one-key' };
    const [first, second] = [
      await desk.ask('make-calendar-feed', asked),
      await desk.ask('make-calendar-feed', asked),
    ];
    expect((await desk.request(first.path)).status).toBe(404);
    expect((await desk.request(second.path)).status).toBe(200);
  });

  test('is refused for nobody here, and odd addresses open nothing', async () => {
    expect(await desk.refused('make-calendar-feed', { body: { repId: crypto.randomUUID() } })).toMatchObject({
      status: 422,
      field: 'repId',
    });
    for (const path of ['/calendar/x.ics', '/calendar/%2e%2e.ics', `/calendar/${'A'.repeat(44)}.ics`])
      expect((await desk.request(path)).status).toBe(404);
  });

  test('answers that nothing changed, until something did', async () => {
    const { path } = await make();
    const etag = (await desk.request(path)).headers.get('etag') ?? '';
    const again = () => desk.request(path, { headers: { 'if-none-match': etag } });
    desk.later(3_600_000);
    expect((await again()).status).toBe(304);
    const person = await enrolTestPerson(desk, repId, 'own-the-follow-up');
    await log(person, { outcome: 'voicemail-left' });
    expect((await again()).status).toBe(200);
  });
});

describe('a promise in the calendar', () => {
  test('stands on the days it names, and is cancelled when they call before', async () => {
    const { path } = await make();
    const person = await enrolTestPerson(desk, repId, 'own-the-follow-up', { name: 'Odile Marchbanks' });
    await log(person, { outcome: 'voicemail-left' });
    const [promised] = await only(path);
    expect(promised).toMatchObject({
      summary: 'Promised: call Odile Marchbanks',
      status: 'CONFIRMED',
      sequence: '0',
      dtstart: '2026-11-26',
      dtend: '2026-11-28',
      transp: 'TRANSPARENT',
    });
    expect(promised!.description).toContain('“later this week”');
    desk.at('2026-11-25T15:00:00.000Z');
    await desk.ask('log-call-back', { body: { personId: person, answered: true } });
    expect(await only(path)).toMatchObject([
      { status: 'CANCELLED', sequence: '1', 'last-modified': '2026-11-25T15:00:00Z' },
    ]);
  });

  test('says that it was kept, and counts on when that is taken back', async () => {
    const { path } = await make();
    const person = await enrolTestPerson(desk, repId, 'own-the-follow-up');
    await log(person, { outcome: 'voicemail-left' });
    await only(path);
    desk.at('2026-11-26T15:00:00Z');
    const kept = await log(person, { outcome: 'no-answer' });
    expect(await only(path)).toMatchObject([
      { summary: expect.stringMatching(/^Called as promised/), sequence: '1' },
    ]);
    await desk.ask('undo-call', { params: { id: kept.touchId } });
    expect(await only(path)).toMatchObject([{ summary: expect.stringMatching(/^Promised/), sequence: '2' }]);
  });

  test('moves to the calendar of whoever takes it over', async () => {
    const body = { name: 'Bram Okell', email: 'bram@example.test', timeZone: 'America/Halifax' };
    const bram = (await desk.ask('add-rep', { body })).id;
    const [mine, theirs] = [await make(), await make(bram)];
    const person = await enrolTestPerson(desk, repId, 'own-the-follow-up');
    await log(person, { outcome: 'voicemail-left' });
    await only(mine.path);
    const { enrolment } = await desk.ask('get-person', { params: { id: person } });
    await desk.ask('change-enrolment', { params: { id: enrolment.id }, body: { repId: bram } });
    expect(await only(mine.path)).toMatchObject([{ status: 'CANCELLED' }]);
    expect(await only(theirs.path)).toMatchObject([{ status: 'CONFIRMED' }]);
  });
});

describe('a time they asked for in the calendar', () => {
  test('is when they said, in their zone, until they are called', async () => {
    const { path } = await make();
    const person = await enrolTestPerson(desk, repId, 'own-the-follow-up', { timeZone: 'America/Vancouver' });
    await log(person, { outcome: 'spoke', result: 'call-later', callAt: '2026-11-25T18:00:00Z' });
    const text = await (await desk.request(path)).text();
    expect(text).toContain('DTSTART;TZID=America/Vancouver:20261125T100000\r\n');
    expect(text).toContain('TZID:America/Vancouver\r\n');
    expect(await only(path)).toMatchObject([{ status: 'CONFIRMED', transp: 'OPAQUE', sequence: '0' }]);
    desk.at('2026-11-25T18:10:00Z');
    await log(person, { outcome: 'spoke', result: 'interested' });
    desk.at('2026-11-25T19:00:00Z');
    expect(await only(path)).toMatchObject([{ status: 'CONFIRMED', sequence: '0' }]);
  });
});

describe('an appointment in the calendar', () => {
  test('that was only offered says so, and keeps its UID when it is confirmed and moved', async () => {
    const { path } = await make();
    const person = await enrolTestPerson(desk, repId, 'own-the-follow-up', { name: 'Odile Marchbanks' });
    const id = await addAppointment(person, { status: 'tentative', opt_out: true });
    expect(await only(path)).toMatchObject([
      { status: 'TENTATIVE', summary: 'Offered, not confirmed: Visit Odile Marchbanks', sequence: '0' },
    ]);
    await desk.db.query(`update appointment set status = 'confirmed', opt_out = false where id = $1`, [id]);
    expect(await only(path)).toMatchObject([
      { status: 'CONFIRMED', summary: 'Visit Odile Marchbanks', sequence: '1' },
    ]);
    const moved = await addAppointment(person, {
      from_at: '2026-11-27T19:00:00Z',
      until_at: '2026-11-27T20:00:00Z',
    });
    await desk.db.query(`update appointment set status = 'moved', moved_to_id = $2 where id = $1`, [
      id,
      moved,
    ]);
    const events = await eventsAt(path);
    expect([...events.keys()]).toEqual([`appointment-${id}@phonework.local`]);
    expect([...events.values()]).toMatchObject([
      { dtstart: '2026-11-27T14:00:00', sequence: '2', status: 'CONFIRMED' },
    ]);
    await desk.db.query(`update appointment set status = 'cancelled' where id = $1`, [moved]);
    expect(await only(path)).toMatchObject([{ status: 'CANCELLED', transp: 'TRANSPARENT', sequence: '3' }]);
  });
});
