import { Link } from '@tanstack/react-router';
import { isVoicemail } from '#core/call/touch.ts';
import type { Objective } from '#core/decide/facts.ts';
import { useChangePerson } from '#web/api/people.ts';
import { objectiveWords } from '#web/format/person-words.ts';
import styles from '#web/pages/today/person/person.module.css';
import type { OnDesk } from '#web/pages/today/use-person.ts';
import type { Case } from '#web/pages/today/what-if.ts';
import { VoicemailCount } from '#web/ui/Figures.tsx';
import { Icon } from '#web/ui/Icon.tsx';
import { Key } from '#web/ui/Key.tsx';
import { useKeys } from '#web/ui/keys/use-keys.ts';
import { Segmented } from '#web/ui/Segmented.tsx';

/** What the call is for, and where the playbook stands. */
export function Aim({ onDesk }: { onDesk: OnDesk }) {
  const { person, decision, asked } = onDesk;
  const changing = useChangePerson(person.id);
  const objective = decision?.next === 'call' ? decision.objective : person.objective;
  const choose = (next: Objective) => changing.write({ objective: next });
  useKeys({ 'desk.objective': () => choose(objective === 'appointment' ? 'return-call' : 'appointment') });
  return (
    <div className={styles.aim}>
      <span className={styles.label}>Objective</span>
      <Segmented
        name="Objective of this call"
        value={objective}
        segments={[
          { value: 'appointment', label: objectiveWords.appointment },
          { value: 'return-call', label: objectiveWords['return-call'] },
        ]}
        onChoose={choose}
      />
      <Key of="desk.objective" />
      <span className="grow" />
      {person.enrolment && (
        <Link to="/playbooks/$id" params={{ id: person.enrolment.playbookId }} className={styles.playbook}>
          <Icon name="book" size={14} />
          <span>{person.enrolment.playbookName}</span>
        </Link>
      )}
      {asked && (
        <Standing asked={asked} leaves={decision?.next === 'call' && decision.ifVoicemail.do === 'leave'} />
      )}
    </div>
  );
}

/** "voicemail 2 of 3" where the playbook has a number, "first call" before anything was done. */
function Standing({ asked, leaves }: { asked: Case; leaves: boolean }) {
  const since = asked.facts.enrolledAt;
  const own = asked.facts.touches.filter((touch) => !since || touch.at >= since);
  const left = own.filter(isVoicemail).length;
  const most = asked.playbook.limits.voicemails;
  if (typeof most === 'number')
    return <VoicemailCount left={Math.min(left, most)} most={most} isNext={leaves} />;
  const calls = own.filter((touch) => touch.channel === 'call' && touch.direction === 'out').length;
  if (calls === 0) return <span className={styles.standing}>first call</span>;
  return (
    <span
      className={`${styles.standing} num`}
    >{`call ${calls + 1} of at most ${asked.playbook.limits.calls}`}</span>
  );
}
