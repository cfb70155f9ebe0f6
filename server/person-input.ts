import { isEmail } from '#core/prospect/listed-person.ts';
import { findRegion } from '#core/prospect/place.ts';
import type { PhoneKind } from '#core/rules/calling-hours.ts';
import { parseCountry, parseTimeZone } from '#server/places.ts';
import { badInput } from '#server/problems.ts';
import type { PersonChange } from '#store/people-change.ts';
import type { NewPhone } from '#store/people-phones.ts';

/** A person's change with its zone and country checked and spelled as they are kept. */
export function readPersonChange(change: PersonChange): PersonChange {
  const read = { ...change };
  if (change.country != null) read.country = parseCountry('country', change.country);
  if (change.timeZone != null) read.timeZone = parseTimeZone('timeZone', change.timeZone);
  if (read.country && change.region)
    read.region = findRegion(read.country, change.region)?.code ?? change.region;
  return read;
}

type WrittenPhone = { number: string; kind?: PhoneKind | undefined; label?: string | null | undefined };

/**
 * A number as it is dialled. The library that knows every country's numbers is loaded with the first one.
 * @throws Refused for one that cannot be dialled, naming the field
 */
export async function readPhone(
  written: WrittenPhone,
  country: string | null,
  field: string,
): Promise<NewPhone> {
  const { readPhones } = await import('#store/import/phone.ts');
  const { phones, unread } = readPhones(written.number, country);
  const [phone, another] = phones;
  if (another !== undefined)
    throw badInput(field, `“${written.number}” holds more than one number.`, 'Add them one at a time.');
  if (phone === undefined) {
    const what = unread[0]?.says ?? `“${written.number}” holds no number.`;
    throw badInput(field, what, 'Write it with its country code, such as +1 604 555 0117.');
  }
  return { number: phone.number, kind: written.kind ?? phone.kind, label: written.label ?? phone.label };
}

/** @throws Refused for one that is no address */
export function readEmails(addresses: readonly string[]): string[] {
  return addresses.map((address, index) => {
    if (isEmail(address.trim())) return address.trim();
    throw badInput(`emails[${index}]`, `“${address}” is no e-mail address.`, 'Write it as name@example.org.');
  });
}
