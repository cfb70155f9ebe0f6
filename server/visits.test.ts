import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  beginTestWorkspace,
  enrolTestPerson,
  openTestDesk,
  type TestDesk,
  tuesday,
} from '#server/test-desk.ts';

let desk: TestDesk;
let imogen: string;

beforeAll(async () => {
  desk = await openTestDesk();
  imogen = await beginTestWorkspace(desk);
});
afterAll(() => desk.close());

let people = 0;

/** Somebody in Vancouver who is worked. */
async function inVancouver(more: Record<string, unknown> = {}): Promise<string> {
  people += 1;
  return enrolTestPerson(desk, imogen, 'get-through', {
    name: `Odile Marchbanks ${people}`,
    timeZone: 'America/Vancouver',
    city: 'Vancouver',
    region: 'BC',
    country: 'CA',
    objective: 'appointment',
    ...more,
  });
}

const write = (personId: string, at: string, more: Record<string, unknown> = {}) =>
  desk.ask('add-appointment', { body: { personId, starts: { at }, minutes: 45, ...more } });
const refuse = (personId: string, at: string, more: Record<string, unknown> = {}) =>
  desk.refused('add-appointment', { body: { personId, starts: { at }, minutes: 45, ...more } });
const change = (id: string, body: Record<string, unknown>) =>
  desk.ask('change-appointment', { params: { id }, body });
const day = (on: string) => desk.ask('get-visit-day', { query: { on } });

describe('a visit that was agreed to', () => {
  test('is written down by their clock, and a reconfirming call is due the business day before', async () => {
    const { appointment, says } = await write(await inVancouver(), '2026-12-08T09:00', {
      placeSays: '12 Fern Row',
    });
    expect(appointment).toMatchObject({
      from: '2026-12-08T17:00:00Z',
      until: '2026-12-08T17:45:00Z',
      timeZone: 'America/Vancouver',
      status: 'confirmed',
      optOut: false,
      placeSays: '12 Fern Row',
      place: { precision: 'city', source: 'The middle of Vancouver, BC (GeoNames).' },
    });
    expect(says).toBe('A call to reconfirm it is due on Mon Dec 7.');
  });

  test('is due to be reconfirmed on the Friday before a Monday', async () => {
    expect((await write(await inVancouver(), '2026-12-14T09:00')).says).toContain('Fri Dec 11');
  });

  test('stands in the rep’s day, with the others, in order of time', async () => {
    const later = await inVancouver();
    const earlier = await inVancouver({ city: 'Burnaby' });
    await write(later, '2026-12-16T15:00');
    await write(earlier, '2026-12-16T10:00');
    const { stops, near, driving, travel } = await day('2026-12-16');
    expect(stops.map((stop: { appointment: { personId: string } }) => stop.appointment.personId)).toEqual([
      earlier,
      later,
    ]);
    expect(stops.map((stop: { number: number }) => stop.number)).toEqual([1, 2]);
    expect({ near, by: travel.by }).toEqual({ near: 'Burnaby', by: 'distance' });
    expect(driving).toEqual([expect.any(Number)]);
    const { items } = await desk.ask('list-visit-days');
    expect(items).toContainEqual({ on: '2026-12-16', near: 'Burnaby', visits: 2 });
  });
});

describe('a day that goes back and forth', () => {
  test('names the order that would save driving, were they asked', async () => {
    const ids = [];
    for (const [longitude, hour] of [
      [-123.2, '09'],
      [-122.5, '11'],
      [-122.85, '14'],
    ] as const) {
      const person = await inVancouver();
      const place = { latitude: 49.2, longitude };
      ids.push((await write(person, `2026-12-10T${hour}:00`, { place })).appointment.id);
    }
    const [west, east, middle] = ids;
    const { betterOrder } = await day('2026-12-10');
    expect([
      [west, middle, east],
      [east, middle, west],
    ]).toContainEqual(betterOrder.ids);
    expect(betterOrder.savesSeconds).toBeGreaterThan(600);
    const meeting = { repId: imogen, from: '2026-12-10T14:00:00Z', until: '2026-12-10T15:00:00Z', says: '' };
    await desk.ask('add-meeting', { body: meeting });
    expect((await day('2026-12-10')).betterOrder).toBeNull();
  });
});

