import { readFile } from 'node:fs/promises';

import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

import { phone, test, wordsOf } from './desk.ts';

const chart = (page: Page, name: string) => page.getByRole('figure', { name });

/** A count as the page writes it. */
const grouped = (count: number): string => count.toLocaleString('en');

/** What the address asks for. */
const asked = (page: Page, name: string) => new URL(page.url()).searchParams.get(name);

async function openMenu(page: Page, name: string): Promise<void> {
  await chart(page, name)
    .getByRole('button', { name: `${name}: numbers and files` })
    .click();
}

async function saved(page: Page, name: string, what: string): Promise<Buffer> {
  await openMenu(page, name);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: what }).click(),
  ]);
  return readFile(await download.path());
}

test('what was done comes first, each chart is a sentence, and its numbers are there to read and to take home', async ({
  desk,
}) => {
  const { page, open, api } = desk;
  const { did } = await api.get('insights');
  await open('/insights');
  await page
    .getByText(`${grouped(did.calls)} calls`)
    .first()
    .waitFor();
  const titles = await page.getByRole('figure').getByRole('heading').allInnerTexts();
  expect(titles.slice(0, 5)).toEqual([
    'What you did',
    'Day by day',
    'Called you back',
    'Answered live',
    'Promises kept',
  ]);
  for (const figure of await page.getByRole('figure').all())
    expect(await figure.getByRole('img').first().getAttribute('aria-label')).toMatch(/\w.*[.\d]/);
  await openMenu(page, 'What you did');
  await page.getByRole('menuitem', { name: 'Show the numbers' }).click();
  const row = chart(page, 'What you did').getByRole('row', { name: /^spoke/ });
  expect(await wordsOf(row)).toContain(String(did.spoke));
  const csv = (await saved(page, 'What you did', 'Save the numbers')).toString('utf8');
  expect(csv).toContain(`spoke,${did.spoke}\r\n`);
  const picture = await saved(page, 'When they answer', 'Save the picture');
  expect(picture.subarray(1, 4).toString('latin1')).toBe('PNG');
  expect(picture.length).toBeGreaterThan(5_000);
  expect(desk.complaints).toEqual([]);
});

test('a call that is logged is counted, and each rep of the team has a table of their own: a few numbers first, all when asked for', async ({
  desk,
}) => {
  const { page, open, api } = desk;
  const before = await api.get('insights');
  const { rows } = await api.get('today?group=now');
  await api.post('calls', { personId: rows[0].personId, outcome: 'no-answer' });
  const after = await api.get('insights');
  expect(after.did.calls).toBe(before.did.calls + 1);
  await open('/insights');
  await page.getByRole('button', { name: 'Team' }).click();
  await expect.poll(() => asked(page, 'team')).toBe('all');
  await page.getByRole('button', { name: '4 weeks' }).click();
  await expect.poll(() => asked(page, 'weeks')).toBe('4');
  const reps = page.getByRole('region', { name: 'Each rep beside their own past' });
  const nerida = reps.getByRole('table', { name: 'Nerida Coldwater' });
  const connected = nerida.getByRole('row', { name: /^Connect rate/ });
  await connected.getByText(/since|the same/).waitFor();
  expect(await wordsOf(connected)).toMatch(/\d+%\s\d+ of \d+\slikely \d+ to \d+/);
  const few = await nerida.getByRole('row').count();
  await reps.getByRole('button', { name: /^Show all \d+ numbers$/ }).click();
  expect(await nerida.getByRole('row').count()).toBeGreaterThan(few + 5);
  await nerida.getByRole('link').click();
  await chart(page, 'What Nerida Coldwater did').waitFor();
});

test('what narrows the numbers is chosen behind one button, stands in the address and in sight, and goes one by one', async ({
  desk,
}) => {
  const { page, open, press, api } = desk;
  const { reps } = await api.get('session');
  const ambrose = reps.find(({ name }: { name: string }) => name === 'Ambrose Kettlewell');
  await open('/insights?team=all');
  await page.getByRole('button', { name: 'Filter' }).click();
  const narrow = page.getByRole('dialog', { name: 'Narrow it down' });
  await narrow.getByLabel('Team').selectOption('Old ports');
  await expect.poll(() => asked(page, 'team')).toBe('Old ports');
  await narrow.getByLabel('Rep').selectOption('Ambrose Kettlewell');
  await narrow.getByLabel('Relationship').selectOption('Known');
  await expect.poll(() => asked(page, 'relationship')).toBe('known');
  expect([asked(page, 'rep'), asked(page, 'team')]).toEqual([ambrose.id, null]);
  await press('Escape');
  await page.reload();
  const chosen = page.getByRole('list', { name: 'Narrowed to' });
  const { did } = await api.get(`insights?rep=${ambrose.id}&relationship=known`);
  await chart(page, 'What Ambrose Kettlewell did')
    .getByText(`${grouped(did.calls)} calls`)
    .waitFor();
  await page.getByRole('link', { name: 'People', exact: true }).click();
  await page.getByRole('heading', { name: 'People', exact: true }).waitFor();
  await page.goBack();
  await chosen.getByRole('button', { name: 'Known: take away' }).focus();
  await press('Enter');
  await expect.poll(() => asked(page, 'relationship')).toBeNull();
  await chosen.locator('button:focus', { hasText: 'Ambrose Kettlewell' }).waitFor();
  await press('Enter');
  await page.locator('button:focus', { hasText: 'Filter' }).waitFor();
  expect(asked(page, 'team')).toBe('all');
  expect(desk.complaints).toEqual([]);
});

