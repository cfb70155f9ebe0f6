import { foldText } from '#core/prospect/fold-text.ts';
import { postalRuns, type Region, regions } from '#core/prospect/regions.ts';

/** Languages whose names of countries are understood. */
const languages = [
  'en',
  'de',
  'fr',
  'es',
  'it',
  'pt',
  'pl',
  'fi',
  'sv',
  'nl',
  'da',
  'nb',
  'cs',
  'ru',
  'tr',
  'zh-Hant',
  'zh-Hans',
  'ja',
];

const shortNames: Record<string, string> = {
  usa: 'US',
  'u s': 'US',
  'u s a': 'US',
  america: 'US',
  'united states of america': 'US',
  'vereinigte staaten von amerika': 'US',
  uk: 'GB',
  'u k': 'GB',
  england: 'GB',
  scotland: 'GB',
  wales: 'GB',
  'northern ireland': 'GB',
  'great britain': 'GB',
  britain: 'GB',
  grossbritannien: 'GB',
  brd: 'DE',
  holland: 'NL',
  'the netherlands': 'NL',
  'republic of ireland': 'IE',
  eire: 'IE',
  'czech republic': 'CZ',
  turkey: 'TR',
  uae: 'AE',
  'south korea': 'KR',
  korea: 'KR',
  russia: 'RU',
  'viet nam': 'VN',
  prc: 'CN',
  'mainland china': 'CN',
  'hong kong': 'HK',
  macau: 'MO',
};

/** Codes of ISO 3166-1 in use. Kept as text: `Intl` cannot list them. */
const countryCodes =
  `AD AE AF AG AI AL AM AO AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BW BY BZ CA CC CD
  CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN
  GP GQ GR GT GU GW GY HK HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU
  LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM
  PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TG TH TJ TK TL TM TN TO TR TT TV TW
  TZ UA UG US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW`.split(/\s+/);

let namesToCodes: ReadonlyMap<string, string> | null = null;

/**
 * A country as its ISO 3166-1 alpha-2 code, from the code itself or its name in many languages.
 * @returns null when it is no country we know
 */
export function parseCountry(text: string): string | null {
  const key = placeKey(text);
  if (key === '') return null;
  namesToCodes ??= countryNames();
  return namesToCodes.get(key) ?? null;
}

function countryNames(): Map<string, string> {
  const names = new Map<string, string>();
  for (const language of languages) {
    const shown = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
    for (const code of countryCodes) {
      const name = shown.of(code);
      if (name) names.set(placeKey(name), code);
    }
  }
  for (const code of countryCodes) names.set(code.toLowerCase(), code);
  for (const [name, code] of Object.entries(shortNames)) names.set(name, code);
  return names;
}

const regionsByName: ReadonlyMap<string, Region> = new Map(
  regions.flatMap((region) =>
    [region.code, `${region.country} ${region.code}`, ...region.names].map(
      (name) => [`${region.country}|${placeKey(name)}`, region] as const,
    ),
  ),
);

/** A state or province of a country, by its code (`FL`, `US-FL`) or name; null when we know none such. */
export function findRegion(country: string, text: string): Region | null {
  return regionsByName.get(`${country}|${placeKey(text)}`) ?? null;
}

/** The state or province a post code lies in; null where its country's codes do not say. */
export function regionOfPostalCode(country: string, postalCode: string): Region | null {
  const code = postalCode.toUpperCase().replace(/[\s-]/g, '');
  if (country === 'US' && !/^\d{5}(\d{4})?$/.test(code)) return null;
  if (country === 'CA' && !/^[A-Z]\d[A-Z](\d[A-Z]\d)?$/.test(code)) return null;
  if (country === 'AU' && !/^\d{4}$/.test(code)) return null;
  const run = (postalRuns[country] ?? []).find(([first, last]) => {
    const start = code.slice(0, first.length);
    return start >= first && start <= last;
  });
  return run ? findRegion(country, run[2]) : null;
}

/** How names of places are compared: folded, without punctuation. */
export function placeKey(text: string): string {
  return foldText(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
