import AxeBuilder from '@axe-core/playwright';
import { expect } from 'vitest';

import { type Desk, desktop, phone, test, wordsOf } from './desk.ts';

/** As few as the page allows, over in a moment; and more than anybody waits for. */
const few = { people: 50, days: 5, seed: 7 };
const most = { people: 3000, days: 120, seed: 7 };

const asked = { playbooks: ['live-only', 'three-and-done'], territory: 'usual' };

/** What simulates lets everybody else go first, so on a busy machine it may take its time. */
const patienceMs = 50_000;

async function simulate({ page }: Desk, { people, days, seed }: typeof few): Promise<void> {
  await page.getByLabel('People', { exact: true }).fill(`${people}`);
  await page.getByLabel('Business days', { exact: true }).fill(`${days}`);
  await page.getByLabel('Seed', { exact: true }).fill(`${seed}`);
  await page.getByRole('button', { name: 'Simulate' }).click();
  await page.getByRole('progressbar', { name: 'Simulating' }).waitFor();
}

/** What stands first when it is over. */
async function firstLine({ page }: Desk): Promise<string> {
  const line = page.getByText(/^By conversations an hour of calling/);
  await line.waitFor({ timeout: patienceMs });
  return wordsOf(line);
}

const seenSoFar = ({ page }: Desk) =>
  page.getByRole('region', { name: 'What came of each method so far' }).waitFor({ timeout: patienceMs });

test('two methods are tried on simulated people, and the first line says from which assumption a lead comes', async ({
  desk,
}) => {
  const { page, open, api } = desk;
  await open('/simulate');
  await page.getByRole('checkbox', { name: 'Own the follow-up' }).uncheck();
  await page.getByRole('checkbox', { name: 'Three, then leave it' }).check();
  await simulate(desk, few);
  const line = await firstLine(desk);
  expect(line).toMatch(/assum/);
  await page.getByText(/proves no method/).waitFor();
  const { latest } = await api.get('simulations');
  expect(latest.asked).toMatchObject({ ...few, territory: 'usual' });
  expect(latest.asked.playbooks.toSorted()).toEqual(asked.playbooks);
  expect(line).toBe(latest.result.says[0]);
  await open('/simulate');
  expect(await firstLine(desk)).toBe(line);
  expect(desk.complaints).toEqual([]);
});

test('one that runs shows what is played and what is seen so far, and stops for whoever asks', async ({
  desk,
}) => {
  const { page, open, api } = desk;
  await open('/simulate');
  await simulate(desk, most);
  await page.getByText(/call 3,000 simulated people of the usual territory on 120 business days/).waitFor();
  await seenSoFar(desk);
  await page.getByRole('button', { name: 'Stop' }).click();
  await page.getByText('It was stopped; nothing of it is kept.').waitFor();
  expect((await api.get('simulations')).latest).toMatchObject({ state: 'stopped', result: null });
  expect(desk.complaints).toEqual([]);
});

test('sizes that cannot be simulated say where, and nothing begins', async ({ desk }) => {
  const { page, open, api } = desk;
  await open('/simulate');
  const before = (await api.get('simulations')).latest?.id;
  await page.getByLabel('People', { exact: true }).fill('12');
  await page.getByLabel('Seed', { exact: true }).fill('none');
  await page.getByRole('button', { name: 'Simulate' }).click();
  await page.getByText('A whole number from 50 to 3000.').waitFor();
  await page.getByText('A whole number; the same one gives the same result.').waitFor();
  expect(await page.getByLabel('People', { exact: true }).getAttribute('aria-invalid')).toBe('true');
  expect((await api.get('simulations')).latest?.id).toBe(before);
});

test('the same seed gives the same first line, and behind each chart stand its numbers', async ({ desk }) => {
  const { page, open } = desk;
  const first = await overOf(desk);
  await open('/simulate');
  const menus = page.getByRole('button', { name: /numbers and files$/ });
  expect(await firstLine(desk)).toBe(first.result.says[0]);
  expect(await menus.count()).toBe(2 * first.result.leads.length);
  for (const menu of await menus.all()) {
    await menu.click();
    await page.getByRole('menuitem', { name: 'Show the numbers' }).click();
  }
  const tables = page.getByRole('region', { name: /in numbers$/ });
  expect(await tables.count()).toBe(2 * first.result.leads.length);
  const tried = tables.filter({ hasText: 'Lead then' }).first();
  expect(await tried.getByRole('row').count()).toBe(1 + first.result.leads[0].tried.length);
  const second = await overOf(desk);
  expect(second.id).not.toBe(first.id);
  expect(second.result.says[0]).toBe(first.result.says[0]);
});

/** Simulates the few, and waits until it is over. */
async function overOf({ api }: Desk) {
  const { id } = await api.post('simulations', { ...asked, ...few });
  const read = () => api.get(`simulations/${id}`);
  await expect.poll(async () => (await read()).state, { timeout: patienceMs }).toBe('done');
  return read();
}

test('a result holds to WCAG and fits a phone, in both themes', async ({ windowOn }) => {
  const [light, dark] = await bothWindows(windowOn);
  await overOf(light);
  for (const desk of [light, dark]) {
    await desk.open('/simulate');
    await firstLine(desk);
    await holds(desk);
  }
});

test('one that runs holds to WCAG and fits a phone, in both themes', async ({ windowOn }) => {
  const [light, dark] = await bothWindows(windowOn);
  const { id } = await light.api.post('simulations', { ...asked, ...most });
  for (const desk of [light, dark]) {
    await desk.open('/simulate');
    await seenSoFar(desk);
    await holds(desk);
  }
  await light.api.post(`simulations/${id}/stop`);
});

async function bothWindows(windowOn: (options: typeof desktop) => Promise<Desk>): Promise<[Desk, Desk]> {
  const windows = [
    { ...desktop, colorScheme: 'light' as const },
    { ...phone, colorScheme: 'dark' as const },
  ];
  const [light, dark] = [await windowOn(windows[0]!), await windowOn(windows[1]!)];
  await light.api.post('sample');
  return [light, dark];
}

async function holds({ page }: Desk): Promise<void> {
  expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag22aa']).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120))}`)).toEqual(
    [],
  );
}
