import { describe, expect } from 'vitest';

import { test, wordsOf } from './desk.ts';
import {
  howItWent,
  lastTouch,
  layOnDesk,
  nameOnDesk,
  personOnDesk,
  preview,
  queue,
  untilOnDesk,
  untilSomebodyElse,
} from './today.ts';

test('J and K walk the queue, and whoever is picked lies on the desk', async ({ desk }) => {
  const { page, open, press, complaints } = desk;
  await open();
  const first = await nameOnDesk(page);
  await press('j');
  const second = await untilSomebodyElse(page, first);
  expect(await queue(page).locator('[aria-current]').innerText()).toContain(second);
  await press('k');
  await untilOnDesk(page, first);
  expect(complaints).toEqual([]);
});

test('C rings and ends, N 2 and Enter put it in the book, and the next person lies on the desk', async ({
  desk,
}) => {
  const { page, open, press } = desk;
  await open();
  const first = await nameOnDesk(page);
  const { id } = (await desk.api.get(`people?q=${encodeURIComponent(first)}`)).rows[0];
  await press('c');
  await page.getByRole('button', { name: /^End the call/ }).waitFor();
  await press('c');
  await page.getByRole('button', { name: /^Call again/ }).waitFor();
  await press('n', '2', 'Enter');
  await untilSomebodyElse(page, first);
  await expect.poll(async () => (await lastTouch(desk, id)).outcome).toBe('no-message');
  expect(await lastTouch(desk, id)).toMatchObject({ rep: 'Imogen Tarr', seconds: expect.any(Number) });
});

describe('every answer has its keys', () => {
  const calls: [keys: string[], outcome: string, result: string | null][] = [
    [['s', '1'], 'spoke', 'meeting'],
    [['s', '2'], 'spoke', 'interested'],
    [['s', '4'], 'spoke', 'referred-on'],
    [['s', '5'], 'spoke', 'declined'],
    [['s', '6'], 'spoke', null],
    [['n', '1'], 'no-answer', null],
    [['n', '2'], 'no-message', null],
    [['n', '3'], 'busy', null],
    [['n', '4'], 'failed', null],
    [['f'], 'screener', null],
    [['f', 'm'], 'message-with-screener', null],
    [['w'], 'wrong-number', null],
  ];

  test.for([calls.slice(0, 4), calls.slice(4, 8), calls.slice(8)])('run %#', async (run, { desk }) => {
    const { page, open, press } = desk;
    const { rows, at } = await desk.api.get('today?limit=50');
    const people: { personId: string; name: string }[] = rows.filter(
      (row: { group: string; opensAt: string }) =>
        row.group !== 'heldBack' && Date.parse(row.opensAt) <= Date.parse(at),
    );
    for (const [index, [keys, outcome, result]] of run.entries()) {
      const { personId, name } = people[index]!;
      await open(`/?person=${personId}`);
      await untilOnDesk(page, name);
      await press(...keys);
      await preview(page).waitFor();
      await press('Enter');
      await expect
        .poll(async () => await lastTouch(desk, personId), { message: `${keys.join(' ')} for ${name}` })
        .toMatchObject({ channel: 'call', outcome, result });
    }
  });
});

test('after a no one key says why, which nobody has to, and their history says it', async ({ desk }) => {
  const { page, press } = desk;
  const id = await layOnDesk(desk, 'Perpetua Lanternjack');
  await press('s', '5');
  const why = howItWent(page).getByRole('group', { name: 'Why, if they said' });
  await why.waitFor();
  const button = why.getByRole('button', { name: /Has somebody for it/ });
  await press('2');
  await expect.poll(() => button.getAttribute('aria-pressed')).toBe('true');
  await press('2');
  await expect.poll(() => button.getAttribute('aria-pressed')).toBe('false');
  await press('2', 'Enter');
  await expect
    .poll(async () => await lastTouch(desk, id))
    .toMatchObject({ result: 'declined', objection: 'has-supplier' });
  await desk.open(`/people/${id}`);
  await page.getByText('Spoke: said no (has somebody for it)').waitFor();
});

test('asked to be called later asks when, and the call comes back at that hour of theirs', async ({
  desk,
}) => {
  const { page, press } = desk;
  const id = await layOnDesk(desk, 'Amara Bellweather');
  await press('s', '3');
  expect(await howItWent(page).getByRole('button', { name: /^Save/ }).isDisabled()).toBe(true);
  await page.getByLabel('They asked for').fill('2026-12-03');
  await page.getByLabel('at', { exact: true }).fill('14:30');
  await expect.poll(() => preview(page).innerText()).toMatch(/Thu Dec 3.*2:30/s);
  await howItWent(page).getByRole('button', { name: /^Save/ }).click();
  await expect.poll(async () => (await lastTouch(desk, id)).callAt).toBe('2026-12-03T19:30:00Z');
  expect((await desk.api.get(`people/${id}`)).decision).toMatchObject({
    next: 'call',
    opens: '2026-12-03T19:30:00Z',
  });
});

test.for(['v', 'n 1', 'f', 's 6'])(
  'what %s shows before it is saved is what is decided after',
  async (keys, { desk }) => {
    const { page, press } = desk;
    const id = await layOnDesk(desk, 'Perpetua Lanternjack');
    await press(...keys.split(' '));
    await preview(page).waitFor();
    const shown = await preview(page).innerText();
    await press('Enter');
    await expect.poll(async () => (await lastTouch(desk, id)).channel).toBe('call');
    const day = new Intl.DateTimeFormat('en-US', {
      timeZone: 'America/Chicago',
      weekday: 'short',
      month: 'short',
      day: 'numeric',
    });
    await expect
      .poll(async () => day.format(new Date((await desk.api.get(`people/${id}`)).decision.opens)))
      .toBe(shown.match(/\w{3} \w{3} \d+/)?.[0].replace(' ', ', '));
  },
);

