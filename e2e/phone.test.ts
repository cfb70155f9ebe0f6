import { expect } from 'vitest';

import { phone, test } from './desk.ts';
import { lastTouch, nameOnDesk, untilSomebodyElse } from './today.ts';

/** A page that goes out of sight and comes back, as it does while the phone is used. */
const awayAndBack = ['hidden', 'visible'].map(
  (state) => `
    Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => '${state}' });
    document.dispatchEvent(new Event('visibilitychange'))`,
);

test('on a phone the call lies under the thumb, and coming back from it asks how it went', async ({
  windowOn,
}) => {
  const desk = await windowOn(phone);
  await desk.api.post('sample');
  const { page, open, api } = desk;
  await open();
  const name = await nameOnDesk(page);
  const { id } = (await api.get(`people?q=${encodeURIComponent(name)}`)).rows[0];
  const call = page.getByRole('button', { name: /^Call \(?\+?\d/ });
  const { y, height } = (await call.boundingBox())!;
  expect(height).toBeGreaterThanOrEqual(56);
  expect(y).toBeGreaterThan(phone.viewport.height / 2);
  await call.tap();
  for (const step of awayAndBack) await page.evaluate(step);
  const sheet = page.getByRole('dialog', { name: 'How did it go?' });
  await sheet.getByRole('button', { name: /^No answer/ }).tap();
  await sheet.getByRole('button', { name: /Rang out/ }).tap();
  await sheet.getByText(/^Next/).waitFor();
  await sheet.getByRole('button', { name: /^Save/ }).tap();
  await untilSomebodyElse(page, name);
  await expect.poll(async () => (await lastTouch(desk, id)).outcome).toBe('no-answer');
});

test('every target of the phone desk can be met by a thumb', async ({ windowOn }) => {
  const desk = await windowOn(phone);
  await desk.api.post('sample');
  await desk.open();
  await nameOnDesk(desk.page);
  await desk.page.getByRole('button', { name: 'Log a call' }).tap();
  await desk.page.getByRole('dialog', { name: 'How did it go?' }).waitFor();
  const small = await desk.page.evaluate(`
    [...document.querySelectorAll('[role=dialog] button, nav a')]
      .filter((one) => one.offsetParent)
      .map((one) => [one.innerText || one.ariaLabel, one.getBoundingClientRect()])
      .filter(([, box]) => box.height < 44 || box.width < 44)
      .map(([name, box]) => name + ' ' + Math.round(box.width) + ' by ' + Math.round(box.height))`);
  expect(small).toEqual([]);
});
