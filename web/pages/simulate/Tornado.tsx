import { scaleLinear } from 'd3-scale';
import { useId } from 'react';
import { AxisAndNames } from '#web/pages/simulate/AxisAndNames.tsx';
import { nameRows, stretchesOf } from '#web/pages/simulate/named-rows.ts';
import styles from '#web/pages/simulate/simulate.module.css';
import {
  type Lead,
  type Metric,
  mayBeChance,
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
          {tried.some((one) => mayBeChance(lead, one)) && <KeyOf look={styles.chance}>may be chance</KeyOf>}
          <span className={styles.reference}>
            <i aria-hidden="true" />
            as usually assumed, {writeValue(metric, lead.usually)}
          </span>
        </>
      }
    >
      {(width) => <Bars lead={lead} tried={tried} metric={metric} width={width} />}
    </Chart>
  );
}

/** Two ends below each other, each in a line of its own. */
const drawnHeight = 22;
const endHeight = 9;

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
  const named = nameRows(
    tried.map(({ says, unit, value }) => `${says} (${unbroken(writeAssumed(unit, value))})`),
    width,
    { drawnHeight, inset: roomForEnds(tried) },
  );
  const ends = tried.flatMap(({ low, high }) => [low.lead, high.lead]);
  const x = scaleLinear(
    [Math.min(0, ...ends), Math.max(0, lead.usually, ...ends)],
    [named.from, named.until],
  );
  return (
    <svg width={width} height={named.height} className={styles.drawing} aria-hidden="true">
      <Hatch id={hatch} ink="var(--control)" />
      <AxisAndNames
        named={named}
        x={x}
        write={(value) => writeValue(metric, value)}
        drawnHeight={drawnHeight}
      />
      {tried.map((one, index) => (
        <g key={one.id} transform={`translate(0 ${named.rows[index]!.drawnAt})`}>
          {[one.low, one.high].map((end, which) => (
            <End
              key={which}
              from={x(lead.usually)}
              to={x(end.lead)}
              says={writeAssumed(one.unit, end.value)}
              look={which === 0 ? styles.less : styles.more}
              hatch={mayBeChance(lead, one) ? `url(#${hatch})` : null}
              top={which === 0 ? 1 : drawnHeight - 1 - endHeight}
            />
          ))}
        </g>
      ))}
      {stretchesOf(named, drawnHeight).map((stretch) => (
        <line
          key={stretch.y1}
          className={styles.usually}
          x1={x(lead.usually)}
          x2={x(lead.usually)}
          {...stretch}
        />
      ))}
    </svg>
  );
}

const unbroken = (words: string) => words.replaceAll(' ', '\u00a0');

/** The longest of what stands at the ends of the bars. */
const roomForEnds = (tried: readonly Tried[]): number =>
  10 +
  5.6 *
    Math.max(
      0,
      ...tried.flatMap(({ unit, low, high }) => [
        writeAssumed(unit, low.value).length,
        writeAssumed(unit, high.value).length,
      ]),
    );

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
        height={endHeight}
      />
      <text
        className={styles.atEnd}
        x={isLeft ? left - 5 : left + width + 5}
        y={top + endHeight - 1}
        textAnchor={isLeft ? 'end' : 'start'}
      >
        {says}
      </text>
    </>
  );
}
