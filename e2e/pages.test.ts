import { expect } from 'vitest';

import { personNamed, rowOf } from './api.ts';
import { test } from './desk.ts';
import { layOnDesk, personOnDesk, untilOnDesk } from './today.ts';

test('people are found by a part of their name, and Enter opens the one who is picked', async ({ desk }) => {
  const { page, open, press } = desk;
  await open('/people');
  await press('/');
  await page.keyboard.type('marchb');
  await expect.poll(() => page.getByRole('row').filter({ hasText: /March/ }).count()).toBe(1);
  await page.getByRole('row').filter({ hasText: 'Odile Marchbanks' }).getByText('Odile Marchbanks').click();
  await page.getByRole('heading', { name: 'Odile Marchbanks' }).waitFor();
  await page.getByText('early next week').first().waitFor();
});

test('the zone a person says comes before what address and number say, and moves their hours', async ({
  desk,
}) => {
  const { page, open, api } = desk;
  const { id, decision } = await personNamed(api, 'Gideon Marsh');
  await open(`/people/${id}`);
  await page.getByRole('button', { name: 'Change: Time zone' }).click();
  const field = page.getByRole('combobox', { name: 'Where they are' });
  await field.fill('halifax');
  await page.getByRole('option', { name: /Halifax/ }).click();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect.poll(async () => (await api.get(`people/${id}`)).timeZones).toEqual(['America/Halifax']);
  const said = await api.get(`people/${id}`);
  expect(said.zoneSource).toBe('said');
  expect(said.decision.opens < decision.opens).toBe(true);
});

test('a number marked as a business line opens the hour the law keeps for homes', async ({ desk }) => {
  const { page, open, api } = desk;
  const { id, decision, phones } = await personNamed(api, 'Ottilie Pennyroyal');
  await open(`/people/${id}`);
  const hint = page.getByText('Marked a business line, 7:00 am to 8:00 am would be open.');
  await hint.first().waitFor();
  await page.getByRole('button', { name: `Change ${phones[0].display}` }).click();
  await page.getByRole('menuitem', { name: /business line/i }).click();
  await hint.first().waitFor({ state: 'detached' });
  expect((await api.get(`people/${id}`)).decision.opens < decision.opens).toBe(true);
});

test('an e-mail is logged in one line, and is the first line of Why now', async ({ desk }) => {
  const { page, open, api, press } = desk;
  const { id } = await personNamed(api, 'Casimir Vale');
  await open(`/people/${id}`);
  await page.getByLabel('In one line').fill('Sent him the plan of the yard.');
  await press('Enter');
  await page.getByText('Sent him the plan of the yard.').first().waitFor();
  await layOnDesk(desk, 'Casimir Vale');
  const why = page.getByRole('region', { name: 'The person on the desk' }).getByRole('listitem').first();
  await expect.poll(() => why.innerText()).toContain('plan of the yard');
});

test('people to prepare are prepared one after the other by typing and Enter', async ({ desk }) => {
  const { page, open, api, press } = desk;
  await open();
  await personOnDesk(page).waitFor();
  await page.getByRole('button', { name: /^To prepare/ }).click();
  await page.getByRole('button', { name: /Barnaby Thrushcross/ }).click();
  await untilOnDesk(page, 'Barnaby Thrushcross');
  await page.keyboard.type('Their binder stands still on Fridays.');
  await press('Enter');
  await expect.poll(async () => (await rowOf(api, 'Barnaby Thrushcross')).group).not.toBe('prepare');
  await layOnDesk(desk, 'Anselm Rookwood');
  await page.getByLabel('Number', { exact: true }).fill('12');
  await press('Enter');
  await page
    .getByText(/number/i)
    .filter({ hasText: /dial|short|cannot/i })
    .first()
    .waitFor();
  await page.getByLabel('Number', { exact: true }).fill('306 555 0177');
  await press('Enter');
  await expect.poll(async () => (await rowOf(api, 'Anselm Rookwood')).group).not.toBe('prepare');
});

test('the ledger counts what was promised, and each line leads to its person', async ({ desk }) => {
  const { page, open, api } = desk;
  const { counts } = await api.get('promises');
  await open('/promises');
  await page
    .getByText(new RegExp(`${counts.kept} of \\d+`))
    .first()
    .waitFor();
  await page.getByRole('link', { name: 'Odile Marchbanks' }).first().click();
  await page.getByRole('heading', { name: 'Odile Marchbanks' }).waitFor();
});

