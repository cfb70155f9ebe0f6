import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Person } from '#api/people.ts';
import type { Facts } from '#core/decide/facts.ts';
import { type Rest, restOf } from '#core/decide/rest.ts';
import type { Playbook } from '#core/playbook/playbook.ts';
import type { HouseRules } from '#core/rules/house-rules.ts';
import { useAddTouch } from '#web/api/person-parts.ts';
import { useSession } from '#web/api/session.ts';
import { ruleWords } from '#web/format/rule-words.ts';
import { formatShortDate, formatShortDay } from '#web/format/when.ts';
import { HandOverDialog } from '#web/forms/HandOverDialog.tsx';
import { decisionWords, mayReopen } from '#web/pages/person/decision-words.ts';
import styles from '#web/pages/person/person.module.css';
import { Button } from '#web/ui/Button.tsx';
import { cx } from '#web/ui/class-names.ts';
import { TextArea } from '#web/ui/Field.tsx';
import { Icon } from '#web/ui/Icon.tsx';

/** What comes next, why, what was ruled out, and under which method. */
export function NextStep({ person, now }: { person: Person; now: number }) {
  const { decision, doNotCall } = person;
  const zone = person.timeZones[0] ?? 'UTC';
  const words = decision && decisionWords(decision, zone, now, restOfPerson(person, zone));
  return (
    <section className={styles.section} aria-labelledby="next-step">
      <h2 id="next-step" className={styles.heading}>
        Next step
      </h2>
      {doNotCall ? (
        <p className={styles.doNotCall}>
          <Icon name="stop" /> {doNotCall.says}
        </p>
      ) : (
        <div className={cx(styles.next, words && styles[words.tone])}>
          <p className={styles.nextTitle}>{words?.title ?? 'No method yet'}</p>
          <p className={styles.nextSays}>
            {words ? words.says : 'Nobody calls before a method is chosen. Whatever is logged here is kept.'}
          </p>
          {decision && <Reasons reasons={decision.reasons} />}
        </div>
      )}
      {mayReopen(decision) && !doNotCall && <Reopen person={person} />}
      <RuledOut person={person} />
      <Method person={person} zone={zone} />
    </section>
  );
}

/** Asked of the core with what came with the person: their calls, and the version of the method they were called by. */
function restOfPerson({ enrolment, playbook, facts, houseRules }: Person, zone: string): Rest | null {
  if (enrolment === null || playbook === null) return null;
  const ended = { playbook: playbook as unknown as Playbook, enrolledAt: enrolment.enrolledAt };
  return restOf(
    ended,
    facts.touches as unknown as Facts['touches'],
    zone,
    houseRules as unknown as HouseRules,
  );
}

function Reasons({ reasons }: { reasons: readonly { rule: string; says: string }[] }) {
  return (
    <ul className={styles.reasons} aria-label="Why">
      {reasons.map((reason) => (
        <li key={reason.rule + reason.says}>
          <span className="grow">{reason.says}</span>
          <Rule rule={reason.rule} />
        </li>
      ))}
    </ul>
  );
}

function Rule({ rule }: { rule: string }) {
  const words = ruleWords(rule);
  if (!words) return null;
  return (
    <details className={styles.rule}>
      <summary>{words.name}</summary>
      <p>
        {words.says} <span className="ink3">{words.source}</span>
      </p>
    </details>
  );
}

function RuledOut({ person }: { person: Person }) {
  if (person.ruledOut.length === 0) return null;
  return (
    <details className={styles.fold}>
      <summary>What was ruled out</summary>
      <ul>
        {person.ruledOut.map((one) => (
          <li key={one.step + one.rule}>
            <b>{one.step}.</b> {one.says}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Method({ person, zone }: { person: Person; zone: string }) {
  const [isHanding, setHanding] = useState(false);
  const isAlone = (useSession()?.reps.length ?? 0) < 2;
  const all = [...(person.enrolment ? [person.enrolment] : []), ...person.earlier];
  if (all.length === 0) return null;
  return (
    <ul className={styles.methods}>
      {all.map((one, index) => (
        <li key={one.id}>
          <Icon name="book" />
          <span>
            {index === 0 && person.enrolment ? '' : 'Before: '}
            <Link to="/playbooks/$id" params={{ id: one.playbookId }} className="link">
              {one.playbookName}
            </Link>{' '}
            {one.pool ? `shared by ${one.pool}, with ${one.rep} at present,` : `with ${one.rep}`} since{' '}
            {formatShortDay(one.enrolledAt, zone)}
            {one.campaign && one.campaignId && (
              <>
                {' '}
                in{' '}
                <Link to="/campaigns/$id" params={{ id: one.campaignId }} className="link">
                  {one.campaign}
                </Link>
              </>
            )}
            {one === person.enrolment && person.trial && (
              <>
                , by lot in the trial{' '}
                <Link to="/trials/$id" params={{ id: person.trial.trialId }} className="link">
                  {person.trial.name}
                </Link>
                {person.trial.words && ` (${person.trial.armName})`}
              </>
            )}
            ; {counted(one.counted, 'call')}, {counted(one.voicemails, 'message')} left
          </span>
          {one === person.enrolment && one.state === 'open' && !isAlone && (
            <Button size="small" look="ghost" onClick={() => setHanding(true)}>
              Hand over
            </Button>
          )}
        </li>
      ))}
      {isHanding && person.enrolment && (
        <HandOverDialog
          work={{ enrolmentIds: [person.enrolment.id] }}
          whom={person.name}
          mine={person.enrolment.poolId === null ? person.enrolment.repId : null}
          onClose={() => setHanding(false)}
        />
      )}
    </ul>
  );
}

const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** A manager opens it again, with a reason that stays in the history. */
function Reopen({ person }: { person: Person }) {
  const role = useSession()?.rep?.role;
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const add = useAddTouch(person.id, () => setOpen(false));
  if (role === 'rep')
    return <p className={styles.quiet}>A manager can open it again with a written reason.</p>;
  if (!open)
    return (
      <Button size="small" icon="undo" onClick={() => setOpen(true)}>
        Open it again
      </Button>
    );
  return (
    <form
      className={styles.reopen}
      onSubmit={(event) => {
        event.preventDefault();
        add.write({ channel: 'note', direction: 'out', outcome: 'reopened', note: reason.trim() });
      }}
    >
      <TextArea
        label="Why should somebody call again?"
        hint="Kept in the history with your name. What they asked for comes first."
        required
        autoFocus
        maxLength={2000}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <div className={styles.formActions}>
        <Button look="ghost" onClick={() => setOpen(false)}>
          Leave it closed
        </Button>
        <Button look="primary" type="submit" disabled={reason.trim() === ''} busy={add.isWriting}>
          Open it again
        </Button>
      </div>
    </form>
  );
}

/** The law's hours for the phone that would be dialled. */
export function HoursNotes({ person }: { person: Person }) {
  if (person.hoursNotes.length === 0) return null;
  return (
    <div className={styles.law}>
      <h3>Hours of the law</h3>
      <ul>
        {person.hoursNotes.map((note) => (
          <li key={note.says}>
            {note.says}{' '}
            <span className="ink3">
              {note.source}
              {note.on && `, as of ${formatShortDate(note.on)}, ${note.on.slice(0, 4)}`}
            </span>
          </li>
        ))}
      </ul>
      {!person.hoursNotes.some((note) => /not legal advice/i.test(note.says)) && (
        <p className="ink3">Not legal advice.</p>
      )}
    </div>
  );
}
