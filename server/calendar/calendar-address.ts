import { badInput } from '#server/problems.ts';

/**
 * The address of a calendar as it is asked; `webcal`, which only says what is there, is a safe connection.
 * @throws Refused when it is none, or of another kind
 */
export function parseCalendarAddress(text: string): string {
  if (!URL.canParse(text))
    throw badInput(
      'url',
      'This is not an address.',
      'Copy it from your calendar: it begins with https:// or webcal://.',
    );
  const url = new URL(text.replace(/^webcals?:/i, 'https:'));
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    throw badInput(
      'url',
      'Calendars are read by http, https and webcal alone.',
      'Copy the address your calendar gives for subscribing.',
    );
  if (url.username !== '' || url.password !== '')
    throw badInput(
      'url',
      'The address has a name or a password in it.',
      'Copy a secret address from your calendar, which needs neither.',
    );
  return url.href;
}
