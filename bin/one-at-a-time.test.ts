import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, expect, test } from 'vitest';

import { oneAtATime } from './one-at-a-time.mjs';

let root: string;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'phonework-one-'));
  mkdirSync(path.join(root, 'dist'));
});
afterEach(() => rmSync(root, { recursive: true }));

const silent = () => {};

test('four starts at once prepare one after the other', async () => {
  const script = `
    const { oneAtATime } = await import(${JSON.stringify(new URL('one-at-a-time.mjs', import.meta.url).href)});
    const { appendFileSync } = await import('node:fs');
    const { spawnSync } = await import('node:child_process');
    oneAtATime(${JSON.stringify(root)}, () => {
      appendFileSync(${JSON.stringify(path.join(root, 'work'))}, '(');
      spawnSync(process.execPath, ['--version']);
      appendFileSync(${JSON.stringify(path.join(root, 'work'))}, ')');
    }, () => {});`;
  const starts = Array.from({ length: 4 }, () =>
    spawn(process.execPath, ['--input-type=module', '-e', script]),
  );
  await Promise.all(starts.map((start) => new Promise((ended) => start.once('exit', ended))));
  expect(readFileSync(path.join(root, 'work'), 'utf8')).toBe('()()()()');
});

test('a lock whose process has ended holds nobody up', () => {
  writeFileSync(
    path.join(root, 'dist/being-prepared'),
    String(spawnSync(process.execPath, ['--version']).pid),
  );
  expect(oneAtATime(root, () => 'built', silent)).toBe('built');
});

test('work that fails gives the lock back', () => {
  const fail = () => {
    throw new Error('no room left');
  };
  expect(() => oneAtATime(root, fail, silent)).toThrow('no room left');
  expect(oneAtATime(root, () => 'built', silent)).toBe('built');
});
