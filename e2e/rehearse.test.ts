import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import AxeBuilder from '@axe-core/playwright';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { test as base, expect } from 'vitest';

import { type Desk, desktop, launch, openWindow, phone, sampleDesk, wordsOf } from './desk.ts';
import { spoken, writeVoice } from './fake-voice.ts';

type Microphone = 'speaks' | 'not-allowed' | 'none';
type Opens = (microphone: Microphone, size?: BrowserContextOptions) => Promise<Desk>;

/** A desk on the sample in a browser of its own, whose microphone speaks the words once, or is not to be had. */
const test = base
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads from the pattern what a fixture stands on
  .extend('openWith', async ({}, { onCleanup }): Promise<Opens> => {
    const folder = mkdtempSync(path.join(tmpdir(), 'phonework-voice-'));
    const closes: (() => Promise<void>)[] = [];
    onCleanup(async () => {
      for (const close of closes) await close();
      rmSync(folder, { recursive: true });
    });
    return async (microphone, size = desktop) => {
      const voice = path.join(folder, 'voice.wav');
      if (microphone === 'speaks') writeVoice(voice);
      const browser = await launch(microphone === 'speaks' ? speaking(voice) : []);
      closes.push(() => browser.close());
      const desk = await openWindow(browser, size, sampleDesk());
      await desk.api.post('sample');
      return desk;
    };
  });

const speaking = (voice: string) => [
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
  `--use-file-for-fake-audio-capture=${voice}%noloop`,
];

const section = (page: Page) => page.getByRole('region', { name: 'Rehearse' });
const takesIn = (page: Page) => section(page).getByRole('list', { name: 'Takes' });
const takesOf = async ({ api }: Desk, id: string) => (await api.get(`scripts/${id}/takes`)).items;

/** A message of its own for a test, open in the studio. */
async function openMessage(desk: Desk): Promise<string> {
  const script = { kind: 'reason', title: 'The shoe shop', playbookId: 'own-the-follow-up' };
  const { id } = await desk.api.post('scripts', { ...script, body: spoken.text });
  await desk.open(`/messages/${id}`);
  await section(desk.page).getByText('You have no takes of version 1 yet.').waitFor();
  return id;
}

/** Records until the last word was spoken, and a little longer. */
async function recordIt({ page, press }: Desk, stop: () => Promise<void>): Promise<void> {
  await press('r');
  await section(page).getByRole('button', { name: 'Stop' }).waitFor();
  const heardSeconds = async () =>
    /(\d+):(\d\d)/
      .exec(await section(page).getByRole('button', { name: 'Stop' }).innerText())!
      .slice(1)
      .reduce((sum, part) => sum * 60 + Number(part), 0);
  await expect.poll(heardSeconds, { timeout: 30_000 }).toBeGreaterThan(spoken.seconds);
  await stop();
  await takesIn(page).getByText('Take 1').waitFor();
}

const near = (measured: number, known: number) => Math.abs(measured / known - 1);

test('while it records it says how it is heard, and what is discarded is not kept', async ({ openWith }) => {
  const desk = await openWith('speaks');
  const { page, press } = desk;
  const id = await openMessage(desk);
  await press('r');
  await section(page).getByText('Heard well.').waitFor();
  expect(await section(page).getByRole('meter').count()).toBe(1);
  await section(page).getByRole('button', { name: 'Discard this one' }).click();
  await section(page).getByRole('button', { name: 'Record take 1' }).waitFor();
  expect(await takesOf(desk, id)).toEqual([]);
});

test('a take is as long and as fast as the words were spoken, is heard again after a reload, and is deleted', async ({
  openWith,
}) => {
  const desk = await openWith('speaks');
  const { page, press, api } = desk;
  const id = await openMessage(desk);
  await recordIt(desk, () => press('Space'));
  await expect.poll(async () => (await takesOf(desk, id))[0]?.audio?.bytes ?? 0).toBeGreaterThan(20_000);
  const [take] = await takesOf(desk, id);
  expect(near(take.seconds, spoken.seconds)).toBeLessThan(0.05);
  expect(near(take.pace, spoken.pace)).toBeLessThan(0.05);
  expect(take.benefitAtSeconds).toBeLessThan(10);
  expect(take.clipped).toBe(false);
  expect(take.audio.contentType).toMatch(/^audio\/webm/);

  await page.reload();
  await takesIn(page).getByText('Take 1').waitFor();
  await section(page).getByText('rehearsed', { exact: true }).waitFor();
  expect(await wordsOf(section(page))).toMatch(/12 s\s+under 40/);
  await page.getByText(/At your own pace, \d+ words a minute/).waitFor();
  await api.post(`scripts/${id}/use`);
  expect(await api.get(`scripts/${id}`)).toMatchObject({ inUse: 1, rehearsed: true });

  const sound = page.waitForResponse((answer) => answer.url().endsWith(`/takes/${take.id}/audio`));
  await section(page).getByRole('button', { name: 'Play take 1' }).click();
  expect((await sound).status()).toBeLessThan(300);
  await section(page).getByRole('button', { name: 'Stop take 1' }).waitFor();
  await section(page).getByRole('button', { name: 'Stop take 1' }).click();

  await section(page).getByRole('button', { name: 'Delete take 1' }).click();
  await section(page).getByText('You have no takes of version 1 yet.').waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await takesIn(page).getByText('Take 1').waitFor();
  await section(page).getByRole('button', { name: 'Delete take 1' }).click();
  // Leaving takes what was deleted with it.
  await desk.open('/messages');
  await expect.poll(() => takesOf(desk, id)).toEqual([]);
  expect((await fetch(`${desk.address}/api/v1/takes/${take.id}/audio`)).status).toBe(404);
  expect(desk.complaints).toEqual([]);
});

