import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

import type { Desk } from './desk.ts';

/** The Today page, as a rep sees it. */
export const personOnDesk = (page: Page): Locator =>
  page
    .getByRole('region', { name: 'The person on the desk' })
    .or(page.getByRole('article'))
    .getByRole('heading')
    .first();

export const howItWent = (page: Page): Locator => page.getByRole('region', { name: 'How it went' });

/** What follows from the answer that is pressed, in its two lines. */
export const preview = (page: Page): Locator => howItWent(page).getByText(/^Next/);

export const queue = (page: Page): Locator => page.getByRole('list', { name: 'Today’s queue' });

/** Who lies on the desk, once somebody does. */
export async function nameOnDesk(page: Page): Promise<string> {
  return (await personOnDesk(page).innerText()).trim();
}

export async function untilOnDesk(page: Page, name: string): Promise<void> {
  await expect.poll(() => nameOnDesk(page)).toBe(name);
}

export async function untilSomebodyElse(page: Page, than: string): Promise<string> {
  await expect.poll(() => nameOnDesk(page).catch(() => than)).not.toBe(than);
  return nameOnDesk(page);
}

/** Lays one person on the desk, whoever is due. */
export async function layOnDesk(desk: Desk, name: string): Promise<string> {
  const { rows } = await desk.api.get(`people?q=${encodeURIComponent(name)}`);
  const { id } = rows[0];
  await desk.open(`/?person=${id}`);
  await untilOnDesk(desk.page, name);
  return id;
}

/** The newest standing touch of a person, as the book has it. */
export async function lastTouch(desk: Desk, personId: string) {
  const { touches } = await desk.api.get(`people/${personId}`);
  const standing = touches.filter((one: { standing: boolean }) => one.standing);
  return standing.sort((one: { at: string }, other: { at: string }) => one.at.localeCompare(other.at)).at(-1);
}
