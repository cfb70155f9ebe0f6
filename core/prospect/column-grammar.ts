import type { ColumnMeaning } from '#core/prospect/column-words.ts';
import type { HeaderWords } from '#core/prospect/header-words.ts';
import type { AddressField, ImportField } from '#core/prospect/import-field.ts';

/** One rule of how the words of a header make a field. Rules are asked in order; the first that holds wins. */
export type GrammarRule = {
  when: (meanings: ReadonlySet<ColumnMeaning>, words: HeaderWords) => boolean;
  field: (words: HeaderWords) => ImportField;
  /** How far to trust the rule, 1 when absent. */
  sure?: number;
};

const all =
  (...needed: ColumnMeaning[]) =>
  (meanings: ReadonlySet<ColumnMeaning>) =>
    needed.every((meaning) => meanings.has(meaning));
const any =
  (...wanted: ColumnMeaning[]) =>
  (meanings: ReadonlySet<ColumnMeaning>) =>
    wanted.some((meaning) => meanings.has(meaning));
const be = (field: ImportField) => () => field;

const reachedBy = any('email', 'phone', 'mobile', 'address', 'url');
const isDetailOfReach = (meanings: ReadonlySet<ColumnMeaning>) =>
  reachedBy(meanings) && any('detail', 'crm', 'label')(meanings) && !any('company')(meanings);

/** What describes or belongs to somebody or something else; asked before anything is taken for the person's. */
const notThePersons: GrammarRule[] = [
  { when: any('dnc'), field: be('do-not-call') },
  { when: any('question'), field: be('other:flag') },
  { when: any('network'), field: be('other:network') },
  { when: (m, w) => isDetailOfReach(m) && w.unknown.length === 0 && isLabel(w), field: be('label') },
  { when: (m) => m.has('email') && any('name', 'nameOrCount')(m), field: be('other:email-detail') },
  { when: (m) => m.has('phone') && any('identifier', 'country')(m), field: be('other:contact-detail') },
  { when: isDetailOfReach, field: be('other:contact-detail') },
  { when: (m) => reachedBy(m) && m.has('dated') && !m.has('expecting'), field: be('other:date') },
  { when: any('previous', 'subsidiary'), field: be('other:history') },
  { when: any('fax'), field: be('other:fax') },
  { when: any('pager'), field: be('other:pager') },
  { when: any('assistant'), field: be('other:assistant') },
  { when: (m) => m.has('vehicle') || (m.has('exotic') && !m.has('email')), field: be('other:line') },
  { when: (m) => m.has('owner') && any('identifier', 'externalId')(m), field: be('other:owner-id') },
  { when: all('owner', 'dated'), field: be('other:date') },
  // "Responsable" is the rep of a prospect, or whom they report to.
  { when: all('owner', 'manager'), field: be('owner'), sure: 0.6 },
  { when: any('owner'), field: be('owner') },
  { when: (m) => m.has('manager') && !reachedBy(m), field: be('other:manager') },
  { when: any('manager'), field: be('other:manager') },
  { when: (m) => m.has('spouse') && !m.has('crm'), field: be('other:spouse') },
  { when: any('kin'), field: be('other:family') },
  { when: isStatus, field: be('other:status') },
];

const placeParts = ['street', 'city', 'region', 'stateOrStatus', 'postal', 'country'] as const;

const ways: GrammarRule[] = [
  { when: all('linkedin', 'account'), field: be('other:company-linkedin') },
  { when: (m) => m.has('linkedin') && any('note', 'detail', 'crm')(m), field: be('other:social') },
  { when: any('linkedin'), field: be('linkedin') },
  { when: any('social'), field: be('other:social') },
  // "Calle de correo": correo is the post as well.
  { when: (m) => m.has('email') && !any(...placeParts)(m), field: be('email') },
  { when: any('extension'), field: be('extension') },
  { when: any('mobile'), field: be('phone:mobile') },
  { when: any('phone'), field: phoneField },
  { when: (m) => m.has('switchboard') && !m.has('address'), field: be('phone:main') },
  { when: (m, w) => m.has('direct') && w.known === 1, field: be('phone:work'), sure: 0.8 },
];

const aboutTheCall: GrammarRule[] = [
  { when: any('expecting'), field: be('expecting-until') },
  { when: any('timezone'), field: be('time-zone') },
  { when: all('connector', 'identifier'), field: be('other:id') },
  { when: any('connector'), field: be('connector') },
  { when: (m) => m.has('memberOf') && !any('externalId', 'identifier', 'dated')(m), field: be('member-of') },
  { when: (m) => m.has('research') || m.has('personalFact'), field: researchField },
  { when: any('objective'), field: be('objective') },
];

const aboutThePerson: GrammarRule[] = [
  { when: any('birthday'), field: be('other:birthday') },
  { when: any('anniversary'), field: be('other:anniversary') },
  { when: any('gender'), field: be('other:gender') },
  { when: any('photo'), field: be('other:photo') },
  { when: any('language'), field: be('other:language') },
  { when: any('maiden'), field: be('other:maiden-name') },
  { when: any('nickname'), field: be('other:nickname') },
  { when: any('relationship'), field: be('relationship') },
];

const counted: GrammarRule[] = [
  { when: any('amount'), field: be('other:amount') },
  { when: any('employees'), field: be('other:employees') },
  { when: any('industry'), field: be('other:industry') },
  { when: any('seniority'), field: be('other:seniority') },
  { when: any('department'), field: be('other:department') },
];

