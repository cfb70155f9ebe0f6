import AxeBuilder from '@axe-core/playwright';
import { expect } from 'vitest';

import { type Desk, desktop, phone, test, wordsOf } from './desk.ts';

/** As few as the page allows, over in a moment; and more than anybody waits for. */
const few = { people: 50, days: 5, seed: 7 };
const most = { people: 3000, days: 120, seed: 7 };

const asked = { playbooks: ['live-only', 'three-and-done'], territory: 'usual' };
/** One alone leads nobody, and nothing has to be tried otherwise: quicker by far. */
const alone = { playbooks: ['live-only'], territory: 'usual' };

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
  const over = page.getByRole('region', { name: 'What came of it', exact: true });
  const line = over.getByText(/^(By conversations an hour of calling|One playbook plays alone)/);
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
  const [latest] = (await api.get('simulations')).items;
  expect(latest).toMatchObject({ state: 'done', says: line, asked: { ...few, territory: 'usual' } });
  expect(latest.asked.playbooks.toSorted()).toEqual(asked.playbooks);
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
  await page.getByText('It was stopped; nothing of what came of it is kept.').waitFor();
  const [stopped] = (await api.get('simulations')).items;
  expect(stopped).toMatchObject({ state: 'stopped', says: null });
  await page.getByRole('button', { name: 'Ask it again' }).click();
  await page.getByRole('progressbar', { name: 'Simulating' }).waitFor();
  const [again] = (await api.get('simulations')).items;
  expect(again).toMatchObject({ state: 'running', asked: stopped.asked });
  await page.getByRole('button', { name: 'Stop' }).click();
  await page.getByText('It was stopped; nothing of what came of it is kept.').waitFor();
  expect(desk.complaints).toEqual([]);
});

test('sizes that cannot be simulated say where, and nothing begins', async ({ desk }) => {
  const { page, open, api } = desk;
  await open('/simulate');
  await page.getByLabel('People', { exact: true }).fill('12');
  await page.getByLabel('Seed', { exact: true }).fill('none');
  await page.getByRole('button', { name: 'Simulate' }).click();
  await page.getByText('A whole number from 50 to 3000.').waitFor();
  await page.getByText('A whole number; the same one gives the same result.').waitFor();
  expect(await page.getByLabel('People', { exact: true }).getAttribute('aria-invalid')).toBe('true');
  expect((await api.get('simulations')).items).toEqual([]);
});

test('behind each chart stand its numbers, and both go into files', async ({ desk }) => {
  const { page, open } = desk;
  const { result } = await overOf(desk);
  await open('/simulate');
  expect(await firstLine(desk)).toBe(result.says[0]);
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
  for (const [item, ending] of [
    ['Save the numbers', '.csv'],
    ['Save the picture', '.png'],
  ] as const)
    for (const menu of await menus.all()) {
      await menu.click();
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('menuitem', { name: item }).click(),
      ]);
      expect(file.suggestedFilename()).toContain(ending);
    }
  expect(desk.complaints).toEqual([]);
});

test('what was simulated is kept: opened by its address, asked again at once, removed and brought back', async ({
  desk,
}) => {
  const { page, open, api } = desk;
  const first = await overOf(desk, { ...alone, ...few });
  const second = await overOf(desk, { ...alone, ...few, seed: 8 });
  await open(`/simulate?run=${first.id}`);
  expect(await firstLine(desk)).toBe(first.result.says[0]);
  const earlier = page.getByRole('list', { name: 'Simulations, the newest first' });
  expect(await earlier.getByRole('listitem').count()).toBe(2);
  await earlier.getByRole('link').first().click();
  await page.getByText(/^Seed 8; asked/).waitFor();
  expect(new URL(page.url()).searchParams.get('run')).toBe(second.id);
  await page.getByRole('button', { name: 'New simulation' }).click();
  await page.getByLabel('Seed', { exact: true }).fill(`${few.seed}`);
  await page.getByRole('button', { name: 'Simulate' }).click();
  await page.getByText('The same was asked before.').waitFor();
  await page.getByText(/^Seed 7; asked/).waitFor();
  expect((await api.get('simulations')).items).toHaveLength(2);
  await earlier
    .getByRole('button', { name: /^Remove/ })
    .last()
    .click();
  await expect.poll(() => earlier.getByRole('listitem').count()).toBe(1);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => earlier.getByRole('listitem').count()).toBe(2);
  expect(await firstLine(desk)).toBe(first.result.says[0]);
  expect(desk.complaints).toEqual([]);
});

test('a territory like mine says what is taken of it, and from how many it is known', async ({ desk }) => {
  const { page, open, api } = desk;
  const own = await api.get('own-territory');
  await open('/simulate');
  await page.getByRole('radio', { name: /^People like mine/ }).check();
  for (const { says } of own.takes) await page.getByText(says, { exact: true }).waitFor();
  expect(await page.getByLabel('People', { exact: true }).inputValue()).toBe(`${own.people}`);
  await page.getByRole('checkbox', { name: 'Own the follow-up' }).uncheck();
  await page.getByLabel('Business days', { exact: true }).fill('5');
  await page.getByRole('button', { name: 'Simulate' }).click();
  await firstLine(desk);
  await page.getByText(own.takes[0].says, { exact: true }).waitFor();
  expect(desk.complaints).toEqual([]);
});

test('two windows see the same one run and end', async ({ desk, windowOn }) => {
  const other = await windowOn();
  await other.open('/simulate');
  await desk.open('/simulate');
  await simulate(desk, most);
  await other.page.getByRole('progressbar', { name: 'Simulating' }).waitFor();
  await desk.page.reload();
  await seenSoFar(desk);
  await other.page.getByRole('button', { name: 'Stop' }).click();
  await desk.page.getByText('It was stopped; nothing of what came of it is kept.').waitFor();
});

/** Simulates a few, and waits until it is over. */
async function overOf({ api }: Desk, question: object = { ...asked, ...few }) {
  const { id } = await api.post('simulations', question);
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
