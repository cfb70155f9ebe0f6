import { scaleLinear } from 'd3-scale';
import { useId } from 'react';
import styles from '#web/pages/simulate/simulate.module.css';
import {
  type Lead,
  type Metric,
  mayBeChance,
  shortened,
  tornadoWords,
  triedShown,
  writeAssumed,
  writeValue,
} from '#web/pages/simulate/simulation-words.ts';
import { Chart } from '#web/ui/chart/Chart.tsx';
import { Hatch } from '#web/ui/chart/Hatch.tsx';
import { KeyOf } from '#web/ui/chart/KeyOf.tsx';

type Tried = Lead['tried'][number];

/** What becomes of the lead when one number is otherwise, the one that moves it most on top. */
export function Tornado({ lead, metric }: { lead: Lead; metric: Metric }) {
  const tried = lead.tried.slice(0, triedShown);
  return (
    <Chart
      title={`The lead in ${metric.name}, if one number were otherwise`}
      says={`Each at the least and the most it may well be. Changes below ${writeValue(metric, lead.chance)} may be chance.`}
      sentence={tornadoWords(metric, lead)}
      numbers={{
        columns: ['Assumed', 'Usually', 'At least', 'Lead then', 'At most', 'Lead then'],
        rows: lead.tried.map(({ says, unit, value, low, high }) => [
          says,
          writeAssumed(unit, value),
          writeAssumed(unit, low.value),
          writeValue(metric, low.lead),
          writeAssumed(unit, high.value),
          writeValue(metric, high.lead),
        ]),
      }}
      below={
        <>
          <KeyOf look={styles.less}>at the least it may be</KeyOf>
          <KeyOf look={styles.more}>at the most</KeyOf>
          <span>hatched: may be chance</span>
        </>
      }
    >
      {(width) => <Bars lead={lead} tried={tried} metric={metric} width={width} />}
    </Chart>
  );
}

const pitch = 38;
const head = 24;

function Bars({
  lead,
  tried,
  metric,
  width,
}: {
  lead: Lead;
  tried: readonly Tried[];
  metric: Metric;
  width: number;
}) {
  const hatch = useId();
  const ends = tried.flatMap(({ low, high }) => [low.lead, high.lead]);
  const x = scaleLinear([Math.min(0, ...ends), Math.max(0, lead.usually, ...ends)], [44, width - 44]).nice(4);
  const height = head + tried.length * pitch;
  return (
    <svg width={width} height={height} className={styles.drawing} aria-hidden="true">
      <Hatch id={hatch} ink="var(--control)" />
      {x.ticks(width < 460 ? 3 : 5).map((tick) => (
        <g key={tick}>
          <line className={styles.grid} x1={x(tick)} x2={x(tick)} y1={head - 4} y2={height} />
          <text x={x(tick)} y={12} textAnchor="middle">
            {writeValue(metric, tick)}
          </text>
        </g>
      ))}
      <line className={styles.nothing} x1={x(0)} x2={x(0)} y1={head - 4} y2={height} />
      <line className={styles.usually} x1={x(lead.usually)} x2={x(lead.usually)} y1={head - 4} y2={height} />
      {tried.map((one, index) => (
        <g key={one.id} transform={`translate(0 ${head + index * pitch})`}>
          <text className={styles.name} x={0} y={12}>
            {shortened(`${one.says} (${writeAssumed(one.unit, one.value)})`, width)}
          </text>
          {[one.low, one.high].map((end, which) => (
            <End
              key={which}
              from={x(lead.usually)}
              to={x(end.lead)}
              says={writeAssumed(one.unit, end.value)}
              look={which === 0 ? styles.less : styles.more}
              hatch={mayBeChance(lead, one) ? `url(#${hatch})` : null}
              top={which === 0 ? 17 : 25}
            />
          ))}
        </g>
      ))}
    </svg>
  );
}

/** One end of an assumption: both have a line of their own, for they may lie on the same side. */
function End({
  from,
  to,
  says,
  look,
  hatch,
  top,
}: {
  from: number;
  to: number;
  says: string;
  look: string | undefined;
  hatch: string | null;
  top: number;
}) {
  const left = Math.min(from, to);
  const width = Math.max(1.5, Math.abs(to - from));
  const isLeft = to < from;
  return (
    <>
      <rect
        className={hatch === null ? look : undefined}
        fill={hatch ?? undefined}
        x={left}
        y={top}
        width={width}
        height={7}
      />
      <text x={isLeft ? left - 4 : left + width + 4} y={top + 7} textAnchor={isLeft ? 'end' : 'start'}>
        {says}
      </text>
    </>
  );
}
