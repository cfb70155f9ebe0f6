/**
 * Telephone numbers that regulators keep for drama, so that no sample number ever belongs to anybody:
 * North America: NANPA/CNA, 555-0100 to 555-0199 in every area code.
 * United Kingdom: Ofcom, "Telephone numbers for use in TV and radio drama programmes".
 * Australia: ACMA, "Phone numbers for use in TV shows, films and creative works".
 * Germany: Bundesnetzagentur, Mitteilung 148/2021, Rufnummern für Drama (Funk und Fernsehen).
 * France: ARCEP, décision 2018-0881, numéros pour les œuvres audiovisuelles.
 */
type FictionRange = {
  /** The fixed beginning, E.164. */
  prefix: string;
  /** How many digits follow. */
  digits: number;
  /** The first number's digits; up to all nines, or to `until`. */
  from?: string;
  until?: string;
};

const ranges: readonly FictionRange[] = [
  { prefix: '+442079460', digits: 3 },
  { prefix: '+441134960', digits: 3 },
  { prefix: '+441614960', digits: 3 },
  { prefix: '+441414960', digits: 3 },
  { prefix: '+441314960', digits: 3 },
  { prefix: '+447700900', digits: 3 },
  { prefix: '+6125550', digits: 4 },
  { prefix: '+6135550', digits: 4 },
  { prefix: '+6175550', digits: 4 },
  { prefix: '+6185550', digits: 4 },
  { prefix: '+61491570', digits: 3, from: '156', until: '159' },
  { prefix: '+493023125', digits: 3 },
  { prefix: '+494066969', digits: 3 },
  { prefix: '+496990009', digits: 3 },
  { prefix: '+492214710', digits: 3 },
  { prefix: '+498999998', digits: 3 },
  { prefix: '+4917139200', digits: 2 },
  { prefix: '+3319900', digits: 4 },
  { prefix: '+3326191', digits: 4 },
  { prefix: '+3335301', digits: 4 },
  { prefix: '+3346571', digits: 4 },
  { prefix: '+3353649', digits: 4 },
  { prefix: '+3363998', digits: 4 },
];

/** Whether a number can belong to nobody. An extension is a person's own and does not matter. */
export function isFictionNumber(number: string): boolean {
  const e164 = number.replace(/;ext=\d+$/, '');
  if (/^\+1[2-9]\d{2}55501\d{2}$/.test(e164)) return true;
  return ranges.some((range) => {
    const rest = e164.startsWith(range.prefix) ? e164.slice(range.prefix.length) : '';
    const from = range.from ?? '0'.repeat(range.digits);
    const until = range.until ?? '9'.repeat(range.digits);
    return rest.length === range.digits && /^\d+$/.test(rest) && rest >= from && rest <= until;
  });
}

/** The nth number of a fictitious exchange such as `+1604` (then 555-01nn) or `+442079460` (then 0nn). */
export function fictionNumber(exchange: string, nth: number): string {
  if (/^\+1\d{3}$/.test(exchange)) return `${exchange}55501${String(nth % 100).padStart(2, '0')}`;
  const range = ranges.find(({ prefix }) => prefix === exchange);
  if (!range) throw new Error(`${exchange} is no range kept for drama`);
  const from = Number(range.from ?? 0);
  const count = Number(range.until ?? '9'.repeat(range.digits)) - from + 1;
  return `${exchange}${String(from + (nth % count)).padStart(range.digits, '0')}`;
}
