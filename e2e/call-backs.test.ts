import { randomUUID } from 'node:crypto';

import type { Page } from 'playwright-core';
import { expect } from 'vitest';

import { type Api, personNamed } from './api.ts';
import { phone, test } from './desk.ts';
import { lastTouch, nameOnDesk } from './today.ts';

const calls = (page: Page) => page.getByRole('dialog', { name: 'Calls that come in' });

/** The desk line tells of a call. */
const ring = (api: Api, number: string | null) =>
  api.post('inbound-calls', { number, source: 'desk-line', key: randomUUID() });

test('whoever calls is shown on the page one is on, without taking the focus, and a key takes the call and another takes it back', async ({
  desk,
}) => {
  const { page, api, press, open } = desk;
  const odile = await personNamed(api, 'Odile Marchbanks');
  await open('/people');
  const search = page.getByRole('searchbox').first();
  await search.fill('Lantern');
  await ring(api, odile.phones[0].number);
  await calls(page).getByRole('heading', { name: 'Odile Marchbanks is calling.' }).waitFor();
  await page.locator('[type=search]:focus').waitFor();
  await calls(page).getByText('early next week').first().waitFor();
  await search.blur();
  await press('p', 'a');
  await calls(page).getByRole('button', { name: 'Undo' }).waitFor();
  expect(await lastTouch(desk, odile.id)).toMatchObject({ direction: 'in', outcome: 'callback' });
  await calls(page).getByRole('button', { name: 'Undo' }).click();
  await calls(page)
    .getByRole('button', { name: /^Answered: it is Odile/ })
    .waitFor();
  expect((await lastTouch(desk, odile.id)).outcome).not.toBe('callback');
});

test('a number that several people share names nobody by itself: one of them is chosen', async ({ desk }) => {
  const { page, api, press, open } = desk;
  const [odile, ravi] = [
    await personNamed(api, 'Odile Marchbanks'),
    await personNamed(api, 'Ravi Thistlewood'),
  ];
  for (const { id } of [odile, ravi])
    await api.post(`people/${id}/phones`, { number: '+14165550177', kind: 'business' });
  await open();
  await nameOnDesk(page);
  await ring(api, '+14165550177');
  const list = calls(page).getByRole('list', { name: 'Who it may be' });
  await list.getByRole('button').nth(1).waitFor();
  expect(
    await calls(page)
      .getByRole('button', { name: /^Answered/ })
      .count(),
  ).toBe(0);
  const second = (await list.getByRole('button').nth(1).innerText()).includes('Ravi') ? ravi : odile;
  await press('p', '2', 'm');
  await calls(page).getByRole('button', { name: 'Done' }).waitFor();
  expect(await lastTouch(desk, second.id)).toMatchObject({ outcome: 'callback-missed' });
});

test('a call that one desk takes leaves the others, which say so', async ({ desk, windowOn }) => {
  const { page, api, press, open } = desk;
  const other = await windowOn();
  const odile = await personNamed(api, 'Odile Marchbanks');
  await Promise.all([open('/promises'), other.open('/people')]);
  await ring(api, odile.phones[0].number);
  for (const one of [page, other.page]) await calls(one).waitFor();
  await press('p', 'a');
  await calls(other.page).getByRole('heading', { name: 'Taken at another desk.' }).waitFor();
  await calls(other.page).getByRole('button', { name: 'Close' }).click();
  await calls(other.page).waitFor({ state: 'detached' });
});

test('a call nobody was found for waits in the list, may be put away and taken up again, and becomes somebody’s who is new here', async ({
  desk,
}) => {
  const { page, api, open } = desk;
  const { id } = await ring(api, '+14165550199');
  await open('/calls-in');
  const row = page.getByRole('listitem').filter({ hasText: '(416) 555-0199' });
  await row.getByRole('button', { name: /^Nobody we call/ }).click();
  await row.getByRole('button', { name: 'Take it up again' }).click();
  await row.getByRole('button', { name: /^Who was it/ }).click();
  await calls(page).getByLabel('Who was it?').fill('Zelda Quarrington');
  await calls(page)
    .getByRole('button', { name: /^Zelda Quarrington is new here/ })
    .click();
  await calls(page)
    .getByRole('button', { name: /^Answered/ })
    .click();
  await calls(page).getByRole('button', { name: 'Done' }).click();
  await row.waitFor({ state: 'detached' });
  const zelda = await personNamed(api, 'Zelda Quarrington');
  expect(zelda.phones).toMatchObject([{ number: '+14165550199' }]);
  expect(await api.get(`inbound-calls/${id}`)).toMatchObject({ state: 'logged', personId: zelda.id });
});

test('with nobody calling, the same key writes down that somebody called; on a phone a button does', async ({
  desk,
  windowOn,
}) => {
  const { page, api, press, open } = desk;
  const odile = await personNamed(api, 'Odile Marchbanks');
  await open('/promises');
  await press('p');
  await page.getByLabel('Their number, or their name').fill('Marchb');
  await page.getByRole('button', { name: /^Odile Marchbanks/ }).click();
  await calls(page)
    .getByRole('button', { name: /^Missed/ })
    .click();
  await calls(page).getByRole('button', { name: 'Done' }).click();
  expect(await lastTouch(desk, odile.id)).toMatchObject({ direction: 'in', outcome: 'callback-missed' });

  const small = await windowOn(phone);
  await small.open();
  await nameOnDesk(small.page);
  await small.page.getByRole('button', { name: 'They called', exact: true }).click();
  await small.page.getByLabel('Their number, or their name').fill('604 555 0142');
  await small.page.getByRole('button', { name: 'Who calls from this number?' }).click();
  await calls(small.page)
    .getByRole('heading', { name: /^Odile Marchbanks/ })
    .waitFor();
  expect(small.complaints).toEqual([]);
});

test('whoever was told a later hour is named before the rep leaves, with a note to write; the rep may go all the same', async ({
  desk,
}) => {
  const { page, api, press, open } = desk;
  const { id } = await personNamed(api, 'Bao Lindqvist-Tran');
  const text = 'Hi Bao, it’s Imogen Tarr at Tern Dock Scheduling. I’m at my desk until 1 pm your time.';
  await api.post('calls', {
    personId: id,
    outcome: 'voicemail-left',
    said: { text, scriptId: null, version: null },
  });
  await open();
  await nameOnDesk(page);
  await press('d');
  const dialog = page.getByRole('dialog', { name: 'Where can you be reached?' });
  await dialog.getByLabel('Until, your time').fill('12:00');
  const told = dialog
    .getByRole('region', { name: 'Told otherwise today' })
    .getByRole('listitem')
    .filter({ hasText: 'Bao Lindqvist-Tran' });
  await told.getByText(/until 1:00 pm, their time/).waitFor();
  await dialog.getByLabel('Until, your time').fill('16:00');
  await told.waitFor({ state: 'detached' });
  await dialog.getByLabel('Until, your time').fill('12:00');
  const note = told.getByRole('link', { name: 'Write a note' });
  expect(await note.getAttribute('href')).toMatch(/^mailto:bao/);
  await note.click();
  await told.getByRole('button', { name: 'Yes, log it' }).click();
  await told.getByText('Kept in their history.').waitFor();
  expect(await lastTouch(desk, id)).toMatchObject({ channel: 'email', direction: 'out' });
  await dialog.getByRole('button', { name: 'Keep' }).click();
  await expect.poll(async () => (await api.get('session')).rep.deskUntil).toBe('2026-11-24T17:00:00Z');
});
