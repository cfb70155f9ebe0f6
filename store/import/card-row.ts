import { type Card, type CardProperty, structured, unescapeText } from '#store/import/vcard.ts';

/** The columns a vCard becomes; the names are such that the column reader takes them for what they are. */
export const cardColumns = [
  'Display name',
  'First name',
  'Middle name',
  'Last name',
  'Name prefix',
  'Name suffix',
  'Company',
  'Department',
  'Job title',
  'Email',
  'Mobile phone',
  'Work phone',
  'Home phone',
  'Company main phone',
  'Phone',
  'Other phone',
  'Fax',
  'Pager',
  "Assistant's phone",
  'Work street',
  'Work city',
  'Work state',
  'Work postal code',
  'Work country',
  'Home street',
  'Home city',
  'Home state',
  'Home postal code',
  'Home country',
  'Time zone',
  'LinkedIn URL',
  'Website',
  'Notes',
  'Tags',
  'Birthday',
] as const;
export type CardColumn = (typeof cardColumns)[number];

/** A card as one line of a list: several numbers or addresses of a kind stand in one cell, a line each. */
export function cardToCells(card: Card): string[] {
  const cells = new Map<CardColumn, string[]>();
  const labels = labelsByGroup(card);
  const put = (column: CardColumn, value: string) => {
    const text = value.trim();
    if (text !== '') cells.set(column, [...(cells.get(column) ?? []), text]);
  };
  for (const property of card.properties) {
    readers[property.name]?.(property, put, labels.get(property.group ?? '') ?? '');
  }
  return cardColumns.map((column) => [...new Set(cells.get(column) ?? [])].join('\n'));
}

type Put = (column: CardColumn, value: string) => void;
type PropertyReader = (property: CardProperty, put: Put, label: string) => void;

const readers: Record<string, PropertyReader> = {
  FN: ({ value }, put) => put('Display name', unescapeText(value)),
  N: ({ value }, put) => {
    const [family = '', given = '', middle = '', prefix = '', suffix = ''] = structured(value);
    put('Last name', family);
    put('First name', given);
    put('Middle name', middle.replaceAll(',', ' '));
    put('Name prefix', prefix);
    put('Name suffix', suffix);
  },
  ORG: ({ value }, put) => {
    const [company = '', ...units] = structured(value);
    put('Company', company);
    put('Department', units.filter((unit) => unit !== '').join(', '));
  },
  'X-DEPARTMENT': ({ value }, put) => put('Department', unescapeText(value)),
  TITLE: ({ value }, put) => put('Job title', unescapeText(value)),
  EMAIL: ({ value }, put) => put('Email', unescapeText(value).replace(/^mailto:/i, '')),
  TEL: ({ types, value }, put, label) =>
    put(phoneColumn(types, label), unescapeText(value).replace(/^tel:/i, '')),
  ADR: ({ types, value }, put) => putAddress(types, structured(value), put),
  TZ: ({ value }, put) => put('Time zone', unescapeText(value)),
  URL: ({ value }, put) => {
    const url = unescapeText(value);
    put(/linkedin\.com\//i.test(url) ? 'LinkedIn URL' : 'Website', url);
  },
  'X-SOCIALPROFILE': ({ value }, put) => {
    const url = unescapeText(value);
    if (/linkedin\.com\//i.test(url)) put('LinkedIn URL', url);
  },
  NOTE: ({ value }, put) => put('Notes', unescapeText(value)),
  CATEGORIES: ({ value }, put) => put('Tags', unescapeText(value)),
  BDAY: ({ value }, put) => put('Birthday', unescapeText(value)),
};

/** What the phone is by its types and, on Apple's cards, by the label of its group. */
function phoneColumn(types: ReadonlySet<string>, label: string): CardColumn {
  if (/assistant/i.test(label) || types.has('ASSISTANT')) return "Assistant's phone";
  if (/fax/i.test(label) || types.has('FAX') || types.has('HOMEFAX') || types.has('WORKFAX')) return 'Fax';
  if (types.has('PAGER') || types.has('VIDEO') || types.has('CAR') || types.has('MODEM')) return 'Pager';
  if (types.has('CELL') || types.has('IPHONE') || /mobile|iphone|cell/i.test(label)) return 'Mobile phone';
  if (types.has('MAIN') || /main/i.test(label)) return 'Company main phone';
  if (types.has('WORK') || types.has('WORK2')) return 'Work phone';
  if (types.has('HOME') || types.has('HOME2')) return 'Home phone';
  return types.has('OTHER') ? 'Other phone' : 'Phone';
}

/** Work and unnamed addresses are where the person is reached; home is kept apart. */
function putAddress(types: ReadonlySet<string>, parts: readonly string[], put: Put): void {
  const [, extended = '', street = '', city = '', region = '', postal = '', country = ''] = parts;
  const place = types.has('HOME') ? 'Home' : 'Work';
  put(`${place} street`, [extended, street].filter((part) => part !== '').join(', '));
  put(`${place} city`, city);
  put(`${place} state`, region);
  put(`${place} postal code`, postal);
  put(`${place} country`, country);
}

function labelsByGroup(card: Card): Map<string, string> {
  return new Map(
    card.properties
      .filter(({ name, group }) => name === 'X-ABLABEL' && group !== null)
      .map(({ group, value }) => [group as string, value.replace(/^_\$!<|>!\$_$/g, '')]),
  );
}
