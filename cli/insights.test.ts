import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCommand } from '#cli/run-command.test-kit.ts';
import { loadBuiltInPlaybooks } from '#store/playbook-file.ts';
import { loadBuiltInRulePacks } from '#store/rule-pack-file.ts';
import { createSample } from '#store/sample/sample.ts';
import { createTestDatabase, type TestDatabase } from '#store/test-database.ts';

/** The commands go by this clock. */
const tuesday = '2026-11-24T15:00:00Z';
let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
  const supplies = { packs: await loadBuiltInRulePacks(), playbooks: await loadBuiltInPlaybooks() };
  await createSample(database.db, tuesday, supplies);
});
afterAll(() => database?.drop());

const run = (...words: string[]) =>
  runCommand(['insights', ...words], [], {
    DATABASE_URL: database.address,
    PHONEWORK_DATA: '/nonexistent/phonework',
  });

test('what was done comes first, each number with what it was counted from', async () => {
  const { output, exitCode } = await run();
  expect(exitCode).toBe(0);
  expect(output).toMatch(/^Imogen Tarr, 2026-09-07 to 2026-11-24\n\nWhat was done\n {2}Calls /);
  expect(output).toMatch(
    /Call-back ratio +\d+ % \(likely \d+ to \d+\), \d+ messages answered of \d+ messages left/,
  );
  expect(output.indexOf('What was done')).toBeLessThan(output.indexOf('What came of it'));
  expect(output.indexOf('What came of it')).toBeLessThan(output.indexOf('What it cost'));
  expect(output).toContain('Methods: Not enough calls yet to tell.');
});

test('as JSON they come with their meaning, for some dates and for everybody', async () => {
  const { output } = await run('--all', '--from', '2026-11-16', '--until', '2026-11-20', '--json');
  const { period, before, metrics } = JSON.parse(output);
  expect([period, before]).toEqual([
    { from: '2026-11-16', until: '2026-11-20' },
    { from: '2026-11-09', until: '2026-11-13' },
  ]);
  expect(metrics[0]).toMatchObject({
    id: 'calls',
    unit: 'count',
    means: expect.stringContaining('Outbound calls'),
  });
  const own = JSON.parse((await run('--from', '2026-11-16', '--until', '2026-11-20', '--json')).output);
  expect(metrics[0].now.of).toBeGreaterThan(own.metrics[0].now.of);
});

test.each([
  [['--rep', 'nobody@example.test'], 1, 'There is no rep nobody@example.test here'],
  [['--from', '2026-11-20', '--until', '2026-11-16'], 1, 'Nothing lies between 2026-11-20 and 2026-11-16.'],
  [['--from', 'yesterday'], 2, '--from yesterday is no date'],
  [['--until', '2026-11-16'], 2, '--until is given without --from'],
  [['--all', '--rep', 'imogen@example.test'], 2, '--rep is for one rep'],
])('%j is refused with exit code %i', async (words, code, says) => {
  const { errors, exitCode } = await run(...words);
  expect(errors).toContain(says);
  expect(exitCode).toBe(code);
});
