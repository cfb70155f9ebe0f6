import { scaleLinear } from 'd3-scale';
import styles from '#web/pages/simulate/simulate.module.css';
import {
  type Lead,
  type Metric,
  shortened,
  writeRange,
  writeValue,
} from '#web/pages/simulate/simulation-words.ts';
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

type Row = { playbook: string; name: string; by: Lead['by'] };

const pitch = 40;
const head = 24;

function Intervals({ rows, metric, width }: { rows: readonly Row[]; metric: Metric; width: number }) {
  const lows = rows.map(({ by }) => by.low);
  const highs = rows.map(({ by }) => by.high);
  const x = scaleLinear([Math.min(0, ...lows), Math.max(0, ...highs)], [20, width - 20]).nice(4);
  const height = head + rows.length * pitch;
  return (
    <svg width={width} height={height} className={styles.drawing} aria-hidden="true">
      {x.ticks(width < 460 ? 3 : 5).map((tick) => (
        <g key={tick}>
          <line className={styles.grid} x1={x(tick)} x2={x(tick)} y1={head - 4} y2={height} />
          <text x={x(tick)} y={12} textAnchor="middle">
            {writeValue(metric, tick)}
          </text>
        </g>
      ))}
      <line className={styles.nothing} x1={x(0)} x2={x(0)} y1={head - 4} y2={height} />
      {rows.map(({ playbook, name, by }, index) => (
        <g key={playbook} transform={`translate(0 ${head + index * pitch})`}>
          <text className={styles.name} x={0} y={12}>
            {shortened(name, width)}
          </text>
          <rect className={styles.range} x={x(by.low)} y={24} width={x(by.high) - x(by.low)} height={2} />
          <circle className={styles.dot} cx={x(by.mean)} cy={25} r={5} />
        </g>
      ))}
    </svg>
  );
}
