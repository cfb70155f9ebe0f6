import { spawnSync } from 'node:child_process';

import { expect, test } from 'vitest';

import type { Io } from '#cli/io.ts';
import { runCommand } from '#cli/run-command.test-kit.ts';
import { packageRoot } from '#store/package-root.ts';

const run = (words: string[], environment: Io['environment'] = {}) => runCommand(words, [], environment);

const commands = [
  'serve',
  'import',
  'undo',
  'today',
  'log',
  'insights',
  'decide',
  'playbook',
  'lint',
  'say',
  'reach',
  'plan',
  'promise',
  'migrate',
  'doctor',
];

test('--help names every command, and is done', async () => {
  const { output, exitCode } = await run(['--help']);
  for (const command of commands) expect(output).toMatch(new RegExp(`^ {2}${command} `, 'm'));
  expect(exitCode).toBe(0);
});

test.each([
  'serve',
  'import',
  'undo',
  'today',
  'log',
  'insights',
  'decide',
  'playbook check',
  'lint',
  'say',
  'reach',
  'plan',
  'promise',
  'migrate',
  'doctor',
])('%s --help shows an example', async (command) => {
  const { output, exitCode } = await run([...command.split(' '), '--help']);
  expect(output).toContain('Example:');
  expect(exitCode).toBe(0);
});

test.each([
  ['a command that is none', ['tody'], "unknown command 'tody'"],
  ['an option that is none', ['migrate', '--force'], "unknown option '--force'"],
  ['the name of something every object has', ['constructor'], "unknown command 'constructor'"],
])('%s is wrong usage', async (_what, words, says) => {
  const { errors, exitCode } = await run(words);
  expect(errors).toContain(says);
  expect(exitCode).toBe(2);
});

test('a database that cannot be reached is a failure of the surroundings, in one sentence', async () => {
  const { output, errors, exitCode } = await run(['migrate'], {
    DATABASE_URL: 'postgres://desk@127.0.0.1:1/desk',
  });
  expect(exitCode).toBe(3);
  expect(output).toBe('');
  expect(errors).toMatch(/^The database at 127\.0\.0\.1:1, database desk cannot be reached.*\n$/);
});

test('doctor says what is ill, and goes on looking', async () => {
  const { output, exitCode } = await run(['doctor'], { DATABASE_URL: 'postgres://desk@127.0.0.1:1/desk' });
  expect(output).toMatch(/^ok {4}Node: .*FAIL {2}Database: .*cannot be reached/s);
  expect(exitCode).toBe(3);
});

test.each([
  ['deciding loads no database driver', ['decide'], false],
  ['migrating does', ['migrate', '--help'], true],
])('%s', (_what, words, isLoaded) => {
  const script = `
    const { phonework } = await import('#cli/phonework.ts');
    const { PassThrough, Readable } = await import('node:stream');
    const quiet = new PassThrough().resume();
    const io = { input: Readable.from([]), output: quiet, errors: quiet, environment: {}, exitCode: 0 };
    await phonework(${JSON.stringify(words)}, io);
    const { createRequire } = await import('node:module');
    const loaded = Object.keys(createRequire(process.cwd() + '/').cache);
    console.log(loaded.some((file) => file.includes('/node_modules/pg/')));`;
  const { stdout } = spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
    cwd: packageRoot,
    encoding: 'utf8',
  });
  expect(stdout.trim()).toBe(String(isLoaded));
});
