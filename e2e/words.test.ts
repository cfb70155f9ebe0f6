import type { Locator, Page } from 'playwright-core';
import { describe, expect } from 'vitest';

import { desktop, phone, test } from './desk.ts';
import { howItWent, lastTouch, layOnDesk, preview, untilOnDesk, untilSomebodyElse } from './today.ts';

/** The words of whoever picks up, as they stand to be said. */
const script = (page: Page): Locator => page.getByRole('list', { name: 'The words to say' });
const editor = (page: Page): Locator => page.getByRole('textbox', { name: 'The words to say' });
const panel = (page: Page): Locator => page.getByRole('tabpanel');
/** Where the words open on a phone. */
const theWords = (page: Page): Locator => page.locator('summary').filter({ hasText: 'The words' });
const save = (page: Page): Locator => howItWent(page).getByRole('button', { name: /^Save/ });

const scriptWords = async (page: Page): Promise<string> =>
  (await script(page).innerText())
    .replace(/\d+ s\b/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** Writes other words over those of the script. */
async function say(page: Page, change: (text: string) => string): Promise<void> {
  await page.keyboard.press('r');
  await editor(page).waitFor();
  const lines = await editor(page).locator('.cm-line').allInnerTexts();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(change(lines.join('\n').replace(/\u200b/g, '')));
  await page.keyboard.press('Escape');
  await editor(page).waitFor({ state: 'detached' });
}

describe('the words that are prepared', () => {
  test('are filled for the person, timed and checked, and say what leaving them does', async ({ desk }) => {
    const { page, complaints } = desk;
    await layOnDesk(desk, 'Ravi Thistlewood');
    await script(page).waitFor();
    const words = await scriptWords(page);
    expect(words).toMatch(/^Hi Ravi, this is Imogen Tarr at Tern Dock Scheduling, on Tuesday, November 24\./);
    expect(words).toContain('until 3:30 your time');
    expect(words).not.toMatch(/[{}[\]]/);
    await panel(page)
      .getByText(/^\d+ s of 40$/)
      .waitFor();
    await panel(page).getByText('One number, said twice, with area code').waitFor();
    await panel(page).getByText('Makes a promise you can keep').waitFor();
    await panel(page)
      .getByText(/“later this week” becomes a call on Thu Nov 26 or Fri Nov 27/)
      .waitFor();
    await page.getByRole('region', { name: 'The person on the desk' }).getByText('in the words').waitFor();
    expect(complaints).toEqual([]);
  });

  test('once left are kept as they were said, their promise in the ledger and in the decision', async ({
    desk,
  }) => {
    const { page, press, api } = desk;
    const id = await layOnDesk(desk, 'Ravi Thistlewood');
    await script(page).waitFor();
    await press('v');
    await preview(page).waitFor();
    await press('Enter');
    await untilSomebodyElse(page, 'Ravi Thistlewood');
    await expect.poll(async () => (await lastTouch(desk, id)).promise?.phrase).toBe('later this week');
    const { said } = await lastTouch(desk, id);
    expect(said).toMatchObject({ scriptId: expect.any(String), version: 3 });
    expect(said.text).toContain('I’ll call you again later this week.');
    expect((await api.get(`people/${id}`)).decision.reasons[0].rule).toBe('keep-the-promise');
    const { rows } = await api.get('promises?status=open');
    const place = rows.findIndex(({ personId }: { personId: string }) => personId === id);
    await desk.open('/promises?status=open');
    // Only the lines around the chosen one are drawn.
    await page.getByRole('link', { name: rows[0].name }).waitFor();
    await press(...rows.slice(0, place + 1).map(() => 'j'));
    const name = page.getByRole('link', { name: 'Ravi Thistlewood' });
    const line = page.getByRole('listitem').filter({ has: name });
    await line.getByRole('button', { name: '“later this week”' }).first().waitFor();
  });

  test('stand by who picks up, and a tab where nothing is left says why', async ({ desk }) => {
    const { page, press } = desk;
    await layOnDesk(desk, 'Bao Lindqvist-Tran');
    await script(page).waitFor();
    expect(await scriptWords(page)).toContain('Hi Bao, it’s Imogen Tarr');
    await press('2');
    await expect.poll(() => scriptWords(page)).toMatch(/Bao Lindqvist-Tran/);
    await press('3');
    await panel(page)
      .getByText(/Live only leaves nothing here/)
      .waitFor();
    expect(await script(page).count()).toBe(0);
  });
});

describe('words changed on the desk', () => {
  test('without the promise promise nothing, and a promise chosen below is said again', async ({ desk }) => {
    const { page, press } = desk;
    const id = await layOnDesk(desk, 'Ravi Thistlewood');
    await script(page).waitFor();
    await press('v');
    const promised = page.getByLabel('The promise you said');
    await expect.poll(() => promised.inputValue()).toBe('later this week');
    await say(page, (text) => text.replace(/There’s nothing you need to do.*$/, 'Have a good day.'));
    await expect.poll(() => promised.inputValue()).toBe('');
    await panel(page)
      .getByText(/^It promises nothing/)
      .waitFor();
    expect(await panel(page).getByText('Leaving this makes a promise').count()).toBe(0);
    await promised.selectOption('early next week');
    await expect
      .poll(() => scriptWords(page))
      .toMatch(/Have a good day\. I’ll call again early next week\s?\.$/);
    await expect.poll(() => preview(page).innerText()).toMatch(/Mon Nov 30/);
    await promised.selectOption('');
    await expect.poll(() => scriptWords(page)).toMatch(/Have a good day\.$/);
    await save(page).click();
    await untilSomebodyElse(page, 'Ravi Thistlewood');
    await expect.poll(async () => (await lastTouch(desk, id)).said?.text).toMatch(/Have a good day\.$/);
    expect((await lastTouch(desk, id)).promise).toBeNull();
  });

  test('that come after the promise was chosen say the one that was chosen', async ({ desk }) => {
    const { page, press } = desk;
    let letThrough = () => {};
    const held = new Promise<void>((done) => {
      letThrough = done;
    });
    await page.route(/lay-words/, (route) => held.then(() => route.continue()));
    const id = await layOnDesk(desk, 'Ravi Thistlewood');
    await press('v');
    await page.getByLabel('The promise you said').selectOption('early next week');
    letThrough();
    await expect.poll(() => scriptWords(page)).toMatch(/early next week/);
    await save(page).click();
    await expect.poll(async () => (await lastTouch(desk, id)).promise?.phrase).toBe('early next week');
  });

  test('that leave it with them say that they will not be called again, and then nobody does', async ({
    desk,
  }) => {
    const { page, press, api } = desk;
    const id = await layOnDesk(desk, 'Ravi Thistlewood');
    await script(page).waitFor();
    await press('v');
    await say(page, (text) => text.replace(/There’s nothing.*$/, 'I’ll leave it with you now.'));
    await expect.poll(() => preview(page).innerText()).toMatch(/left in their hands/);
    await panel(page).getByText('They will not be called again').waitFor();
    await save(page).click();
    await untilSomebodyElse(page, 'Ravi Thistlewood');
    await expect
      .poll(async () => (await api.get(`people/${id}`)).decision)
      .toMatchObject({ next: 'stop', why: 'left-with-them' });
  });

  test('with a promise that cannot be kept name the one that would do, and a key says it', async ({
    desk,
  }) => {
    const { page, press } = desk;
    await layOnDesk(desk, 'Ravi Thistlewood');
    await script(page).waitFor();
    await press('v');
    await say(page, (text) => text.replace('later this week', 'tomorrow'));
    await panel(page)
      .getByText(/“tomorrow” cannot be kept/)
      .waitFor();
    await panel(page)
      .getByRole('button', { name: /^Say “later this week”/ })
      .waitFor();
    await press('Control+.');
    await expect.poll(() => scriptWords(page)).toContain('I’ll call you again later this week');
    await panel(page).getByText('Makes a promise you can keep').waitFor();
  });

  test('are there again after another person and after a reload, until the script is wanted back', async ({
    desk,
  }) => {
    const { page, press } = desk;
    const id = await layOnDesk(desk, 'Ravi Thistlewood');
    await script(page).waitFor();
    const before = await scriptWords(page);
    await say(page, (text) => text.replace('There’s nothing you need to do', 'Leave the rest to me'));
    await press('j');
    await untilSomebodyElse(page, 'Ravi Thistlewood');
    await press('k');
    await untilOnDesk(page, 'Ravi Thistlewood');
    await expect.poll(() => scriptWords(page)).toContain('Leave the rest to me');
    await desk.open(`/?person=${id}`);
    await expect.poll(() => scriptWords(page)).toContain('Leave the rest to me');
    await panel(page).getByText('in your words').waitFor();
    await panel(page).getByRole('button', { name: 'Back to the script' }).click();
    await expect.poll(() => scriptWords(page)).toBe(before);
  });

  test('that are not true are refused with the reason, and kept only marked with who says so', async ({
    desk,
  }) => {
    const { page, press } = desk;
    const id = await layOnDesk(desk, 'Ravi Thistlewood');
    const { id: last } = await lastTouch(desk, id);
    await script(page).waitFor();
    await press('v');
    await say(page, (text) =>
      text.replace(/I’d like to show you/, 'Tobias Quill asked me to call you. I’d like to show you'),
    );
    await panel(page)
      .getByText(/Tobias Quill/)
      .last()
      .waitFor();
    await save(page).click();
    const refusal = page.getByRole('dialog');
    await refusal.getByText('Only what is true.').waitFor();
    expect((await lastTouch(desk, id)).id).toBe(last);
    await refusal.getByRole('button', { name: 'Record it, marked' }).click();
    await expect
      .poll(async () => (await lastTouch(desk, id)).againstTheRules)
      .toMatchObject({ rule: 'truthful', saidBy: 'Imogen Tarr' });
    expect((await lastTouch(desk, id)).said.text).toContain('Tobias Quill asked me to call you');
  });
});

describe('what is missing in the words', () => {
  test('is asked for where it stands, and once it is said the words are whole', async ({ desk }) => {
    const { page, api } = desk;
    const { rep } = await api.get('session');
    await api.patch(`reps/${rep.id}`, { callBackNumber: null });
    await layOnDesk(desk, 'Ravi Thistlewood');
    const missing = panel(page).getByRole('region', { name: 'Missing in the words' });
    await missing.getByRole('heading', { name: 'Not known: my number' }).waitFor();
    expect(await scriptWords(page)).not.toMatch(/[{}]/);
    await missing.getByLabel('Your one call-back number').fill('416 555 0118');
    await missing.getByRole('button', { name: 'Put it in the words' }).click();
    await missing.waitFor({ state: 'detached' });
    await expect.poll(() => scriptWords(page)).toContain('416 555 0118');
    await panel(page)
      .getByText(/nobody has heard it ring here yet/)
      .waitFor();
  });

  test('a fact that the next of a series waits for is put in words on the desk, and that one is said', async ({
    desk,
  }) => {
    const { page } = desk;
    await layOnDesk(desk, 'Perpetua Lanternjack');
    await script(page).waitFor();
    const asked = panel(page).getByRole('region', { name: 'A fact first' });
    await asked.getByText('“Whose work gets easier” asks for a fact first').waitFor();
    await asked.getByLabel('“I saw that …”').fill('you answer for the night shift at both elevators');
    await asked.getByRole('button', { name: 'Put it in the words' }).click();
    await asked.waitFor({ state: 'detached' });
    await expect.poll(() => scriptWords(page)).toContain('you answer for the night shift at both elevators');
    const which = panel(page).getByLabel('Which message of the series');
    await which.selectOption({ label: '4: Off your desk' });
    await panel(page).getByRole('heading', { name: 'Off your desk' }).waitFor();
  });
});

test('on a phone the words lie in the card, their checks folded, and can be changed there', async ({
  windowOn,
}) => {
  const desk = await windowOn(phone);
  await desk.api.post('sample');
  const { page } = desk;
  const id = await layOnDesk(desk, 'Ravi Thistlewood');
  await theWords(page).getByText('Hi Ravi, this is Imogen Tarr').waitFor();
  await theWords(page).tap();
  await script(page).waitFor();
  await panel(page)
    .getByText(/checks passed$/)
    .waitFor();
  expect(await panel(page).getByText('Makes a promise you can keep').isVisible()).toBe(false);
  await panel(page).getByRole('button', { name: 'Say it differently' }).tap();
  await editor(page).waitFor();
  await page.keyboard.insertText('Good morning. ');
  await panel(page).getByRole('button', { name: 'Done' }).tap();
  await page.getByRole('button', { name: 'Log a call' }).tap();
  const sheet = page.getByRole('dialog', { name: 'How did it go?' });
  await sheet.getByRole('button', { name: 'Left voicemail' }).tap();
  await sheet.getByRole('button', { name: /^Save/ }).tap();
  await expect.poll(async () => (await lastTouch(desk, id)).said?.text).toContain('Good morning.');
});

test('the words keep within the column at every width', async ({ windowOn }) => {
  for (const width of [1440, 1100, 800, 390, 320]) {
    const desk = await windowOn({ ...desktop, viewport: { width, height: 900 } });
    await desk.api.post('sample');
    await layOnDesk(desk, 'Odile Marchbanks');
    if (width === 800) await desk.page.getByText('Words', { exact: true }).click();
    if (width < 720) await theWords(desk.page).click();
    await script(desk.page).waitFor();
    const over = await desk.page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
    expect(over, `at ${width} px`).toBeLessThanOrEqual(0);
  }
});
