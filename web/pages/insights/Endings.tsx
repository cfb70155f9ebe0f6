import { scaleLinear } from 'd3-scale';
import type { Insights } from '#api/insights.ts';
import styles from '#web/pages/insights/insights.module.css';
import { Chart } from '#web/ui/chart/Chart.tsx';

const rowHeight = 26;
const nameWidth = 176;
const countWidth = 44;

/** What conversations came to, the most frequent first: meetings, objections by their reason, nothing. */
export function Endings({ endings }: { endings: Insights['endings'] }) {
  const most = Math.max(1, ...endings.map(({ count }) => count));
  const sentence =
    endings.length === 0
      ? 'No conversation in this time.'
      : `Conversations ended: ${endings.map(({ label, count }) => `${label} ${count}`).join(', ')}.`;
  return (
    <Chart
      title="How conversations ended"
      says={endings.length === 0 ? sentence : undefined}
      sentence={sentence}
      numbers={{
        columns: ['Ended', 'Conversations'],
        rows: endings.map(({ label, count }) => [label, count]),
      }}
    >
      {(width) => {
        const long = scaleLinear([0, most], [2, Math.max(40, width - nameWidth - countWidth)]);
        return (
          <svg width={width} height={Math.max(1, endings.length * rowHeight)} aria-hidden="true">
            {endings.map(({ label, count, result }, index) => (
              <g key={label} transform={`translate(0 ${index * rowHeight})`}>
                <text className={styles.rowName} x={0} y={16}>
                  {label}
                </text>
                <rect
                  className={result === 'meeting' ? styles.call : styles.lineStrong}
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
      }}
    </Chart>
  );
}