const places: GrammarRule[] = [
  { when: any('pobox'), field: be('other:po-box') },
  { when: (m) => m.has('address') && m.has('extended'), field: be('other:address-detail') },
  { when: any('postal'), field: (w) => placed('postal-code', w) },
  { when: any('country'), field: (w) => placed('country', w) },
  {
    when: (m) => m.has('stateOrStatus') && m.has('email') && !m.has('region'),
    field: (w) => placed('region', w),
    sure: 0.5,
  },
  { when: all('city', 'region'), field: (w) => placed('city', w), sure: 0.5 },
  { when: any('city'), field: (w) => placed('city', w) },
  { when: any('region', 'stateOrStatus'), field: (w) => placed('region', w) },
  { when: any('street'), field: (w) => placed('street', w) },
  {
    when: (m, w) => m.has('address') && !m.has('url') && (m.has('collection') || saysWhole(w)),
    field: (w) => placed('address', w),
  },
  { when: (m) => m.has('address') && !m.has('url'), field: (w) => placed('street', w) },
];

const names: GrammarRule[] = [
  { when: (m) => m.has('identifier') && m.has('person'), field: be('external-id') },
  { when: (m) => m.has('externalId') && !any('account', 'crm')(m), field: be('external-id') },
  { when: (m) => m.has('externalId'), field: be('other:id') },
  { when: (m) => m.has('identifier') && !m.has('name'), field: be('other:id') },
  { when: any('middle'), field: be('middle-name') },
  {
    when: (m) => any('given', 'family')(m) && any('dated', 'detail', 'crm', 'collection')(m),
    field: be('other:date'),
  },
  { when: any('given'), field: be('given-name') },
  { when: any('family'), field: be('family-name') },
  { when: (m) => m.has('prefix') && !m.has('title'), field: be('other:prefix') },
  { when: any('suffix'), field: be('other:suffix') },
  { when: all('title', 'dated'), field: be('other:date') },
  { when: all('title', 'note'), field: be('other:account-detail') },
  { when: any('title'), field: be('title') },
  { when: any('personTitle'), field: be('title'), sure: 0.8 },
  { when: (m) => m.has('profile') && m.has('url'), field: be('other:profile') },
  { when: any('url'), field: be('website') },
  {
    when: (m) => m.has('company') && any('note', 'detail', 'crm', 'dated')(m),
    field: be('other:account-detail'),
  },
  { when: (m) => m.has('company') && !m.has('collection'), field: be('account') },
  { when: (m) => m.has('company'), field: be('other:account-detail') },
  { when: all('account', 'name'), field: be('account') },
  { when: (m) => m.has('tags') && !m.has('crm'), field: be('tags') },
  { when: (m) => m.has('name') && !any('crm', 'dated', 'detail')(m), field: be('full-name') },
  { when: all('nameOrCount', 'person'), field: be('full-name') },
  { when: (m, w) => m.has('counterpart') && isLone(w), field: be('full-name'), sure: 0.65 },
  { when: any('nameOrCount'), field: be('other:count'), sure: 0.5 },
  { when: (m) => m.has('note') && !any('dated', 'crm')(m), field: be('note') },
  { when: any('prefix'), field: be('other:prefix') },
  { when: any('crm', 'detail'), field: be('other:crm') },
  { when: any('dated'), field: be('other:date') },
  { when: any('collection', 'identifier'), field: be('other:crm'), sure: 0.7 },
  { when: any('profile'), field: be('other:profile') },
];

export const headerGrammar: readonly GrammarRule[] = [
  ...notThePersons,
  ...aboutTheCall,
  ...ways,
  ...aboutThePerson,
  ...counted,
  ...places,
  ...names,
];

/** "Company phone" is the account's switchboard; "Work direct phone" is the person's own line. */
function phoneField({ meanings }: HeaderWords): ImportField {
  if (meanings.has('direct')) return 'phone:work';
  if (['account', 'company', 'switchboard'].some((whose) => meanings.has(whose as ColumnMeaning)))
    return 'phone:main';
  if (meanings.has('work')) return 'phone:work';
  if (meanings.has('home')) return 'phone:home';
  if (meanings.has('other')) return 'phone:other';
  return 'phone';
}

function researchField({ meanings }: HeaderWords): ImportField {
  if (meanings.has('personalFact') || meanings.has('home')) return 'research:personal';
  if (meanings.has('industry')) return 'research:industry';
  if (meanings.has('title')) return 'research:function';
  return 'research:company';
}

/** The same address part of four places; a second address ("Address 2 - City") is another one. */
function placed(
  part: 'street' | 'city' | 'region' | 'postal-code' | 'country' | 'address',
  words: HeaderWords,
) {
  return `${part}${placeOf(part, words)}` as AddressField;
}

function placeOf(part: string, { meanings, ordinal }: HeaderWords) {
  if (meanings.has('billing') || meanings.has('shipping')) return ':account';
  if (meanings.has('mailing') || meanings.has('work')) return '';
  if (meanings.has('account')) return ':account';
  if (meanings.has('home')) return ':home';
  if (meanings.has('other')) return ':other';
  return ordinal !== null && ordinal > 1 && part !== 'street' ? ':other' : '';
}

/** "Phone 1 - Label", "E-mail 2 - Type": numbered, and nothing but the way and that word. */
function isLabel({ meanings, ordinal }: HeaderWords): boolean {
  return ordinal !== null && !meanings.has('crm') && meanings.has('label') && !meanings.has('company');
}

function saysWhole({ meanings }: HeaderWords): boolean {
  return meanings.has('whole');
}

/** "Estado del lead": what has a state and lies nowhere. */
function isStatus(meanings: ReadonlySet<ColumnMeaning>): boolean {
  return meanings.has('stateOrStatus') && !meanings.has('region') && any('person', 'crm')(meanings);
}

/** "Contact", "Kontakt": nothing but that word. */
function isLone({ known, unknown, ordinal }: HeaderWords): boolean {
  return known === 1 && unknown.length === 0 && ordinal === null;
}
