import { Link } from '@tanstack/react-router';
import type { ScriptPage, ScriptVersion } from '#api/scripts.ts';
import type { Relationship } from '#core/decide/facts.ts';
import { useSession } from '#web/api/session.ts';
import { ownZone } from '#web/format/when.ts';
import { latestOf } from '#web/pages/messages/draft/working-copy.ts';
import {
  type CallBacks,
  countWords,
  moreNeeded,
  scaleOf,
  whenUsed,
} from '#web/pages/messages/versions/call-back-words.ts';
import { Range } from '#web/pages/messages/versions/Range.tsx';
import styles from '#web/pages/messages/versions/versions.module.css';
import { cx } from '#web/ui/class-names.ts';
import { relationshipWords, Tag } from '#web/ui/Tag.tsx';

/** Every version with how many called back; each opens as it was said. */
export function WhoCalledBack({ page, shown }: { page: ScriptPage; shown: ScriptVersion }) {
  const isMeasured = page.hearer === 'voicemail';
  const scale = scaleOf(page);
  const written = latestOf(page);
  const inUse = page.versions.find(({ state }) => state === 'in-use');
  return (
    <section className={styles.section} aria-labelledby="who-called-back">
      <header className={styles.head}>
        <h2 id="who-called-back">{isMeasured ? 'Who called back' : 'Versions'}</h2>
        {isMeasured && <span>share, and where it likely lies</span>}
      </header>
      {!isMeasured && <p className={styles.note}>Nobody has to call back to these words.</p>}
      <ol className={styles.versions}>
        {page.versions.map((version) => (
          <li key={version.version}>
            <Version
              version={version}
              isShown={version === shown}
              isWritten={version === written}
              isMeasured={isMeasured}
              scale={scale}
            />
          </li>
        ))}
      </ol>
      {page.versions.some(({ callBacks }) => callBacks && callBacks.left > 0) && <Scale to={scale} />}
      {page.compares && (
        <p className={styles.compares}>
          {page.compares}{' '}
          {page.comparedIn && (
            <Link to="/trials/$id" params={{ id: page.comparedIn }} className="link">
              See the trial
            </Link>
          )}
        </p>
      )}
      {inUse?.callBacks && !page.compares && (
        <HowManyMore version={inUse.version} callBacks={inUse.callBacks} />
      )}
      {inUse && isMeasured && <ByRelationship version={inUse} scale={scale} />}
    </section>
  );
}

const noneLeft: CallBacks = { left: 0, answered: 0, range: null };

function Version({
  version,
  isShown,
  isWritten,
  isMeasured,
  scale,
}: {
  version: ScriptVersion;
  isShown: boolean;
  isMeasured: boolean;
  /** It is the one that is written on. */
  isWritten: boolean;
  scale: number;
}) {
  const zone = useSession()?.rep?.timeZone ?? ownZone();
  const { state, callBacks } = version;
  return (
    <Link
      to="."
      search={(now) => ({ ...now, version: isWritten ? undefined : version.version })}
      className={styles.version}
      aria-current={isShown || undefined}
    >
      <span className={styles.name}>
        <b className="num">v{version.version}</b>
        {state === 'draft' && <Tag>draft</Tag>}
        {state === 'in-use' && <Tag tone="call">in use</Tag>}
        <span>{whenUsed(version, zone)}</span>
      </span>
      {isMeasured && <Count callBacks={callBacks ?? noneLeft} />}
      {callBacks && callBacks.left > 0 && <Range callBacks={callBacks} scale={scale} />}
    </Link>
  );
}

function Count({ callBacks }: { callBacks: CallBacks }) {
  const more = moreNeeded(callBacks);
  return (
    <span className={cx(styles.count, 'num')} title={more === null ? undefined : `${more} more are needed`}>
      {callBacks.range && <b>{Math.round((callBacks.answered / callBacks.left) * 100)}%</b>}{' '}
      {countWords(callBacks)}
    </span>
  );
}

function HowManyMore({ version, callBacks }: { version: number; callBacks: CallBacks }) {
  const more = moreNeeded(callBacks);
  if (more === null) return null;
  return (
    <p className={styles.compares}>
      {more} more {more === 1 ? 'message' : 'messages'} before version {version} can be judged.
    </p>
  );
}

function Scale({ to }: { to: number }) {
  const tenths = Math.round(to * 10);
  const step = tenths > 6 ? 2 : 1;
  const marks = Array.from({ length: tenths + 1 }, (_, index) => index).filter((tenth) => tenth % step === 0);
  return (
    <div className={cx(styles.scale, 'num')} aria-hidden="true">
      {marks.map((tenth, index) => (
        <span key={tenth} style={{ left: `${(tenth / tenths) * 100}%` }}>
          {tenth * 10}
          {index === marks.length - 1 && '%'}
        </span>
      ))}
    </div>
  );
}

const knownBest: readonly Relationship[] = ['client', 'known', 'referred', 'stranger'];

function ByRelationship({ version, scale }: { version: ScriptVersion; scale: number }) {
  const rows = knownBest.flatMap(
    (relationship) => version.byRelationship.find((one) => one.relationship === relationship) ?? [],
  );
  if (rows.length === 0) return null;
  return (
    <>
      <h3 className={styles.by}>Version {version.version}, by how they know you</h3>
      <ol className={styles.relationships}>
        {rows.map(({ relationship, callBacks }) => (
          <li key={relationship}>
            <span>{relationshipWords(relationship)}</span>
            <Range callBacks={callBacks} scale={scale} />
            <Count callBacks={callBacks} />
          </li>
        ))}
      </ol>
    </>
  );
}
