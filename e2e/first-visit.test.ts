import { afterAll, beforeEach, expect } from 'vitest';

import { test, wordsOf } from './desk.ts';
import { type Product, startProduct } from './product.ts';

/** A Sunday, 10 in the morning at the sample's desk. */
const sunday = '2026-11-22T15:00:00Z';

let product: Product;

beforeEach(async () => {
  product ??= await startProduct(sunday);
});
afterAll(() => product?.remove());

test('the first visit offers sample people and a list of one’s own, and the sample opens on its next working morning', async ({
  windowOn,
}) => {
  const { page, open, complaints } = await windowOn(undefined, product.address);
  await open();
  await page.getByRole('button', { name: /import my list/i }).waitFor();
  await page.getByRole('button', { name: /sample people/i }).click();
  await page.getByRole('navigation', { name: 'Main' }).waitFor();
  expect(await wordsOf(page.getByRole('main').getByRole('heading', { level: 1 }))).not.toBe('');
  await page.getByText('the sample opens on its next working morning').waitFor();
  expect(complaints).toEqual([]);
});
