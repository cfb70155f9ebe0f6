import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, expect, test } from 'vitest';

import { isInstalled } from './installed.mjs';
import { refuseOldNode } from './run.mjs';

let root: string;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'phonework-installed-'));
  mkdirSync(path.join(root, 'node_modules'));
  wanted({
    'node_modules/hono': { version: '4.1.0' },
    'node_modules/mac-only': { version: '1.0.0', optional: true },
  });
});
afterEach(() => rmSync(root, { recursive: true }));

type Packages = Record<string, { version: string; optional?: boolean }>;
const wanted = (packages: Packages) =>
  writeFileSync(path.join(root, 'package-lock.json'), JSON.stringify({ packages: { '': {}, ...packages } }));
const present = (packages: Packages) =>
  writeFileSync(path.join(root, 'node_modules/.package-lock.json'), JSON.stringify({ packages }));

test('what the lock file names is installed when npm has put it there, but for other platforms', () => {
  present({ 'node_modules/hono': { version: '4.1.0' } });
  expect(isInstalled(root)).toBe(true);
});

test.each<[string, Packages]>([
  ['another version', { 'node_modules/hono': { version: '4.0.9' } }],
  ['nothing of it', {}],
  [
    'an optional library of another version',
    {
      'node_modules/hono': { version: '4.1.0' },
      'node_modules/mac-only': { version: '0.9.0' },
    },
  ],
])('%s is installed anew', (_what, packages) => {
  present(packages);
  expect(isInstalled(root)).toBe(false);
});

test('a fresh clone, and an install that was cut short, are installed', () => {
  expect(isInstalled(root)).toBe(false);
});

test.each(['18.20.4', '20.18.3'])('Node %s is refused with a sentence', (version) => {
  expect(() => refuseOldNode(version)).toThrow(`This is Node ${version}; Phonework needs 20.19 or newer.`);
});

test.each(['20.19.0', '20.20.2', '22.0.0', '24.11.1'])('Node %s will do', (version) => {
  expect(() => refuseOldNode(version)).not.toThrow();
});
