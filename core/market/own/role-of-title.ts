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

/** Whole words, each a pattern between bars; the first row that knows one says it. */
const rows: readonly { role: Role; says: RegExp }[] = [
  // Who works for a chief is none, and not every "executive", "owner" or "partner" leads.
  row('specialist', {
    english:
      'assistant (to|of|for)|(executive|personal|administrative|office|team|management) assistant|secretary|ea|pa|(account|sales|marketing|advertising) executive|(product|process|system|data) owner|owner s representative|(business|channel|sales|delivery) partner|lead generation|head office',
    french:
      'assistante?( de| du| des| commerciale?| administrati(f|ve))|secretaire|chef de (rang|cuisine|partie)',
    german: '\\p{L}*assisten(t|tin|z)|\\p{L}*sekretar(in|iat)?|\\p{L}*sekretaer(in)?',
  }),
  row('executive', {
    english:
      'chief|c[a-z]{1,2}o|president|pres|[aes]?vp|(co ?)?(owner|founder)|proprietor|(managing|executive) director|director general|chair(man|woman|person)?|partner(?! (manager|success|relations|marketing|sales|account|development))',
    french:
      'presidente?|pdg|dg|directeur general|directrice generale|gerante?|(co)?fondat(eur|rice)|proprietaire|dirigeante?|patron(ne)?|chef(fe)? d entreprise|associee?',
    german:
      '\\p{L}*gescha(e)?ftsfu(e)?hrer(in)?|gescha(e)?ftsleit(er|erin|ung)|gf|vorstand\\p{L}*|\\p{L}*inhaber(in)?|eigentu(e)?mer(in)?|(mit)?gru(e)?nder(in)?|pra(e)?sident(in)?|gesellschafter(in)?',
  }),
  row('manager', {
    english: 'manager|mgr|head|leader|lead|director|dir|supervisor|superintendent|foreman|forewoman',
    french: 'direct(eur|rice)|responsable|gestionnaire|chef(fe)? (de|du|des|d)|cadre|superviseure?',
    german:
      '(?!\\p{L}*begleit)\\p{L}*leit(er|erin|ung)|direktor(in)?|managerin|prokurist(in)?|(werk|industrie|lager|platz)meister(in)?',
  }),
];

function row(role: Role, words: Record<'english' | 'french' | 'german', string>) {
  return { role, says: new RegExp(`(?<!\\p{L})(${Object.values(words).join('|')})(?!\\p{L})`, 'u') };
}
