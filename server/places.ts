import { spelledTimeZone } from '#core/prospect/local-time.ts';
import { badInput } from '#server/problems.ts';

/** A time zone in IANA's own spelling. @throws Refused for one that is none */
export function parseTimeZone(field: string, text: string): string {
  const zone = spelledTimeZone(text.trim());
  if (zone !== null) return zone;
  throw badInput(
    field,
    `“${text}” is no time zone that is known here.`,
    'Give an IANA zone such as America/Vancouver or Europe/Berlin.',
  );
}

let regionNames: Intl.DisplayNames | null = null;

/** An ISO 3166 country code in capitals; null stays null. @throws Refused for one that is none */
export function parseCountry(field: string, text: string | null): string | null {
  if (text === null) return null;
  const code = text.trim().toUpperCase();
  regionNames ??= new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  if (/^[A-Z]{2}$/.test(code) && code !== 'ZZ' && regionNames.of(code) !== undefined) return code;
  throw badInput(field, `“${text}” is no country code.`, 'Give two letters such as CA or DE.');
}
