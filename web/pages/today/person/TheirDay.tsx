import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { PersonDay } from '#api/plan.ts';
import { slotSeconds } from '#core/plan/calls/rep-room.ts';
import { personDayQuery } from '#web/api/person-day.ts';
import { deskNow } from '#web/api/session.ts';
import { wordsFor } from '#web/format/person-words.ts';
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
import {
  barsOf,
  dayWords,
  marksOf,
  openBars,
  openDayWords,
  restsWords,
} from '#web/pages/today/person/their-hours.ts';
import type { OnDesk } from '#web/pages/today/use-person.ts';
import { windowsOfDay } from '#web/pages/today/what-if.ts';
import { DayStrip } from '#web/ui/DayStrip.tsx';
import { InTen } from '#web/ui/InTen.tsx';
import { piece } from '#web/ui/piece.tsx';

const DayNumbers = piece(() => import('#web/pages/today/person/DayNumbers.tsx'));

const halfHourMs = slotSeconds * 1000;

/** Their clock, where they are, how likely they answer now, and the half hours of their day. */
export function TheirDay({ onDesk, ownZone }: { onDesk: OnDesk; ownZone: string }) {
  const { person, zone, now } = onDesk;
  const query = useQuery({ ...personDayQuery(person.id), refetchInterval: untilNextHalfHour });
  if (person.timeZones.length === 0)
    return <p className={styles.noZone}>Their time zone is not known, so neither is their clock.</p>;
  const [time, half] = clockParts(now, zone);
  const byBrowser = browserClock(now, zone);
  const place = person.city ?? person.region ?? zone.split('/').at(-1)?.replaceAll('_', ' ');
  const day = query.data ?? null;
  return (
    <div className={styles.theirDay}>
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
          <p className={styles.open}>
            <NowOrNext onDesk={onDesk} day={day} />
          </p>
        </div>
        <Hours onDesk={onDesk} day={day} />
      </div>
      <Behind onDesk={onDesk} day={day} isUnread={query.isError} />
    </div>
  );
}

/** A little after each half hour begins, when the list has seen to it that the day is planned anew. */
const untilNextHalfHour = () => halfHourMs - (deskNow() % halfHourMs) + 5_000;

/** How likely they answer, while they may be called; else when they may. */
function NowOrNext({ onDesk, day }: { onDesk: OnDesk; day: PersonDay | null }) {
  if (!day?.now || !mayCallNow(onDesk)) return openWords(onDesk);
  const { they, answers } = wordsFor(onDesk.person);
  const { says, isEstimated } = day.now;
  return <InTen chance={day.now} words={isEstimated ? `${says}, estimated` : `${says} ${they} ${answers}`} />;
}

const mayCallNow = ({ decision, now }: OnDesk) =>
  decision?.next === 'call' && Date.parse(decision.opens) <= now;

function openWords({ decision, zone, now }: OnDesk): string {
  if (decision?.next !== 'call') return '';
  const window = decision.windows[0];
  if (!window) return '';
  const until = stretchUntil(decision.windows) ?? window.until;
  if (Date.parse(window.from) <= now) return `You may call until ${formatClock(until, zone)}`;
  const isToday = localDate(window.from, zone) === localDate(now, zone);
  return `Opens ${isToday ? '' : `${formatDay(window.from, zone)}, `}${formatClock(window.from, zone)}`;
}

/** Until their day is read, or while the server is out of reach, the hours that the rules leave open. */
function Hours({ onDesk, day }: { onDesk: OnDesk; day: PersonDay | null }) {
  const { asked, zone, now, person } = onDesk;
  const today = localDate(now, zone);
  const windows = useMemo(() => (asked && !day ? windowsOfDay(asked, today) : []), [asked, day, today]);
  const bars = day ? barsOf(day, zone) : openBars(windows, zone);
  const midnight = now - minuteOfDay(now, zone) * 60_000;
  const screened = new Set(
    day?.slots.filter((slot) => slot.isScreened).map(({ at }) => minuteOfDay(at, zone)),
  );
  return (
    <DayStrip
      bars={bars}
      marks={marksOf(bars, screened, midnight, zone)}
      now={day && day.on !== today ? null : minuteOfDay(now, zone)}
      label={day ? dayWords(day, person, zone, now) : openDayWords(windows, zone, now)}
    />
  );
}

/** What the number rests on, and all numbers of the day for whoever asks. */
function Behind({
  onDesk: { person, zone },
  day,
  isUnread,
}: {
  onDesk: OnDesk;
  day: PersonDay | null;
  isUnread: boolean;
}) {
  const chance = day?.now ?? day?.planned?.chance;
  return (
    <div className={styles.behind}>
      {!day && isUnread && (
        <p>How likely they answer could not be read just now; the hours that are open stand.</p>
      )}
      {chance && <p>{restsWords(chance)}</p>}
      {person.timeZones.length > 1 && (
        <p>They may be in {person.timeZones.length} zones; only hours that fit all of them are open.</p>
      )}
      {day && day.slots.length > 0 && <Numbers key={person.id} day={day} zone={zone} />}
    </div>
  );
}

/** What the strip draws, as a table for whoever asks. */
function Numbers(shown: { day: PersonDay; zone: string }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {isOpen ? 'Hide numbers' : 'Show numbers'}
      </button>
      {isOpen && <DayNumbers {...shown} />}
    </>
  );
}
