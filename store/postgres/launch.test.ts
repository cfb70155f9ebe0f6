import { expect, test } from 'vitest';

import { serverArguments } from '#store/postgres/launch.ts';

const settingsOf = (socketFolder: string | null) =>
  serverArguments({ socketFolder, settings: { jit: 'off' } }, 5432).filter((word) => word !== '-c');

test('a server with a socket listens on no address', () => {
  expect(settingsOf('/run/desk')).toEqual([
    'port=5432',
    'listen_addresses=',
    'unix_socket_directories=/run/desk',
    'unix_socket_permissions=0700',
    'jit=off',
  ]);
});

test('a server without one, as on Windows, listens on loopback alone', () => {
  expect(settingsOf(null)).toEqual([
    'port=5432',
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'jit=off',
  ]);
});
