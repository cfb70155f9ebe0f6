import { scaleLinear } from 'd3-scale';
import { area, line } from 'd3-shape';
import type { Trial } from '#api/trials.ts';
import { formatShortDay, ownZone } from '#web/format/when.ts';
import { differenceWords, isApart, mostDrawn, points } from '#web/pages/trials/trial-words.ts';
import styles from '#web/pages/trials/trials.module.css';
import { Chart } from '#web/ui/chart/Chart.tsx';

type Pair = Trial['pairs'][number];
type Look = Pair['looks'][number];

/** Where the difference of two methods lies at each look, at all of them together. */
export function Difference({ trial, pair }: { trial: Trial; pair: Pair }) {
  const [one, other] = [trial.arms[pair.one]!.name, trial.arms[pair.other]!.name];
  if (pair.looks.length === 0)
    return (
      <p className={styles.empty}>
        The difference between “{one}” and “{other}” is drawn once the days of ten accounts of each are over.
      </p>
    );
  return (
    <Chart
      title={`“${one}” minus “${other}”`}
      says="In points, a look a day. The true difference lies in the shade at all looks at once, 95 times in 100; so one may look daily and stop when it leaves nothing out."
      sentence={differenceWords(trial, pair)}
      numbers={{
        columns: ['Looked at', 'Difference', 'Likely from', 'to'],
        rows: pair.looks.map(({ at, difference, low, high }) => [
          at,
          ...[difference, low, high].map(rounded),
        ]),
      }}
      below={
        <span className={styles.reference}>
          <i aria-hidden="true" />
          the difference worth telling, {points(trial.leastDifference)} points either way
        </span>
      }
    >
      {(width) => <Sequence looks={pair.looks} worth={trial.leastDifference} width={width} />}
    </Chart>
  );
}

const rounded = (share: number): number => Math.round(share * 10_000) / 10_000;

const height = 190;
const floor = 166;
const top = 8;
const labelWidth = 40;

/** The line at nothing is where both do alike; the dashed ones are the difference worth telling. */
function Sequence({ looks, worth, width }: { looks: readonly Look[]; worth: number; width: number }) {
  const times = looks.map(({ at }) => Date.parse(at));
  const [from, until] = [times[0]!, Math.max(times.at(-1)!, times[0]! + 86_400_000)];
  const most = mostDrawn(looks.at(-1)!, worth);
  const right = width - labelWidth;
  const x = scaleLinear([from, until], [4, right - 4]);
  const y = scaleLinear([-most, most], [floor, top]).clamp(true);
  const at = (look: Look) => x(Date.parse(look.at));
  const shade = area<Look>()
    .x(at)
    .y0(({ low }) => y(low))
    .y1(({ high }) => y(high))([...looks]);
  const path = line<Look>()
    .x(at)
    .y(({ difference }) => y(difference))([...looks]);
  const last = looks.at(-1)!;
  return (
    <svg width={width} height={height} className={styles.sequence} aria-hidden="true">
      {ticksOf(worth, most).map(({ tick, look, isNamed }) => (
        <g key={tick}>
          <line className={look} x1={0} x2={right} y1={y(tick)} y2={y(tick)} />
          {isNamed && (
            <text x={right + 6} y={y(tick) + 4}>
              {tick > 0 ? `+${points(tick)}` : points(tick)}
            </text>
          )}
        </g>
      ))}
      <path className={styles.shade} d={shade ?? ''} />
      <path className={styles.line} d={path ?? ''} />
      {looks.length === 1 && (
        <line className={styles.line} x1={at(last)} x2={at(last)} y1={y(last.low)} y2={y(last.high)} />
      )}
      <circle className={styles.point} cx={at(last)} cy={y(last.difference)} r={3.5} />
      <text x={0} y={height - 4}>
        {formatShortDay(looks[0]!.at, ownZone())}
      </text>
      {looks.length > 1 && (
        <text x={right} y={height - 4} textAnchor="end">
          {formatShortDay(last.at, ownZone())}
        </text>
      )}
    </svg>
  );
}

/** What is worth telling is named where that is apart from nothing and from the ends; its line stands anyhow. */
function ticksOf(
  worth: number,
  most: number,
): { tick: number; look: string | undefined; isNamed: boolean }[] {
  const isNamed = isApart(worth, most, leastApart / (floor - top));
  return [
    ...[-most, most].map((tick) => ({ tick, look: styles.ends, isNamed: true })),
    ...[-worth, worth].map((tick) => ({ tick, look: styles.worth, isNamed })),
    { tick: 0, look: styles.nothing, isNamed: true },
  ];
}

/** The height of a name. */
const leastApart = 13;
