import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Territory } from '#api/insights.ts';
import type { TerritoryMark } from '#core/evidence/territory/territory-state.ts';
import { type InsightsAsked, territoryQuery } from '#web/api/insights.ts';
import { daysWords, restDate } from '#web/format/rest-words.ts';
import { peopleWords } from '#web/forms/people-words.ts';
import styles from '#web/pages/insights/insights.module.css';
import type { PeopleSearch } from '#web/router.tsx';
import { Chart } from '#web/ui/chart/Chart.tsx';
import { KeyOf } from '#web/ui/chart/KeyOf.tsx';
import { LoadingLines } from '#web/ui/LoadingLines.tsx';
import { ErrorState } from '#web/ui/States.tsx';

type State = Territory['states'][number]['state'];

const looks: Record<State, string | undefined> = {
  untouched: styles.untouched,
  tried: styles.tried,
  talking: styles.call,
  client: styles.client,
  'left-in-their-hands': styles.voiceLine,
  'said-no': styles.stopLine,
  'asked-not-to-call': styles.stop,
};
const keys: Record<State, string | undefined> = { ...looks, untouched: styles.untouchedKey };

/** A territory is finite: everybody in exactly one square's worth, and how long the untouched last. */
export function TerritoryLeft({ asked }: { asked: InsightsAsked }) {
  const { data, error, refetch } = useQuery(territoryQuery(asked));
  if (error && !data) return <ErrorState error={error} onRetry={refetch} />;
  if (!data) return <LoadingLines what="who is left" heights={[20, 60]} />;
  const { people, states, says } = data;
  const listed = listedAs(asked, data.scope);
  const each = peopleEach(people);
  const untouched = states.find(({ state }) => state === 'untouched')?.count ?? 0;
  return (
    <>
      <Chart
        title="Territory left"
        says={`${people.toLocaleString()} people, one square is ${each === 1 ? 'one' : each === 10 ? 'ten' : each.toLocaleString()}`}
        lead={
          <p className={styles.territoryLead}>
            <b className="num">{untouched.toLocaleString()} untouched</b>, {says}
          </p>
        }
        sentence={`${people.toLocaleString()} people. ${states
          .map(({ label, count }) => `${label} ${count}`)
          .join(', ')}. ${says}.`}
        numbers={{
          columns: ['State', 'People'],
          rows: states.map(({ label, count }) => [label, count]),
        }}
        below={states.map(({ state, label, count }) => (
          <KeyOf key={state} look={keys[state]}>
            <span>
              <People state={state} listed={listed}>
                <b className="num">{count.toLocaleString()}</b> {label}
              </People>
            </span>
          </KeyOf>
        ))}
      >
        {(width) => <Waffle width={width} each={each} states={states} />}
      </Chart>
      <MoreOfIt territory={data} listed={listed} />
    </>
  );
}

type Listed = Omit<PeopleSearch, 'state'> | null;

/** The same people in the list of people; null where they are a team's, which the list cannot be asked for. */
function listedAs(asked: InsightsAsked, { kind, repId }: Territory['scope']): Listed {
  if (kind === 'team' && asked.team !== 'all') return null;
  const { campaign, playbook, relationship } = asked;
  return { ...(repId && { rep: repId }), campaign, playbook, relationship };
}

/** Whom a number counts, to work with. */
function People({
  state,
  listed,
  children,
}: {
  state: State | TerritoryMark;
  listed: Listed;
  children: ReactNode;
}) {
  if (listed === null) return children;
  return (
    <Link to="/people" search={{ ...listed, state }} className="link">
      {children}
    </Link>
  );
}

/** Some 130 squares, whatever the territory. */
function peopleEach(people: number): number {
  return [1, 10, 100, 1000, 10_000].find((each) => people / each <= 400) ?? 10_000;
}

const widest = 18;

