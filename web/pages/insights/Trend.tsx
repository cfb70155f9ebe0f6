import { scaleLinear, scalePoint } from 'd3-scale';
import { area, line } from 'd3-shape';
import { useId } from 'react';
import type { Insights } from '#api/insights.ts';
import styles from '#web/pages/insights/insights.module.css';
import { Hatch } from '#web/ui/chart/Hatch.tsx';

type Point = Insights['calledBack']['points'][number];
type Seen = Point & { value: number; range: NonNullable<Point['range']> };

const height = 118;
const floor = 94;
const top = 8;
const labelWidth = 36;

/** Weeks from left to right; the running one is dashed and open, a week without calls is left out of the line. */
export function Trend({
  width,
  points,
  reference,
  look,
  isTooWide,
  dayWords,
}: {
  width: number;
  points: readonly Point[];
  reference: number | null;
  look: string;
  /** All weeks together tell next to nothing: the ranges are hatched. */
  isTooWide: boolean;
  dayWords: (on: string) => string;
}) {
  const hatch = useId();
  const seen = points.filter((point): point is Seen => point.value !== null && point.range !== null);
  const most = topOf(seen, reference);
  const y = scaleLinear([0, most], [floor, top]);
  const right = width - labelWidth;
  const x = scalePoint(
    points.map(({ from }) => from),
    [0, right],
  );
  const at = ({ from }: Point) => x(from) ?? 0;
  const whole = seen.filter(({ isRunning }) => !isRunning);
  const running = seen.find(({ isRunning }) => isRunning);
  const last = whole.at(-1);
  const shade = area<Seen>()
    .x(at)
    .y0(({ range }) => y(range.low))
    .y1(({ range }) => y(Math.min(range.high, most)))(seen);
  const path = line<Seen>()
    .x(at)
    .y(({ value }) => y(value));
  return (
    <svg width={width} height={height} className={look} aria-hidden="true">
      {[0, most / 2, most].map((tick) => (
        <g key={tick}>
          <line className={styles.grid} x1={0} x2={right} y1={y(tick)} y2={y(tick)} />
          <text x={right + 6} y={y(tick) + 4}>
            {Math.round(tick * 100)}
            {tick === most ? '%' : ''}
          </text>
        </g>
      ))}
      {isTooWide && <Hatch id={hatch} />}
      {shade && (
        <path
          className={isTooWide ? undefined : styles.shade}
          fill={isTooWide ? `url(#${hatch})` : undefined}
          d={shade}
        />
      )}
      {reference !== null && (
        <line className={styles.referenceLine} x1={0} x2={right} y1={y(reference)} y2={y(reference)} />
      )}
      <path className={styles.trendLine} d={path(whole) ?? ''} />
      {last && running && <path className={styles.runningLine} d={path([last, running]) ?? ''} />}
      {last && <circle className={styles.point} cx={at(last)} cy={y(last.value)} r={3.5} />}
      {running && <circle className={styles.openPoint} cx={at(running)} cy={y(running.value)} r={4} />}
      {labelled(points).map((point) => (
        <text key={point.from} x={at(point)} y={height - 6}>
          {dayWords(point.from)}
        </text>
      ))}
    </svg>
  );
}

/** A round share above all that is drawn, but for shades of weeks that tell next to nothing. */
function topOf(seen: readonly Seen[], reference: number | null): number {
  const wanted = Math.max(0.1, reference ?? 0, ...seen.map(({ value }) => value * 1.6));
  return [0.1, 0.2, 0.4, 0.5, 0.6, 0.8, 1].find((step) => step >= wanted) ?? 1;
}

/** The first week and one past the middle. */
function labelled(points: readonly Point[]): Point[] {
  if (points.length < 4) return points.slice(0, 1);
  return [points[0]!, points[Math.floor(points.length * 0.62)]!];
}
