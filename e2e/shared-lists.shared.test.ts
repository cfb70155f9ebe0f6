import { readFileSync } from 'node:fs';
import path from 'node:path';

import { expect } from 'vitest';

import { test } from './desk.ts';

const lists = path.join(import.meta.dirname, '../../shared/data/import');

test.for<[file: string, program: string, name: string]>([
  ['headers/hubspot_contacts_wide.csv', 'HubSpot', 'John Doe'],
  ['headers/pipedrive_people.csv', 'Pipedrive', 'Jordan Vega'],
  ['roundcube/apple.vcf', '', ''],
])(
  '%s is recognised in the browser and its people are shown as they would be read',
  async ([file, program, name], { desk }) => {
    const { page, open } = desk;
    await open('/imports/new');
    await page.getByLabel('The list as a file').setInputFiles({
      name: path.basename(file),
      mimeType: 'text/plain',
      buffer: readFileSync(path.join(lists, file)),
    });
    const rows = page.getByRole('region', { name: /^The first rows/ }).getByRole('row');
    await rows.nth(1).waitFor();
    if (program) await page.getByText(new RegExp(program)).first().waitFor();
    expect((await rows.allInnerTexts()).join('\n')).toContain(name);
  },
);
