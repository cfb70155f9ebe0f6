import { expect, it } from 'vitest';
import type { ImportField } from '#core/prospect/import-field.ts';
import { compileMapping } from '#core/prospect/listed-person.ts';

const read = (columns: Record<string, ImportField | null>, cells: string[]) =>
  compileMapping(Object.keys(columns), Object.values(columns))(cells);

it('takes the first column that says something', () => {
  expect(read({ A: 'title', B: 'title' }, ['', ' COO '])).toMatchObject({ title: 'COO' });
});

it('passes over what programs write where they have nothing', () => {
  expect(read({ A: 'title', B: 'account' }, ['N/A', 'null'])).toMatchObject({ title: null, account: null });
});

it('keeps every address of a cell and leaves out what is none', () => {
  expect(read({ A: 'email' }, ['Ann <ann@acme.example.test>; bo@acme.example.test, nobody']).emails).toEqual([
    'ann@acme.example.test',
    'bo@acme.example.test',
  ]);
});

it('takes an address among the numbers for an address, and a number among the addresses for a number', () => {
  const { emails, phones } = read({ A: 'phone', B: 'email' }, [
    'mailto:ann@acme.example.test',
    '312-555-0142',
  ]);
  expect(emails).toEqual(['ann@acme.example.test']);
  expect(phones).toEqual([{ cell: '312-555-0142', label: null }]);
});

it('lets a label beside a number say what it is', () => {
  const columns = {
    'Phone 1 - Label': 'label',
    'Phone 1 - Value': 'phone',
    'Phone 2 - Label': 'label',
    'Phone 2 - Value': 'phone',
  } as const;
  expect(read(columns, ['Mobile', '312-555-0142', 'Work Fax', '312-555-0143']).phones).toEqual([
    { cell: '312-555-0142', label: 'mobile' },
  ]);
});

it('takes the person’s own address before their company’s and their home', () => {
  const columns = { A: 'city', B: 'city:account', C: 'city:home' } as const;
  expect(read(columns, ['Boise', 'Omaha', 'Ames']).address).toMatchObject({ place: 'own', city: 'Boise' });
  expect(read(columns, ['', 'Omaha', 'Ames']).address).toMatchObject({ place: 'account', city: 'Omaha' });
  expect(read(columns, ['', '', 'Ames']).address).toMatchObject({ place: 'home', city: 'Ames' });
});

it('does not put somebody of one country into their company’s city in another', () => {
  const columns = { A: 'country', B: 'city:account', C: 'country:account' } as const;
  expect(read(columns, ['Germany', 'Omaha', 'USA']).address).toMatchObject({
    city: null,
    country: 'Germany',
  });
  expect(read(columns, ['USA', 'Omaha', 'USA']).address).toMatchObject({ city: 'Omaha', country: 'USA' });
});

it('honours a do-not-call column in its many spellings', () => {
  for (const yes of ['Yes', 'TRUE', '1', 'x', 'Ja', 'Do Not Call', '2026-05-01', 'on TPS'])
    expect(read({ A: 'do-not-call' }, [yes]).doNotCall, yes).toBe(true);
  for (const no of ['', 'No', 'false', '0', 'Nein', 'not on TPS'])
    expect(read({ A: 'do-not-call' }, [no]).doNotCall).toBe(false);
});

it('says of several note columns which is which', () => {
  expect(read({ Notes: 'note', Comment: 'note' }, ['met in May', 'likes tea']).notes).toEqual([
    'Notes: met in May',
    'Comment: likes tea',
  ]);
});
