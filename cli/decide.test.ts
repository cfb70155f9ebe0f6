import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCommand } from '#cli/run-command.test-kit.ts';

const question = {
  playbook: 'three-and-done',
  now: '2026-11-24T15:00:00Z',
  prospect: { timeZone: 'America/Vancouver', relationship: 'stranger', phones: ['+16045550117'] },
  touches: [],
};
const line = JSON.stringify(question);

async function run(words: string[], input: Iterable<string | Buffer> = []) {
  const ran = await runCommand(words, input);
  return { ...ran, lines: ran.output.split('\n').slice(0, -1) };
}

describe('phonework decide', () => {
  test('answers in the shape of the page and no more', async () => {
    const { lines, exitCode } = await run(['decide'], [line]);
    expect(lines).toHaveLength(1);
    expect(Object.keys(JSON.parse(lines[0]!))).toEqual([
      'next',
      'opens',
      'closes',
      'windows',
      'objective',
      'strategy',
      'ifVoicemail',
      'promise',
      'reasons',
    ]);
    expect(exitCode).toBe(0);
  });

  test('answers line n with line n, bad and blank ones with an error, and goes on', async () => {
    const { lines, exitCode } = await run(['decide'], [`${line}\n{broken\n\n{"now":1}\r\n${line}\n\n`]);
    const fields = lines.map((text) => JSON.parse(text).error?.field);
    expect(fields).toEqual([undefined, '', '', 'playbook', undefined]);
    expect(exitCode).toBe(1);
  });

  test('reads lines however the bytes are cut, letters of several bytes and a mark at the start among them', async () => {
    const bytes = Buffer.from(`\uFEFF${JSON.stringify({ ...question, note: 'Zoë 📞' })}\n${line}`);
    const chunks = Array.from({ length: Math.ceil(bytes.length / 7) }, (_, i) =>
      bytes.subarray(i * 7, i * 7 + 7),
    );
    const { lines, exitCode } = await run(['decide'], chunks);
    expect(lines.map((text) => JSON.parse(text).next)).toEqual(['call', 'call']);
    expect(exitCode).toBe(0);
  });

  test('does not read a line that is longer than any question', async () => {
    const huge = 'x'.repeat(3_000_000);
    const { lines } = await run(['decide'], [huge, huge, huge, huge, `\n${line}\n`]);
    expect(JSON.parse(lines[0]!).error.says).toMatch(/^The line is longer than 8 MiB/);
    expect(JSON.parse(lines[1]!).next).toBe('call');
  });

  test('explains in sentences, in the prospect’s time', async () => {
    const { output } = await run(['decide', '--explain'], [line]);
    expect(output).toBe(
      'Call Tue Nov 24, 8:00 am to 12:00 pm, their time. On voicemail, leave the message “introduction”.\n' +
        '  because: The first call of “Three, then leave it”.\n\n',
    );
  });

  test('knows a playbook of your own', async () => {
    const own = JSON.stringify({ ...question, playbook: 'letter-first' });
    const { lines } = await run(['decide', '--playbooks', 'examples/playbooks'], [own]);
    expect(JSON.parse(lines[0]!)).toMatchObject({ next: 'prepare', missing: ['research'] });
  });

  test('a folder that is not there is wrong usage', async () => {
    const { errors, exitCode } = await run(['decide', '--playbooks', 'nowhere']);
    expect(errors).toContain('nowhere cannot be read: there is no such file or folder.');
    expect(exitCode).toBe(2);
  });
});

describe('phonework playbook', () => {
  test('lists the five methods, each in its one line', async () => {
    const { lines } = await run(['playbook', 'list']);
    expect(lines).toHaveLength(5);
    expect(lines[3]).toMatch(
      /^three-and-done +Three, then leave it: Three voicemails, then their turn \(Lisa Shepherd\)$/,
    );
  });

  test('lists them whole as JSON', async () => {
    const { output } = await run(['playbook', 'list', '--json', '--playbooks', 'examples/playbooks']);
    expect(JSON.parse(output).map(({ playbook }: { playbook: string }) => playbook)).toContain(
      'letter-first',
    );
  });

  test('says that a good file can be used', async () => {
    const { output, exitCode } = await run(['playbook', 'check', 'examples/playbooks/letter-first.yaml']);
    expect([output, exitCode]).toEqual([
      'examples/playbooks/letter-first.yaml: “A letter first” can be used.\n',
      0,
    ]);
  });

  test.each([
    [
      120,
      'It asks for a rest of 120 days; the house rule asks for 180 days unless your workspace set another number',
    ],
    [180, null],
    [240, null],
  ])('says of a rest of %i days whether the house rule asks for more', async (days, says) => {
    const folder = await mkdtemp(join(tmpdir(), 'playbook-'));
    const file = join(folder, 'rested.yaml');
    const source = await readFile('examples/playbooks/letter-first.yaml', 'utf8');
    await writeFile(file, source.replace(/^spacing:/m, `rest: { days: ${days} }\nspacing:`));
    const { output, exitCode } = await run(['playbook', 'check', file]);
    await rm(folder, { recursive: true });
    expect(output).toContain(`can be used.${says === null ? '\n' : ` ${says}`}`);
    expect(exitCode).toBe(0);
  });

  test('tells a bad file by line and column, and ends with 1', async () => {
    const { errors, exitCode } = await run(['playbook', 'check', 'package.json']);
    expect(errors).toMatch(/^package.json, line \d+, column \d+: Found /);
    expect(exitCode).toBe(1);
  });
});
