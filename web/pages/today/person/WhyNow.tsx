import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { personDayQuery } from '#web/api/person-day.ts';
import { ruleWords } from '#web/format/rule-words.ts';
import styles from '#web/pages/today/person/person.module.css';
import { planLine } from '#web/pages/today/plan-line.ts';
import type { OnDesk } from '#web/pages/today/use-person.ts';
import { whyNow, whyTitle } from '#web/pages/today/why-now.ts';
import { Icon } from '#web/ui/Icon.tsx';
import { piece } from '#web/ui/piece.tsx';

const Rule = piece(() => import('#web/pages/today/person/Rule.tsx'));

/** Two to four lines, the strongest first; each names its rule. */
export function WhyNow({ onDesk }: { onDesk: OnDesk }) {
  const { person, decision, zone, now } = onDesk;
  const plan = usePlanLine(onDesk);
  const lines = whyNow(person, decision, plan, zone, now);
  return (
    <section className={styles.block}>
      <h3>{whyTitle(decision, plan, now)}</h3>
      <ul className={styles.why}>
        {lines.map((line) => (
          <li key={line.says}>
            <span className={`${styles.whyIcon} ${styles[line.tone]}`}>
              <Icon name={line.icon} size={14} />
            </span>
            <p>{line.says}</p>
            {line.rule && <RuleLink rule={line.rule} />}
          </li>
        ))}
      </ul>
      {person.opensWith && <p className={styles.note}>{person.opensWith}</p>}
      {person.hoursNotes.length > 0 && <Law notes={person.hoursNotes} />}
    </section>
  );
}

/** The list knows first what the plan has; their day in half hours says what else there is. */
function usePlanLine({ person, row, decision, zone, now }: OnDesk) {
  const day = useQuery(personDayQuery(person.id)).data ?? null;
  const plan = row ? row.plan : (day?.planned ?? null);
  return planLine({ plan, day, isOwed: row?.group === 'promised' }, decision, zone, now);
}

/** The rule behind a line; what it says and who it comes from opens beside it. */
function RuleLink({ rule }: { rule: string }) {
  const [asked, setAsked] = useState(false);
  const words = ruleWords(rule);
  if (!words) return null;
  const link = (
    <button type="button" className={styles.rule}>
      {words.name}
    </button>
  );
  const still = (
    <button
      type="button"
      className={styles.rule}
      aria-haspopup="dialog"
      aria-expanded={false}
      onClick={() => setAsked(true)}
    >
      {words.name}
    </button>
  );
  if (!asked) return still;
  return <Rule trigger={link} words={words} fallback={still} />;
}

const Law = ({ notes }: { notes: OnDesk['person']['hoursNotes'] }) => (
  <details className={styles.law}>
    <summary>Hours of the law for this number</summary>
    <ul>
      {notes.map((note) => (
        <li key={note.says}>
          {note.says}{' '}
          <span className="ink3">
            {note.source}
            {note.on ? `, ${note.on}` : ''}
          </span>
        </li>
      ))}
    </ul>
  </details>
);
