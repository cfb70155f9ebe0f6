import type { ToldOtherwise } from '#api/inbound-calls.ts';
import type { Rep } from '#api/session.ts';
import { formatNumber } from '#web/format/phone-words.ts';
import { formatClock } from '#web/format/when.ts';

type Told = ToldOtherwise['items'][number];

/** A note to somebody who was told a later hour: how a mail program is asked to open it, and what the history keeps. */
export type ToldMail = { href: string; note: string };

/** @param until the hour that holds now, an instant; null: the rep leaves at once */
export function toldMail(
  { name, email, until: told, timeZone }: Told & { email: string },
  until: string | null,
  rep: Pick<Rep, 'name' | 'company' | 'callBackNumber' | 'timeZone'>,
): ToldMail {
  const zone = timeZone ?? rep.timeZone;
  const whose = timeZone ? 'your time' : 'my time';
  const before = formatClock(told, zone);
  const now = until && formatClock(until, zone);
  const words = [
    `Hello ${name},`,
    `In my message today I said that you can reach me until ${before}, ${whose}. I am sorry: ${now ? `today it is only until ${now}` : 'I have to leave earlier today'}.`,
    rep.callBackNumber &&
      `If you call and miss me, please leave a message at ${formatNumber(rep.callBackNumber)}.`,
    [rep.name, rep.company].filter(Boolean).join('\n'),
  ];
  const body = encodeURIComponent(words.filter(Boolean).join('\n\n').replaceAll('\n', '\r\n'));
  return {
    href: `mailto:${encodeURIComponent(email)}?subject=${encodeURIComponent('When you can reach me today')}&body=${body}`,
    note: now
      ? `Told them that I can be reached until ${now}, and not until ${before}.`
      : `Told them that I leave earlier, and not at ${before}.`,
  };
}
