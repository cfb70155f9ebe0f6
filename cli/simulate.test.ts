import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCommand } from '#cli/run-command.test-kit.ts';
import { assumptionIds, usual } from '#core/market/assumptions.ts';
import { loadBuiltInPlaybooks } from '#store/playbook-file.ts';
import { createTestDatabase, type TestDatabase } from '#store/test-database.ts';
import { addPerson, addWorkspace } from '#store/test-workspace.ts';

const simulate = (...words: string[]) => runCommand(['simulate', ...words]);
const small = ['--prospects', '60', '--days', '8', '--worlds', '3', '--draws', '2'];
const two = ['--playbooks', 'own-the-follow-up,live-only'];

describe('playbooks tried on simulated people', () => {
  test('begin with where a lead comes from, and end with what was left out', async () => {
    const { output, errors, exitCode } = await simulate(...small, ...two);
    const [first, second, third] = output.split('\n');
    expect(first).toMatch(/^By conversations an hour of calling .*assum/);
    expect(second).toMatch(/^By conversations from 100 people .*assum/);
    expect(third).toBe(
      'This is a simulation: it says what follows if what is assumed is so, and proves no method.',
    );
    expect(output).toContain('60 prospects, 8 business days, 3 worlds, seed 1.');
    expect(output).toMatch(/^ {2}call-back ratio, % +\d+\.\d \(-?\d+\.\d to \d+\.\d\)/m);
    expect(output).toMatch(/if it made no difference that .* are assumed to be answered [\d.]+ times/);
    expect(output).toMatch(/and if one number were otherwise \(a change below [\d.]+ may be chance\):/);
    expect(output).toContain('\nNot simulated:\n');
    expect([errors, exitCode]).toEqual(['', 0]);
  });

  test('come to the same bytes with the same seed, and to others with another', async () => {
    const words = [...small, ...two, '--json'];
    const [one, again, other] = [
      await simulate(...words),
      await simulate(...words),
      await simulate(...words, '--seed', '2'),
    ];
    expect(one.output).toBe(again.output);
    expect(one.output).not.toBe(other.output);
  });

  test('say as JSON all that was asked, found and assumed', async () => {
    const told = JSON.parse((await simulate(...small, ...two, '--json')).output);
    expect(told.asked).toMatchObject({ people: 60, days: 8, seed: 1, worlds: 3, draws: 2 });
    expect(told.says).toHaveLength(3);
    expect(told.asked.playbooks.toSorted()).toEqual(['live-only', 'own-the-follow-up']);
    expect(told.leads[0].tried.length).toBeGreaterThan(30);
    expect(told.assumptions.map(({ id }: { id: string }) => id)).toEqual(assumptionIds);
    expect(told.assumptions[0]).toMatchObject({ basis: 'assumed', source: 'MARKET.md, section 8' });
    for (const { metrics } of told.outcomes)
      for (const { id } of told.metrics) expect(metrics[id].low).toBeLessThanOrEqual(metrics[id].high);
  });

  test('may be one alone, which leads nobody', async () => {
    const { output } = await simulate(...small, '--playbooks', 'three-and-done');
    expect(output).toMatch(/^One playbook plays alone/);
  });
});

describe('a territory like the workspace’s own', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database?.drop());
  const likeMine = (...words: string[]) =>
    runCommand(['simulate', '--like-mine', '--playbooks', 'live-only', ...words], [], {
      DATABASE_URL: database.address,
      PHONEWORK_DATA: '/nonexistent/phonework',
    });

  test('takes a workspace', async () => {
    const { errors, exitCode } = await likeMine();
    expect(errors).toContain('There is no workspace yet.');
    expect(exitCode).toBe(1);
  });

  test('says what was taken of it, and simulates as many as may be called', async () => {
    const here = await addWorkspace(database.db, '2026-11-24T15:00:00Z');
    for (let people = 24; people > 0; people -= 1) await addPerson(database.db, here);
    const few = ['--days', '5', '--worlds', '2', '--draws', '1'];
    const { output, exitCode } = await likeMine(...few, '--json');
    const { asked, territory, assumptions } = JSON.parse(output);
    expect([asked.people, territory[0]]).toEqual([
      24,
      { of: 'people', says: 'All 24 people may be called.' },
    ]);
    expect(assumptions[0]).toMatchObject({
      id: 'shareReferred',
      basis: 'measured',
      source: 'your own territory',
    });
    expect((await likeMine(...few, '--json')).output).toBe(output);
    expect(exitCode).toBe(0);
    const read = (await likeMine(...few, '--prospects', '40')).output;
    expect(read).toContain('A territory like yours:\n  people         All 24 people may be called.');
    expect(read).toContain('40 prospects, 5 business days');
  });
});

test('the desk asks on the input, and is told line by line how far it is', async () => {
  const asked = {
    playbooks: (await loadBuiltInPlaybooks()).slice(0, 2),
    assumed: usual,
    own: null,
    people: 40,
    days: 5,
    seed: 1,
    worlds: 2,
    draws: 1,
    worldsADraw: 1,
    worldsATry: 1,
  };
  const { output, exitCode } = await runCommand(['simulate', '--asked-on-input'], [JSON.stringify(asked)]);
  const lines = output
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(lines[0].progress.done).toBeLessThan(0.1);
  expect(lines.at(-1).result.outcomes).toHaveLength(2);
  expect(lines.length).toBeLessThan(110);
  expect(exitCode).toBe(0);
});

test.each([
  [['--playbooks', 'own-the-follow-up,own-it'], 'there is no playbook “own-it”; expected some of'],
  [['--prospects', 'many'], 'Expected a whole number from 20 to 100000.'],
  [['--days', '0'], 'Expected a whole number from 1 to 260.'],
  [['--seed', '1.5'], 'Expected a whole number from 0 to 2147483647.'],
  [['--worlds', '1'], 'Expected a whole number from 2 to 1000.'],
])('%j is wrong usage, which says what was expected', async (words, expected) => {
  const { output, errors, exitCode } = await simulate(...words);
  expect(errors).toContain(expected);
  expect([output, exitCode]).toEqual(['', 2]);
});
