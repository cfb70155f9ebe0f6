import type { roles } from '#core/market/desk-hours.ts';

export type Role = (typeof roles)[number];

/**
 * What a title says of somebody's role, by words of English, French and German: who leads a company is an executive, who
 * leads a part of it a manager, and whoever else has a title a specialist. Null where it says nothing.
 */
export function roleOfTitle(title: string | null): Role | null {
  const words = plainWords(title ?? '');
  if (saysNothing.test(words)) return null;
  const found = rows.find(({ says }) => says.test(words));
  return found?.role ?? 'specialist';
}

/** In small letters without accents, umlauts or marks: "Geschäftsführerin, Einkauf" is "geschaftsfuhrerin einkauf". */
function plainWords(title: string): string {
  return title
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll(/(?<=\p{L})\.(?=\p{L})/gu, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Nothing, or how somebody is addressed. */
const saysNothing =
  /^(|\d+|\P{L}*|na|n a|none|unknown|tbd|title|mr|mrs|ms|miss|mx|dr|prof|sir|madam|m|mme|mlle|herr|frau|inconnu|unbekannt)$/u;

/** Whole words, each a pattern; the first row that knows one says it. */
const rows: readonly { role: Role; says: RegExp }[] = [
  // Who works for a chief is none, and not every "executive", "owner" or "lead" leads.
  row(
    'specialist',
    [
      'assistant(e)? (to|of|for|de|du|des)',
      '(executive|personal|administrative|office|team|management) assistant',
    ],
    [
      'secretary',
      'ea',
      'pa',
      'account executive',
      '(sales|marketing|advertising) executive',
      '(product|process|system|data) owner',
    ],
    [
      '(vice|deputy|assistant) principal',
      'business partner',
      'lead generation.*',
      'owner s? ?representative',
    ],
    ['secretaire', 'assistante .*', 'aupres d.*', 'chef de (rang|cuisine|partie)'],
    ['\\p{L}*assisten(t|tin|z)', '\\p{L}*sekretar(in|iat)?', '\\p{L}*sekretaer(in)?', 'zugbegleiter(in)?'],
  ),
  row(
    'executive',
    [
      'chief',
      'c[a-z]{1,2}o',
      'president',
      'pres',
      'vp',
      '[aes]vp',
      'owner',
      'coowner',
      'proprietor',
      'founder',
      'cofounder',
    ],
    [
      'managing director',
      'executive director',
      'director general',
      'chair(man|woman|person)?',
      '(managing|founding|senior) partner',
      'partner',
    ],
    [
      'presidente?',
      'pdg',
      'dg',
      'directeur general',
      'directrice generale',
      'gerante?',
      'fondat(eur|rice)',
      'cofondat(eur|rice)',
    ],
    ['proprietaire', 'dirigeante?', 'patron(ne)?', 'chef(fe)? d entreprise', 'associee?'],
    [
      '\\p{L}*geschafts?fuhrer(in)?',
      '\\p{L}*geschaefts?fuehrer(in)?',
      'geschaftsleit(er|erin|ung)',
      'geschaeftsleit(er|erin|ung)',
      'gf',
    ],
    [
      'vorstand\\p{L}*',
      '\\p{L}*inhaber(in)?',
      'eigentumer(in)?',
      'eigentuemer(in)?',
      '(mit)?grunder(in)?',
      '(mit)?gruender(in)?',
    ],
    ['prasident(in)?', 'praesident(in)?', 'gesellschafter(in)?'],
  ),
  row(
    'manager',
    [
      'manager',
      'mgr',
      'head',
      'lead',
      'leader',
      'director',
      'dir',
      'supervisor',
      'superintendent',
      'foreman',
      'forewoman',
    ],
    ['direct(eur|rice)', 'responsable', 'gestionnaire', 'chef(fe)? (de|du|des|d)', 'cadre', 'superviseure?'],
    [
      '(?!\\p{L}*begleit)\\p{L}*leit(er|erin|ung)',
      'direktor(in)?',
      'managerin',
      'prokurist(in)?',
      '\\p{L}*meister(in)?',
    ],
  ),
];

function row(role: Role, ...words: readonly (readonly string[])[]): { role: Role; says: RegExp } {
  return { role, says: new RegExp(`(?<!\\p{L})(${words.flat().join('|')})(?!\\p{L})`, 'u') };
}