describe('a time that cannot be kept', () => {
  test('that their clock skips is refused, naming the next there is', async () => {
    expect(
      await refuse(await inVancouver({ timeZone: 'America/Toronto' }), '2027-03-14T02:30'),
    ).toMatchObject({
      status: 422,
      field: 'starts.at',
      title: 'Their clock goes forward and skips 2:30 am on that day.',
      detail: 'Nothing was changed. The next time there is: Sun Mar 14, 3:00 am.',
    });
  });

  test('that comes twice asks which is meant, and takes the answer', async () => {
    const person = await inVancouver({ timeZone: 'America/Toronto' });
    expect(await refuse(person, '2027-11-07T01:30')).toMatchObject({ status: 422, field: 'starts.second' });
    const { appointment } = await write(person, '', { starts: { at: '2027-11-07T01:30', second: true } });
    expect(appointment.from).toBe('2027-11-07T06:30:00Z');
  });

  test('that is over, or is no date, is refused', async () => {
    const person = await inVancouver();
    expect(await refuse(person, '2026-11-24T06:59')).toMatchObject({ field: 'starts.at' });
    expect(await refuse(person, '2026-02-30T10:00')).toMatchObject({ field: 'starts.at' });
  });

  test('that the rep has promised to another is refused, naming which, and kept where somebody says so', async () => {
    await write(await inVancouver({ account: 'Kelpwhistle Seafoods' }), '2026-12-09T09:00');
    const person = await inVancouver();
    expect(await refuse(person, '2026-12-09T09:30')).toMatchObject({
      status: 409,
      code: 'two-at-one-time',
      title: expect.stringContaining('has a visit to Kelpwhistle Seafoods then'),
    });
    await write(person, '2026-12-09T09:30', { besideAnother: true });
    expect((await day('2026-12-09')).problems).toEqual([
      expect.stringMatching(
        /^Odile Marchbanks \d+ at 12:30 pm begins before Kelpwhistle Seafoods at 12:00 pm ends\.$/,
      ),
    ]);
  });
});

describe('a time of somebody whose clock is not known', () => {
  test('is refused where they may be in zones that differ, and where none is known', async () => {
    const somewhere = await inVancouver({
      timeZone: undefined,
      city: undefined,
      region: undefined,
      country: undefined,
      phones: [],
    });
    expect(await refuse(somewhere, '2026-12-08T09:00')).toMatchObject({
      status: 422,
      field: 'starts.at',
      title: 'Their time zone is not known, so neither is this time.',
    });
    await desk.ask('add-phone', { params: { id: somewhere }, body: { number: '+1 605 555 0142' } });
    expect(await refuse(somewhere, '2026-12-08T09:00')).toMatchObject({
      field: 'starts.at',
      title: expect.stringMatching(/^They may be in any of .*, where this time is not the same\.$/),
    });
  });

  test('belongs to somebody who is here and may be called', async () => {
    expect(await refuse('01a00000-0000-7000-8000-000000000000', '2026-12-08T09:00')).toMatchObject({
      status: 404,
    });
    const person = await inVancouver();
    await desk.ask('log-call', { body: { personId: person, outcome: 'spoke', result: 'do-not-call' } });
    expect(await refuse(person, '2026-12-08T09:00')).toMatchObject({ status: 409, code: 'no-means-no' });
    const other = await inVancouver();
    const booked = { bookedByScreenerId: '01a00000-0000-7000-8000-000000000000' };
    expect(await refuse(other, '2026-12-08T09:00', booked)).toMatchObject({ field: 'bookedByScreenerId' });
  });
});

