import { useNavigate } from '@tanstack/react-router';
import type { Today, TodayRow } from '#api/today.ts';
import { clockParts, formatClock, formatUntil } from '#web/format/when.ts';
import { countDay } from '#web/pages/today/day-count.ts';
import styles from '#web/pages/today/empty-desk.module.css';
import type { Queue } from '#web/pages/today/use-queue.ts';
import { Icon, type IconName } from '#web/ui/Icon.tsx';
import { Key } from '#web/ui/Key.tsx';
import { useKeys } from '#web/ui/keys/use-keys.ts';

/** Nobody is due: the hour, the next good moment, at most three useful things, the day in four numbers. */
export function EmptyDesk({
  queue,
  today,
  now,
  ownZone,
  onPrepare,
}: {
  queue: Queue;
  today: Today;
  now: number;
  ownZone: string;
  onPrepare: () => void;
}) {
  const [time, half] = clockParts(now, ownZone);
  const next = nextToOpen(queue.rows, now);
  const { made } = countDay(today);
  const minutes = next?.opensAt ? Math.round((Date.parse(next.opensAt) - now) / 60_000) : null;
  return (
    <section className={styles.empty} aria-label="Nobody is due">
      <div className={styles.inner}>
        <p className={`${styles.clock} num`}>
          {time} <small>{half}</small>
        </p>
        <h2>
          {minutes === null
            ? made > 0
              ? 'Nobody more is due today.'
              : 'Nobody is due today.'
            : `Nobody is due for ${formatUntil(minutes)}.`}
        </h2>
        {next?.opensAt ? (
          <p className={styles.dek}>
            The next good moment is <b className="num">{formatClock(next.opensAt, ownZone)}</b>, when it is{' '}
            {formatClock(next.opensAt, next.timeZones[0] ?? ownZone)} in {next.place ?? 'their place'} and{' '}
            {next.name} may be called. The desk will show them then.
          </p>
        ) : (
          <p className={styles.dek}>{whyNobody(today.counts)}</p>
        )}
        <Useful today={today} onPrepare={onPrepare} />
        <Numbers today={today} />
      </div>
    </section>
  );
}

function whyNobody({ heldBack, prepare }: Today['counts']): string {
  if (heldBack > 0)
    return prepare > 0
      ? 'Everybody else waits for one thing that is missing, or is held back by a rule; the list says which.'
      : 'Everybody else is held back by a rule until another day; the list says which.';
  return prepare > 0
    ? 'Everybody in your playbooks waits for one thing that is missing before the first call.'
    : 'Nobody is in a playbook for you yet.';
}

/** Whose hours open first: the list is in working order, what is promised before what is sooner. */
function nextToOpen(rows: readonly TodayRow[], now: number): TodayRow | null {
  const opens = (row: TodayRow | null) => (row?.opensAt ? Date.parse(row.opensAt) : Number.POSITIVE_INFINITY);
  return rows
    .filter((row) => row.opensAt !== null && opens(row) > now)
    .reduce<TodayRow | null>((first, row) => (opens(row) < opens(first) ? row : first), null);
}

type Thing = { icon: IconName; title: string; says: string; key?: string; act: () => void };

function Useful({ today, onPrepare }: { today: Today; onPrepare: () => void }) {
  const navigate = useNavigate();
  const { prepare, heldBack } = today.counts;
  const things: Thing[] = [
    prepare > 0 && {
      icon: 'target' as const,
      title: 'Get to know the people to prepare',
      says: `${prepare} ${prepare === 1 ? 'person has' : 'people have'} one thing missing`,
      key: 'desk.research',
      act: onPrepare,
    },
    {
      icon: 'handshake' as const,
      title: 'Look through what you promised',
      says: 'Open, kept and broken, each with its day',
      key: 'go.promises',
      act: () => navigate({ to: '/promises' }),
    },
    prepare + heldBack === 0
      ? {
          icon: 'upload' as const,
          title: 'Import a list',
          says: 'From a CRM, a spreadsheet or contacts',
          act: () => navigate({ to: '/imports/new' }),
        }
      : {
          icon: 'people' as const,
          title: 'Choose who comes next',
          says: 'People who are in no playbook yet',
          key: 'go.people',
          act: () => navigate({ to: '/people', search: { state: 'not-enrolled' } }),
        },
  ].filter((thing): thing is Exclude<typeof thing, false> => thing !== false);
  useKeys({ 'desk.research': onPrepare }, prepare > 0);
  return (
    <ul className={styles.useful}>
      {things.map((thing) => (
        <li key={thing.title}>
          <button type="button" onClick={thing.act}>
            <Icon name={thing.icon} size={18} />
            <span className="grow">
              <b>{thing.title}</b>
              <em className="num">{thing.says}</em>
            </span>
            <Key of={thing.key} />
          </button>
        </li>
      ))}
    </ul>
  );
}

function Numbers({ today }: { today: Today }) {
  const { made, spoke, voicemails } = countDay(today);
  const kept = today.counts.promisesKeptToday;
  const numbers = [
    ['Calls made', String(made)],
    ['Spoke with', spoke === 1 ? '1 person' : `${spoke} people`],
    ['Voicemails left', String(voicemails)],
    [
      'Promises kept',
      kept + today.counts.promised === 0 ? 'None due' : `${kept} of ${kept + today.counts.promised}`,
    ],
  ];
  return (
    <dl className={`${styles.numbers} num`}>
      {numbers.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
