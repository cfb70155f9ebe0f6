import fs from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { describe, expect, test } from 'vitest';

import { firstUnreachable, serverAccount } from '#store/postgres/account.ts';

const root = 'root:x:0:0:root:/root:/bin/bash';
const nobody = 'nobody:x:65534:65534:nobody:/nonexistent:/usr/sbin/nologin';
const postgres = 'postgres:x:101:104:PostgreSQL administrator,,,:/var/lib/postgresql:/bin/bash';

describe('the account PostgreSQL runs as', () => {
  test.each([
    ['ours, for an ordinary user', 1000, [root, nobody, postgres], null],
    ['ours, on Windows', undefined, [], null],
    ['postgres, for root', 0, [root, nobody, postgres], { name: 'postgres', uid: 101, gid: 104 }],
    ['nobody, for root without that account', 0, [root, nobody], { name: 'nobody', uid: 65534, gid: 65534 }],
  ])('%s', (_who, uid, accounts, expected) => {
    expect(serverAccount(uid, () => accounts.join('\n'))).toEqual(expected);
  });

  test('is missed with a sentence where root has nobody to lend', () => {
    expect(() => serverAccount(0, () => root)).toThrow(/neither an account "postgres" nor "nobody"/);
  });

  test('is never one that is root by another name', () => {
    expect(() => serverAccount(0, () => 'postgres:x:0:0::/:/bin/sh')).toThrow(/does not run as root/);
  });
});

test('the first folder in the way of an account is the one to open', () => {
  const open = fs.mkdtempSync(path.join(tmpdir(), 'phonework-account-'));
  const closed = path.join(open, 'closed');
  const data = path.join(closed, 'data');
  fs.mkdirSync(data, { recursive: true });
  fs.chmodSync(open, 0o711);
  fs.chmodSync(closed, 0o700);
  const stranger = { name: 'stranger', uid: 54_321, gid: 54_321 };
  expect(firstUnreachable(data, stranger)).toBe(closed);
  expect(firstUnreachable(data, { ...stranger, uid: fs.statSync(closed).uid })).toBe(null);
  fs.chmodSync(closed, 0o711);
  expect(firstUnreachable(data, stranger)).toBe(null);
  fs.rmSync(open, { recursive: true });
});
