import { expect } from 'vitest';

import { personNamed } from './api.ts';
import { phone, test, wordsOf } from './desk.ts';
import { howItWent, layOnDesk } from './today.ts';

const day = '/visits?on=2026-12-08';

test('a day out is an agenda and a map; whoever is close is offered a visit once, which is confirmed by nobody yet', async ({
  desk,
}) => {
  const { page, open, api } = desk;
  await open(day);
  const stops = page.getByRole('list', { name: 'Stops' });
  await stops.getByText('Marigold Okafor').waitFor();
  expect(await wordsOf(stops)).toContain('Confirmed');
  await page.getByRole('region', { name: 'Map', exact: true }).waitFor();
  const { stops: before } = await api.get('visits/day?on=2026-12-08');
  const { offer } = before.find(({ is }: { is: string }) => is === 'offer');
  await page.keyboard.press('a');
  await page.getByRole('button', { name: /^Use for voicemail/ }).click();
  const appointmentOf = async () => (await api.get(`people/${offer.personId}/appointments`)).items[0];
  await expect.poll(async () => (await appointmentOf())?.status).toBe('tentative');
  expect(await appointmentOf()).toMatchObject({ optOut: true, offeredAt: null });
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(async () => (await appointmentOf())?.status ?? 'none').not.toBe('tentative');
  expect(desk.complaints).toEqual([]);
});

test('the desk asks for where and when after a call that ended with a meeting, by their clock', async ({
  desk,
}) => {
  const { page, press, api } = desk;
  const id = await layOnDesk(desk, 'Amara Bellweather');
  const before = (await api.get(`people/${id}/appointments`)).items.length;
  await press('s');
  await howItWent(page)
    .getByRole('button', { name: /meeting/i })
    .click();
  await howItWent(page).getByRole('button', { name: /^Save/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Day').fill('2026-12-03');
  await dialog.getByLabel('Begins').fill('10:30');
  await dialog.getByRole('button', { name: 'Write it down' }).click();
  await expect.poll(async () => (await api.get(`people/${id}/appointments`)).items.length).toBe(before + 1);
  const person = await personNamed(api, 'Amara Bellweather');
  const [kept] = (await api.get(`people/${id}/appointments`)).items;
  expect(kept.timeZone).toBe(person.timeZones[0]);
  await desk.open('/promises');
  const owed = page.getByRole('region', { name: 'Visits to reconfirm' });
  await owed.getByRole('link', { name: 'Amara Bellweather' }).waitFor();
  expect(await wordsOf(owed)).toContain('Call on Wed');
});

test('on a phone the day out is a list first, its map one touch away, and nothing is scrolled sideways', async ({
  windowOn,
}) => {
  const desk = await windowOn(phone);
  await desk.api.post('sample');
  await desk.open(day);
  await desk.page.getByText('Teodor Finch').waitFor();
  await desk.page.getByRole('button', { name: 'Map', exact: true }).click();
  await desk.page.getByRole('region', { name: 'Map', exact: true }).waitFor();
  expect(await desk.page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
  expect(desk.complaints).toEqual([]);
});
