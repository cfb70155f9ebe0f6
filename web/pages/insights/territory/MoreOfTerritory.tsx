import { Link } from '@tanstack/react-router';
import type { Territory } from '#api/insights.ts';
import { markLabels, type TerritoryMark } from '#core/evidence/territory/territory-state.ts';
import { restDate } from '#web/format/rest-words.ts';
import { peopleWords } from '#web/forms/people-words.ts';
import styles from '#web/pages/insights/insights.module.css';
import type { Listed } from '#web/pages/insights/territory/listed-as.ts';
import { PeopleLink } from '#web/pages/insights/territory/PeopleLink.tsx';
import { restLength } from '#web/pages/insights/territory/rest-length.ts';

type OfTerritory = { territory: Territory; listed: Listed };

/** Who was called by two, who rests, and who may be begun with again. */
export function MoreOfTerritory({ territory, listed }: OfTerritory) {
  const { twoPlaybooks, twoReps } = territory;
  return (
    <div className={styles.more}>
      <CalledByTwo mark="two-playbooks" listed={listed} {...twoPlaybooks} />
      <CalledByTwo mark="two-reps" listed={listed} {...twoReps} />
      <section>
        <h3 className={styles.small}>{markLabels.resting}</h3>
        <Resting territory={territory} listed={listed} />
      </section>
      <section>
        <h3 className={styles.small}>{markLabels.rested}</h3>
        <Rested territory={territory} listed={listed} />
      </section>
    </div>
  );
}

const fewShown = 5;

function CalledByTwo({
  mark,
  listed,
  count,
  people,
}: { mark: TerritoryMark; listed: Listed } & Territory['twoReps']) {
  return (
    <section>
      <h3 className={styles.small}>{markLabels[mark]}</h3>
      {count === 0 ? (
        <p>Nobody.</p>
      ) : (
        <details className={styles.fold}>
          <summary className="num">{peopleWords(count)}</summary>
          <ul className={styles.plain}>
            {people.map(({ personId, name, who }) => (
              <li key={personId}>
                <Named personId={personId} name={name} />: {who.slice(0, fewShown).join(', then ')}
              </li>
            ))}
          </ul>
          <AndMore count={count - people.length} mark={mark} listed={listed} />
        </details>
      )}
    </section>
  );
}

function Resting({ territory: { rest }, listed }: OfTerritory) {
  const { resting, next } = rest;
  if (resting === 0) return <p>Nobody.</p>;
  return (
    <>
      <p>
        <PeopleLink state="resting" listed={listed}>
          {peopleWords(resting)}
        </PeopleLink>{' '}
        {resting === 1 ? 'rests' : 'rest'} after a method that ran its course in silence: {restLength(rest)}.
      </p>
      <ComingBack {...rest} />
      <details className={styles.fold}>
        <summary>Who comes back next</summary>
        <ByDate people={next} />
        <AndMore count={resting - next.length} mark="resting" listed={listed} />
      </details>
    </>
  );
}

const weeksShown = 6;

function ComingBack({ weeks, resting }: Territory['rest']) {
  const coming = weeks.filter(({ people }) => people > 0).slice(0, weeksShown);
  const later = coming.reduce((left, { people }) => left - people, resting);
  return (
    <ul className={styles.plain}>
      {coming.map(({ from, people }) => (
        <li key={from} className="num">
          Week of {restDate(from)}: {people.toLocaleString()}
        </li>
      ))}
      {later > 0 && <li className="num">Later: {later.toLocaleString()}</li>}
    </ul>
  );
}

function Rested({ territory: { rest }, listed }: OfTerritory) {
  const { rested, back } = rest;
  if (rested === 0) return <p>Nobody yet.</p>;
  return (
    <>
      <p>
        {peopleWords(rested)} may be begun with again.{' '}
        {listed && (
          <PeopleLink state="rested" listed={listed}>
            Begin with them
          </PeopleLink>
        )}
      </p>
      <details className={styles.fold}>
        <summary>Who is back longest</summary>
        <ByDate people={back} />
        <AndMore count={rested - back.length} mark="rested" listed={listed} />
      </details>
    </>
  );
}

/** Each with the day from which a method may begin again, and the one that ended. */
const ByDate = ({ people }: { people: Territory['rest']['next'] }) => (
  <ul className={styles.plain}>
    {people.map(({ personId, name, until, playbook }) => (
      <li key={personId}>
        <Named personId={personId} name={name} />: <span className="num">{restDate(until)}</span>, after “
        {playbook}”
      </li>
    ))}
  </ul>
);

const Named = ({ personId, name }: { personId: string; name: string }) => (
  <Link to="/people/$id" params={{ id: personId }} className="link">
    {name}
  </Link>
);

function AndMore({ count, mark, listed }: { count: number; mark: TerritoryMark; listed: Listed }) {
  if (count <= 0) return null;
  return (
    <p className="num">
      <PeopleLink state={mark} listed={listed}>
        and {count.toLocaleString()} more
      </PeopleLink>
    </p>
  );
}
