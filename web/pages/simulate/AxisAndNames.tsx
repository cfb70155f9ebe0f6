import type { ScaleLinear } from 'd3-scale';
import { lineHeight, type NamedRows, stretchesOf } from '#web/pages/simulate/named-rows.ts';
import styles from '#web/pages/simulate/simulate.module.css';

/** What lies behind the marks: the ticks with their lines, and the name of each row where no line crosses it. */
export function AxisAndNames({
  named,
  x,
  write,
  drawnHeight,
}: {
  named: NamedRows;
  x: ScaleLinear<number, number>;
  write: (value: number) => string;
  drawnHeight: number;
}) {
  const { rows, from, until } = named;
  return (
    <>
      {x.ticks(until - from < 380 ? 3 : 5).map((tick) => (
        <g key={tick}>
          <text x={x(tick)} y={12} textAnchor="middle">
            {write(tick)}
          </text>
          {stretchesOf(named, drawnHeight).map((stretch) => (
            <line
              key={stretch.y1}
              className={tick === 0 ? styles.nothing : styles.grid}
              x1={x(tick)}
              x2={x(tick)}
              {...stretch}
            />
          ))}
        </g>
      ))}
      {rows.map(({ lines, top }) => (
        <text key={top} className={styles.name}>
          {lines.map((line, index) => (
            <tspan key={line} x={0} y={top + 11 + index * lineHeight}>
              {line}
            </tspan>
          ))}
        </text>
      ))}
    </>
  );
}
