import { scaleLinear } from 'd3-scale';
import styles from '#web/pages/insights/insights.module.css';

export type CountedRow = { label: string; count: number; isMarked?: boolean };

const rowHeight = 26;
const nameWidth = 176;
const countWidth = 44;

/** Names with how often each, as bars one below the other. */
export function CountedRows({ rows, width }: { rows: readonly CountedRow[]; width: number }) {
  const most = Math.max(1, ...rows.map(({ count }) => count));
  const long = scaleLinear([0, most], [2, Math.max(40, width - nameWidth - countWidth)]);
  return (
    <svg width={width} height={Math.max(1, rows.length * rowHeight)} aria-hidden="true">
      {rows.map(({ label, count, isMarked }, index) => (
        <g key={label} transform={`translate(0 ${index * rowHeight})`}>
          <text className={styles.rowName} x={0} y={16}>
            {label}
          </text>
          <rect
            className={isMarked ? styles.call : styles.lineStrong}
            x={nameWidth}
            y={6}
            width={long(count)}
            height={12}
            rx={3}
          />
          <text x={nameWidth + long(count) + 8} y={16}>
            {count.toLocaleString()}
          </text>
        </g>
      ))}
    </svg>
  );
}
