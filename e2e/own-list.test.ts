import { readFileSync } from 'node:fs';

import { afterAll, beforeAll, describe, expect } from 'vitest';

import { type Desk, test } from './desk.ts';
import { type Product, startProduct } from './product.ts';
import { lastTouch, layOnDesk, nameOnDesk, untilSomebodyElse } from './today.ts';

const export_ = readFileSync(new URL('fixtures/crm-export.csv', import.meta.url));

let product: Product;
beforeAll(async () => {
  product = await startProduct();
});
afterAll(() => product?.remove());

/** One desk from its first visit on; each test goes on where the one before it ended. */
describe('a list of one’s own', () => {
  test('begins with a few questions about oneself and leads to the import', async ({ windowOn }) => {
    const { page, open } = await windowOn(undefined, product.address);
    await open();
    await page.getByRole('button', { name: /^Import my list/ }).click();
    await page.getByLabel('Your name').fill('Wren Ashgrove');
    await page.getByLabel(/mail/).fill('wren@ashgrove.example.test');
    for (const field of await page.getByRole('textbox').all()) {
      if ((await field.inputValue()) === '') await field.fill('Ashgrove Scales');
    }
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Import a list' }).waitFor();
  });

  test('comes in by mapping, trial and three questions, none of them answered beforehand', async ({
    windowOn,
  }) => {
    const desk = await windowOn(undefined, product.address);
    const { page, open, complaints } = desk;
    await open('/imports/new');
    await choose(desk, 'crm-export.csv', export_);

    const unsure = page.getByRole('combobox', { name: 'What “XK-9” holds' });
    await unsure.waitFor();
    await page.getByRole('button', { name: 'Try it, keep nothing' }).click();
    await page.getByText('One column is still to be answered.').waitFor();
    await unsure.selectOption('Leave it out');
    await page.getByRole('button', { name: 'Try it, keep nothing' }).click();

    const trial = page.getByRole('region', { name: 'What would happen' });
    await expect.poll(() => countsIn(trial.getByRole('definition'))).toEqual([5, 3, 0, 0, 1, 1]);
    expect((await desk.api.get('people')).total).toBe(0);
    await trial.getByRole('button', { name: 'Go on' }).click();

    await page.getByRole('radio').first().waitFor();
    expect(await page.getByRole('radio', { checked: true }).count()).toBe(0);
    await page.getByRole('button', { name: 'Import', exact: true }).click();
    await page.getByRole('radio', { name: /^Own the follow-up/ }).check();
    await page.getByRole('radio', { name: /^Wren Ashgrove/ }).check();
    await page.getByRole('radio', { name: 'A new one' }).check();
    await page.getByLabel('Its name').fill('Harbour fair');
    await page.getByRole('button', { name: 'Import', exact: true }).click();

    await page.getByRole('heading', { name: 'What came of it' }).waitFor();
    expect(await countsIn(page.getByRole('definition'))).toEqual([5, 3, 0, 0, 1, 1]);
    expect((await desk.api.get('people')).total).toBe(3);
    expect(complaints).toEqual([]);
  });

  test('a held-back row is answered by a key, and what could not be read is a file without formulas', async ({
    windowOn,
  }) => {
    const desk = await windowOn(undefined, product.address);
    const { page, press } = desk;
    await openImport(desk);
    const row = page.getByRole('article', { name: 'Line 4' });
    await expect
      .poll(async () => (await row.getByRole('term').allInnerTexts()).slice(0, 3))
      .toEqual(['First Name', 'Last Name', 'Job Title']);
    await press('y');
    await page.getByText('All of them are answered.').waitFor();
    await expect.poll(async () => (await desk.api.get('people')).total).toBe(3);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: /^1 row/ }).click(),
    ]);
    const rejects = readFileSync(await download.path(), 'utf8');
    expect(rejects).toContain("'=cmd");
    expect(rejects).not.toMatch(/(^|,|")=cmd/m);
  });

  test('the people who came in are on the desk, and a call to one of them is logged', async ({
    windowOn,
  }) => {
    const desk = await windowOn(undefined, product.address);
    const { page, open, press } = desk;
    await open();
    const first = await nameOnDesk(page);
    await press('n', '1', 'Enter');
    await untilSomebodyElse(page, first);
    const { id } = (await desk.api.get(`people?q=${encodeURIComponent(first)}`)).rows[0];
    await expect.poll(async () => (await lastTouch(desk, id))?.outcome).toBe('no-answer');
  });

  test('everything is there again after the program was started anew', async ({ windowOn }) => {
    const desk = await windowOn(undefined, product.address);
    const { rows } = await desk.api.get('people');
    const { ticks } = await desk.api.get('today');
    await product.restart('2026-11-24T16:30:00Z');
    expect((await desk.api.get('people')).rows).toEqual(rows);
    expect((await desk.api.get('today')).ticks).toEqual(ticks);
    await layOnDesk(desk, 'Idris Lanternby');
  });

  test('an import is taken back, but for people who were called since', async ({ windowOn }) => {
    const desk = await windowOn(undefined, product.address);
    const { page } = desk;
    await openImport(desk);
    await page.getByRole('button', { name: 'Undo the import' }).click();
    await page.getByRole('button', { name: 'Take it back' }).click();
    const answer = page.getByRole('dialog', { name: '2 people taken back' });
    await answer.getByText('1 person stays, because:').waitFor();
    expect(await answer.getByRole('listitem').count()).toBe(1);
    expect((await desk.api.get('people')).total).toBe(1);
  });

  test.for([
    ['a picture', 'list.csv', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])],
    ['an archive', 'list.csv', Buffer.from('504b0304140000000800', 'hex')],
    ['nothing', 'list.csv', Buffer.alloc(0)],
  ] as const)(
    '%s named as a list is refused with a sentence, and nothing is kept',
    async ([, name, content], { windowOn }) => {
      const desk = await windowOn(undefined, product.address);
      await desk.open('/imports/new');
      const before = await desk.api.get('imports');
      await choose(desk, name, content);
      const refusal = desk.page.getByRole('alert');
      await refusal.waitFor();
      expect(await refusal.innerText()).toMatch(/list\.csv|file/i);
      expect(await desk.api.get('imports')).toEqual(before);
    },
  );
});

async function choose({ page }: Desk, name: string, buffer: Buffer): Promise<void> {
  await page.getByLabel('The list as a file').setInputFiles({ name, mimeType: 'text/csv', buffer });
}

async function openImport({ api, open }: Desk): Promise<void> {
  const { items } = await api.get('imports');
  const done = items.find((one: { state: string }) => one.state === 'done');
  await open(`/imports/${done.id}`);
}

/** The figures of a result in their order: read, added, merged, unchanged, held back, not readable. */
async function countsIn(figures: ReturnType<Desk['page']['locator']>): Promise<number[]> {
  return (await figures.allInnerTexts()).filter((text) => /^\d+$/.test(text)).map(Number);
}
