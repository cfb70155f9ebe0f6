import { Link } from '@tanstack/react-router';
import type { Trial } from '#api/trials.ts';
import { armWords, outcomeWords, percent, points } from '#web/pages/trials/trial-words.ts';
import styles from '#web/pages/trials/trials.module.css';
import { relationshipWords } from '#web/ui/Tag.tsx';

/** The design in words; after the start nobody changes it. */
export function Declared({ trial }: { trial: Trial }) {
  const { lookedAtDaily, lookedAtOnce } = trial.needed;
  return (
    <dl className={styles.declared}>
      <dt>Counts</dt>
      <dd>
        {outcomeWords[trial.outcome]} within {trial.outcomeDays} days of beginning, once those days are over
      </dd>
      <dt>Who</dt>
      <dd>{trial.relationships.map(relationshipWords).join(', ')}; whole accounts, given by chance</dd>
      <dt>Worth telling</dt>
      <dd>
        {points(trial.leastDifference)} points, from {percent(trial.baseRate)} as things are
      </dd>
      <dt>Guardrail</dt>
      <dd>
        a {armWords(trial).one} is stopped when it is all but certain that more than{' '}
        {percent(trial.askedAtMost)} ask not to be called
      </dd>
      <dt>Size</dt>
      <dd className="num">
        about {lookedAtDaily.toLocaleString()} people, looked at as often as you like; a test looked at once,
        at the end, would need {lookedAtOnce.toLocaleString()}
      </dd>
      {trial.campaign && (
        <>
          <dt>Campaign</dt>
          <dd>
            <Link to="/campaigns/$id" params={{ id: trial.campaign.id }} className="link">
              {trial.campaign.name}
            </Link>
          </dd>
        </>
      )}
      <dt>Meanwhile</dt>
      <dd>
        each rep’s half hours are shared out evenly between the {armWords(trial).several.toLowerCase()}, in
        turns that change daily
      </dd>
    </dl>
  );
}
