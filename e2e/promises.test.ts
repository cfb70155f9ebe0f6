import { expect } from 'vitest';

import { personNamed } from './api.ts';
import { type Desk, phone, test } from './desk.ts';

const list = ({ page }: Desk) => page.getByRole('list', { name: 'Promises' });
const state = ({ page }: Desk, name: RegExp) =>
  page.getByRole('group', { name: 'State' }).getByRole('button', { name });

test('the ledger is filtered by state and rep, and the address keeps both', async ({ desk }) => {
  const { page, open, api } = desk;
  const { reps } = await api.get('session');
  const { counts } = await api.get('promises');
  await open('/promises');
  await state(desk, /^Kept/).click();
  await expect.poll(() => state(desk, /^Kept/).innerText()).toContain(String(counts.kept));
  await expect.poll(() => new URL(page.url()).searchParams.get('status')).toBe('kept');
  await page.getByLabel('Rep', { exact: true }).selectOption({ label: reps[1].name });
  await expect.poll(() => new URL(page.url()).searchParams.get('rep')).toBe(reps[1].id);
  await page.reload();
  await expect.poll(() => state(desk, /^Kept/).getAttribute('aria-pressed')).toBe('true');
  await expect.poll(() => page.getByLabel('Rep', { exact: true }).inputValue()).toBe(reps[1].id);
  await open('/promises?status=withdrawn');
  await page.getByRole('button', { name: 'Show all promises' }).click();
  await list(desk).getByRole('listitem').first().waitFor();
});

test('J and K go through the ledger, W shows what was said, and Enter opens the person', async ({ desk }) => {
  const { page, open, press, api } = desk;
  const { rows } = await api.get('promises?status=open');
  await open('/promises?status=open');
  await list(desk).getByRole('link', { name: rows[0].name }).waitFor();
  await press('j', 'j', 'k', 'w');
  await page.getByText(`Said by ${rows[0].saidBy}`).waitFor();
  await press('Enter');
  await page.getByRole('heading', { name: rows[0].name, exact: true }).waitFor();
});

test('the ledger is taken home as a file, with the filters that stand', async ({ desk }) => {
  const { page, open, api } = desk;
  const { counts } = await api.get('promises');
  await open('/promises?status=due');
  const waiting = page.waitForEvent('download');
  await page.getByRole('link', { name: 'As a file' }).click();
  const stream = await (await waiting).createReadStream();
  let text = '';
  for await (const piece of stream) text += piece;
  expect(text.match(/^due,/gm)).toHaveLength(counts.due);
  expect(text).toContain('Said by');
});

test('a promise is handed over by one key, is in the other’s day, and is taken back by Undo', async ({
  desk,
}) => {
  const { page, open, press, api } = desk;
  const { rows } = await api.get('promises?status=open');
  const { personId, name, rep, phrase } = rows[0];
  const { reps } = await api.get('session');
  const other = reps.find((one: { name: string }) => one.name !== rep);
  await open('/promises?status=open');
  await list(desk).getByRole('link', { name }).first().waitFor();
  await press('j', 'h');
  await page.getByRole('dialog').getByLabel('Rep').selectOption({ label: other.name });
  await page.getByRole('button', { name: 'Hand over' }).last().click();
  await page.getByText(`${other.name} goes on with ${name}.`).waitFor();
  expect((await api.get(`people/${personId}`)).enrolment.rep).toBe(other.name);
  const moved = (await api.get('promises?status=open')).rows.find(
    (one: { personId: string }) => one.personId === personId,
  );
  expect(moved).toMatchObject({ rep: other.name, saidBy: rep, phrase });
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(async () => (await api.get(`people/${personId}`)).enrolment.rep).toBe(rep);
});

test('days away name the promises they would break before they are kept, and the ledger until each is safe', async ({
  desk,
}) => {
  const { page, open, press, api } = desk;
  const { rep, reps } = await api.get('session');
  const days = { from: '2026-11-25', to: '2026-12-31' };
  const { items } = await api.get(`promises/in-absence?rep=${rep.id}&from=${days.from}&to=${days.to}`);
  expect(items.length).toBeGreaterThan(1);
  await open('/settings');
  await page.getByRole('button', { name: 'Add days away' }).click();
  const dialog = page.getByRole('dialog', { name: 'Days away' });
  await dialog.getByLabel('Who').selectOption({ label: rep.name });
  await dialog.getByLabel('First day').fill(days.from);
  await dialog.getByLabel('Last day').fill(days.to);
  const words = `${items.length} promises fall into days away`;
  await dialog.getByRole('region', { name: words }).waitFor();
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  await open('/promises');
  const panel = page.getByRole('region', { name: /fall.* into days away/ });
  await panel.waitFor();
  await press('j', 'h');
  const there = await page.getByRole('dialog').getByLabel('Rep').inputValue();
  expect(reps.map((one: { id: string }) => one.id)).toContain(there);
  await page.getByRole('dialog').getByRole('button', { name: 'Hand over' }).click();
  await expect.poll(() => panel.getByRole('listitem').count()).toBe(items.length - 1);
});

test('a person changes hands on their own page', async ({ desk }) => {
  const { page, open, api } = desk;
  const { id } = await personNamed(api, 'Odile Marchbanks');
  const { reps } = await api.get('session');
  await open(`/people/${id}`);
  await page.getByRole('button', { name: 'Hand over' }).click();
  await page.getByRole('dialog').getByLabel('Rep').selectOption({ label: reps[2].name });
  await page.getByRole('dialog').getByRole('button', { name: 'Hand over' }).click();
  await expect.poll(async () => (await api.get(`people/${id}`)).enrolment.rep).toBe(reps[2].name);
  await page.getByText(`with ${reps[2].name}`).waitFor();
});

test('on a phone the ledger fits, and a line opens by a tap', async ({ windowOn }) => {
  const desk = await windowOn(phone);
  await desk.api.post('sample');
  const { page, open } = desk;
  await open('/promises?status=open');
  const first = list(desk).getByRole('listitem').first();
  await first.getByRole('button', { name: /“/ }).tap();
  await first.getByText(/^Said by/).waitFor();
  expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
  expect(desk.complaints).toEqual([]);
});

test('the ledger says so while its server is away, and comes back by itself', async ({ desk }) => {
  const { page, open } = desk;
  await open('/promises?status=open');
  await list(desk).getByRole('listitem').first().waitFor();
  await page.context().setOffline(true);
  await state(desk, /^Kept/).click();
  await page.getByRole('button', { name: 'Try again' }).waitFor();
  await page.context().setOffline(false);
  await page.getByRole('button', { name: 'Try again' }).click();
  await list(desk).getByRole('listitem').first().waitFor();
});
