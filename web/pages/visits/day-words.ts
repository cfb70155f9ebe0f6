import type { Appointment, VisitDay, VisitOffer } from '#api/visits.ts';
import type { VisitDays } from '#web/api/visits.ts';
import { clockParts, formatDistance, formatShortDay, locale } from '#web/format/when.ts';
import { isNearby, type Stop } from '#web/pages/visits/stops.ts';

/** "Vancouver, two days in December": where and when the rep is out; null: nothing is agreed. */
export function outWords(days: VisitDays): string | null {
  const [first] = days;
  if (!first) return null;
  const towns = [...new Set(days.map(({ near }) => near).filter((near) => near !== null))];
  const months = [...new Set(days.map(({ on }) => monthOf(on)))];
  const where = towns.length === 0 ? '' : towns.length <= 2 ? towns.join(' and ') : `${towns.length} towns`;
  const when = `${spelled(days.length)} ${days.length === 1 ? 'day' : 'days'} in ${months.join(' and ')}`;
  return where ? `${where}, ${when}` : when.charAt(0).toUpperCase() + when.slice(1);
}

const monthOf = (on: string) =>
  new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' }).format(new Date(`${on}T12:00:00Z`));

const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const spelled = (count: number): string => small[count] ?? String(count);

/** How many agreed, and how many more are close by. */
export function countStops(stops: readonly Stop[]): { agreed: string; nearby: string | null } {
  const nearby = stops.filter(isNearby).length;
  const confirmed = stops.filter(({ look }) => look === 'confirmed').length;
  return {
    agreed: `${confirmed} confirmed`,
    nearby: nearby === 0 ? null : `${nearby} worth a knock nearby`,
  };
}

/** "6 min", "1 h 50 min"; a place that is not known leaves the way unknown. */
export function driveWords(seconds: number | null): string {
  if (seconds === null) return 'Way not known';
  const minutes = Math.max(0, Math.round(seconds / 60));
  if (minutes === 0) return 'Next door';
  if (minutes < 100) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  return minutes % 60 === 0 ? `${hours} h` : `${hours} h ${minutes % 60} min`;
}

/** Another order of what is agreed that takes less driving, were they asked; null: the day as it stands is the best. */
export function betterOrderWords({
  betterOrder,
  stops,
}: Pick<VisitDay, 'betterOrder' | 'stops'>): string | null {
  if (betterOrder === null) return null;
  const names = new Map(
    stops.flatMap((stop) =>
      stop.is === 'appointment' ? [[stop.appointment.id, stop.appointment.name]] : [],
    ),
  );
  const order = betterOrder.ids.map((id) => names.get(id) ?? '').join(', then ');
  return `${driveWords(betterOrder.savesSeconds)} less driving in another order, if they agree to other times: ${order}.`;
}

/** "9:00 to 4:55, 65 min driving", everything that is suggested counted in; null: there is nothing. */
export function wholeDayWords(day: VisitDay, stops: readonly Stop[]): string | null {
  const [first, last] = [stops[0], stops.at(-1)];
  if (!first || !last) return null;
  const until = stops.reduce((latest, stop) => (stop.until > latest.until ? stop : latest), last);
  const [from] = clockParts(first.from, first.timeZone);
  const [to] = clockParts(until.until, until.timeZone);
  const known = day.driving.filter((seconds) => seconds !== null);
  const isWhole = known.length === day.driving.length;
  const total = driveWords(known.reduce((sum, seconds) => sum + seconds, 0));
  if (known.length === 0) return `${from} to ${to}`;
  return `${from} to ${to}, ${total} driving${isWhole ? '' : ' where the way is known'}`;
}

/** "39 min without the suggestions": what the agreed and offered visits alone come to; null: it is the same. */
export function withoutSuggestionsWords(day: VisitDay, stops: readonly Stop[]): string | null {
  if (!stops.some(({ look }) => look === 'suggested')) return null;
  return `${driveWords(day.drivingSeconds)} driving without suggestions`;
}

/** What stands at the right of an appointment's name. */
export function statusWords({ status, optOut, offeredAt, timeZone }: Appointment): string {
  if (status === 'tentative' && offeredAt) return `Message left ${formatShortDay(offeredAt, timeZone)}`;
  if (status === 'tentative') return optOut ? 'Offer not left yet' : 'Not agreed yet';
  return settled[status];
}

const settled = {
  confirmed: 'Confirmed',
  held: 'Took place',
  moved: 'Moved',
  'no-show': 'They were not there',
  cancelled: 'Cancelled',
} as const;

/** The line under an appointment's name. An offer that nobody answered is never called an appointment of theirs. */
export function underWords(appointment: Appointment): string {
  const { account, from, until, status, optOut, offeredAt, placeSays, kind } = appointment;
  const minutes = `${Math.round((Date.parse(until) - Date.parse(from)) / 60_000)} min`;
  const where = [account, kind === 'call' ? 'by phone' : placeSays].filter(Boolean).join(', ');
  if (status !== 'tentative' || !optOut) return where ? `${where}, ${minutes}` : minutes;
  const stands = offeredAt
    ? 'Offered, not confirmed. No word yet, so the time holds'
    : 'Offered with the next voicemail, not confirmed';
  return where ? `${where}. ${stands}` : stands;
}

/** The line under somebody suggested: "Thistledown Pharma. One voicemail". */
export function offerUnderWords({ account, messagesLeft }: VisitOffer): string {
  const left =
    messagesLeft === 0 ? 'No message yet' : `${capital(spelled(messagesLeft))} ${voicemails(messagesLeft)}`;
  return account ? `${account}. ${left}` : left;
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
const voicemails = (count: number) => (count === 1 ? 'voicemail' : 'voicemails');

/** "2 of 3 voicemails"; where nothing limits them, "2 voicemails". */
export function messagesWords({ messagesLeft, messagesAtMost }: VisitOffer): string {
  if (messagesAtMost === null) return `${messagesLeft} ${voicemails(messagesLeft)}`;
  return `${messagesLeft} of ${messagesAtMost} ${voicemails(messagesAtMost)}`;
}

/** What to know before it is left: that nothing can be left after it. */
export function cautionWords({ messagesLeft, messagesAtMost, besideSeconds }: VisitOffer): string | null {
  if (messagesAtMost === null || messagesLeft + 1 < messagesAtMost) return null;
  const near = besideSeconds <= 600 ? ' You are next door, so no trip is lost.' : '';
  return `Last message.${near}`;
}

/** "Times are theirs, 3 h behind you": said once where every stop is in one other zone. */
export function zoneWords(stops: readonly Stop[], ownZone: string): string | null {
  const [first] = stops;
  if (!first) return null;
  const at = Date.parse(first.from);
  const distances = new Set(stops.map((stop) => formatDistance(at, stop.timeZone, ownZone)));
  const [distance] = distances;
  if (distances.size > 1) return 'Each time is by their own clock.';
  return distance === 'your time' ? null : `Times are theirs, ${distance}.`;
}

/** Words as they are said, the numbers to call back apart: they are read slowly, so the eye must find them. */
export function spokenParts(text: string): { text: string; isNumber: boolean }[] {
  return text
    .split(/(\+?\d[\d ().-]{5,}\d)/)
    .map((part, index) => ({ text: part, isNumber: index % 2 === 1 }))
    .filter((part) => part.text !== '');
}
