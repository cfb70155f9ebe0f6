import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Appointment, VisitDay, VisitOffer } from '#api/visits.ts';
import { beginTestWorkspace, enrolTestPerson, openTestDesk, type TestDesk } from '#server/test-desk.ts';

/** Tuesday, December 8, in Vancouver; the desk stands on Tuesday, November 24. */
const on = '2026-12-08';

const open: TestDesk[] = [];
let desk: TestDesk;
let imogen: string;
/** A confirmed visit at ten, downtown. */
let beside: Appointment;

beforeEach(async () => {
  desk = await openTestDesk();
  open.push(desk);
  imogen = await beginTestWorkspace(desk);
  const offer = { whatWeDo: 'keep crews and trucks on one calendar', benefit: 'stop paying for idle trucks' };
  await desk.ask('change-settings', { body: { offer } });
  await desk.ask('change-rep', {
    params: { id: imogen },
    body: { callBackNumber: '416 555 0117', company: 'Tern Dock' },
  });
  const marigold = await at(49.28, -123.12, { name: 'Marigold Okafor', account: 'Kelpwhistle Seafoods' });
  beside = (
    await desk.ask('add-appointment', {
      body: { personId: marigold, starts: { at: `${on}T10:00` }, minutes: 45 },
    })
  ).appointment;
});
afterAll(() => Promise.all(open.map((one) => one.close())));

/** Somebody who is worked and whose door is known. */
async function at(
  latitude: number,
  longitude: number,
  more: Record<string, unknown> = {},
  method = 'get-through',
) {
  const id = await enrolTestPerson(desk, imogen, method, {
    timeZone: 'America/Vancouver',
    relationship: 'referred',
    objective: 'appointment',
    ...more,
  });
  await desk.ask('set-place', { params: { id }, body: { place: { latitude, longitude } } });
  return id;
}

const odileIsNear = () =>
  at(49.285, -123.115, { name: 'Odile Marchbanks', givenName: 'Odile', account: 'Fernwhistle' });

const day = (): Promise<VisitDay> => desk.ask('get-visit-day', { query: { on } });
const offers = async (): Promise<VisitOffer[]> =>
  (await day()).stops.flatMap((stop) => (stop.is === 'offer' ? [stop.offer] : []));
const use = ({ personId, besideId, from, until }: VisitOffer) =>
  desk.ask('offer-visit', { body: { personId, on, besideId, from, until } });
const decisionOf = async (id: string) => (await desk.ask('get-person', { params: { id } })).decision;
const visitOf = async (id: string): Promise<Appointment> =>
  (await desk.ask('list-appointments', { params: { id } })).items[0];

/** The next morning in Vancouver on which they may be called. */
async function leave(personId: string, more: Record<string, unknown> = {}) {
  desk.at('2026-11-25T18:00:00Z');
  return desk.ask('log-call', { body: { personId, outcome: 'voicemail-left', ...more } });
}

