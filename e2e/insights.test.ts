import { readFile } from 'node:fs/promises';

import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

import { phone, test, wordsOf } from './desk.ts';

const chart = (page: Page, name: string) => page.getByRole('figure', { name });

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
  await page.getByText(`${did.calls} calls`).first().waitFor();
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

test('a call that is logged is counted, and the team’s numbers stand beside each rep’s own past', async ({
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
  await page.getByRole('region', { name: 'Each rep beside their own past' }).waitFor();
  expect(new URL(page.url()).searchParams.get('team')).toBe('all');
  await page.getByRole('button', { name: '4 weeks' }).click();
  await expect.poll(() => new URL(page.url()).searchParams.get('weeks')).toBe('4');
});

test('on a phone the numbers fit, and hold to WCAG in both themes', async ({ windowOn }) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const desk = await windowOn({ ...phone, colorScheme });
    await desk.api.post('sample');
    await desk.open('/insights');
    await chart(desk.page, 'Territory left').waitFor();
    expect(await desk.page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
    const { violations } = await new AxeBuilder({ page: desk.page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag22aa'])
      .analyze();
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120))}`),
    ).toEqual([]);
  }
});
