import { describe, expect, it } from 'vitest';
import { accountKey, nameKey, searchText, similarNameKey } from '#core/prospect/name-key.ts';

describe('names are compared', () => {
  it.each([
    ['Jörg Müller', 'jorg muller'],
    ['Müller, Dr. Jörg', 'jorg muller'],
    ['MR. JOHN SMITH JR.', 'john smith'],
    ['John Smith, PhD', 'john smith'],
    ["Siobhán O'Neill", 'siobhan oneill'],
    ['Zoë-Ann Łukasz', 'zoe ann lukasz'],
    ['Dr', 'dr'],
    ['山田 太郎', '山田 太郎'],
    ['', ''],
  ])('%s as "%s"', (name, key) => {
    expect(nameKey(name)).toBe(key);
  });

  it('by family name and initial where somebody is to be asked, short forms written out', () => {
    const keys = ['Bob Smith', 'Robert Smith', 'R. Smith', 'Robert J. Smith'].map((name) =>
      similarNameKey(nameKey(name)),
    );
    expect(new Set(keys)).toEqual(new Set(['r smith']));
    expect(similarNameKey('mary smith')).not.toBe('r smith');
  });
});

describe('companies are compared', () => {
  it.each([
    ['Acme, Inc.', 'acme'],
    ['ACME Incorporated', 'acme'],
    ['Müller & Söhne GmbH & Co. KG', 'muller and sohne'],
    ['S.A. Pâtisserie', 'sa patisserie'],
    ['Limited', 'limited'],
    ['株式会社田中', '株式会社田中'],
  ])('%s as "%s"', (name, key) => {
    expect(accountKey(name)).toBe(key);
  });
});

it('people are found by any part of name and company', () => {
  expect(searchText('Jörg Müller', 'Straßenbau AG')).toBe('jorg muller strassenbau ag');
});