describe('a visit that could be offered', () => {
  test('is near a confirmed one in place and time, with the words to leave, in order, and why', async () => {
    const odile = await odileIsNear();
    const [offer, ...others] = await offers();
    expect(others).toEqual([]);
    expect(offer).toMatchObject({
      personId: odile,
      from: '2026-12-08T17:15:00Z',
      until: '2026-12-08T17:45:00Z',
      besideId: beside.id,
      messagesLeft: 0,
      reasons: [
        'Somebody sent you to them.',
        expect.stringMatching(/^\d+ min from Kelpwhistle Seafoods, and/),
      ],
      wordsSay: null,
    });
    expect(offer!.words!.text).toMatch(
      /on Tuesday, December 8, and I’ve kept 9:15 am for you.*will not work for you, please call me at 416 555 0117/s,
    );
    expect(offer!.words!.leaveOn).toBe('2026-11-24');
    const { stops, driving, drivingSeconds, rule } = await day();
    expect(stops.map((stop) => (stop.is === 'offer' ? stop.letter : stop.number))).toEqual(['A', 1]);
    expect(driving).toHaveLength(1);
    expect(drivingSeconds).toBe(0);
    expect(rule).toBe(
      'Only people who have heard from you or were referred, within 12 minutes of a confirmed visit, once each.',
    );
  });

  test('is for nobody who is far, a stranger, said no, or whose method leaves no message', async () => {
    await at(49.9, -124.6);
    await at(49.285, -123.115, { relationship: 'stranger' });
    await at(49.285, -123.115, { relationship: 'referred' }, 'live-only');
    const declined = await at(49.285, -123.115);
    await desk.ask('log-call', { body: { personId: declined, outcome: 'spoke', result: 'declined' } });
    expect(await offers()).toEqual([]);
  });

  test('is for strangers who have heard from us only where the workspace says so', async () => {
    const stranger = await at(49.285, -123.115, { relationship: 'stranger' }, 'three-and-done');
    await leave(stranger);
    expect(await offers()).toEqual([]);
    await desk.ask('change-settings', { body: { visits: { strangersToo: true } } });
    expect(await offers()).toMatchObject([{ personId: stranger, messagesLeft: 1, messagesAtMost: 3 }]);
  });

  test('leaves room for what the rep has otherwise', async () => {
    await odileIsNear();
    const meeting = { repId: imogen, from: '2026-12-08T18:45:00Z', until: '2026-12-08T23:30:00Z', says: '' };
    await desk.ask('add-meeting', { body: meeting });
    expect(await offers()).toMatchObject([{ from: '2026-12-08T17:15:00Z' }]);
  });

  test('is not made on a day that is closed where they are', async () => {
    await at(49.285, -123.115, { country: 'CA', region: 'BC' });
    const body = { personId: beside.personId, starts: { at: '2026-12-25T10:00' }, minutes: 30 };
    await desk.ask('add-appointment', { body });
    const { stops } = await desk.ask('get-visit-day', { query: { on: '2026-12-25' } });
    expect(stops).toHaveLength(1);
  });

  test('is not suggested to whom the rep leaves out of that trip, until taken back', async () => {
    const personId = await odileIsNear();
    await desk.ask('leave-out-of-trip', { body: { personId, on } });
    expect(await offers()).toEqual([]);
    await desk.ask('leave-in-trip', { body: { personId, on } });
    expect(await offers()).toHaveLength(1);
  });
});

