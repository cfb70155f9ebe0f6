import { useQuery } from '@tanstack/react-query';
import type { Territory } from '#api/insights.ts';
import { type InsightsAsked, territoryQuery } from '#web/api/insights.ts';
import styles from '#web/pages/insights/insights.module.css';
import { listedAs } from '#web/pages/insights/territory/listed-as.ts';
import { MoreOfTerritory } from '#web/pages/insights/territory/MoreOfTerritory.tsx';
import { PeopleLink } from '#web/pages/insights/territory/PeopleLink.tsx';
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
              <PeopleLink state={state} listed={listed}>
                <b className="num">{count.toLocaleString()}</b> {label}
              </PeopleLink>
            </span>
          </KeyOf>
        ))}
      >
        {(width) => <Waffle width={width} each={each} states={states} />}
      </Chart>
      <MoreOfTerritory territory={data} listed={listed} />
    </>
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
