import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { Today } from '#api/today.ts';
import { adherenceQuery } from '#web/api/load.ts';
import { groupQuery, rowsOf } from '#web/api/today.ts';
import { clockParts, formatClock } from '#web/format/when.ts';
import { asPlannedWords } from '#web/pages/today/as-planned.ts';
import { countDay } from '#web/pages/today/day-count.ts';
import styles from '#web/pages/today/empty-desk.module.css';
import type { Desk } from '#web/pages/today/use-desk.ts';
import {
  type Emptiness,
  emptyTitle,
  isOfOwnHours,
  type NextMoment,
  nextMoment,
  whyNobody,
  withoutPlace,
} from '#web/pages/today/why-nobody.ts';
import { Icon, type IconName } from '#web/ui/Icon.tsx';
import { Key } from '#web/ui/Key.tsx';
import { useKeys } from '#web/ui/keys/use-keys.ts';

/** Nobody is due: the hour, the next good moment, at most three useful things, the day in four numbers. */
export default function EmptyDesk({ desk, onHeldBack }: { desk: Desk; onHeldBack: () => void }) {
  const { queue, now, ownZone, session, prepareFirst } = desk;
  const day = queue.first as Today;
  const heldBack = rowsOf(useInfiniteQuery(groupQuery('heldBack', '')).data);
  const next = nextMoment(queue.rows, now);
  const hours = session?.rep?.workingHours ?? [];
  const empty: Emptiness = { day, next, heldBack, hours, ownZone, now };
  const [time, half] = clockParts(now, ownZone);
  return (
    <section className={styles.empty} aria-label="Nobody is due">
      <div className={styles.inner}>
        <p className={`${styles.clock} num`}>
          {time} <small>{half}</small>
        </p>
        <h2>{emptyTitle(empty)}</h2>
        <p className={styles.dek}>{next ? <NextGood next={next} ownZone={ownZone} /> : whyNobody(empty)}</p>
        <Useful empty={empty} onPrepare={prepareFirst} onHeldBack={onHeldBack} />
        <Numbers today={day} repId={session?.rep?.id} />
      </div>
    </section>
  );
}

/** Two clocks where they differ, for the rep plans by the first; and the chance, where they are waited for because of it. */
function NextGood({ next: { at, row, others }, ownZone }: { next: NextMoment; ownZone: string }) {
  const [own, theirs] = [ownZone, row.timeZones[0] ?? ownZone].map((zone) => formatClock(at, zone));
  return (
    <>
      The next good moment is <b className="num">{own}</b>, when{' '}
      {own !== theirs && `it is ${theirs} in ${row.place ?? 'their place'} and `}
      {row.name}{' '}
      {row.plan?.waits && row.plan.notAgainIn === null
        ? `is likelier to answer, ${row.plan.chance.says}`
        : 'may be called'}
      {others > 0 && `, and ${others} more`}. The desk will show {others > 0 ? 'them' : 'this call'} then.
    </>
  );
}

/** More is not useful but a menu. */
const mostThings = 3;

type Thing = { icon: IconName; title: string; says: string; key?: string; act: () => void };

function Useful({
  empty,
  onPrepare,
  onHeldBack,
}: {
  empty: Emptiness;
  onPrepare: () => void;
  onHeldBack: () => void;
}) {
  const navigate = useNavigate();
  const { prepare, heldBack } = empty.day.counts;
  const placeless = withoutPlace(empty.heldBack);
  const all: (Thing | false)[] = [
    placeless > 0 && {
      icon: 'list',
      title: 'See who has no place today',
      says: `${placeless} ${placeless === 1 ? 'person' : 'people'} could be called; the list says why not`,
      key: 'queue.held-back',
      act: onHeldBack,
    },
    !empty.next &&
      isOfOwnHours(empty) && {
        icon: 'clock',
        title: 'Look at your working hours',
        says: 'Hours, meetings and days away, in the settings',
        act: () => navigate({ to: '/settings' }),
      },
    prepare > 0 && {
      icon: 'target',
      title: 'Get to know the people to prepare',
      says: `${prepare} ${prepare === 1 ? 'person has' : 'people have'} one thing missing`,
      key: 'desk.research',
      act: onPrepare,
    },
    {
      icon: 'handshake',
      title: 'Look through what you promised',
      says: 'Open, kept and broken, each with its day',
      key: 'go.promises',
      act: () => navigate({ to: '/promises' }),
    },
    prepare + heldBack === 0
      ? {
          icon: 'upload',
          title: 'Import a list',
          says: 'From a CRM, a spreadsheet or contacts',
          act: () => navigate({ to: '/imports/new' }),
        }
      : {
          icon: 'people',
          title: 'Choose who comes next',
          says: 'People who are in no playbook yet',
          key: 'go.people',
          act: () => navigate({ to: '/people', search: { state: 'not-enrolled' } }),
        },
  ];
  const things = all.filter((thing) => thing !== false).slice(0, mostThings);
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

function Numbers({ today, repId }: { today: Today; repId: string | undefined }) {
  const { made, spoke, voicemails } = countDay(today);
  const asPlanned = useQuery({ ...adherenceQuery(repId ?? ''), enabled: repId !== undefined }).data;
  const words = asPlannedWords(asPlanned);
  const kept = today.counts.promisesKeptToday;
  const numbers = [
    ['Calls made', String(made)],
    ['Spoke with', spoke === 1 ? '1 person' : `${spoke} people`],
    [
      'Promises kept',
      kept + today.counts.promised === 0 ? 'None due' : `${kept} of ${kept + today.counts.promised}`,
    ],
    asPlanned && words
      ? ['Of the plan', `${asPlanned.done + asPlanned.doneLate} of ${asPlanned.planned}`]
      : ['Voicemails left', String(voicemails)],
  ];
  return (
    <>
      <dl className={`${styles.numbers} num`}>
        {numbers.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {words && <p className={`${styles.asPlanned} num`}>{words}</p>}
    </>
  );
}
