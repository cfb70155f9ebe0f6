import { existsSync } from 'node:fs';

import { type Browser, type BrowserContextOptions, chromium, type Locator, type Page } from 'playwright-core';
import { test as base, inject } from 'vitest';

import { type Api, apiOf } from './api.ts';

/** One window of one person's browser, on one desk. */
export type Desk = {
  page: Page;
  address: string;
  api: Api;
  /** Goes to a place of the desk and waits until it stands. */
  open(path?: string): Promise<void>;
  /** Presses keys one after another, as they are named on the keyboard. */
  press(...keys: string[]): Promise<void>;
  /** What the page complained of: errors, refused resources, breaches of its policy. */
  complaints: string[];
};

export const desktop = { viewport: { width: 1440, height: 900 } } satisfies BrowserContextOptions;
export const phone = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
} satisfies BrowserContextOptions;

type Windows = (options?: BrowserContextOptions, address?: string) => Promise<Desk>;

/**
 * A test of the desk: `windowOn` opens browser windows that close with the test, `desk` is one of them at
 * 1440 by 900 on a sample made anew.
 */
export const test = base
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads from the pattern what a fixture stands on
  .extend('browser', { scope: 'worker' }, async ({}, { onCleanup }) => {
    const browser = await launch();
    onCleanup(() => browser.close());
    return browser;
  })
  .extend('windowOn', async ({ browser }, { onCleanup }): Promise<Windows> => {
    const opened: Desk[] = [];
    onCleanup(async () => {
      for (const { page } of opened) await page.context().close();
    });
    return async (options = desktop, address = sampleDesk()) => {
      const desk = await openWindow(browser, options, address);
      opened.push(desk);
      return desk;
    };
  })
  .extend('desk', async ({ windowOn }) => {
    const desk = await windowOn();
    await desk.api.post('sample');
    return desk;
  });

/** The address of the desk whose sample is this file's alone, as long as it runs. */
export function sampleDesk(): string {
  return inject('sampleDesks')[Number(process.env.VITEST_POOL_ID) - 1]!;
}

/** @param more switches of Chromium besides those every test has */
export function launch(more: readonly string[] = []): Promise<Browser> {
  const path = process.env.CHROME_PATH ?? '/usr/bin/chromium';
  if (!existsSync(path)) throw new Error(`There is no Chromium at ${path}; name yours in CHROME_PATH.`);
  return chromium.launch({
    executablePath: path,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...more,
    ],
  });
}

/** A browser writes every answer above 399 to its console; a refusal is an answer. */
const refusal = /^Failed to load resource: the server responded with a status of 4\d\d/;

export async function openWindow(
  browser: Browser,
  options: BrowserContextOptions,
  address: string,
): Promise<Desk> {
  const context = await browser.newContext({
    locale: 'en-CA',
    timezoneId: 'America/Toronto',
    reducedMotion: 'reduce',
    ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() !== 'error' || refusal.test(message.text())) return;
    complaints.push(message.text());
  });
  return {
    page,
    address,
    api: apiOf(address),
    complaints,
    async open(path = '/') {
      await page.goto(`${address}${path}`);
      await page.getByRole('heading').first().waitFor();
    },
    async press(...keys) {
      for (const key of keys) await page.keyboard.press(key);
    },
  };
}

/** The words of what is seen, once it is seen. */
export async function wordsOf(seen: Locator): Promise<string> {
  await seen.first().waitFor();
  return (await seen.allInnerTexts()).join('\n');
}
