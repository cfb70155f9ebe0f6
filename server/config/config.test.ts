import { describe, expect, test } from 'vitest';

import { parseConfig } from '#server/config/config.ts';
import { type Environment, parseEnvironment } from '#server/config/environment.ts';

const nothingSaid: Environment = {
  platform: 'linux',
  isRoot: false,
  home: '/home/imogen',
  port: undefined,
  host: undefined,
  databaseUrl: undefined,
  dataFolder: undefined,
  xdgDataHome: undefined,
  localAppData: undefined,
  startsAt: undefined,
};
const configOf = (said: Partial<Environment>) => parseConfig({ ...nothingSaid, ...said });

test('with nothing said it serves this machine on port 4747, from a folder of its own', () => {
  expect(configOf({})).toEqual({
    host: '127.0.0.1',
    port: 4747,
    dataFolder: '/home/imogen/.local/share/phonework',
    database: { folder: '/home/imogen/.local/share/phonework' },
  });
});

test.each([
  ['root', { isRoot: true }, '/var/lib/phonework'],
  ['an ordinary user', {}, '/home/imogen/.local/share/phonework'],
  ['a user with data elsewhere', { xdgDataHome: '/data/imogen' }, '/data/imogen/phonework'],
  ['a user of a Mac', { platform: 'darwin' }, '/home/imogen/Library/Application Support/Phonework'],
  ['a user of Windows', { platform: 'win32', localAppData: '/local' }, '/local/Phonework'],
  ['whoever says where', { isRoot: true, dataFolder: '/srv/desk' }, '/srv/desk'],
])('the data of %s', (_whose, said, folder) => {
  expect(configOf(said).dataFolder).toBe(folder);
});

test('DATABASE_URL takes the place of the embedded database', () => {
  expect(configOf({ databaseUrl: 'postgres://desk@db/desk' }).database).toEqual({
    url: 'postgres://desk@db/desk',
  });
});

test('an empty variable is an absent one', () => {
  expect(parseEnvironment({ DATABASE_URL: '', PORT: ' ' })).toMatchObject({
    databaseUrl: undefined,
    port: undefined,
  });
});

describe('an address others could reach is refused', () => {
  test.each(['0.0.0.0', '::', '192.168.1.20', 'desk.example', '127.evil.example'])('%s', (host) => {
    expect(() => configOf({ host })).toThrow(/this machine only: there is no sign-in yet/);
  });
  test.each(['127.0.0.1', '127.0.0.53', '::1', 'localhost'])('%s is not', (host) => {
    expect(configOf({ host }).host).toBe(host);
  });
});

test.each(['-1', '65536', '80.5', 'http', '0x50'])('a port %s is refused', (port) => {
  expect(() => configOf({ port })).toThrow(`PORT is "${port}"; it must be a number from 1 to 65535`);
});

describe('a clock of its own', () => {
  const startsAt = '2026-11-24T15:42:00Z';

  test('is for a test with a folder of its own', () => {
    expect(configOf({ startsAt, dataFolder: '/tmp/desk' }).startsAt).toBe(startsAt);
  });

  test.each([
    ['on the data of a person', { startsAt }],
    ['on a database of others', { startsAt, dataFolder: '/tmp/desk', databaseUrl: 'postgres://db/desk' }],
    ['without a time', { startsAt: 'Tuesday', dataFolder: '/tmp/desk' }],
  ])('is refused %s', (_where, said) => {
    expect(() => configOf(said)).toThrow(/PHONEWORK_NOW is .* it is for tests/);
  });
});
