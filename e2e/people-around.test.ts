import { expect } from 'vitest';

import { personNamed } from './api.ts';
import { test } from './desk.ts';
import { howItWent, layOnDesk, untilSomebodyElse } from './today.ts';

test('who answered at the front desk, and the better time they named, are kept by the call and shown with the person', async ({
  desk,
}) => {
  const { page, press, open, api } = desk;
  const id = await layOnDesk(desk, 'Amara Bellweather');
  await press('f');
  await howItWent(page).getByLabel('Their name').fill('Priya Sandhu');
  await howItWent(page).getByLabel('A better time, in their words').fill('after four');
  await howItWent(page).getByRole('button', { name: /^Save/ }).click();
  await untilSomebodyElse(page, 'Amara Bellweather');
  await expect.poll(async () => (await api.get(`people/${id}`)).screener?.name).toBe('Priya Sandhu');
  await open(`/people/${id}`);
  await page.getByText('Priya Sandhu').first().waitFor();
});

test('whoever could ask is named with the reason and asked once, and only a recorded yes unlocks the name', async ({
  desk,
}) => {
  const { page, open, api } = desk;
  const { id } = await personNamed(api, 'Leopold Finchwater');
  const { paths } = await api.get(`people/${id}/paths`);
  const { people } = paths.find(({ notNow, people: way }: Way) => notNow === null && way.length > 2);
  const connector: string = people[1].name;
  await open(`/people/${id}`);
  const panel = page.getByRole('region', { name: 'Who could ask them to call' });
  await panel.getByRole('button', { name: `Ask ${connector}` }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: /asked/i }).click();
  await dialog.waitFor({ state: 'detached' });
  const asked = async () => (await api.get(`people/${id}/paths`)).referrals[0];
  await expect.poll(async () => (await asked()).status).toBe('asked');
  expect((await api.get(`people/${id}`)).connector?.status ?? 'asked').toBe('asked');
  await panel.getByRole('button', { name: /yes/i }).first().click();
  await expect.poll(async () => (await asked()).status).toBe('agreed');
  expect((await api.get(`people/${id}`)).connector).toMatchObject({ name: connector, status: 'agreed' });
});

type Way = { notNow: object | null; people: { name: string }[] };
