import { Link } from '@tanstack/react-router';
import type { Insights } from '#api/insights.ts';
import { formatDate } from '#web/format/when.ts';
import styles from '#web/pages/insights/insights.module.css';
import { Chart } from '#web/ui/chart/Chart.tsx';
import { KeyOf } from '#web/ui/chart/KeyOf.tsx';

type Promises = Insights['promises'];
type Square = Promises['squares'][number];

const looks = { kept: styles.kept, late: styles.late, broken: styles.broken } as const;
/** In pixels. Many are drawn small, so that they stand no higher than the charts beside them. */
const large = { wide: 15, row: 18, gap: 4 };
const small = { wide: 10, row: 11, gap: 3 };
const many = 200;

/** One square a promise, in the order of the dates they were for. */
export function PromisesKept({ promises, who }: { promises: Promises; who: string }) {
  const { kept, of, superseded, squares, says } = promises;
  const none = of === 0 ? 'No promise ran its course in this time.' : undefined;
  return (
    <Chart
      title="Promises kept"
      says={none}
      lead={
        none === undefined && (
          <>
            <p className={styles.big}>
              <span className="num">{kept.toLocaleString()}</span>{' '}
              <small className="num">of {of.toLocaleString()} on time</small>
            </p>
            <p className={styles.sub}>
              {who === 'you' ? 'Follow-ups you said you would make' : 'Follow-ups that were promised'}
              {superseded > 0 && `; ${superseded} more ${superseded === 1 ? 'was' : 'were'} in touch first`}
            </p>
          </>
        )
      }
      sentence={none ?? `${kept} of ${of} promises kept on time. ${says ?? 'All were kept.'}`}
      numbers={{
        columns: ['For', 'Person', 'Promise', 'Days late'],
        rows: squares.map(({ to, name, state, daysLate }) => [to, name, state, daysLate]),
      }}
      below={
        says && (
          <>
            <KeyOf look={styles.lateKey}>{says}</KeyOf>
            <Link to="/promises" search={{ status: 'all' }} className="link">
              See them
            </Link>
          </>
        )
      }
    >
      {(width) => <Squares width={width} squares={squares} />}
    </Chart>
  );
}

function Squares({ width, squares }: { width: number; squares: readonly Square[] }) {
  const { wide, row, gap } = squares.length > many ? small : large;
  const columns = Math.max(12, Math.floor(width / wide));
  const pitch = width / columns;
  const rows = Math.max(1, Math.ceil(squares.length / columns));
  return (
    <svg width={width} height={rows * row} aria-hidden="true">
      {squares.map(({ promiseId, name, to, state }, index) => (
        <rect
          key={promiseId}
          className={looks[state]}
          x={(index % columns) * pitch}
          y={Math.floor(index / columns) * row}
          width={Math.max(2, pitch - gap)}
          height={row - gap}
          rx={row / 6}
        >
          <title>{`${name}, by ${formatDate(to)}: ${state}`}</title>
        </rect>
      ))}
    </svg>
  );
}
