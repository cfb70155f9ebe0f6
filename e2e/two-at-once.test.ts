import { expect } from 'vitest';

import { test } from './desk.ts';
import { howItWent, lastTouch, layOnDesk, nameOnDesk, preview, untilOnDesk } from './today.ts';

test('two reps log one person at once: one call is kept, the other rep is told and may keep theirs, marked', async ({
  desk,
  windowOn,
}) => {
  const other = await windowOn();
  const id = await layOnDesk(desk, 'Perpetua Lanternjack');
  await other.open(`/?person=${id}`);
  await untilOnDesk(other.page, 'Perpetua Lanternjack');
  const { touches: before } = await desk.api.get(`people/${id}`);
  for (const one of [desk, other]) {
    await one.press('n', '1');
    await preview(one.page).waitFor();
  }
  await Promise.all([desk.press('Enter'), other.press('Enter')]);
  const told = ({ page }: typeof desk) => page.getByRole('dialog').isVisible();
  await expect.poll(async () => [await told(desk), await told(other)].filter(Boolean).length).toBe(1);
  const { touches } = await desk.api.get(`people/${id}`);
  expect(touches.length).toBe(before.length + 1);

  const refused = (await told(desk)) ? desk : other;
  await refused.page.getByRole('button', { name: 'Record it, marked' }).click();
  await expect
    .poll(async () => (await lastTouch(desk, id)).againstTheRules)
    .toMatchObject({ rule: 'one-call-a-day', saidBy: 'Imogen Tarr' });
});

test('what a colleague logs leaves the list of everybody who has it open', async ({ desk }) => {
  const { page, api, open } = desk;
  await open();
  await page.getByRole('listitem').filter({ hasText: 'Amara Bellweather' }).waitFor();
  const { id } = (await api.get('people?q=Amara')).rows[0];
  await api.post('calls', { personId: id, outcome: 'no-answer' });
  await page.getByRole('listitem').filter({ hasText: 'Amara Bellweather' }).waitFor({ state: 'detached' });
});

test('without the server nothing is half-written: the desk says so, and the answer is there to be saved again', async ({
  desk,
}) => {
  const { page, press } = desk;
  const id = await layOnDesk(desk, 'Amara Bellweather');
  const { touches } = await desk.api.get(`people/${id}`);
  await press('n', '1');
  await preview(page).waitFor();
  const notice = page.getByRole('status').getByText('The desk cannot reach its server.');
  await page.context().setOffline(true);
  await press('Enter');
  await notice.waitFor();
  await untilOnDesk(page, 'Amara Bellweather');
  expect((await desk.api.get(`people/${id}`)).touches.length).toBe(touches.length);
  await page.context().setOffline(false);
  await notice.waitFor({ state: 'detached' });
  await howItWent(page).getByRole('button', { name: /^Save/ }).click();
  await expect.poll(async () => (await desk.api.get(`people/${id}`)).touches.length).toBe(touches.length + 1);
});

test('another rep sits down at the desk and finds their own day', async ({ desk }) => {
  const { page, open, api } = desk;
  await open();
  const { rep, reps } = await api.get('session');
  const other = reps.find((one: { id: string }) => one.id !== rep.id);
  await nameOnDesk(page);
  await page.getByRole('button', { name: `${rep.name}: reps, settings, theme` }).click();
  await page.getByRole('menuitemradio', { name: other.name }).click();
  await page.getByRole('button', { name: `${other.name}: reps, settings, theme` }).waitFor();
  const theirs = await api.get(`today?rep=${other.id}`);
  await page.getByText(`of ${theirs.ticks.length + theirs.plan.toCome} done`).waitFor();
});

test('the sample goes with one key, and the first visit is back', async ({ desk }) => {
  const { page, open, press, api } = desk;
  await open();
  await nameOnDesk(page);
  await press('Delete');
  await page.getByRole('button', { name: /^Look around with sample people/ }).waitFor();
  expect((await api.get('session')).workspace).toBeNull();
});
