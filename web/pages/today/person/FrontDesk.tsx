import type { Person } from '#api/people.ts';
import { formatShortDay } from '#web/format/when.ts';
import { hoursWords } from '#web/pages/front-desk/desk-words.ts';
import styles from '#web/pages/today/person/person.module.css';
import { Icon } from '#web/ui/Icon.tsx';
import { piece } from '#web/ui/piece.tsx';

const ThankDue = piece(() => import('#web/pages/today/person/ThankDue.tsx'));

/** What to say to whoever picks up for them, and who sent us: a name only when that person agreed. */
export function FrontDesk({ person }: { person: Person }) {
  return (
    <section className={`${styles.block} ${styles.two}`}>
      <div>
        <h3>If the front desk answers</h3>
        <p className={styles.say}>“{frontDeskSays(person)}”</p>
        <p className={styles.source}>{screenerWords(person)}</p>
        {person.screener?.line && <p className={styles.source}>What works: “{person.screener.line}”</p>}
        <Suggested person={person} />
      </div>
      <div>
        <h3>Who sent you</h3>
        <Connector person={person} />
      </div>
    </section>
  );
}

/** The referral may be spoken only when the connector has said yes. Source: METHODS.md, `get-through`. */
function frontDeskSays({ connector, name }: Person): string {
  const agreed = connector && connector.status !== 'asked';
  return agreed ? `${connector.name} asked me to call ${name}.` : `Good day, may I speak with ${name}?`;
}

function screenerWords({ screener }: Person): string {
  if (!screener) return 'Not known yet who answers.';
  const { name, role, hours, note } = screener;
  const who =
    name ?? (role === 'assistant' ? 'An assistant; ask their name' : 'Somebody does; ask their name');
  return [[who, hours?.length && hoursWords(hours)].filter(Boolean).join(', '), note]
    .filter(Boolean)
    .join('. ');
}

/** A time they suggested is theirs, and is said so. Source: METHODS.md, rule 10. */
function Suggested({ person: { screener, timeZones } }: { person: Person }) {
  if (!screener?.betterTime || !screener.saidAt) return null;
  const on = formatShortDay(screener.saidAt, timeZones[0] ?? 'UTC');
  return (
    <p className={styles.source}>
      {screener.name ?? 'They'} suggested “{screener.betterTime}” on {on}: the front desk’s suggestion, nobody
      else’s.
    </p>
  );
}

function Connector({ person: { id, connector } }: { person: Person }) {
  if (!connector)
    return (
      <>
        <p className={`${styles.fact} ink2`}>Nobody yet.</p>
        <p className={styles.source}>Only say a name when that person has agreed.</p>
      </>
    );
  if (connector.status === 'asked')
    return (
      <>
        <p className={`${styles.fact} ink2`}>Somebody was asked and has not agreed yet.</p>
        <p className={styles.source}>Their name stays unsaid until they do.</p>
      </>
    );
  return (
    <>
      <p className={styles.fact}>{connector.name}</p>
      <p className={styles.agreed}>
        <Icon name="check" size={14} />
        {connector.note ?? (connector.status === 'introduced' ? 'Has introduced you' : 'Has agreed')}
      </p>
      <ThankDue personId={id} />
    </>
  );
}
