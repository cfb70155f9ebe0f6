import fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { packagedPostgres, runnableBinaries } from '#store/postgres/binaries.ts';

describe('a package as npm leaves it', () => {
  let home: string;
  let native: string;

  beforeEach(() => {
    home = fs.mkdtempSync(path.join(tmpdir(), 'phonework-binaries-'));
    native = path.join(home, 'package/native');
    fs.cpSync(packagedPostgres(), native, {
      recursive: true,
      verbatimSymlinks: true,
      filter: (file) => !fs.lstatSync(file).isSymbolicLink(),
    });
    fs.copyFileSync(
      path.join(packagedPostgres(), '../package.json'),
      path.join(home, 'package/package.json'),
    );
  });
  afterEach(() => fs.rmSync(home, { recursive: true, force: true }));

  const silent = () => {};

  test('the links that a package cannot carry are made, and the programs run where they are', () => {
    expect(runnableBinaries(native, home, null, silent)).toBe(path.join(native, 'bin'));
    const links = JSON.parse(fs.readFileSync(path.join(native, 'pg-symlinks.json'), 'utf8'));
    for (const { target, source } of links) {
      expect(fs.realpathSync(path.resolve(native, '..', target))).toBe(path.resolve(native, '..', source));
    }
  });

  test('programs that a strict umask closed are copied to where they run', () => {
    fs.chmodSync(path.join(native, 'bin/postgres'), 0o600);
    const copied = runnableBinaries(native, home, null, silent);
    expect(copied).toMatch(/postgresql-18[^/]*\/bin$/);
    expect(fs.statSync(path.join(copied, 'postgres')).mode & 0o777).toBe(0o755);
  });

  test('programs that do not run anywhere are refused with their reason and the way out', () => {
    fs.writeFileSync(
      path.join(native, 'bin/postgres'),
      '#!/bin/sh\necho not for this processor >&2; exit 1\n',
    );
    expect(() => runnableBinaries(native, home, null, silent)).toThrow(
      /does not run here: not for this processor\. Set DATABASE_URL/,
    );
  });
});

test.each([
  ['win32', 'arm64'],
  ['freebsd', 'x64'],
  ['linux', 'riscv64'],
])('on %s %s, which has none, it says to bring a server', (platform, arch) => {
  expect(() => packagedPostgres(platform, arch)).toThrow(/Set DATABASE_URL to a PostgreSQL server of yours/);
});
