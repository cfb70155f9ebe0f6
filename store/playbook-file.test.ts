import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { namesAt } from '#core/playbook/expectation.ts';
import { formatProblem } from '#core/playbook/parse-playbook.ts';
import { playbookMessages } from '#core/playbook/playbook.ts';
import { packageRoot } from '#store/package-root.ts';
import { loadBuiltInPlaybooks, parsePlaybookText, readPlaybookFile } from '#store/playbook-file.ts';

const good = readFileSync(join(packageRoot, 'core/playbook/playbooks/three-and-done.yaml'), 'utf8');
const strategic = readFileSync(join(packageRoot, 'core/playbook/playbooks/get-through.yaml'), 'utf8');

/** The good file with one thing changed. */
const changed = (from: string, to: string, text = good) => {
  expect(text).toContain(from);
  return parsePlaybookText(text.replace(from, to)).problems.map(formatProblem);
};

/** Where something stands in the good file. */
const placeOf = (part: string, text = good) => {
  const before = text.slice(0, text.indexOf(part)).split('\n');
  return `line ${before.length}, column ${(before.at(-1) as string).length + 1}`;
};

describe('the built-in playbooks', () => {
  test('are the five methods, in the order they are offered', async () => {
    expect((await loadBuiltInPlaybooks()).map(({ name }) => name)).toEqual([
      'Own the follow-up',
      'Curious and prepared',
      'Right time, right words',
      'Three, then leave it',
      'Live only',
    ]);
  });

  test('go through JSON unchanged, so that a page can decide with them', async () => {
    for (const playbook of await loadBuiltInPlaybooks()) {
      expect(JSON.parse(JSON.stringify(playbook))).toEqual(playbook);
    }
  });

  test('name their author, their article and where we differ, and have steps to draw', async () => {
    for (const { source, steps, tagline } of await loadBuiltInPlaybooks()) {
      expect(Object.values(source).every((text) => text.length > 5)).toBe(true);
      expect(steps.length).toBeGreaterThan(2);
      expect(tagline.length).toBeLessThan(45);
    }
  });
});

test('the example playbook, which no method of ours resembles, is read like any other', async () => {
  const { playbook, problems } = await readPlaybookFile(
    join(packageRoot, 'examples/playbooks/letter-first.yaml'),
  );
  expect(problems).toEqual([]);
  expect(playbook?.strategies.map(({ strategy }) => strategy)).toEqual(['live', 'letter', 'introduction']);
});

test('a rest of its own is kept, and where a file says nothing there is none', () => {
  const { playbook } = parsePlaybookText(good.replace('parts: [', 'rest: { days: 240 }\nparts: ['));
  expect(playbook?.rest).toEqual({ days: 240 });
  expect(parsePlaybookText(good).playbook).not.toHaveProperty('rest');
});

