import { readFileSync, writeFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { playbookJsonSchema } from '#core/playbook/expectation.ts';

const published = new URL('../../docs/playbook.schema.json', import.meta.url);
const text = `${JSON.stringify(playbookJsonSchema(), null, 2)}\n`;
if (process.env.UPDATE_SCHEMA) writeFileSync(published, text);

test('the published schema is the one the parser reads by; UPDATE_SCHEMA=1 writes it anew', () => {
  expect(readFileSync(published, 'utf8')).toBe(text);
});

const accepts = new Ajv2020({ strict: false }).compile(playbookJsonSchema() as object);

test.each(['core/playbook/playbooks/three-and-done.yaml', 'examples/playbooks/letter-first.yaml'])(
  'an editor that knows the schema accepts %s',
  (file) => {
    const playbook = parse(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8'));
    expect(accepts(playbook), JSON.stringify(accepts.errors)).toBe(true);
  },
);

test('an editor that knows the schema refuses an unknown part of the day', () => {
  const file = new URL('./playbooks/three-and-done.yaml', import.meta.url);
  expect(accepts({ ...parse(readFileSync(file, 'utf8')), parts: ['midnight'] })).toBe(false);
});