test('out of reach a take is kept on this machine, and sent when the desk is there again', async ({
  openWith,
}) => {
  const desk = await openWith('speaks');
  const { page } = desk;
  const id = await openMessage(desk);
  await page.route('**/api/v1/scripts/*/takes', (route) =>
    route.request().method() === 'POST' ? route.abort() : route.continue(),
  );
  await recordIt(desk, () => section(page).getByRole('button', { name: 'Stop' }).click());
  await section(page).getByText('kept here').waitFor();
  await page.reload();
  await section(page).getByText('kept here').waitFor();
  expect(await takesOf(desk, id)).toEqual([]);
  await page.unroute('**/api/v1/scripts/*/takes');
  await section(page).getByText('kept here').waitFor({ state: 'detached' });
  await takesIn(page).getByText('Take 1').waitFor();
  const takes = await takesOf(desk, id);
  expect(takes).toHaveLength(1);
  expect(takes[0].audio.bytes).toBeGreaterThan(20_000);
});

test('words that are not saved yet are rehearsed as the version they become', async ({ openWith }) => {
  const desk = await openWith('none');
  const { page, api } = desk;
  const id = await openMessage(desk);
  await api.post(`scripts/${id}/use`);
  await desk.open(`/messages/${id}`);
  await page.route(`**/api/v1/scripts/${id}`, (route) =>
    route.request().method() === 'PATCH' ? route.abort() : route.continue(),
  );
  await page.getByRole('textbox', { name: 'Words of the message' }).click();
  await desk.press('Control+End');
  await page.keyboard.type(' Goodbye.');
  await page.getByText('Kept on this machine').waitFor();
  await section(page).getByRole('button', { name: 'Time it without recording' }).click();
  await section(page).getByText('0:10').waitFor({ timeout: 20_000 });
  await section(page).getByRole('button', { name: 'I have said it' }).click();
  await section(page).getByText('kept here').waitFor();
  expect(await takesOf(desk, id)).toEqual([]);
  await page.unroute(`**/api/v1/scripts/${id}`);
  await expect.poll(async () => (await takesOf(desk, id))[0]?.version, { timeout: 30_000 }).toBe(2);
});

test('without a microphone it says so, and a take is timed by the clock', async ({ openWith }) => {
  const desk = await openWith('none');
  const { page, press } = desk;
  const id = await openMessage(desk);
  await press('r');
  await section(page)
    .getByText(/^(No microphone was found|This page may not use the microphone)\./)
    .waitFor();
  await section(page).getByRole('button', { name: 'Time it without recording' }).click();
  await section(page).getByText('The clock runs. Say the words').waitFor();
  await section(page).getByRole('button', { name: 'I have said it' }).click();
  await section(page)
    .getByText(/The recording is too short for these words/)
    .waitFor();
  await section(page).getByRole('button', { name: 'Time it without recording' }).click();
  await section(page).getByText('0:10').waitFor({ timeout: 20_000 });
  await press('r');
  await section(page)
    .getByText(/^Timed by the clock/)
    .waitFor();
  await expect.poll(async () => (await takesOf(desk, id)).length).toBe(1);
  const [take] = await takesOf(desk, id);
  expect(take).toMatchObject({ loudnessDb: null, audio: null, bars: [] });
  expect(take.seconds).toBeGreaterThan(10);
});

test('a browser that cannot record times its takes', async ({ openWith }) => {
  const desk = await openWith('none');
  await desk.page.addInitScript('delete window.MediaRecorder');
  await openMessage(desk);
  await section(desk.page).getByText('This browser cannot record sound.').waitFor();
  await desk.press('r');
  await section(desk.page).getByRole('button', { name: 'I have said it' }).waitFor();
});

const sizes = [
  ['1440', desktop],
  ['390', phone],
] as const;

test.for(sizes)('at %s px no state of a rehearsal breaks WCAG 2.2 AA', async ([, size], { openWith }) => {
  const desk = await openWith('speaks', size);
  const { page } = desk;
  await openMessage(desk);
  await section(page).getByRole('button', { name: 'Record take 1' }).click();
  await section(page).getByText('Heard well.').waitFor();
  await section(page).getByLabel('Light each phrase at my pace').check();
  await section(page).locator('mark').waitFor();
  expect(await breachesOf(page)).toEqual([]);
  const stop = section(page).getByRole('button', { name: 'Stop' });
  await expect.poll(() => stop.innerText(), { timeout: 30_000 }).toMatch(/0:1[3-9]/);
  await stop.click();
  await takesIn(page).getByText('Take 1').waitFor();
  expect(await breachesOf(page)).toEqual([]);
  expect(await page.evaluate('document.scrollingElement.scrollWidth')).toBe(size.viewport.width);
  expect(desk.complaints).toEqual([]);
});

/** Rules broken in either look, with the first element of each. */
async function breachesOf(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
      .analyze();
    for (const { id, nodes } of violations)
      found.push(`${colorScheme}: ${id} at ${nodes[0]?.target.join(' ')} (${nodes[0]?.failureSummary})`);
  }
  return found;
}