test('dates of one’s own are refused in words, by hand and in the address, and shown once they are right', async ({
  desk,
}) => {
  const { page, open } = desk;
  await open('/insights');
  await page.getByRole('button', { name: 'Filter' }).click();
  const dates = page.getByRole('form', { name: 'Dates of your own' });
  await dates.getByLabel('From').fill('2026-11-02');
  await dates.getByLabel('Until').fill('2026-11-25');
  await dates.getByLabel('Until').press('Enter');
  await dates.getByText('Nov 25 is still to come. Choose today or an earlier day.').waitFor();
  await dates.getByLabel('From').fill('2026-11-20');
  await dates.getByLabel('Until').fill('2026-11-02');
  await dates.getByRole('button', { name: 'Show these dates' }).click();
  await dates.getByText('Nov 2 is earlier than Nov 20. Turn them round.').waitFor();
  await dates.getByLabel('From').fill('2026-11-02');
  await dates.getByLabel('Until').fill('2026-11-20');
  await dates.getByLabel('Until').press('Enter');
  await page.getByText('Nov 2 to Nov 20. Hours are').waitFor();
  expect([asked(page, 'from'), asked(page, 'until'), asked(page, 'weeks')]).toEqual([
    '2026-11-02',
    '2026-11-20',
    null,
  ]);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '4 weeks' }).click();
  await expect.poll(() => [asked(page, 'from'), asked(page, 'weeks')]).toEqual([null, '4']);
  await open('/insights?from=2026-11-20&until=2026-11-02');
  await page.getByRole('alert').getByText('2026-11-20 is later than 2026-11-02.').waitFor();
  await page.getByRole('link', { name: 'Show my last 12 weeks' }).click();
  await page.getByText('Sep 7 to Nov 24').waitFor();
});

test('of a message version the page shows what became of its messages alone, and says so', async ({
  desk,
}) => {
  const { page, open, api } = desk;
  const { items } = await api.get('scripts');
  const title = 'I’m at my desk today';
  const { id, inUse } = items.find((one: { title: string }) => one.title === title);
  await open('/insights?team=all&weeks=52');
  await page.getByRole('button', { name: 'Filter' }).click();
  await page.getByLabel('Message', { exact: true }).selectOption(id);
  await page.getByLabel('Version', { exact: true }).selectOption(String(inUse));
  await page.keyboard.press('Escape');
  await page.getByText('Only messages left with these words are counted').waitFor();
  await page.getByRole('link', { name: `“${title}”, version ${inUse}` }).waitFor();
  const { metrics } = await api.get(`insights?team=all&weeks=52&script=${id}&version=${inUse}`);
  const { now } = metrics[0];
  await chart(page, 'Called the team back')
    .getByText(`${grouped(now.of)} of ${grouped(now.from)} messages left`)
    .waitFor();
  expect(await page.getByRole('figure').count()).toBe(1);
  expect(asked(page, 'version')).toBe(String(inUse));
  await page
    .getByRole('list', { name: 'Narrowed to' })
    .getByRole('button', { name: /version/ })
    .click();
  await chart(page, 'What the team did').waitFor();
  expect(asked(page, 'script')).toBeNull();
  expect(desk.complaints).toEqual([]);
});

test('what cannot be read while the server is away is said, and is there when it is back', async ({
  desk,
}) => {
  const { page, open } = desk;
  await open('/insights');
  await chart(page, 'What you did').waitFor();
  await page.route(/api\/v1\/insights/, (route) => route.abort());
  await page.getByRole('button', { name: '4 weeks' }).click();
  const said = page.getByRole('alert').getByRole('button', { name: 'Try again' });
  await said.waitFor();
  await page.unroute(/api\/v1\/insights/);
  await said.click();
  await chart(page, 'What you did').waitFor();
  await page.getByText('Nov 2 to Nov 24').waitFor();
});

test('on a phone the numbers fit, and hold to WCAG in both themes', async ({ windowOn }) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const desk = await windowOn({ ...phone, colorScheme });
    await desk.api.post('sample');
    await desk.open('/insights');
    await chart(desk.page, 'Territory left').waitFor();
    await desk.page.getByRole('button', { name: 'Filter' }).tap();
    await desk.page.getByRole('dialog', { name: 'Narrow it down' }).waitFor();
    expect(await desk.page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
    const { violations } = await new AxeBuilder({ page: desk.page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag22aa'])
      .analyze();
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120))}`),
    ).toEqual([]);
  }
});