test('a method shows the words that each step leaves, and they open where they are written', async ({
  desk,
}) => {
  const { page, open } = desk;
  await open('/playbooks/three-and-done');
  const steps = page.getByRole('listitem').filter({ has: page.getByRole('blockquote') });
  await expect
    .poll(() => steps.getByRole('heading').allTextContents())
    .toEqual(['The introduction', 'The follow-up', 'The conclusion']);
  expect(await steps.first().innerText()).toContain('Says who and why');
  await steps.first().getByRole('link').click();
  await page.getByRole('heading', { name: 'The introduction' }).waitFor();
  expect(page.url()).toContain('/messages/');
});

test('a playbook of one’s own is checked by line and column, and saved when it reads well', async ({
  desk,
}) => {
  const { page, open, api } = desk;
  await open('/playbooks/three-and-done');
  await page.getByRole('heading', { name: 'Three, then leave it' }).waitFor();
  await open('/playbooks/three-and-done?adapt=true');
  const source = page.getByLabel('Source of the playbook');
  const text = await source.inputValue();
  const line = text.split('\n').findIndex((one) => /calls:/.test(one)) + 1;
  await source.fill(text.replace(/calls: *\d+/, 'calls: many'));
  await page.getByRole('button', { name: new RegExp(`^Line ${line}, column \\d+`) }).waitFor();
  expect(await page.getByRole('button', { name: 'Save as new' }).isDisabled()).toBe(true);
  await source.fill(
    text
      .replace(/^playbook: .*$/m, 'playbook: two-then-leave')
      .replace(/^name: .*$/m, 'name: Two, then leave it'),
  );
  await page.getByText('It reads well and can be saved.').waitFor();
  await page.getByRole('button', { name: 'Save as new' }).click();
  await page.getByRole('heading', { name: 'Two, then leave it' }).waitFor();
  expect((await api.get('playbooks')).items.map((one: { id: string }) => one.id)).toContain('two-then-leave');
});

test('days away take a rep’s calls out of the day, and everybody is still in one group', async ({ desk }) => {
  const { page, open, api } = desk;
  const { rep } = await api.get('session');
  const before = (await api.get('today')).counts;
  await open('/settings');
  await page.getByRole('button', { name: 'Add days away' }).click();
  const dialog = page.getByRole('dialog', { name: 'Days away' });
  await dialog.getByLabel('Who').selectOption(rep.name);
  await dialog.getByLabel('First day').fill('2026-11-24');
  await dialog.getByLabel('Last day').fill('2026-11-27');
  await dialog.getByRole('button', { name: 'Add' }).click();
  await dialog.waitFor({ state: 'detached' });
  const { counts } = await api.get('today');
  expect(counts.now).toBe(0);
  const all = ({ promised, now, later, prepare, heldBack }: Record<string, number>) =>
    promised! + now! + later! + prepare! + heldBack!;
  expect(all(counts)).toBe(all(before));
});

/** Notes by the page's own clock when somebody stands on the desk. */
const noteFirstPerson = `
  new MutationObserver((_, seen) => {
    if (!document.querySelector('[data-call], [aria-label="The words"]')) return;
    window.firstPersonAt = performance.now();
    seen.disconnect();
  }).observe(document, { childList: true, subtree: true })`;

/** Bytes of JavaScript over the wire that were asked for before somebody stood there, and after. */
const scriptBytes = `(() => {
  const scripts = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.js'));
  const bytes = (which) => scripts.filter(which).reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
  return {
    before: bytes(({ startTime }) => startTime <= window.firstPersonAt),
    after: bytes(({ startTime }) => startTime > window.firstPersonAt),
  };
})()`;

test('the first page asks for little: at most 180 kB of JavaScript over the wire, and the words come after it', async ({
  desk,
}) => {
  const { page } = desk;
  await page.addInitScript(noteFirstPerson);
  const begunAt = performance.now();
  await desk.open();
  await personOnDesk(page).waitFor();
  const firstPageMs = Math.round(performance.now() - begunAt);
  await page.getByRole('list', { name: 'The words to say' }).waitFor();
  const { before, after } = (await page.evaluate(scriptBytes)) as { before: number; after: number };
  const [first, words] = [before, after].map((bytes) => Math.round(bytes / 1000));
  process.stderr.write(
    `First page: ${first} kB of JavaScript, usable after ${firstPageMs} ms; ${words} kB more for its words.\n`,
  );
  expect(before).toBeGreaterThan(0);
  expect(before).toBeLessThanOrEqual(180_000);
  expect(after).toBeLessThanOrEqual(170_000);
});
