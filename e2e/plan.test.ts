import { expect } from 'vitest';

import { rowOf } from './api.ts';
import { type Desk, phone, test } from './desk.ts';
import { layOnDesk, nameOnDesk, queue, untilSomebodyElse } from './today.ts';

type Row = { name: string; group: string; plan: { for: string } | null };

const clock = (instant: string) =>
  new Date(instant)
    .toLocaleTimeString('en-US', { hour: 'numeric', minute: '2-digit', timeZone: 'America/Toronto' })
    .replace(/ [AP]M$/, '');

const placed = ({ rows }: { rows: Row[] }) => rows.filter(({ plan }) => plan !== null);
const between = (rows: Row[], from: string, until: string) =>
  rows.filter(({ plan }) => plan !== null && from <= plan.for && plan.for < until);

test('who comes later stands at the rep’s own half hour, and a logged call is one of the day’s calls done', async ({
  desk,
}) => {
  const { page, open, press, api } = desk;
  const today = await api.get('today');
  const later = today.rows.find(({ group }: Row) => group === 'later');
  await open('/');
  await queue(page).getByText(later.name, { exact: true }).first().waitFor();
  await queue(page).getByText(clock(later.plan.for), { exact: true }).first().waitFor();
  const done = today.ticks.length;
  const all = done + today.plan.toCome;
  await page.getByText(`${done} of ${all} done`).first().waitFor();
  const first = await nameOnDesk(page);
  await press('n', '1', 'Enter');
  await untilSomebodyElse(page, first);
  await expect.poll(async () => (await api.get('today')).ticks.length).toBe(done + 1);
  await page
    .getByText(new RegExp(`^${done + 1} of \\d+ done`))
    .first()
    .waitFor();
});

test('a meeting that is typed in takes its half hours out of the plan, and Undo gives them back', async ({
  desk,
}) => {
  const { page, open, api } = desk;
  const span: [string, string] = ['2026-11-24T18:00:00Z', '2026-11-24T22:00:00Z'];
  expect(between(placed(await api.get('today')), ...span)).not.toEqual([]);
  await open('/settings');
  await page.getByRole('button', { name: 'Add a meeting' }).click();
  const dialog = page.getByRole('dialog', { name: 'A meeting' });
  await dialog.getByLabel('Day').fill('2026-11-24');
  await dialog.getByLabel('From').fill('17:00');
  await dialog.getByLabel('Until').fill('13:00');
  await dialog.getByRole('button', { name: 'Add' }).click();
  await dialog
    .getByText(/ends|before|after/i)
    .last()
    .waitFor();
  await dialog.getByLabel('From').fill('13:00');
  await dialog.getByLabel('Until').fill('17:00');
  await dialog.getByLabel('What it is').fill('Stocktaking');
  await dialog.getByRole('button', { name: 'Add' }).click();
  await dialog.waitFor({ state: 'detached' });
  expect(between(placed(await api.get('today')), ...span)).toEqual([]);
  await page.getByRole('listitem').filter({ hasText: 'Stocktaking' }).getByRole('button').click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText('Stocktaking').waitFor();
  expect(between(placed(await api.get('today')), ...span)).toEqual([]);
});

test('a promise that a meeting leaves no place for is named on the days ahead, and handed over there', async ({
  desk,
}) => {
  const { page, open, api } = desk;
  const { rep, reps } = await api.get('session');
  const henrietta = await rowOf(api, 'Henrietta Plum');
  await api.post('meetings', {
    repId: rep.id,
    from: henrietta.plan.for,
    until: new Date(Date.parse(henrietta.plan.for) + 90 * 60_000).toISOString().replace('.000', ''),
    says: 'The dentist',
  });
  await open('/load?day=today');
  const mine = page.getByRole('region', { name: rep.name, exact: true });
  const panel = mine.getByRole('region', { name: /^1 promise/ });
  await panel.getByText('Henrietta Plum').waitFor();
  const other = reps.find(({ timeZone }: { timeZone: string }) => timeZone === 'Europe/London');
  await panel.getByRole('button', { name: 'Hand over' }).click();
  await page.getByRole('dialog').getByLabel('Rep').selectOption({ label: other.name });
  await page.getByRole('dialog').getByRole('button', { name: 'Hand over' }).click();
  await expect
    .poll(async () => (await api.get(`people/${henrietta.personId}`)).enrolment.rep)
    .toBe(other.name);
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await panel.waitFor({ state: 'detached' });
});

