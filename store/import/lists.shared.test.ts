import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { compileMapping } from '#core/prospect/listed-person.ts';
import { mapColumns } from '#store/import/map-columns.ts';
import { openList } from '#store/import/open-list.ts';
import { previewImport } from '#store/import/preview-import.ts';
import { packageRoot } from '#store/package-root.ts';

const folder = join(packageRoot, '..', 'shared', 'data', 'import');

async function rowsOf(path: string): Promise<Record<string, string>[]> {
  const list = await openList({ path, fileName: basename(path) });
  const rows: Record<string, string>[] = [];
  for await (const batch of list.records()) {
    for (const { cells } of batch)
      rows.push(Object.fromEntries(list.headers.map((header, at) => [header, cells[at] ?? ''])));
  }
  return rows;
}

async function peopleOf(path: string) {
  const list = await openList({ path, fileName: basename(path) });
  const { headers, fields } = mapColumns(list, {});
  const read = compileMapping(headers, fields);
  const people = [];
  for await (const batch of list.records()) for (const { cells } of batch) people.push(read(cells));
  return people;
}

describe('csv-spectrum comes through exactly', () => {
  // Its answer for location_coordinates holds another phone number than its list; the list is what we read.
  const names = readdirSync(join(folder, 'csv_spectrum', 'csvs')).map((name) => basename(name, '.csv'));
  it.each(names.filter((name) => name !== 'location_coordinates'))('%s', async (name) => {
    const expected = JSON.parse(readFileSync(join(folder, 'csv_spectrum', 'json', `${name}.json`), 'utf8'));
    const rows = await rowsOf(join(folder, 'csv_spectrum', 'csvs', `${name}.csv`));
    // The list itself was saved with bare line ends inside its quotes.
    const wanted = JSON.parse(JSON.stringify(expected).replaceAll('\\r\\n', '\\n'));
    expect(rows).toEqual(wanted);
  });

  it('location_coordinates', async () => {
    const rows = await rowsOf(join(folder, 'csv_spectrum', 'csvs', 'location_coordinates.csv'));
    expect(rows).toEqual([
      expect.objectContaining({
        'Contact Phone Number': '2095257564',
        Cities: 'Modesto',
        Counties: 'Stanislaus',
      }),
    ]);
  });
});

describe('a broken list is read as it was meant', () => {
  const names = readdirSync(join(folder, 'broken')).filter((name) => !name.includes('.expected.'));
  it.each(names)('%s', async (name) => {
    const expected = parse(
      readFileSync(join(folder, 'broken', name.replace('.csv', '.expected.csv')), 'utf8'),
      { columns: true },
    );
    expect(await rowsOf(join(folder, 'broken', name))).toEqual(expected);
  });
});

describe('an address book comes through', () => {
  it('as Outlook and Thunderbird write it, with every address of a person', async () => {
    const [person] = await peopleOf(join(folder, 'roundcube', 'all.csv'));
    expect(person).toMatchObject({
      fullName: 'Display Name',
      givenName: 'First Name Middle Name',
      familyName: 'Last Name',
      title: 'Job Title',
      account: 'Company',
      emails: ['home@example.com', 'work@example.com', 'other@example.com'],
      notes: ['Notes'],
      tags: ['test'],
      address: {
        place: 'own',
        street: 'Work Street',
        city: 'Work City',
        region: 'Work State',
        postalCode: 'Work Zip',
      },
    });
    expect(person?.phones.map(({ cell, label }) => `${cell} ${label}`)).toEqual([
      '500 mobile',
      '600 null',
      '300 work',
      '400 work',
      '444 other',
      '100 home',
      '200 home',
    ]);
  });

  it('as Google writes it, with the label beside each number', async () => {
    const [person] = await peopleOf(join(folder, 'roundcube', 'gmail.csv'));
    expect(person).toMatchObject({
      account: 'company',
      title: 'jobtitle',
      notes: ['note"note'],
      tags: ['My Contacts', 'Test'],
    });
    expect(person?.emails).toEqual(['home@aaa.pl', 'work@email.pl', 'unknown@email.com', 'other@email.com']);
    expect(person?.phones).toEqual([
      { cell: 'mainphone', label: 'main' },
      { cell: 'homephone', label: 'home' },
      { cell: 'mobile', label: 'mobile' },
      { cell: 'workphone', label: 'work' },
    ]);
  });

  it('as lists of nothing but addresses', async () => {
    expect((await peopleOf(join(folder, 'roundcube', 'email.csv'))).map(({ emails }) => emails)).toEqual([
      ['test1@domain.tld'],
      ['test2@domain.tld'],
      ['test3@domain.tld'],
      ['test4@domain.tld'],
    ]);
    expect((await peopleOf(join(folder, 'roundcube', 'outlook.csv')))[0]?.emails).toHaveLength(3);
  });
});

