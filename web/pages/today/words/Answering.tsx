import type { Session } from '#api/session.ts';
import { objectiveWords } from '#web/format/person-words.ts';
import type { OnDesk } from '#web/pages/today/use-person.ts';
import { Item, NoScript } from '#web/pages/today/words/Item.tsx';
import styles from '#web/pages/today/words/words.module.css';
import { Icon } from '#web/ui/Icon.tsx';

/** They pick up themselves: what the call is for, and what is known that may open it. */
export function Answering({ onDesk, session }: { onDesk: OnDesk; session: Session | undefined }) {
  const { person, decision } = onDesk;
  const rep = session?.rep;
  const objective = decision?.next === 'call' ? decision.objective : person.objective;
  const known = person.pressing?.what ?? person.research[0]?.fact;
  const hangsUp = decision?.next === 'call' && decision.ifVoicemail.do === 'hang-up';
  return (
    <>
      <h2 className={styles.heading}>
        {person.relationship === 'stranger' ? 'Opening, not met yet' : 'Opening'}
      </h2>
      <ul className={styles.items}>
        <Item label="You are">
          {[rep?.name, rep?.company].filter(Boolean).join(' at ') || 'Say who you are.'}
        </Item>
        {person.connector && person.connector.status !== 'asked' && (
          <Item label="Sent by">{person.connector.name}</Item>
        )}
        <Item label="You call for">{objective ? objectiveWords[objective] : 'Nothing is chosen yet.'}</Item>
        <Item label="On their mind">
          {known ?? 'Nothing is known yet. One question is a good beginning.'}
        </Item>
      </ul>
      <p className={styles.advice}>
        Say who and why, and what is in it for them before ten seconds are over.
      </p>
      <NoScript />
      {hangsUp && (
        <div className={styles.quiet}>
          <Icon name="tape" size={14} />
          <p>
            <b>If it goes to voicemail, hang up.</b> {hangUpReason(onDesk)}
          </p>
        </div>
      )}
    </>
  );
}

/** Why nothing is left: the rule that forbids it, else the playbook's own way. */
export function hangUpReason({ decision, person }: OnDesk): string {
  if (decision?.next !== 'call') return '';
  const forbids = decision.reasons.find(({ rule }) => /message/.test(rule));
  if (forbids) return forbids.says;
  return `${person.enrolment?.playbookName ?? 'This playbook'} leaves nothing here; the call is tried again at another hour.`;
}
