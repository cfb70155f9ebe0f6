import { afterAll, beforeAll, expect, test } from 'vitest';
import type { VisitDay } from '#api/visits.ts';
import { openTestDesk, type TestDesk } from '#server/test-desk.ts';
import { loadBuiltInRulePacks } from '#store/rule-pack-file.ts';

let desk: TestDesk;
beforeAll(async () => {
  desk = await openTestDesk(await loadBuiltInRulePacks());
  await desk.ask('open-sample');
});
afterAll(() => desk.close());

const line = (stop: VisitDay['stops'][number]) =>
  stop.is === 'offer'
    ? `${stop.offer.from.slice(11, 16)} ${stop.letter} ${stop.offer.name}`
    : `${stop.appointment.from.slice(11, 16)} ${stop.number} ${stop.appointment.name}, ${stop.appointment.status}`;

test('the sample has two days out, with somebody to offer a visit to', async () => {
  const { items } = await desk.ask('list-visit-days');
  expect(items).toEqual([
    { on: '2026-12-08', near: 'Richmond', visits: 4 },
    { on: '2026-12-09', near: 'Richmond', visits: 1 },
  ]);
  const day: VisitDay = await desk.ask('get-visit-day', { query: { on: '2026-12-08' } });
  expect(day.stops.map(line)).toEqual([
    '17:00 1 Marigold Okafor, confirmed',
    '18:00 A Odile Marchbanks',
    '19:30 2 Teodor Finch, confirmed',
    '21:15 3 Percival Ash, tentative',
    '22:15 B Noor Quenby',
    '23:00 4 Wilhelmina Stroud, confirmed',
  ]);
  for (const stop of day.stops) if (stop.is === 'offer') expect(stop.offer).toMatchObject({ wordsSay: null });
  expect(day.problems).toEqual([]);
});