describe('a vCard comes through', () => {
  const cards: [file: string, expected: object][] = [
    [
      'roundcube/apple.vcf',
      {
        account: 'Apple Computer AG',
        website: 'http://www.apple.ch',
        address: { city: 'Wallisellen-Zürich', postalCode: '8304', country: 'Switzerland' },
      },
    ],
    [
      'roundcube/johndoe.vcf',
      {
        familyName: 'Doë',
        emails: ['inbox@roundcube.net', 'roundcube@gmail.com'],
        phones: [
          { cell: '+987654321', label: 'mobile' },
          { cell: '+123456789', label: 'work' },
        ],
      },
    ],
    [
      'roundcube/utf-16_sample.vcf',
      { fullName: 'Ǽgean ĽdaMonté', address: { street: '169 Mária Canal', country: 'Perú' } },
    ],
    ['roundcube/thebat.vcf', { givenName: 'Piotr', emails: ['piotr.iksinski@somedomain.com'] }],
    [
      'vcards/John_Doe_IPHONE.vcf',
      {
        familyName: 'Doe',
        account: 'IBM',
        phones: [
          { cell: '905-555-1234', label: 'mobile' },
          { cell: '905-777-1234', label: 'work' },
          { cell: '905-666-1234', label: 'home' },
        ],
      },
    ],
    [
      'vcards/John_Doe_MS_OUTLOOK.vcf',
      { title: 'Money Counter', emails: ['john.doe@ibm.cm'], address: { city: 'Albaney' } },
    ],
    [
      'vcards/outlook-2003.vcf',
      {
        account: 'Company, The',
        notes: ['This is the note field!!\r\nSecond line\r\n\r\nThird line is empty'],
        address: { street: 'TheOffice, 123 Main St', region: 'TX' },
      },
    ],
  ];
  it.each(cards)('%s', async (file, expected) => {
    const people = await peopleOf(join(folder, file));
    expect(people).toHaveLength(1);
    expect(people[0]).toMatchObject(expected);
  });

  it('and so do several in one file', async () => {
    expect(
      (await peopleOf(join(folder, 'vcards', 'gmail-list.vcf'))).map(({ fullName }) => fullName),
    ).toEqual(['Arnold Smith', 'Chris Beatle', 'Doug White']);
  });
});

describe('the export of', () => {
  const exports = readdirSync(join(folder, 'headers'));
  it.each(exports)('%s has its columns recognised', async (name) => {
    const { columns } = await previewImport({ path: join(folder, 'headers', name), fileName: name });
    expect(columns.filter(({ confidence }) => confidence === 'unsure').map(({ column }) => column)).toEqual(
      [],
    );
  });

  it.each([
    ['hubspot_contacts_wide.csv', 'HubSpot'],
    ['pipedrive_people.csv', 'Pipedrive'],
    ['salesforce_leads_api_names.csv', 'Salesforce'],
    ['apollo_full_2024_HEADER_plus_sample.csv', 'Apollo'],
    ['zoominfo_contacts_HEADER_ONLY.csv', 'ZoomInfo'],
    ['linkedin_connections_bom_crlf_preamble.csv', 'LinkedIn'],
    ['google_contacts_2024_full_HEADER_ONLY.csv', 'Google Contacts'],
  ])('%s is taken for one of %s', async (name, origin) => {
    expect((await previewImport({ path: join(folder, 'headers', name), fileName: name })).looksLike).toBe(
      origin,
    );
  });

  it('LinkedIn is read past the notes above its header', async () => {
    const people = await peopleOf(join(folder, 'headers', 'linkedin_connections_bom_crlf_preamble.csv'));
    expect(people[1]).toMatchObject({
      givenName: 'Arjun',
      account: 'Amazon Web Services (AWS)',
      title: 'Engineering Manager, Payments',
      linkedin: 'https://www.linkedin.com/in/ArjunMehta/',
    });
    expect(people).toHaveLength(5);
  });
});
