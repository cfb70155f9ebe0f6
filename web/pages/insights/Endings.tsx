import type { Insights } from '#api/insights.ts';
import { CountedRows } from '#web/pages/insights/CountedRows.tsx';
import { Chart } from '#web/ui/chart/Chart.tsx';

/** What conversations came to, the most frequent first. */
export function Endings({ endings }: { endings: Insights['endings'] }) {
  const sentence =
    endings.length === 0
      ? 'No conversation in this time.'
      : `Conversations ended: ${endings.map(({ label, count }) => `${label} ${count}`).join(', ')}.`;
  const rows = endings.map(({ label, count, result }) => ({ label, count, isMarked: result === 'meeting' }));
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
      {(width) => <CountedRows rows={rows} width={width} />}
    </Chart>
  );
}