describe('an offer a rep chose', () => {
  test('keeps the time, is confirmed by nobody, and its words stand on the desk', async () => {
    const odile = await odileIsNear();
    const { appointment, says } = await use((await offers())[0]!);
    expect(appointment).toMatchObject({
      status: 'tentative',
      optOut: true,
      offeredAt: null,
      besideId: beside.id,
    });
    expect(says).toBe(
      'Kept for Odile Marchbanks, who knows nothing of it yet: leave the words with the next call.',
    );
    expect(await decisionOf(odile)).toMatchObject({
      strategy: 'opt-out-appointment',
      ifVoicemail: { do: 'leave', message: 'opt-out-appointment' },
    });
    const { voicemail } = await desk.ask('get-words', { params: { id: odile } });
    expect(voicemail).toMatchObject({
      kind: 'opt-out-appointment',
      text: expect.stringContaining('9:15 am'),
    });
    expect((await day()).stops).toMatchObject([
      { number: 1, appointment: { personId: odile } },
      { number: 2 },
    ]);
  });

  test('is one a person and trip', async () => {
    await odileIsNear();
    const [offer] = await offers();
    await use(offer!);
    const again = {
      personId: offer!.personId,
      on,
      besideId: offer!.besideId,
      from: offer!.from,
      until: offer!.until,
    };
    expect(await desk.refused('offer-visit', { body: again })).toMatchObject({
      status: 409,
      code: 'once-a-trip',
    });
  });

  test('may have another time that fits, and none that does not', async () => {
    await odileIsNear();
    const [offer] = await offers();
    const tooSoon = { ...offer!, from: '2026-12-08T18:46:00Z', until: '2026-12-08T19:16:00Z' };
    const body = ({ personId, besideId, from, until }: VisitOffer) => ({
      personId,
      on,
      besideId,
      from,
      until,
    });
    expect(await desk.refused('offer-visit', { body: body(tooSoon) })).toMatchObject({
      code: 'out-of-reach',
    });
    const atNight = { ...offer!, from: '2026-12-09T03:00:00Z', until: '2026-12-09T03:30:00Z' };
    expect(await desk.refused('offer-visit', { body: body(atNight) })).toMatchObject({
      status: 422,
      field: 'from',
    });
    expect(
      (await use({ ...offer!, from: '2026-12-08T23:00:00Z', until: '2026-12-08T23:20:00Z' })).appointment
        .from,
    ).toBe('2026-12-08T23:00:00Z');
  });

  test('that nobody has heard of is taken back without a trace', async () => {
    await odileIsNear();
    const { appointment } = await use((await offers())[0]!);
    await desk.ask('change-appointment', { params: { id: appointment.id }, body: { status: 'cancelled' } });
    expect(await offers()).toHaveLength(1);
    await desk.ask('change-appointment', { params: { id: appointment.id }, body: { status: 'tentative' } });
    expect(await offers()).toEqual([]);
  });

  test('stands as offered with the message that was left, and a reconfirming call is due the business day before', async () => {
    const odile = await odileIsNear();
    await use((await offers())[0]!);
    const { decision } = await leave(odile);
    expect(await visitOf(odile)).toMatchObject({
      status: 'tentative',
      offeredAt: '2026-11-25T18:00:00Z',
    });
    expect(decision).toMatchObject({
      opens: '2026-12-07T16:00:00Z',
      ifVoicemail: { do: 'leave', message: 'opt-out-appointment' },
      reasons: [
        {
          rule: 'reconfirm-visit',
          says: 'Reconfirm the visit offered, not confirmed, for Tue Dec 8, 9:15 am, on Mon Dec 7.',
        },
      ],
    });
    desk.at('2026-12-07T17:00:00Z');
    const { prospect } = await desk.ask('get-words', { params: { id: odile } });
    expect(prospect).toMatchObject({
      kind: 'reconfirm',
      text: expect.stringContaining('I left you a message that I’ll be near you'),
    });
    expect(prospect.text).not.toContain('appointment');
    const { rows } = await desk.ask('get-today');
    expect(rows).toContainEqual(expect.objectContaining({ group: 'promised' }));
  });

  test('whose message is taken back waits for its words again', async () => {
    const odile = await odileIsNear();
    await use((await offers())[0]!);
    const { touchId } = await leave(odile);
    const { decision } = await desk.ask('undo-call', { params: { id: touchId } });
    expect(decision.ifVoicemail).toMatchObject({ message: 'opt-out-appointment' });
    expect(await visitOf(odile)).toMatchObject({ status: 'tentative', offeredAt: null });
  });

  test('is off once they say no, and stands again where that call is taken back', async () => {
    const odile = await odileIsNear();
    await use((await offers())[0]!);
    await leave(odile);
    desk.at('2026-11-26T18:00:00Z');
    const no = await desk.ask('log-call-back', {
      body: { personId: odile, answered: true, result: 'declined' },
    });
    expect(await visitOf(odile)).toMatchObject({ status: 'cancelled' });
    await desk.ask('undo-call', { params: { id: no.touchId } });
    expect(await visitOf(odile)).toMatchObject({ status: 'tentative' });
  });

  test('is confirmed when they say so, and then the call is to reconfirm an appointment', async () => {
    const odile = await odileIsNear();
    const { appointment } = await use((await offers())[0]!);
    await leave(odile);
    const answer = await desk.ask('change-appointment', {
      params: { id: appointment.id },
      body: { status: 'confirmed' },
    });
    expect(answer.says).toBe('A call to reconfirm it is due on Mon Dec 7.');
    expect(await decisionOf(odile)).toMatchObject({ ifVoicemail: { message: 'reconfirm' } });
    desk.at('2026-12-07T17:00:00Z');
    const again = await desk.ask('change-appointment', {
      params: { id: appointment.id },
      body: { status: 'confirmed' },
    });
    expect(again.says).toBe('Reconfirmed. Nothing more is due before it.');
    expect(await decisionOf(odile)).toMatchObject({ next: 'stop', why: 'met' });
  });

  test('is named on its day where the visit beside it has moved away', async () => {
    await odileIsNear();
    await use((await offers())[0]!);
    const moves = { params: { id: beside.id }, body: { starts: { at: '2026-12-10T10:00' } } };
    await desk.ask('change-appointment', moves);
    expect((await day()).problems).toEqual([
      'The visit beside which Odile Marchbanks was to be offered one is not on this day any more.',
    ]);
  });

  test('gives way to the time they agree to, the same or another', async () => {
    const odile = await odileIsNear();
    await use((await offers())[0]!);
    await leave(odile);
    const body = { personId: odile, starts: { at: `${on}T09:15` }, minutes: 30 };
    const { appointment } = await desk.ask('add-appointment', { body });
    expect(appointment).toMatchObject({ status: 'confirmed', optOut: false });
    const { items } = await desk.ask('list-appointments', { params: { id: odile } });
    expect(items.map(({ status }: Appointment) => status).sort()).toEqual(['confirmed', 'moved']);
    expect((await day()).stops).toHaveLength(2);
  });

  test('to which they object is off, and thanks are said', async () => {
    const odile = await odileIsNear();
    const { appointment } = await use((await offers())[0]!);
    await leave(odile);
    const { says } = await desk.ask('change-appointment', {
      params: { id: appointment.id },
      body: { status: 'cancelled' },
    });
    expect(says).toBe(
      'It is off, and they know that a no is fine. Thank Odile Marchbanks for letting you know.',
    );
    expect(await offers()).toEqual([]);
    expect(await decisionOf(odile)).toMatchObject({ next: 'call' });
  });
});