test('a promise said on voicemail is shown, can be another that can be kept, and becomes an obligation', async ({
  desk,
}) => {
  const { page, press } = desk;
  const id = await layOnDesk(desk, 'Ravi Thistlewood');
  await press('v');
  const said = page.getByLabel('The promise you said');
  await said.waitFor();
  const phrases = await said.locator('option').allInnerTexts();
  expect(phrases.length).toBeGreaterThan(2);
  const offered = await said.inputValue();
  await said.selectOption({ index: 1 });
  const other = await said.inputValue();
  expect(other).not.toBe(offered);
  await howItWent(page).getByRole('button', { name: /^Save/ }).click();
  await expect.poll(async () => (await lastTouch(desk, id)).promise?.phrase).toBe(other);
  const { decision } = await desk.api.get(`people/${id}`);
  expect(decision.reasons[0].rule).toBe('keep-the-promise');
});

test('asked not to call is asked once and is then final for everyone', async ({ desk }) => {
  const { page, press } = desk;
  const id = await layOnDesk(desk, 'Bao Lindqvist-Tran');
  await press('x');
  const question = page.getByRole('alertdialog');
  await question.getByRole('button', { name: 'No, go back' }).click();
  await question.waitFor({ state: 'detached' });
  expect((await desk.api.get(`people/${id}`)).doNotCall).toBeNull();
  await press('x', 'Enter');
  await untilSomebodyElse(page, 'Bao Lindqvist-Tran');
  await expect.poll(async () => (await desk.api.get(`people/${id}`)).doNotCall).not.toBeNull();
  await expect(desk.api.post('calls', { personId: id, outcome: 'no-answer' })).rejects.toThrow(/409/);
  await desk.open(`/?person=${id}`);
  await personOnDesk(page).waitFor();
  expect(await page.getByRole('button', { name: /^Call/ }).count()).toBe(0);
});

test('Z takes the last call back, and what was pressed is there again', async ({ desk }) => {
  const { page, open, press } = desk;
  await open();
  const name = await nameOnDesk(page);
  const { id } = (await desk.api.get(`people?q=${encodeURIComponent(name)}`)).rows[0];
  const { id: before } = await lastTouch(desk, id);
  await press('n', '1', 'Enter');
  await untilSomebodyElse(page, name);
  await page.getByText(`Saved: ${name}.`).waitFor();
  await press('z');
  await untilOnDesk(page, name);
  await expect.poll(async () => (await lastTouch(desk, id)).id).toBe(before);
  expect(
    await howItWent(page)
      .getByRole('button', { name: /Rang out/ })
      .getAttribute('aria-pressed'),
  ).toBe('true');
});

test('L puts off until later today, H until tomorrow, T until a day the decision allows', async ({
  desk,
}) => {
  const { page, press } = desk;
  const later = await layOnDesk(desk, 'Amara Bellweather');
  await press('l');
  await expect
    .poll(async () => (await desk.api.get(`people/${later}`)).enrolment.deferredUntil)
    .toMatch(/^2026-11-24/);
  const tomorrow = await layOnDesk(desk, 'Perpetua Lanternjack');
  await press('h');
  await expect
    .poll(async () => (await desk.api.get(`people/${tomorrow}`)).enrolment.deferredUntil)
    .toMatch(/^2026-11-25/);
  const otherDay = await layOnDesk(desk, 'Bao Lindqvist-Tran');
  await press('t');
  const days = page.getByRole('dialog').getByRole('button', { name: /would do/ });
  await days.nth(1).click();
  await page.getByRole('button', { name: 'Put off' }).click();
  await expect
    .poll(async () => (await desk.api.get(`people/${otherDay}`)).enrolment.deferredUntil)
    .not.toBeNull();
});

test('? lists every key, and a key can be changed', async ({ desk }) => {
  const { page, open, press } = desk;
  await open();
  await nameOnDesk(page);
  await press('?');
  const keys = page.getByRole('dialog', { name: 'Keys' });
  await keys.getByRole('button', { name: /change the key for “Call”/ }).click();
  await press('F4', 'Escape');
  await keys.waitFor({ state: 'detached' });
  await press('F4');
  await page.getByRole('button', { name: /^End the call/ }).waitFor();
});

test('a whole day can be worked without a mouse: everybody due is called, and the desk says who is next', async ({
  desk,
}) => {
  const { page, open, press } = desk;
  await open();
  const nobody = page.getByRole('region', { name: 'Nobody is due' });
  for (let calls = 0; calls < 20 && !(await nobody.isVisible()); calls += 1) {
    const name = await nameOnDesk(page);
    await press('c', 'n', '1', 'Enter');
    await expect.poll(async () => (await nobody.isVisible()) || (await nameOnDesk(page)) !== name).toBe(true);
  }
  const next = await wordsOf(nobody.getByText(/The next good moment is/));
  const { counts, rows } = await desk.api.get('today');
  const moments = rows.flatMap(({ plan, opensAt }: { plan: { for: string } | null; opensAt: string }) =>
    plan === null ? [] : [clockInToronto(plan.for), clockInToronto(opensAt)],
  );
  expect(moments).toContain(/moment is (\d+:\d\d [ap]m)/.exec(next)?.[1]);
  expect(counts.now).toBe(0);
});

const clockInToronto = (instant: string) =>
  new Date(instant)
    .toLocaleTimeString('en-US', { hour: 'numeric', minute: '2-digit', timeZone: 'America/Toronto' })
    .toLowerCase();
