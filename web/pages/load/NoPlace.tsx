import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { RepLoad } from '#api/plan.ts';
import type { Load } from '#web/api/load.ts';
import { HandOverDialog } from '#web/forms/HandOverDialog.tsx';
import styles from '#web/forms/promises-at-risk.module.css';
import load from '#web/pages/load/load.module.css';
import { noPlaceWords, roomThen, stillWords } from '#web/pages/load/load-words.ts';
import { Button } from '#web/ui/Button.tsx';
import { Icon } from '#web/ui/Icon.tsx';
import { useKeys } from '#web/ui/keys/use-keys.ts';

type Unkeepable = RepLoad['unkeepable'][number];

/** The promises that find no place in a day: which half hours stand in their way, until when they can wait, who has room. */
export function NoPlace({ rep, load: { reps }, withKeys }: { rep: RepLoad; load: Load; withKeys: boolean }) {
  const [handing, setHanding] = useState<readonly Unkeepable[] | null>(null);
  const { unkeepable } = rep;
  const [first] = unkeepable;
  useKeys({ 'promise.hand-over': () => first && setHanding([first]) }, withKeys);
  const title = noPlaceWords(unkeepable.length);
  return (
    <section className={`${styles.panel} ${load.whole}`} aria-label={title}>
      <div className={styles.head}>
        <h3 className={styles.title}>
          <Icon name="handshake" /> {title}
        </h3>
        {unkeepable.length > 1 && (
          <Button size="small" onClick={() => setHanding(unkeepable)}>
            Hand all over
          </Button>
        )}
      </div>
      <ul>
        {unkeepable.map((one) => (
          <li key={one.enrolmentId} className={styles.item}>
            <div className={styles.who}>
              <Link to="/people/$id" params={{ id: one.personId }} className={styles.name}>
                {one.name}
              </Link>
              <p className={styles.quiet}>
                {one.phrase === null ? 'They are owed a call' : `“${one.phrase}”`}: {one.says}
              </p>
              <p className={styles.quiet}>
                {[stillWords(one.stillUntil), roomWords(roomThen(reps, rep.repId, one.overfull))]
                  .filter(Boolean)
                  .join('. ')}
                .
              </p>
            </div>
            <div className={styles.choices}>
              <Button
                size="small"
                onClick={() => setHanding([one])}
                keyHint={withKeys && one === first ? 'promise.hand-over' : undefined}
              >
                Hand over
              </Button>
            </div>
          </li>
        ))}
      </ul>
      {handing && (
        <HandOverDialog
          work={{ enrolmentIds: handing.map(({ enrolmentId }) => enrolmentId) }}
          whom={handing.length === 1 ? (handing[0]?.name ?? 1) : handing.length}
          mine={rep.repId}
          onClose={() => setHanding(null)}
        />
      )}
    </section>
  );
}

const mostNamed = 3;

function roomWords(names: readonly string[]): string {
  if (names.length === 0) return '';
  const others = names.length - mostNamed;
  const more = others > 0 ? ` and ${others} more` : '';
  return `Room at that hour: ${names.slice(0, mostNamed).join(', ')}${more}`;
}