function Waffle({ width, each, states }: { width: number; each: number; states: Territory['states'] }) {
  const squares = states.flatMap(({ state, count }) =>
    Array.from({ length: count === 0 ? 0 : Math.max(1, Math.round(count / each)) }, () => state),
  );
  const columns = Math.max(10, Math.floor(width / widest));
  const pitch = width / columns;
  const rows = Math.max(1, Math.ceil(squares.length / columns));
  return (
    <svg width={width} height={rows * pitch} aria-hidden="true">
      {squares.map((state, index) => (
        <rect
          key={index}
          className={looks[state]}
          x={(index % columns) * pitch + (state === 'untouched' ? 0.75 : 0)}
          y={Math.floor(index / columns) * pitch + (state === 'untouched' ? 0.75 : 0)}
          width={pitch - (state === 'untouched' ? 4.5 : 3)}
          height={pitch - (state === 'untouched' ? 4.5 : 3)}
          rx={3}
        />
      ))}
    </svg>
  );
}

/** Who was called by two, and who comes back from rest. */
function MoreOfIt({
  territory: { twoPlaybooks, twoReps, rest },
  listed,
}: {
  territory: Territory;
  listed: Listed;
}) {
  return (
    <div className={styles.more}>
      <CalledByTwo title="Called by two methods" mark="two-playbooks" listed={listed} {...twoPlaybooks} />
      <CalledByTwo title="Called by two reps" mark="two-reps" listed={listed} {...twoReps} />
      <section>
        <h3 className={styles.small}>At rest</h3>
        <Resting rest={rest} listed={listed} />
      </section>
      <section>
        <h3 className={styles.small}>Back from rest</h3>
        <Back rest={rest} listed={listed} />
      </section>
    </div>
  );
}

const fewShown = 5;

function CalledByTwo({
  title,
  mark,
  listed,
  count,
  people,
}: { title: string; mark: TerritoryMark; listed: Listed } & Territory['twoReps']) {
  return (
    <section>
      <h3 className={styles.small}>{title}</h3>
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
          {count > people.length && (
            <p>
              <People state={mark} listed={listed}>
                and {(count - people.length).toLocaleString()} more
              </People>
            </p>
          )}
        </details>
      )}
    </section>
  );
}

type AtRest = { rest: Territory['rest']; listed: Listed };

function Resting({ rest, listed }: AtRest) {
  const { resting, days, longer, next } = rest;
  if (resting === 0) return <p>Nobody.</p>;
  return (
    <>
      <p>
        <People state="resting" listed={listed}>
          {peopleWords(resting)}
        </People>{' '}
        after a method that ran its course in silence. {restLength(days, longer)}
      </p>
      <ComingBack {...rest} />
      <RestFold title="Who comes back next" people={next} of={resting} />
    </>
  );
}

/** "180 days after the last call, as the house asks; 240 after “Letter first” (4 people)." */
function restLength(days: number, longer: Territory['rest']['longer']): string {
  const house = `${daysWords(days)} after the last call, as the house rule asks`;
  const own = longer.map(
    (one) => `${daysWords(one.days)} after “${one.playbook}”, as it asks (${peopleWords(one.people)})`,
  );
  return `${[capital(house), ...own].join('; ')}.`;
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

function Back({ rest: { rested, back }, listed }: AtRest) {
  if (rested === 0) return <p>Nobody yet.</p>;
  return (
    <>
      <p>
        {peopleWords(rested)} may be begun with again.{' '}
        <People state="rested" listed={listed}>
          {listed && 'Begin with them'}
        </People>
      </p>
      <RestFold title="Who is back longest" people={back} of={rested} />
    </>
  );
}

/** Each with the day from which a method may begin again, and the one that ended. */
function RestFold({ title, people, of }: { title: string; people: Territory['rest']['next']; of: number }) {
  return (
    <details className={styles.fold}>
      <summary>{title}</summary>
      <ul className={styles.plain}>
        {people.map(({ personId, name, until, playbook }) => (
          <li key={personId}>
            <Named personId={personId} name={name} />: <span className="num">{restDate(until)}</span>, after{' '}
            {playbook}
          </li>
        ))}
      </ul>
      {of > people.length && <p className="num">and {(of - people.length).toLocaleString()} more.</p>}
    </details>
  );
}

const Named = ({ personId, name }: { personId: string; name: string }) => (
  <Link to="/people/$id" params={{ id: personId }} className="link">
    {name}
  </Link>
);

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
