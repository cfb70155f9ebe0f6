/**
 * What a column of a list can mean to us. The names are what the mapping screen, `--map` files and
 * `import --json` speak. Source: PRODUCT.md's vocabulary and the exports of the common CRMs.
 */

/** Where an address lies: the person's own (their work), their home, another one, or their account's. */
export const addressPlaces = ['', ':home', ':other', ':account'] as const;
export const addressParts = ['street', 'city', 'region', 'postal-code', 'country', 'address'] as const;

export type AddressField = `${(typeof addressParts)[number]}${(typeof addressPlaces)[number]}`;

export const personFields = [
  'full-name',
  'given-name',
  'middle-name',
  'family-name',
  'title',
  'account',
  'email',
  'phone',
  'phone:mobile',
  'phone:work',
  'phone:home',
  'phone:main',
  'phone:other',
  'extension',
  'time-zone',
  'relationship',
  'objective',
  'research:company',
  'research:industry',
  'research:function',
  'research:personal',
  'expecting-until',
  'connector',
  'member-of',
  'note',
  'do-not-call',
  'owner',
  'linkedin',
  'website',
  'tags',
  'external-id',
] as const;

/** `label` names the kind of the column beside it (Google's "Phone 1 - Label"); `ignore` is a person's choice. */
export const otherFields = ['label', 'ignore'] as const;

/** A column we know and do not keep, such as `other:fax`: named, so that it is never taken for a phone. */
export type KnownNotKept = `other:${string}`;

export type ImportField =
  | (typeof personFields)[number]
  | AddressField
  | (typeof otherFields)[number]
  | KnownNotKept;

const addressFields: readonly string[] = addressParts.flatMap((part) =>
  addressPlaces.map((place) => `${part}${place}`),
);
const known: ReadonlySet<string> = new Set([...personFields, ...addressFields, ...otherFields]);

export function isImportField(name: string): name is ImportField {
  return known.has(name) || /^other:[\p{L}\p{N}-]+$/u.test(name);
}

/** Every field a mapping may name, for the mapping screen's menu and for error messages. */
export const mappableFields: readonly string[] = [...personFields, ...addressFields, 'ignore'];

/** A field as the mapping screen offers it. */
export type FieldChoice = { field: ImportField; label: string; group: string };

const personLabels: Record<(typeof personFields)[number], readonly [group: string, label: string]> = {
  'full-name': ['Person', 'Name'],
  'given-name': ['Person', 'First name'],
  'middle-name': ['Person', 'Middle name'],
  'family-name': ['Person', 'Last name'],
  title: ['Person', 'Job title'],
  account: ['Person', 'Company'],
  email: ['Reached by', 'E-mail'],
  phone: ['Reached by', 'Phone'],
  'phone:mobile': ['Reached by', 'Mobile phone'],
  'phone:work': ['Reached by', 'Direct line at work'],
  'phone:home': ['Reached by', 'Phone at home'],
  'phone:main': ['Reached by', "Company's switchboard"],
  'phone:other': ['Reached by', 'Other phone'],
  extension: ['Reached by', 'Extension'],
  'time-zone': ['Where', 'Time zone'],
  relationship: ['For the call', 'How well they know us'],
  objective: ['For the call', 'Objective'],
  'research:company': ['For the call', 'On their mind: company'],
  'research:industry': ['For the call', 'On their mind: industry'],
  'research:function': ['For the call', 'On their mind: function'],
  'research:personal': ['For the call', 'On their mind: personal'],
  'expecting-until': ['For the call', 'Expects a message until'],
  connector: ['For the call', 'Who knows them'],
  'member-of': ['For the call', 'Belongs to (trade body, club, board)'],
  note: ['For the call', 'Note'],
  'do-not-call': ['For the call', 'Do not call'],
  owner: ['Kept beside', 'Rep'],
  linkedin: ['Kept beside', 'LinkedIn profile'],
  website: ['Kept beside', "Company's website"],
  tags: ['Kept beside', 'Tags'],
  'external-id': ['Kept beside', 'Record id elsewhere'],
};

const partLabels = {
  street: 'Street',
  city: 'City',
  region: 'State or province',
  'postal-code': 'Post code',
  country: 'Country',
  address: 'Address in one',
} as const;
const placeLabels = {
  '': '',
  ':home': ' at home',
  ':other': ', another',
  ':account': ' of the company',
} as const;

/** Every field with its label, for the mapping screen's menu. */
export const fieldChoices: readonly FieldChoice[] = [
  ...personFields.map((field) => ({ field, label: personLabels[field][1], group: personLabels[field][0] })),
  ...addressParts.flatMap((part) =>
    addressPlaces.map((place) => ({
      field: `${part}${place}` as AddressField,
      label: partLabels[part] + placeLabels[place],
      group: 'Where',
    })),
  ),
  { field: 'label', label: 'Label of the number or address beside it', group: 'Not kept' },
  { field: 'ignore', label: 'Leave out', group: 'Not kept' },
];
