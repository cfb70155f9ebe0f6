import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { metricDefinitions } from '#core/evidence/metrics/definitions.ts';
import { packageRoot } from '#store/package-root.ts';

test('docs/metrics.md says of every number what its definition says', async () => {
  const page = await readFile(join(packageRoot, 'docs/metrics.md'), 'utf8');
  for (const { name, means, numerator, denominator } of metricDefinitions) {
    const counted = denominator === null ? numerator : `${numerator} / ${denominator}`;
    expect(page).toContain(`| ${name} | ${means} | ${counted} |`);
  }
});
