import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { metricDefinitions } from '#core/evidence/metrics/definitions.ts';
import { readObjections } from '#core/evidence/metrics/objections-told.ts';
import { packageRoot } from '#store/package-root.ts';

const page = await readFile(join(packageRoot, 'docs/metrics.md'), 'utf8');

test('docs/metrics.md says of every number what its definition says', () => {
  for (const { name, means, numerator, denominator } of metricDefinitions) {
    const counted = denominator === null ? numerator : `${numerator} / ${denominator}`;
    expect(page).toContain(`| ${name} | ${means} | ${counted} |`);
  }
});

test('docs/metrics.md says below how many reasons nothing is to be read from objections', () => {
  const isTooFew = (count: number) => readObjections(new Map([['other', count]])).tooFew;
  expect([isTooFew(7), isTooFew(8)]).toEqual([true, false]);
  expect(page).toContain('below eight reasons they are said to be too few');
});
