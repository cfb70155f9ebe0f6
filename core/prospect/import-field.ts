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

/** Whether values of this field end in the store; the rest is read for nothing but its name. */
export function isKept(field: ImportField): boolean {
  return field !== 'ignore' && field !== 'label' && !field.startsWith('other:');
}

/** Every field a mapping may name, for the mapping screen's menu and for error messages. */
export const mappableFields: readonly string[] = [...personFields, ...addressFields, 'ignore'];
