import { randomUUID } from 'node:crypto';

import type { Page } from 'playwright-core';
import { expect } from 'vitest';

import { type Api, personNamed } from './api.ts';
import { type Desk, phone, test } from './desk.ts';
import { lastTouch, nameOnDesk } from './today.ts';

const calls = (page: Page) => page.getByRole('dialog', { name: 'Calls that come in' });

/** The desk line tells of a call. */
const ring = (api: Api, number: string | null) =>
  api.post('inbound-calls', { number, source: 'desk-line', key: randomUUID() });

/** Goes to a page, and on once it hears what the line tells. */
async function listenOn({ page, open }: Pick<Desk, 'page' | 'open'>, path?: string): Promise<void> {
  const heard = page.waitForResponse(/\/api\/v1\/events/);
  await open(path);
  await heard;
}

test('whoever calls is shown on the page one is on, without taking the focus, and a key takes the call and another takes it back', async ({
  desk,
}) => {
  const { page, api, press } = desk;
  const odile = await personNamed(api, 'Odile Marchbanks');
  await listenOn(desk, '/people');
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

test('what came of the talk is said by keys before the call is taken: a meeting asks where and when at once', async ({
  desk,
}) => {
  const { page, api, press } = desk;
  const odile = await personNamed(api, 'Odile Marchbanks');
  await listenOn(desk, '/promises');
  await ring(api, odile.phones[0].number);
  await calls(page)
    .getByRole('button', { name: /^Answered/ })
    .waitFor();
  await press('p', 's', '1');
  await calls(page).getByRole('button', { name: 'What came of it: meeting agreed' }).waitFor();
  await press('a');
  const appointment = page.getByRole('dialog', { name: 'An appointment with Odile Marchbanks' });
  await appointment.waitFor();
  expect(await lastTouch(desk, odile.id)).toMatchObject({ outcome: 'callback', result: 'meeting' });
  await appointment.getByRole('button', { name: 'Not now' }).click();
  await calls(page).getByRole('button', { name: 'Undo' }).click();
  await calls(page)
    .getByRole('button', { name: /^Answered/ })
    .waitFor();
  await press('p', 's', '3');
  await calls(page).getByLabel('They asked for').fill('2026-12-03');
  await press('Enter');
  await calls(page).getByText(/Dec 3/).first().waitFor();
  expect(await lastTouch(desk, odile.id)).toMatchObject({ outcome: 'callback', result: 'call-later' });
  expect(desk.complaints).toEqual([]);
});

test('a no asks why, with one key that nobody has to press, and a page opened while it rings shows the call', async ({
  desk,
}) => {
  const { page, api, press } = desk;
  const odile = await personNamed(api, 'Odile Marchbanks');
  await ring(api, odile.phones[0].number);
  await desk.open('/promises');
  const answered = calls(page).getByRole('button', { name: /^Answered/ });
  await answered.waitFor();
  await page.reload();
  await answered.waitFor();
  await press('p', 's', '5', '3');
  await calls(page).getByRole('button', { name: 'What came of it: said no (no money for it)' }).waitFor();
  await press('3');
  await calls(page).getByRole('button', { name: 'What came of it: said no', exact: true }).waitFor();
  await press('2', 'a');
  await calls(page).getByRole('button', { name: 'Done' }).waitFor();
  expect(await lastTouch(desk, odile.id)).toMatchObject({ result: 'declined', objection: 'has-supplier' });
  expect(desk.complaints).toEqual([]);
});

test('where calls cannot be shown the page stands, says that none is lost, and shows them again', async ({
  desk,
}) => {
  const { page, api, open } = desk;
  const broken = { id: randomUUID(), state: 'ringing', source: 'desk-line', at: '2026-11-24T15:42:00Z' };
  await page.route(
    /api\/v1\/events/,
    (route) =>
      route.fulfill({
        contentType: 'text/event-stream',
        body: `event: inbound\ndata: ${JSON.stringify(broken)}\n\n`,
      }),
    { times: 1 },
  );
  await open('/people');
  const said = page.getByRole('alert').filter({ hasText: 'Calls that come in cannot be shown here.' });
  await said.getByText('No call is lost').waitFor();
  await page.getByRole('searchbox').first().fill('Lantern');
  const { phones } = await personNamed(api, 'Odile Marchbanks');
  await ring(api, phones[0].number);
  await said.getByRole('button', { name: 'Show them again' }).click();
  await calls(page).getByRole('heading', { name: 'Odile Marchbanks is calling.' }).waitFor();
  expect(await page.getByRole('searchbox').first().inputValue()).toBe('Lantern');
});

test('whoever asked on the phone not to be called is asked for once more, and never called again', async ({
  desk,
}) => {
  const { page, api, press } = desk;
  const odile = await personNamed(api, 'Odile Marchbanks');
  await listenOn(desk, '/promises');
  await ring(api, odile.phones[0].number);
  await calls(page)
    .getByRole('button', { name: /^Answered/ })
    .waitFor();
  await press('p', 'x');
  const sure = page.getByRole('alertdialog', { name: 'Odile Marchbanks asked not to be called?' });
  await sure.getByRole('button', { name: 'No, go back' }).click();
  await sure.waitFor({ state: 'detached' });
  await calls(page)
    .getByRole('button', { name: /^Answered/ })
    .focus();
  await press('x');
  await sure.getByRole('button', { name: 'Yes, never call again' }).click();
  await calls(page).getByRole('button', { name: 'Done' }).waitFor();
  expect(await lastTouch(desk, odile.id)).toMatchObject({ outcome: 'callback', result: 'do-not-call' });
});

test('a dialog hides nobody who calls: a line says who, a key goes there, and the dialog stands as it was', async ({
  desk,
}) => {
  const { page, api, press } = desk;
  const odile = await personNamed(api, 'Odile Marchbanks');
  await listenOn(desk);
  await nameOnDesk(page);
  await press('d');
  const dialog = page.getByRole('dialog', { name: 'Where can you be reached?' });
  const until = dialog.getByLabel('Until, your time');
  await until.fill('12:00');
  await ring(api, odile.phones[0].number);
  await calls(page).getByRole('heading', { name: 'Odile Marchbanks is calling.' }).waitFor();
  const answered = calls(page).getByRole('button', { name: /^Answered/ });
  await answered.waitFor({ state: 'hidden' });
  await press('F2');
  await answered.waitFor();
  await press('Escape');
  await answered.waitFor({ state: 'hidden' });
  expect(await until.inputValue()).toBe('12:00');
  await calls(page).getByRole('heading', { name: 'Odile Marchbanks is calling.' }).click();
  await answered.click();
  await calls(page).getByRole('button', { name: 'Done' }).click();
  await calls(page).waitFor({ state: 'detached' });
  expect(await until.inputValue()).toBe('12:00');
  expect(await lastTouch(desk, odile.id)).toMatchObject({ outcome: 'callback' });
});

test('a rep’s own line is said to be theirs, and is kept as nobody’s number', async ({ desk }) => {
  const { page, api } = desk;
  const { rep } = await api.get('session');
  await listenOn(desk, '/promises');
  await ring(api, rep.callBackNumber);
  await calls(page).getByRole('heading', { name: 'Your own line is calling.' }).waitFor();
  await calls(page).getByLabel('Who was it?').fill('Zelda Quarrington');
  await calls(page)
    .getByRole('button', { name: /^Zelda Quarrington is new here$/ })
    .click();
  expect(await calls(page).getByRole('checkbox').count()).toBe(0);
});

test('a number that several people share names nobody by itself: one of them is chosen', async ({ desk }) => {
  const { page, api, press } = desk;
  const [odile, ravi] = [
    await personNamed(api, 'Odile Marchbanks'),
    await personNamed(api, 'Ravi Thistlewood'),
  ];
  for (const { id } of [odile, ravi])
    await api.post(`people/${id}/phones`, { number: '+14165550177', kind: 'business' });
  await listenOn(desk);
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
  const { page, api, press } = desk;
  const other = await windowOn();
  const odile = await personNamed(api, 'Odile Marchbanks');
  await Promise.all([listenOn(desk, '/promises'), listenOn(other, '/people')]);
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
  await page.getByRole('button', { name: 'Put away' }).click();
  await row.getByRole('button', { name: 'Take it up again' }).click();
  await row.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Waiting' }).click();
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
