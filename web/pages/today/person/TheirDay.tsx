import { useMemo } from 'react';
import {
  browserClock,
  clockParts,
  formatClock,
  formatDay,
  formatDistance,
  localDate,
  minuteOfDay,
} from '#web/format/when.ts';
import { stretchUntil } from '#web/format/window-words.ts';
import styles from '#web/pages/today/person/person.module.css';
import type { OnDesk } from '#web/pages/today/use-person.ts';
import { windowsOfDay } from '#web/pages/today/what-if.ts';
import { DayStrip, type Span } from '#web/ui/DayStrip.tsx';

/** Their clock, where they are, and the hours of their day in which the rules let us call. */
export function TheirDay({ onDesk, ownZone }: { onDesk: OnDesk; ownZone: string }) {
  const { person, zone, now } = onDesk;
  if (person.timeZones.length === 0)
    return <p className={styles.noZone}>Their time zone is not known, so neither is their clock.</p>;
  const [time, half] = clockParts(now, zone);
  const byBrowser = browserClock(now, zone);
  const place = person.city ?? person.region ?? zone.split('/').at(-1)?.replaceAll('_', ' ');
  return (
    <div className={styles.day}>
      <div className={styles.clock}>
        <p className={`${styles.time} num`}>
          {time} <small>{half}</small>
        </p>
        <p className={styles.where} title={person.zoneSays}>
          {place}, {formatDistance(now, zone, ownZone)}
        </p>
        {byBrowser && (
          <p className={styles.where}>This browser says {byBrowser}; the desk goes by its server.</p>
        )}
        <p className={styles.open}>{openWords(onDesk)}</p>
      </div>
      <Hours onDesk={onDesk} />
    </div>
  );
}

function openWords({ decision, zone, now }: OnDesk): string {
  if (decision?.next !== 'call') return '';
  const window = decision.windows[0];
  if (!window) return '';
  const until = stretchUntil(decision.windows) ?? window.until;
  if (Date.parse(window.from) <= now) return `You may call until ${formatClock(until, zone)}`;
  const isToday = localDate(window.from, zone) === localDate(now, zone);
  return `Opens ${isToday ? '' : `${formatDay(window.from, zone)}, `}${formatClock(window.from, zone)}`;
}

function Hours({ onDesk: { asked, zone, now, person } }: { onDesk: OnDesk }) {
  const today = localDate(now, zone);
  const windows = useMemo(() => (asked ? windowsOfDay(asked, today) : []), [asked, today]);
  const open: Span[] = windows.map(({ from, until }) => ({
    from: minuteOfDay(from, zone),
    until: minuteOfDay(until, zone) || 24 * 60,
  }));
  const said = windows.map(({ from, until }) => `${formatClock(from, zone)} to ${formatClock(until, zone)}`);
  const label = said.length
    ? `Their day from 6 to 19: the rules let you call ${said.join(' and ')}. It is ${formatClock(now, zone)} there.`
    : `Their day from 6 to 19: no call today. It is ${formatClock(now, zone)} there.`;
  return (
    <div>
      <DayStrip open={open} now={minuteOfDay(now, zone)} label={label} parts={partsOf(open, zone, now)} />
      {person.timeZones.length > 1 && (
        <p className={styles.where}>
          They may be in {person.timeZones.length} zones; only hours that fit all of them are open.
        </p>
      )}
    </div>
  );
}

/** Where the words under the strip begin: six, then the parts of the day. */
const marks = [6, 8, 12, 13, 17];

function partsOf(open: readonly Span[], zone: string, now: number) {
  const midnight = now - minuteOfDay(now, zone) * 60_000;
  return marks.map((hour, index) => {
    const at = hour * 60;
    const until = (marks[index + 1] ?? 19) * 60;
    const isOpen = open.some((span) => span.from < until && span.until > at);
    const words = hour === 12 ? 'noon' : formatClock(midnight + at * 60_000, zone).replace(':00', '');
    return { at, words, isOpen };
  });
}