describe('a routing server', () => {
  let server: Server | null = null;
  const asked: string[] = [];
  afterEach(() => server?.close());

  /** One that answers what it is told to. */
  async function serving(answer: (points: number) => { status?: number; body: unknown }): Promise<string> {
    server = createServer((request, response) => {
      asked.push(request.url ?? '');
      const { status = 200, body } = answer((request.url ?? '').split(';').length);
      response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
    });
    await new Promise<void>((ready) => server!.listen(0, '127.0.0.1', ready));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  }

  test('says the drives where one is set, and is told nothing but degrees', async () => {
    await odileIsNear();
    const routingUrl = await serving((n) => ({
      body: { code: 'Ok', durations: Array.from({ length: n }, () => Array(n).fill(300.4)) },
    }));
    await desk.ask('change-settings', { body: { visits: { routingUrl } } });
    const { driving, travel } = await day();
    expect({ driving, by: travel.by }).toEqual({ driving: [300], by: 'routing-server' });
    expect(asked.at(-1)).toBe(
      '/table/v1/driving/-123.12000,49.28000;-123.11500,49.28500?annotations=duration',
    );
  });

  test.each<[string, { status?: number; body: unknown }, string]>([
    ['fails', { status: 500, body: {} }, 'it answered 500'],
    [
      'answers something else',
      { body: { code: 'Ok', durations: [[1]] } },
      'its answer is no table of drives',
    ],
  ])('that %s is done without, and the day says so', async (_, answer, why) => {
    await odileIsNear();
    await desk.ask('change-settings', { body: { visits: { routingUrl: await serving(() => answer) } } });
    const { travel, stops } = await day();
    expect(travel).toEqual({
      by: 'distance',
      says: `The routing server was not used: ${why}. Driving is estimated by distance.`,
    });
    expect(stops).toHaveLength(2);
  });

  test('whose address is none is refused', async () => {
    const body = { visits: { routingUrl: 'ftp://nowhere' } };
    expect(await desk.refused('change-settings', { body })).toMatchObject({
      status: 422,
      field: 'visits.routingUrl',
    });
  });
});