test('the playbook that the guide shows is a good one', () => {
  const guide = readFileSync(join(packageRoot, 'docs/playbook-format.md'), 'utf8');
  const [, shown] = guide.split(/^## A whole playbook\n\n```yaml\n/m);
  expect(parsePlaybookText(shown!.split('```')[0]!).problems).toEqual([]);
});

test('the guide names every message, condition and field there is', () => {
  const guide = readFileSync(join(packageRoot, 'docs/playbook-format.md'), 'utf8');
  const conditions = namesAt(['voicemail', 0, 'when']);
  expect(conditions).toContain('pressing');
  const words = [...namesAt([]), ...conditions, ...playbookMessages];
  expect(words.filter((word) => !guide.includes(`\`${word}`))).toEqual([]);
});

describe('a file that is not written as it should be is told by line and column', () => {
  test.each<[string, string, string, string, string]>([
    [
      'a misspelt field',
      'tagline:',
      'tagnile:',
      'tagline:',
      'Found “tagnile”, which has no meaning in a playbook',
    ],
    [
      'a word for a number',
      'least: 4',
      'least: four',
      'least: 4',
      'Found “four” for spacing.least; expected a whole number from 0 to 1000.',
    ],
    [
      'an unknown part of the day',
      'afternoon]',
      'evening]',
      'afternoon]',
      'Found “evening” for parts[1]; expected one of early, morning, lunch, afternoon, late.',
    ],
    [
      'an unknown message',
      'leave: reason',
      'leave: threat',
      'leave: reason',
      'Found “threat” for voicemail[2].leave; expected one of introduction',
    ],
    [
      'an unknown condition',
      'spoke: false',
      'mood: bad',
      'spoke: false',
      'Found “mood”, which has no meaning under voicemail[1].when; expected calls, voicemails, spoke',
    ],
    [
      'a number for a text',
      'name: Three, then leave it',
      'name: 3',
      'name:',
      'Found 3 for name; expected a text of at most 60 letters.',
    ],
    [
      'an id in capitals',
      'playbook: three-and-done',
      'playbook: Three',
      'playbook:',
      'expected small letters, digits and dashes, such as three-and-done.',
    ],
    [
      'a house rule',
      'limits:',
      'callsPerDay: 3\nlimits:',
      'limits:',
      'Found “callsPerDay”, but a playbook cannot set a house rule',
    ],
  ])('%s', (_, from, to, at, says) => {
    const problems = changed(from, to);
    expect(problems.join('\n')).toContain(`${placeOf(at)}: `);
    expect(problems.join('\n')).toContain(says);
  });

  test.each([
    [
      'in weeks',
      'rest: { weeks: 20 }',
      [
        'column 1: Found nothing for rest.days; expected a whole number from 1 to 3650.',
        'column 9: Found “weeks”, which has no meaning under rest; expected days.',
      ],
    ],
    ['as a bare number', 'rest: 240', ['column 1: Found 240 for rest; expected the field days.']],
    [
      'of no days, which the house rule does not know',
      'rest: { days: 0 }',
      ['column 9: Found 0 for rest.days; expected a whole number from 1 to 3650.'],
    ],
  ])('a rest %s', (_, rest, says) => {
    const line = placeOf('parts: [').split(',')[0];
    expect(changed('parts: [', `${rest}\nparts: [`)).toEqual(says.map((one) => `${line}, ${one}`));
  });

  test('a missing field', () => {
    expect(changed('objective: return-call\n', '')).toEqual([
      'line 1, column 1: Found nothing for objective; expected one of appointment, return-call.',
    ]);
  });

  test('broken YAML, an empty file, a list, a reference', () => {
    const says = (text: string) => formatProblem(parsePlaybookText(text).problems[0]!);
    expect(says('a: [')).toMatch(/^line 1, column 5: This is not YAML as it should be written: /);
    expect(says('')).toBe('line 1, column 1: Found nothing in the file; expected a playbook.');
    expect(says('- a\n- b')).toMatch(
      /^line 1, column 1: Found a list of 2 for the file; expected the fields playbook, /,
    );
    expect(says('a: &x 1\nb: *x')).toBe(
      'line 2, column 4: Found a reference to another place (*name); expected it to be written out.',
    );
    expect(says('a: 1\na: 2')).toMatch(/^line 2, column 1: .*unique/);
  });

  test.each([
    ['brackets', 'a: '.concat('['.repeat(5000), ']'.repeat(5000))],
    ['braces that never close', '{a: '.repeat(5000)],
    ['dashes', `${'- '.repeat(5000)}x`],
    ['lines, each deeper', Array.from({ length: 300 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
  ])('nesting without end, by %s, is not followed', (_, text) => {
    expect(parsePlaybookText(text).problems[0]?.says).toMatch(/^Found parts nested in parts/);
  });

  test('a file too large to be a playbook is not read', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'playbook-'));
    const file = join(folder, 'huge.yaml');
    await writeFile(file, `name: ${'x'.repeat(300_000)}`);
    const { problems } = await readPlaybookFile(file);
    expect(parsePlaybookText(`name: ${'x'.repeat(300_000)}`).problems).toEqual(problems);
    await rm(folder, { recursive: true });
    expect(problems[0]?.says).toMatch(/^Found 300006 letters; expected a playbook of at most/);
  });
});

describe('a playbook that contradicts itself is refused with a sentence', () => {
  test.each<[string, string, string, string]>([
    ['no calls', 'calls: 3,', 'calls: 0,', 'Found a limit of 0 calls'],
    [
      'no messages, as a number',
      'voicemails: 3 }',
      'voicemails: 0 }',
      'Found a limit of 0 messages; expected 1 or more, or “none”.',
    ],
    ['more messages than calls', 'voicemails: 3 }', 'voicemails: 4 }', 'Found 4 messages in 3 calls'],
    [
      'days that end before they begin',
      'most: 7',
      'most: 3',
      'Found at most 3 days, but at least 4; expected 4 or more.',
    ],
    [
      'two calls on one day',
      'least: 4',
      'least: 0',
      'would loosen the house rule of one call a day; expected 1 or more.',
    ],
    ['no part of the day', 'parts: [morning, afternoon]\n', '', 'Found no parts of the day to call in'],
    [
      'a part of the day twice',
      '[morning, afternoon]',
      '[morning, morning]',
      'Found a part of the day twice',
    ],
    [
      'messages where there are none',
      'voicemails: 3 }',
      'voicemails: none }',
      'Found the message conclusion, but the limit on voicemails is none; expected nothing.',
    ],
    [
      'a rule that is never reached',
      '  - leave: reason',
      '  - leave: reason\n  - leave: benefit',
      'Found a rule that is never reached',
    ],
    [
      'a promise with a goodbye',
      'leave: conclusion',
      'leave: conclusion\n    promise: true',
      'Found a promise with a conclusion, after which nobody calls',
    ],
    [
      'a condition that never holds',
      'calls: { least: 2 }',
      'calls: { least: 2, most: 1 }',
      'Found at least 2 and at most 1',
    ],
    [
      'a step that leaves what is never left',
      'leaves: reason',
      'leaves: benefit',
      'Found the message benefit, but no voicemail rule leaves it',
    ],
  ])('%s', (_, from, to, says) => {
    expect(changed(from, to).join('\n')).toContain(says);
  });

  test('four calls in ten days', () => {
    expect(
      changed(
        'calls: 3, voicemails: 3 }\nspacing: { least: 4, most: 7 }',
        'calls: 4, voicemails: 3 }\nspacing: { least: 2, most: 3 }',
      ),
    ).toEqual([
      `${placeOf('spacing:').replace(/column 1/, 'column 22')}: Found calls at most 3 days apart, four in ten days, which would loosen the house rule of three calls in ten days; expected 4 or more.`,
    ]);
  });

  test.each<[string, string, string, string]>([
    [
      'hours beside strategies',
      'strategies:',
      'parts: [morning]\nstrategies:',
      'Found parts beside strategies, which have their own',
    ],
    ['a strategy twice', 'strategy: benefit', 'strategy: referral', 'Found “referral” twice'],
    [
      'no strategy at all',
      strategic.slice(strategic.indexOf('strategies:'), strategic.indexOf('steps:')),
      'strategies: []\n',
      'Found an empty list for strategies',
    ],
  ])('%s', (_, from, to, says) => {
    expect(changed(from, to, strategic).join('\n')).toContain(says);
  });

  test('strategies that may all be missing at once', () => {
    const conditional = strategic
      .replace(
        '    parts: [early, lunch, late]',
        '    when: { pressing: true }\n    parts: [early, lunch, late]',
      )
      .replace('    says: What they gain', '    when: { pressing: false }\n    says: What they gain');
    const says = parsePlaybookText(conditional).problems.map(({ says }) => says);
    expect(says).toEqual([
      'Found a condition on every strategy; expected at least one that is always available.',
    ]);
  });
});