test('the days ahead show how full each next day is, and its half hours in numbers', async ({ desk }) => {
  const { page, open, api } = desk;
  const { reps } = await api.get('load?day=tomorrow');
  await open('/load');
  for (const { name } of reps) await page.getByRole('region', { name, exact: true }).waitFor();
  const first = page.getByRole('region', { name: reps[0].name, exact: true });
  await first.getByRole('button', { name: /^Show the numbers/ }).click();
  await first.getByRole('table').waitFor();
  await page.getByRole('button', { name: 'Today', exact: true }).click();
  await expect.poll(() => new URL(page.url()).searchParams.get('day')).toBe('today');
});

test('"not now" is respected at once and counted, and taken back it is not', async ({ desk }) => {
  const { page, open, press, api } = desk;
  const { rep } = await api.get('session');
  const putOff = async () => (await api.get(`adherence?rep=${rep.id}`)).putOff;
  await open('/');
  await layOnDesk(desk, 'Amara Bellweather');
  await press('l');
  await expect.poll(putOff).toBe(1);
  expect((await rowOf(api, 'Amara Bellweather')).because.rule).toBe('put-off');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(putOff).toBe(0);
});

test('how likely somebody answers is drawn by half hours, said in ten, and there in numbers', async ({
  desk,
}) => {
  const { page, api } = desk;
  const id = await layOnDesk(desk, 'Bao Lindqvist-Tran');
  const day = await api.get(`people/${id}/day`);
  expect(day.slots.some(({ chance }: { chance: number | null }) => chance !== null)).toBe(true);
  await page.getByText(new RegExp(day.now.says)).first().waitFor();
  await page
    .getByText(new RegExp(day.now.restsOn.slice(0, 12), 'i'))
    .first()
    .waitFor();
  await page.getByRole('button', { name: 'Show numbers' }).click();
  await page.getByRole('table').first().waitFor();
});

test('reps share people in a pool, from the settings to the list', async ({ desk }) => {
  const { page, open, api } = desk;
  const { reps } = await api.get('session');
  await open('/settings');
  await page.getByRole('button', { name: 'Begin a pool' }).click();
  const dialog = page.getByRole('dialog', { name: 'A pool' });
  await dialog.getByLabel('Name').fill('Two coasts');
  await dialog.getByLabel(reps[0].name).check();
  await dialog.getByLabel(reps[1].name).check();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await dialog.waitFor({ state: 'detached' });
  const { items } = await api.get('pools');
  const { id: poolId } = items.find(({ name }: { name: string }) => name === 'Two coasts');
  const { enrolmentId, personId } = await rowOf(api, 'Amara Bellweather');
  await api.post('hand-overs', { enrolmentIds: [enrolmentId], poolId });
  await open(`/people?pool=${poolId}`);
  await page.getByText('Amara Bellweather').first().waitFor();
  await open(`/people/${personId}`);
  await page
    .getByText(/Two coasts/)
    .first()
    .waitFor();
});

test('on a phone the day as planned and the days ahead fit', async ({ windowOn }) => {
  const desk: Desk = await windowOn(phone);
  await desk.api.post('sample');
  const { page, open } = desk;
  for (const path of ['/', '/load', '/load?day=today']) {
    await open(path);
    await page
      .getByText(/of \d+/)
      .first()
      .waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
  }
  expect(desk.complaints).toEqual([]);
});
