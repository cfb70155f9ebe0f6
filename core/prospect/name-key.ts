import { foldText } from '#core/prospect/fold-text.ts';

const formsOfAddress = new Set([
  'mr',
  'mrs',
  'ms',
  'miss',
  'dr',
  'prof',
  'sir',
  'herr',
  'frau',
  'mme',
  'mlle',
  'sr',
  'sra',
  'dipl',
  'ing',
]);
const generations = new Set(['jr', 'sr', 'ii', 'iii', 'iv', 'phd', 'md', 'mba', 'cpa', 'esq']);

/**
 * A person's name as names are compared: folded, given name first, without forms of address.
 * "Müller, Dr. Jörg" and "Jorg Muller" have the same key.
 */
export function nameKey(name: string): string {
  const simple = plainKey(name);
  if (simple !== null) return simple;
  const [family, given, ...rest] = name.split(',');
  const inOrder =
    given !== undefined && rest.length === 0 && !isGeneration(given) ? `${given} ${family}` : name;
  const words = wordsOf(inOrder);
  const kept = words.filter((word, at) => {
    if (at === 0) return words.length === 1 || !formsOfAddress.has(word);
    return at < words.length - 1 || words.length === 2 || !generations.has(word);
  });
  return kept.join(' ');
}

/** Most names are plain letters already; they need no Unicode folding. */
function plainKey(name: string): string | null {
  if (!/^[A-Za-z]+ [A-Za-z]+$/.test(name)) return null;
  const key = name.toLowerCase();
  return formsOfAddress.has(key.slice(0, key.indexOf(' '))) ? null : key;
}

function isGeneration(part: string): boolean {
  return generations.has(part.toLowerCase().replace(/\W/g, ''));
}

function wordsOf(text: string): string[] {
  return foldText(text)
    .replace(/['’`]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** Short forms of given names, by the name they are short for. */
const shortForms: Record<string, string> = {
  robert: 'bob rob bobby robbie',
  william: 'bill will billy willy liam',
  richard: 'rick dick rich ricky',
  james: 'jim jimmy jamie',
  john: 'jack johnny jon',
  jonathan: 'jonny',
  michael: 'mike mick mikey michel michal',
  thomas: 'tom tommy',
  charles: 'charlie chuck',
  edward: 'ed eddie ted ned',
  david: 'dave davey',
  daniel: 'dan danny',
  joseph: 'joe joey',
  anthony: 'tony',
  christopher: 'chris kit',
  nicholas: 'nick nico',
  matthew: 'matt',
  andrew: 'andy drew',
  steven: 'steve stephen stefan',
  kenneth: 'ken kenny',
  gregory: 'greg',
  benjamin: 'ben benny',
  samuel: 'sam sammy',
  alexander: 'alex sandy sasha',
  frederick: 'fred freddie',
  lawrence: 'larry',
  peter: 'pete',
  philip: 'phil',
  elizabeth: 'liz beth betty eliza lizzie',
  katherine: 'kate kathy katie cathy catherine kathryn',
  margaret: 'maggie meg peggy',
  patricia: 'pat patty trish',
  jennifer: 'jen jenny',
  susan: 'sue suzie',
  deborah: 'deb debbie',
  rebecca: 'becky',
  victoria: 'vicky',
  johannes: 'hans',
  josef: 'sepp',
};

/** Short form of a given name to the name it is short for. */
export const givenNameForms: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(shortForms).flatMap(([full, short]) => short.split(' ').map((form) => [form, full])),
);

/**
 * What similar names have in common: the family name and the initial of the given name, short forms written
 * out. "J. Smith", "Jon Smith" and "John Smith" share it; two people may share it too, so it only asks.
 */
export function similarNameKey(key: string): string {
  const last = key.lastIndexOf(' ');
  if (last < 0) return key;
  const given = key.slice(0, key.indexOf(' '));
  return `${(givenNameForms[given] ?? given)[0]} ${key.slice(last + 1)}`;
}

const legalForms = new Set(
  'inc incorporated ltd limited llc llp lp corp corporation co company plc gmbh ag kg ug mbh se sa sas sarl srl spa bv nv oy oyj ab as aps pty pte kk sp zoo ltda eirl'.split(
    ' ',
  ),
);

/** A company's name as names are compared: folded, without its legal form. "Acme, Inc." is "acme". */
export function accountKey(name: string): string {
  const words = wordsOf(name.replace(/&/g, ' and ').replace(/\b(\w)\.(?=\w\b)/g, '$1'));
  let length = words.length;
  while (length > 1 && (legalForms.has(words[length - 1] as string) || words[length - 1] === 'and'))
    length -= 1;
  return words.slice(0, length).join(' ');
}

/** What the search of people looks in: folded name and company. */
export function searchText(name: string, account: string | null): string {
  return foldText(account ? `${name} ${account}` : name);
}
