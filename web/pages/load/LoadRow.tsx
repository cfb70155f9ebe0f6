import { useEffect, useId, useRef, useState } from 'react';
import type { RepLoad } from '#api/plan.ts';
import type { Load } from '#web/api/load.ts';
import { useNow } from '#web/api/use-now.ts';
import { formatClock, formatDate, formatDay } from '#web/format/when.ts';
import { DayGoing, DayGoingCalls } from '#web/pages/load/DayGoing.tsx';
import { HalfHours, HalfHourTable } from '#web/pages/load/HalfHours.tsx';
import { halfHoursOf, hoursWords } from '#web/pages/load/half-hours.ts';
import styles from '#web/pages/load/load.module.css';
import { callsWords, noRoomWords, restWords } from '#web/pages/load/load-words.ts';
import { NoPlace } from '#web/pages/load/NoPlace.tsx';
import { Icon } from '#web/ui/Icon.tsx';
import { Tag } from '#web/ui/Tag.tsx';

/** One rep's day at a glance; the half hours and the calls in numbers when it is opened. */
export function LoadRow({ rep, load, isPicked }: { rep: RepLoad; load: Load; isPicked: boolean }) {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isPicked) button.current?.focus({ preventScroll: true });
  }, [isPicked]);
  const partId = useId();
  const now = useNow();
  const halfHours = halfHoursOf(rep, now);
  const isToday = load.day === 'today';
  return (
    <section className={styles.row} aria-label={rep.name}>
      <Who rep={rep} isToday={isToday} now={now} />
      <div className={styles.middle}>
        {isToday && <DayGoing repId={rep.repId} />}
        {halfHours.length === 0 ? (
          <p className={styles.quiet}>{noRoomWords(rep, load.day)}</p>
        ) : (
          <HalfHours halfHours={halfHours} zone={rep.timeZone} />
        )}
      </div>
      <div className={styles.figures}>
        {rep.plannedAt === null ? (
          <p className={styles.quiet}>Not planned yet</p>
        ) : (
          <>
            <p className={`${styles.calls} num`}>{callsWords(rep, load.day)}</p>
            <p className={`${styles.quiet} num`}>{restWords(rep)}</p>
          </>
        )}
      </div>
      <button
        ref={button}
        type="button"
        className={styles.more}
        aria-expanded={isOpen}
        aria-controls={partId}
        aria-label={`Show the numbers of ${rep.name}`}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name="chevron-down" />
      </button>
      {rep.unkeepable.length > 0 && <NoPlace rep={rep} load={load} withKeys={isPicked} />}
      <div id={partId} className={styles.part} hidden={!isOpen}>
        {isOpen && (
          <>
            {halfHours.length > 0 && <p className={styles.quiet}>{hoursWords(halfHours, rep.timeZone)}</p>}
            {isToday && <DayGoingCalls repId={rep.repId} zone={rep.timeZone} />}
            {halfHours.length > 0 && <HalfHourTable halfHours={halfHours} zone={rep.timeZone} />}
          </>
        )}
      </div>
    </section>
  );
}

/** Who it is, and which hour and day it is for them. */
function Who({ rep, isToday, now }: { rep: RepLoad; isToday: boolean; now: number }) {
  const { name, timeZone, on, isAway } = rep;
  return (
    <div className={styles.who}>
      <h2 className={styles.name}>
        {name} {isAway && <Tag>{isToday ? 'Away' : 'Away until then'}</Tag>}
      </h2>
      <p className={`${styles.quiet} num`}>
        {isToday
          ? `${formatClock(now, timeZone)}, ${formatDay(now, timeZone)}`
          : `${formatDate(on)}; now ${formatClock(now, timeZone)} there`}
      </p>
    </div>
  );
}
