import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { Trial } from '#api/trials.ts';
import { formatShortDay, ownZone } from '#web/format/when.ts';
import { armWords, courseWords, enoughFrom, outcomeHeads } from '#web/pages/trials/trial-words.ts';
import styles from '#web/pages/trials/trials.module.css';
import { Chart } from '#web/ui/chart/Chart.tsx';
import { Hatch } from '#web/ui/chart/Hatch.tsx';

type Arm = Trial['arms'][number];
type Step = Arm['course'][number];

/** Of each arm's people whose days were over at a look, who came to the outcome; nothing before anybody's are. */
export function Course({ trial }: { trial: Trial }) {
  const begun = trial.arms.filter(({ course }) => course.length > 0);
  if (begun.length === 0) return null;
  return (
    <Chart
      title={`${outcomeHeads[trial.outcome]}, by ${armWords(trial).one}`}
      says="Of all whose days were over by then. Hatched until there are forty of each: such shares say little yet."
      sentence={courseWords(trial)}
      numbers={numbersOf(trial)}
      below={begun.map(({ arm, name }) => (
        <span key={arm} className={styles.armKey} data-arm={arm}>
          <i aria-hidden="true" />
          {name}
        </span>
      ))}
    >
      {(width) => <Lines trial={trial} arms={begun} width={width} />}
    </Chart>
  );
}

function numbersOf({ arms }: Trial) {
  const looks = [...new Set(arms.flatMap(({ course }) => course.map(({ at }) => at)))].sort();
  const steps = arms.map(({ course }) => new Map(course.map((step) => [step.at, step])));
  return {
    columns: ['Looked at', ...arms.flatMap(({ name }) => [`${name}: came to it`, `${name}: of`])],
    rows: looks.map((at) => [
      at,
      ...steps.flatMap((ofArm) => [ofArm.get(at)?.reached ?? null, ofArm.get(at)?.known ?? null]),
    ]),
  };
}

const height = 170;
const floor = 146;
const top = 8;
const labelWidth = 40;
const daysMs = 86_400_000;

function Lines({ trial, arms, width }: { trial: Trial; arms: readonly Arm[]; width: number }) {
  const times = arms.flatMap(({ course }) => course.map(({ at }) => Date.parse(at)));
  const [from, last] = [Math.min(...times), Math.max(...times)];
  const right = width - labelWidth;
  const x = scaleLinear([from, Math.max(last, from + daysMs)], [4, right - 4]);
  const most = roundAbove(Math.max(...arms.flatMap(({ course }) => course.map(shareOf))));
  const y = scaleLinear([0, most], [floor, top]);
  const at = (step: Step) => x(Date.parse(step.at));
  const path = line<Step>()
    .x(at)
    .y((step) => y(shareOf(step)));
  const enough = enoughFrom(trial);
  return (
    <svg width={width} height={height} className={styles.sequence} aria-hidden="true">
      <Hatch id={`course-${trial.id}`} />
      <rect
        x={0}
        y={top}
        width={enough === null ? right : x(Date.parse(enough))}
        height={floor - top}
        fill={`url(#course-${trial.id})`}
      />
      {[0, most / 2, most].map((tick) => (
        <g key={tick}>
          <line className={styles.ends} x1={0} x2={right} y1={y(tick)} y2={y(tick)} />
          <text x={right + 6} y={y(tick) + 4}>
            {Math.round(tick * 100)}
            {tick === most ? '%' : ''}
          </text>
        </g>
      ))}
      {arms.map(({ arm, course }) => (
        <g key={arm} className={styles.armLine} data-arm={arm}>
          <path d={path(course) ?? ''} />
          <circle cx={at(course.at(-1)!)} cy={y(shareOf(course.at(-1)!))} r={3.5} />
        </g>
      ))}
      <text x={0} y={height - 4}>
        {formatShortDay(from, ownZone())}
      </text>
      {last > from && (
        <text x={right} y={height - 4} textAnchor="end">
          {formatShortDay(last, ownZone())}
        </text>
      )}
    </svg>
  );
}

const shareOf = ({ known, reached }: Step): number => reached / known;

function roundAbove(share: number): number {
  return [0.1, 0.2, 0.4, 0.6, 0.8].find((step) => step >= share) ?? 1;
}
