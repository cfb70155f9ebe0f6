import AxeBuilder from '@axe-core/playwright';
import { expect } from 'vitest';

import { type Desk, desktop, phone, test, wordsOf } from './desk.ts';

type Size = { people: string; days: string; seed: string };

/** As few as the page allows: over in a moment. */
const few: Size = { people: '50', days: '5', seed: '7' };
/** Some seconds, in which it can be watched; and longer than anybody waits. */
const watched: Size = { people: '100', days: '10', seed: '7' };
const most: Size = { people: '3000', days: '120', seed: '7' };

async function ask({ page }: Desk, { people, days, seed }: Size): Promise<void> {
  await page.getByLabel('People', { exact: true }).fill(people);
  await page.getByLabel('Business days', { exact: true }).fill(days);
  await page.getByLabel('Seed', { exact: true }).fill(seed);
}

async function simulate({ page }: Desk): Promise<void> {
  await page.getByRole('button', { name: 'Simulate' }).click();
  await page.getByRole('progressbar', { name: 'Simulating' }).waitFor();
}

/** What stands first when it is over. */
async function firstLine({ page }: Desk): Promise<string> {
  const line = page.getByText(/^By conversations an hour of calling/);
  await line.waitFor({ timeout: 40_000 });
  return wordsOf(line);
}

test('two methods are tried on simulated people: watched, read with where a lead comes from, and the same again', async ({
  desk,
}) => {
  const { page, open, api } = desk;
  await open('/simulate');
  await page.getByRole('checkbox', { name: 'Own the follow-up' }).uncheck();
  await page.getByRole('checkbox', { name: 'Three, then leave it' }).check();
  await ask(desk, watched);
  await simulate(desk);
  await page.getByText('“Three, then leave it” call 100 simulated people').waitFor();
  await page.getByRole('region', { name: 'What came of each method so far' }).waitFor();
  const line = await firstLine(desk);
  expect(line).toMatch(/assum/);
  await page.getByText(/proves no method/).waitFor();
  const { latest } = await api.get('simulations');
  expect(latest.asked.playbooks.toSorted()).toEqual(['live-only', 'three-and-done']);
  expect(line).toBe(latest.result.says[0]);

  await open('/simulate');
  expect(await firstLine(desk)).toBe(line);
  await simulate(desk);
  expect(await firstLine(desk)).toBe(line);
  expect((await api.get('simulations')).latest.id).not.toBe(latest.id);
  expect(desk.complaints).toEqual([]);
});

test('behind each chart stand its numbers', async ({ desk }) => {
  const { page, open, api } = desk;
  await open('/simulate');
  await ask(desk, few);
  await simulate(desk);
  await firstLine(desk);
  const { result } = (await api.get('simulations')).latest;
  const menus = page.getByRole('button', { name: /numbers and files$/ });
  expect(await menus.count()).toBe(2 * result.leads.length);
  for (const menu of await menus.all()) {
    await menu.click();
    await page.getByRole('menuitem', { name: 'Show the numbers' }).click();
  }
  const tables = page.getByRole('region', { name: /in numbers$/ });
  expect(await tables.count()).toBe(2 * result.leads.length);
  const tried = tables.filter({ hasText: 'Lead then' }).first();
  expect(await tried.getByRole('row').count()).toBe(1 + result.leads[0].tried.length);
});

test('what cannot be simulated says where, and a simulation is stopped by whoever asks', async ({ desk }) => {
  const { page, open, api } = desk;
  await open('/simulate');
  const before = (await api.get('simulations')).latest?.id;
  await ask(desk, { ...few, people: '12', seed: 'none' });
  await page.getByRole('button', { name: 'Simulate' }).click();
  await page.getByText('A whole number from 50 to 3000.').waitFor();
  await page.getByText('A whole number; the same one gives the same result.').waitFor();
  expect(await page.getByLabel('People', { exact: true }).getAttribute('aria-invalid')).toBe('true');
  expect((await api.get('simulations')).latest?.id).toBe(before);

  await ask(desk, most);
  await simulate(desk);
  await page.getByRole('button', { name: 'Stop' }).click();
  await page.getByText('It was stopped; nothing of it is kept.').waitFor();
  expect((await api.get('simulations')).latest).toMatchObject({ state: 'stopped', result: null });
  expect(desk.complaints).toEqual([]);
});

test('simulations hold to WCAG and fit a phone, in both themes', async ({ windowOn }) => {
  for (const [size, colorScheme] of [
    [desktop, 'light'],
    [phone, 'dark'],
  ] as const) {
    const desk = await windowOn({ ...size, colorScheme });
    await desk.api.post('sample');
    await desk.open('/simulate');
    await ask(desk, most);
    await simulate(desk);
    await desk.page.getByRole('region', { name: 'What came of each method so far' }).waitFor();
    await holds(desk, `${colorScheme}, under way`);
    await desk.page.getByRole('button', { name: 'Stop' }).click();
    await ask(desk, few);
    await simulate(desk);
    await firstLine(desk);
    await holds(desk, `${colorScheme}, over`);
  }
});

async function holds({ page }: Desk, when: string): Promise<void> {
  expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag22aa']).analyze();
  expect(
    violations.map(({ id, nodes }) => `${when} ${id}: ${nodes.map(({ html }) => html.slice(0, 120))}`),
  ).toEqual([]);
}
