import { scaleLinear } from 'd3-scale';
import { AxisAndNames } from '#web/pages/simulate/AxisAndNames.tsx';
import { nameRows } from '#web/pages/simulate/named-rows.ts';
import styles from '#web/pages/simulate/simulate.module.css';
import { type Lead, type Metric, writeRange, writeValue } from '#web/pages/simulate/simulation-words.ts';
import { Chart } from '#web/ui/chart/Chart.tsx';

/** How far the first is above each of the others, world by world. */
export function Above({ lead, metric, first }: { lead: Lead; metric: Metric; first: string }) {
  const rows = lead.above.map(({ playbook, name, metrics }) => ({
    playbook,
    name,
    by: metrics[metric.id]!,
  }));
  return (
    <Chart
      title={`How far “${first}” is above, in ${metric.name}`}
      says="The mean difference in the same worlds, with its 95 % interval."
      lead={
        <p className={styles.big}>
          <span className="num">{signed(metric, lead.by.mean)}</span>
          <small className="num">
            above “{rows[0]?.name}”, {writeRange(metric, lead.by)}
          </small>
        </p>
      }
      sentence={rows
        .map(({ name, by }) => `${writeValue(metric, by.mean)} above “${name}”, ${writeRange(metric, by)}`)
        .join('; ')}
      numbers={{
        columns: ['Above', 'By', 'From', 'to'],
        rows: rows.map(({ name, by }) => [
          name,
          ...[by.mean, by.low, by.high].map((value) => writeValue(metric, value)),
        ]),
      }}
    >
      {(width) => <Intervals rows={rows} metric={metric} width={width} />}
    </Chart>
  );
}

const signed = (metric: Metric, value: number) => `${value > 0 ? '+' : ''}${writeValue(metric, value)}`;

type Row = { playbook: string; name: string; by: Lead['by'] };

const drawnHeight = 16;

function Intervals({ rows, metric, width }: { rows: readonly Row[]; metric: Metric; width: number }) {
  const named = nameRows(
    rows.map(({ name }) => name),
    width,
    { drawnHeight, inset: 22 },
  );
  const lows = rows.map(({ by }) => by.low);
  const highs = rows.map(({ by }) => by.high);
  const x = scaleLinear([Math.min(0, ...lows), Math.max(0, ...highs)], [named.from, named.until]).nice(4);
  const middle = drawnHeight / 2;
  return (
    <svg width={width} height={named.height} className={styles.drawing} aria-hidden="true">
      <AxisAndNames
        named={named}
        x={x}
        write={(value) => writeValue(metric, value)}
        drawnHeight={drawnHeight}
      />
      {rows.map(({ playbook, by }, index) => (
        <g key={playbook} transform={`translate(0 ${named.rows[index]!.drawnAt})`}>
          <rect
            className={styles.range}
            x={x(by.low)}
            y={middle - 1}
            width={x(by.high) - x(by.low)}
            height={2}
          />
          <circle className={styles.dot} cx={x(by.mean)} cy={middle} r={5} />
        </g>
      ))}
    </svg>
  );
}
