import AxeBuilder from '@axe-core/playwright';
import { expect } from 'vitest';

import { desktop, phone, test } from './desk.ts';

test('two methods are tried against each other: declared, started, and its people called by what chance gave them', async ({
  desk,
}) => {
  const { page, open, api } = desk;
  await api.post('people', {
    name: 'Quentin Ferrybridge',
    account: 'Ferrybridge Kilns',
    phones: [{ number: '+14165550123' }],
  });
  await open('/trials/new');
  await page.getByLabel('Name', { exact: true }).fill('Live only against three');
  await page.getByRole('checkbox', { name: 'Live only' }).check();
  await page.getByRole('checkbox', { name: 'Three, then leave it' }).check();
  await page.getByText(/^About [\d,]+ people/).waitFor();
  await page.getByRole('button', { name: 'Declare it' }).click();
  await page.getByRole('heading', { name: 'Live only against three' }).waitFor();
  await page.getByRole('button', { name: /^Start/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Imogen Tarr').click();
  await dialog.getByRole('button', { name: 'Start it' }).click();
  await dialog.getByRole('button', { name: 'Done' }).click();
  await page.getByText(/^Runs since/).waitFor();
  const { items } = await api.get('trials');
  const trial = items.find(({ name }: { name: string }) => name === 'Live only against three');
  expect(trial.state).toBe('running');
  expect(trial.arms.reduce((sum: number, arm: { people: number }) => sum + arm.people, 0)).toBeGreaterThan(0);
  await page
    .getByText(/Not enough|Nobody/)
    .first()
    .waitFor();
  expect(desk.complaints).toEqual([]);
});

test('what is declared with a fault says where, and nothing is kept', async ({ desk }) => {
  const { page, open, api } = desk;
  const before = (await api.get('trials')).items.length;
  await open('/trials/new');
  await page.getByRole('checkbox', { name: 'Live only' }).check();
  await page.getByRole('button', { name: 'Declare it' }).click();
  await page.getByText(/two/i).first().waitFor();
  expect(new URL(page.url()).pathname).toBe('/trials/new');
  expect((await api.get('trials')).items.length).toBe(before);
});

test('trials hold to WCAG and fit a phone, in both themes', async ({ windowOn }) => {
  for (const [size, colorScheme] of [
    [desktop, 'light'],
    [phone, 'dark'],
  ] as const) {
    const desk = await windowOn({ ...size, colorScheme });
    const { items } = await desk.api.post('sample').then(() => desk.api.get('trials'));
    for (const path of ['/trials', '/trials/new', `/trials/${items[0].id}`]) {
      await desk.open(path);
      await desk.page.getByRole('main').getByRole('heading', { level: 1 }).waitFor();
      expect(await desk.page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(
        true,
      );
      const { violations } = await new AxeBuilder({ page: desk.page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag22aa'])
        .analyze();
      expect(
        violations.map(({ id, nodes }) => `${path} ${id}: ${nodes.map(({ html }) => html.slice(0, 120))}`),
      ).toEqual([]);
    }
  }
});
