import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import type { PromiseAtRisk } from '#web/api/promises.ts';
import { formatDate } from '#web/format/when.ts';
import { HandOverDialog } from '#web/forms/HandOverDialog.tsx';
import { promisesWords } from '#web/forms/hand-over-words.ts';
import styles from '#web/forms/promises-at-risk.module.css';
import { Button, buttonClass } from '#web/ui/Button.tsx';
import { Icon } from '#web/ui/Icon.tsx';
import { Key } from '#web/ui/Key.tsx';
import { useKeys } from '#web/ui/keys/use-keys.ts';

/** Promises whose days all fall into days away or meetings, and for each what would save it. */
export function PromisesAtRisk({
  items,
  title,
  picked = -1,
  withKeys,
}: {
  items: readonly PromiseAtRisk[];
  title: string;
  /** Which of them J and K came to. */
  picked?: number;
  /** Whether the keys act on one of them: the one that is picked, else the first. */
  withKeys?: boolean;
}) {
  const [handing, setHanding] = useState<readonly PromiseAtRisk[] | null>(null);
  const keyed = items[Math.max(picked, 0)];
  const navigate = useNavigate();
  const open = () => keyed && navigate({ to: '/', search: { person: keyed.promise.personId } });
  useKeys(
    {
      'promise.hand-over': () => mayHandOver(keyed) && setHanding([keyed]),
      'promise.call-early': () => keyed?.callBy && open(),
      'promise.say-anew': () => keyed?.sayInstead && open(),
    },
    withKeys,
  );
  const owned = items.filter(mayHandOver);
  return (
    <section className={styles.panel} aria-label={title}>
      <div className={styles.head}>
        <h2 className={styles.title}>
          <Icon name="handshake" /> {title}
        </h2>
        {owned.length > 1 && (
          <Button size="small" onClick={() => setHanding(owned)}>
            Hand all over
          </Button>
        )}
      </div>
      <ul>
        {items.map((item, index) => (
          <AtRisk
            key={item.promise.id}
            item={item}
            isPicked={picked === index}
            withKeys={withKeys === true && index === Math.max(picked, 0)}
            onHandOver={() => setHanding([item])}
          />
        ))}
      </ul>
      {handing && (
        <HandOverDialog {...peopleOf(handing)} there={thereFor(handing)} onClose={() => setHanding(null)} />
      )}
    </section>
  );
}

function AtRisk({
  item,
  isPicked,
  withKeys,
  onHandOver,
}: {
  item: PromiseAtRisk;
  isPicked: boolean;
  withKeys: boolean;
  onHandOver: () => void;
}) {
  const { promise, callBy, sayInstead, handOverTo } = item;
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (isPicked) link.current?.focus();
  }, [isPicked]);
  return (
    <li className={styles.item}>
      <div className={styles.who}>
        <Link ref={link} to="/people/$id" params={{ id: promise.personId }} className={styles.name}>
          {promise.name}
        </Link>
        <p className={styles.quiet}>
          “{promise.phrase}”, {formatDate(promise.from)}
          {promise.to !== promise.from && ` to ${formatDate(promise.to)}`}
          {item.keepFrom !== promise.from && `, by the rules from ${formatDate(item.keepFrom)} on`};{' '}
          {promise.rep} {item.absence.inMeetings ? 'is in meetings' : 'is away'}
        </p>
        {callBy === null && (
          <p className={styles.quiet}>
            {handOverTo.length > 0
              ? 'The rules, days away or meetings leave no earlier day to call.'
              : `No earlier day is left, and nobody else is there. Change the ${item.absence.inMeetings ? 'meetings' : 'days away'}.`}
          </p>
        )}
      </div>
      <div className={styles.choices}>
        {mayHandOver(item) && (
          <Button size="small" onClick={onHandOver} keyHint={withKeys ? 'promise.hand-over' : undefined}>
            Hand over
          </Button>
        )}
        {callBy !== null && (
          <Link
            to="/"
            search={{ person: promise.personId }}
            className={buttonClass({ size: 'small' })}
            title="A call before the promised days keeps it too"
          >
            Call by {formatDate(callBy)} {withKeys && <Key of="promise.call-early" />}
          </Link>
        )}
        {sayInstead !== null && (
          <Link
            to="/"
            search={{ person: promise.personId }}
            className={buttonClass({ size: 'small' })}
            title="Call before, and leave a message that names days on which you are back"
          >
            Say “{sayInstead.phrase}” {withKeys && <Key of="promise.say-anew" />}
          </Link>
        )}
      </div>
    </li>
  );
}

const mayHandOver = (item: PromiseAtRisk | undefined): item is PromiseAtRisk =>
  item !== undefined && item.handOverTo.length > 0 && item.promise.enrolmentId !== null;

/** Whose work would change hands. */
/** The work on them, and whose it is where it is all one rep's. */
function peopleOf(items: readonly PromiseAtRisk[]) {
  const enrolmentIds = items.flatMap(({ promise }) => promise.enrolmentId ?? []);
  const [repId = null, ...more] = new Set(items.map(({ absence }) => absence.repId));
  const [only] = items;
  return {
    work: { enrolmentIds },
    whom: items.length === 1 && only ? only.promise.name : enrolmentIds.length,
    mine: more.length === 0 ? repId : null,
  };
}

/** Who is there for every one of them, in the order of the first. */
function thereFor(items: readonly PromiseAtRisk[]): string[] {
  const [first, ...rest] = items.map(({ handOverTo }) => handOverTo.map(({ repId }) => repId));
  return (first ?? []).filter((repId) => rest.every((there) => there.includes(repId)));
}

/** "2 promises fall into days away" */
export const atRiskWords = (items: readonly PromiseAtRisk[]): string => {
  const kinds = new Set(items.map(({ absence }) => absence.inMeetings));
  const days = kinds.size === 2 ? 'days away and meetings' : kinds.has(true) ? 'meetings' : 'days away';
  return `${promisesWords(items.length)} ${items.length === 1 ? 'falls' : 'fall'} into ${days}`;
};
