import type { Insights } from '#api/insights.ts';
import { CountedRows } from '#web/pages/insights/CountedRows.tsx';
import { Chart } from '#web/ui/chart/Chart.tsx';

/** The reasons of a no or a not now, and of how many there is one. */
export function WhyTheySaidNo({ objections: { reasons, says } }: { objections: Insights['objections'] }) {
  const named = reasons.map(({ label, count }) => `${label} ${count}`).join(', ');
  return (
    <Chart
      title="Why they said no"
      says={says}
      sentence={reasons.length === 0 ? says : `Why they said no or not now: ${named}. ${says}`}
      numbers={{
        columns: ['Reason', 'Conversations'],
        rows: reasons.map(({ label, count }) => [label, count]),
      }}
    >
      {(width) => <CountedRows rows={reasons} width={width} />}
    </Chart>
  );
}
