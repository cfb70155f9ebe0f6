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

test('a rep sees how trials stand and whom to ask, and who looks after reps who is in one', async ({
  desk,
}) => {
  const { page, open, api, address } = desk;
  const { reps } = await api.get('session');
  const { items } = await api.get('trials');
  const running = items.find(({ state }: { state: string }) => state === 'running');
  await open('/trials');
  await page
    .getByText(/ minus .* likely between /)
    .first()
    .waitFor();
  await open(`/trials/${running.id}`);
  await page.getByRole('button', { name: 'Show them' }).click();
  const { items: people, of } = await api.get(`trials/${running.id}/people`);
  await page.getByRole('link', { name: people[0].name, exact: true }).waitFor();
  expect(of).toBe(running.arms.reduce((sum: number, arm: { people: number }) => sum + arm.people, 0));
  await page.getByLabel('By', { exact: true }).selectOption(running.arms[1].name);
  const ofArm = await api.get(`trials/${running.id}/people?arm=1`);
  await expect
    .poll(() => page.getByRole('main').locator('li').getByRole('link').count())
    .toBe(ofArm.items.length);
  const rep = reps.find(({ role }: { role: string }) => role === 'rep');
  await page.context().addCookies([{ name: 'phonework-rep', value: rep.id, url: address }]);
  await open(`/trials/${running.id}`);
  await page.getByText(/^A trial decides how everybody is called.* Ask Imogen Tarr\.$/).waitFor();
  expect(await page.getByRole('button', { name: 'End it' }).count()).toBe(0);
  expect(await page.getByRole('link', { name: 'Save as CSV' }).count()).toBe(0);
  await open('/trials/new');
  await page.getByText(/Ask Imogen Tarr\.$/).waitFor();
  expect(await page.getByRole('button', { name: 'Declare it' }).count()).toBe(0);
});

test('versions left one after the other get no verdict, and those given by lot are told by their trial', async ({
  desk,
}) => {
  const { page, open, api } = desk;
  const { items } = await api.get('scripts');
  const script = items.find(
    ({ title, playbookId }: { title: string; playbookId: string | null }) =>
      title === 'I’m at my desk today' && playbookId === 'own-the-follow-up',
  );
  await open(`/messages/${script.id}`);
  await page.getByText('Who called back').waitFor();
  expect(await page.getByText(/^By lot/).count()).toBe(0);
  const message = { playbookId: 'own-the-follow-up', scriptId: script.id, versions: [1, 3] };
  const design = { baseRate: 0.1, leastDifference: 0.05, relationships: ['stranger'] };
  const trial = await api.post('trials', { name: 'At my desk', message, ...design });
  const { rep } = await api.get('session');
  await api.post(`trials/${trial.id}/start`, { repId: rep.id, atMost: 0 });
  await page.reload();
  await page.getByText('By lot, in “At my desk”: nothing is to be told yet.').waitFor();
  await open(`/trials/${trial.id}`);
  await page.getByRole('link', { name: 'I’m at my desk today, version 3' }).waitFor();
  await page.getByText('It waits for people: give it the next list.').waitFor();
  expect(desk.complaints).toEqual([]);
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