describe('what becomes of a visit', () => {
  test('is recorded, and put right by recording what was so', async () => {
    const { appointment } = await write(await inVancouver(), '2026-11-25T09:00');
    expect(
      await desk.refused('change-appointment', { params: { id: appointment.id }, body: { status: 'held' } }),
    ).toMatchObject({ code: 'not-begun' });
    desk.at('2026-11-25T18:00:00Z');
    expect((await change(appointment.id, { status: 'no-show' })).appointment.status).toBe('no-show');
    expect((await change(appointment.id, { status: 'held' })).appointment.status).toBe('held');
    desk.at(tuesday);
  });

  test('is in their history where it took place, until that was a mistake', async () => {
    const person = await inVancouver();
    const { appointment } = await write(person, '2026-11-27T09:00');
    desk.at('2026-11-27T18:00:00Z');
    await change(appointment.id, { status: 'held' });
    const visits = async () =>
      (await desk.ask('get-person', { params: { id: person } })).touches.filter(
        ({ channel, standing }: { channel: string; standing: boolean }) => channel === 'visit' && standing,
      );
    expect(await visits()).toMatchObject([{ at: '2026-11-27T17:00:00Z', direction: 'out' }]);
    await change(appointment.id, { status: 'no-show' });
    expect(await visits()).toEqual([]);
    await change(appointment.id, { status: 'held' });
    expect(await visits()).toHaveLength(1);
    desk.at(tuesday);
  });

  test('another time leaves the one that was as moved, and can itself move', async () => {
    const person = await inVancouver();
    const first = (await write(person, '2026-12-17T09:00', { note: 'Ring at the gate' })).appointment;
    const second = (await change(first.id, { starts: { at: '2026-12-18T11:00' } })).appointment;
    expect(second).toMatchObject({
      from: '2026-12-18T19:00:00Z',
      until: '2026-12-18T19:45:00Z',
      note: 'Ring at the gate',
      status: 'confirmed',
    });
    const third = (await change(second.id, { minutes: 60 })).appointment;
    expect(third.until).toBe('2026-12-18T20:00:00Z');
    expect(
      await desk.refused('change-appointment', { params: { id: first.id }, body: { status: 'cancelled' } }),
    ).toMatchObject({ code: 'not-next' });
    const { items } = await desk.ask('list-appointments', { params: { id: person } });
    expect(items.map(({ status }: { status: string }) => status).sort()).toEqual([
      'confirmed',
      'moved',
      'moved',
    ]);
  });

  test('is one thing at a time', async () => {
    const { appointment } = await write(await inVancouver(), '2026-12-22T09:00');
    const body = { status: 'cancelled', minutes: 30 };
    expect(await desk.refused('change-appointment', { params: { id: appointment.id }, body })).toMatchObject({
      status: 422,
      field: 'status',
    });
  });

  test('says who booked it', async () => {
    const person = await inVancouver();
    const screener = await desk.ask('add-screener', {
      body: { personIds: [person], name: 'Wren Ashgrove', role: 'assistant' },
    });
    await write(person, '2026-12-23T09:00', { bookedByScreenerId: screener.id });
    expect((await desk.ask('get-screener', { params: { id: screener.id } })).booked).toBe(1);
  });

  test('cancelled frees its time, and it can stand again unless somebody has it by now', async () => {
    const { appointment } = await write(await inVancouver(), '2026-12-21T09:00');
    await change(appointment.id, { status: 'cancelled' });
    const other = await write(await inVancouver(), '2026-12-21T09:00');
    expect(
      await desk.refused('change-appointment', {
        params: { id: appointment.id },
        body: { status: 'confirmed' },
      }),
    ).toMatchObject({ code: 'two-at-one-time' });
    await change(other.appointment.id, { status: 'cancelled' });
    expect((await change(appointment.id, { status: 'confirmed' })).appointment.status).toBe('confirmed');
  });
});

describe('a day whose visits are over', () => {
  test('is listed until somebody has said what became of them', async () => {
    const { appointment } = await write(await inVancouver(), '2026-11-26T09:00');
    desk.at('2026-11-30T18:00:00Z');
    const dates = async () => (await desk.ask('list-visit-days')).items.map(({ on }: { on: string }) => on);
    expect(await dates()).toContain('2026-11-26');
    await change(appointment.id, { status: 'held' });
    expect(await dates()).not.toContain('2026-11-26');
    desk.at(tuesday);
  });
});

describe('where somebody is', () => {
  const placeOf = (id: string) => desk.ask('get-place', { params: { id } });

  test('is found from the town of the address, and said to be no more exact than that', async () => {
    expect(await placeOf(await inVancouver({ city: 'st johns', region: 'NL' }))).toMatchObject({
      place: { precision: 'city' },
      says: 'The middle of St. John’s, NL (GeoNames).'.replace('’', "'"),
    });
  });

  test('is said to be unknown where no town of that name is known', async () => {
    expect(await placeOf(await inVancouver({ city: 'Fernwhistle' }))).toEqual({
      place: null,
      says: 'No town of that name is known here: Fernwhistle, BC. Towns of less than 15,000 people are not; set the place on the map.',
    });
  });

  test('is exact once set, stays so when the address changes, and goes back to the address when asked', async () => {
    const id = await inVancouver();
    const exact = { latitude: 49.2, longitude: -123.1 };
    expect((await desk.ask('set-place', { params: { id }, body: { place: exact } })).place).toMatchObject({
      ...exact,
      precision: 'exact',
    });
    await desk.ask('change-person', { params: { id }, body: { city: 'Burnaby' } });
    expect((await placeOf(id)).place).toMatchObject(exact);
    expect((await desk.ask('set-place', { params: { id }, body: { place: null } })).says).toContain(
      'Burnaby',
    );
    await desk.ask('change-person', { params: { id }, body: { city: 'Fernwhistle' } });
    expect((await placeOf(id)).place).toBeNull();
  });
});
