import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { previewImport } from '#store/import/preview-import.ts';
import { packageRoot } from '#store/package-root.ts';

const folder = join(packageRoot, 'examples', 'lists');
const preview = (fileName: string, options = {}) =>
  previewImport({ path: join(folder, fileName), fileName }, options);

describe('the example lists', () => {
  const lists = readdirSync(folder).filter((name) => /\.(csv|vcf|xlsx)$/.test(name));
  it.each(lists)('%s comes into a workspace of the United States without a question', async (name) => {
    const { needsMapping, needsCountry, people } = await preview(name, { defaultCountry: 'US' });
    expect({ needsMapping, needsCountry }).toEqual({ needsMapping: false, needsCountry: false });
    expect(people.filter(({ says }) => says !== null)).toEqual([]);
  });

  it('in windows-1252 with semicolons is read with its mapping', async () => {
    const mapping = JSON.parse(readFileSync(join(folder, 'mapping.json'), 'utf8'));
    const { encoding, delimiter, people, columns } = await preview('messe-windows-1252.csv', { mapping });
    expect({ encoding, delimiter }).toEqual({ encoding: 'windows-1252', delimiter: ';' });
    expect(people[0]).toMatchObject({
      name: 'Jördis Weißhaupt',
      note: '„lieber vormittags“',
      zone: { zones: ['Europe/Berlin'], source: 'country' },
    });
    expect(people[0]?.phones).toMatchObject([
      { number: '+4915228817386', kind: 'mobile' },
      { number: '+493023125017', kind: 'business' },
    ]);
    expect(columns[0]).toMatchObject({ column: 'Anrede', field: 'ignore', says: 'Chosen by you.' });
  });

  it('as a workbook keep the digits of a number and the day of a date', async () => {
    const { kind, rows, people } = await preview('contacts.xlsx', { defaultCountry: 'US' });
    expect(kind).toBe('xlsx');
    expect(rows[0]).toEqual([
      'Gwen Mosscroft',
      'Oakgate Ledgers',
      'gwen@oakgate.example.test',
      '15035550144',
      'America/Los_Angeles',
      '2025-12-09',
    ]);
    expect(people).toMatchObject([
      { phones: [{ number: '+15035550144' }], zone: { source: 'said' } },
      { phones: [{ number: '+15035550145' }], zone: { zones: ['America/Los_Angeles'], source: 'phone' } },
    ]);
  });

  it('as vCards leave out the fax and the assistant, and unfold a note', async () => {
    const { people } = await preview('address-book.vcf');
    expect(people).toMatchObject([
      {
        name: 'Ada Birchmere',
        note: 'Likes to be called early, before the crews go out',
        phones: [{ number: '+12085550131', kind: 'mobile' }],
        zone: { source: 'address', zones: ['America/Boise'] },
      },
      {
        name: 'Finn Larkdale',
        phones: [{ number: '+442079460123;ext=12', kind: 'business' }],
        zone: { zones: ['Europe/London'], source: 'said' },
      },
    ]);
  });

  it('of the conference ask for nothing that the list says', async () => {
    const { people, looksLike } = await preview('conference.csv');
    expect(looksLike).toBeNull();
    expect(people[1]).toMatchObject({
      phones: [
        { number: '+16045550100;ext=17', kind: 'business' },
        { number: '+16045550100', label: 'main' },
      ],
    });
    expect(people[3]).toMatchObject({
      doNotCall: true,
      zone: { zones: ['America/Denver'], source: 'address' },
    });
  });
});
