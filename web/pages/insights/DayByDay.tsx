import { useId } from 'react';
import type { Insights } from '#api/insights.ts';
import { formatDate, formatShortDate } from '#web/format/when.ts';
import { weeksOf } from '#web/pages/insights/calendar-weeks.ts';
import styles from '#web/pages/insights/insights.module.css';
import { Chart } from '#web/ui/chart/Chart.tsx';
import { Hatch } from '#web/ui/chart/Hatch.tsx';
import { KeyOf } from '#web/ui/chart/KeyOf.tsx';

type Day = Insights['days'][number];

const words: Record<Day['state'], string> = {
  whole: 'whole plan',
  nearly: 'nearly',
  less: 'less',
  off: 'day off',
  'no-plan': 'no plan',
  today: 'today',
  'to-come': 'to come',
};
const looks: Record<Day['state'], string | undefined> = {
  whole: styles.call,
  nearly: styles.callLine,
  less: styles.less,
  off: undefined,
  'no-plan': styles.fallow,
  today: styles.less,
  'to-come': styles.fallow,
};

const rowHeight = 15;
const cellHeight = 12;
const labelHeight = 18;

/** A column a week, a row a weekday: how much of each day's plan was carried out. */
export function DayByDay({ insights: { days, daysSay, adherence } }: { insights: Insights }) {
  const hatch = useId();
  const weeks = weeksOf(days);
  const rows = Math.max(5, ...weeks.flatMap(({ days: inWeek }) => inWeek.map(({ row }) => row + 1)));
  return (
    <Chart
      title="Day by day"
      sentence={daysSay}
      numbers={{
        columns: ['Day', 'Plan', 'Planned', 'Done', 'Calls'],
        rows: days.map(({ on, state, planned, done, calls }) => [on, words[state], planned, done, calls]),
      }}
      below={
        <>
          {(['whole', 'nearly', 'less'] as const).map((state) => (
            <KeyOf key={state} look={looks[state]}>
              {words[state]}
            </KeyOf>
          ))}
          <KeyOf look={styles.hatched}>day off</KeyOf>
          <p className={styles.full}>{adherenceWords(adherence)}</p>
        </>
      }
    >
      {(width) => (
        <svg width={width} height={rows * rowHeight + labelHeight} aria-hidden="true">
          <Hatch id={hatch} />
          {weeks.map(({ from, days: inWeek }, column) => {
            const pitch = width / weeks.length;
            const x = column * pitch;
            return (
              <g key={from}>
                {inWeek.map(({ day, row }) => (
                  <DayCell
                    key={day.on}
                    day={day}
                    at={{ x, y: row * rowHeight, width: Math.max(2, pitch - 4) }}
                    hatch={hatch}
                  />
                ))}
                {isLabelled(column, weeks.length, width) && (
                  <text x={x} y={rows * rowHeight + 12}>
                    {formatShortDate(from)}
                  </text>
                )}
              </g>
            );
          })}
        </svg>
      )}
    </Chart>
  );
}

/** As many labels as have room. */
function isLabelled(column: number, weeks: number, width: number): boolean {
  const every = Math.ceil(weeks / Math.max(1, Math.floor(width / 110)));
  return column % every === 0;
}

type At = { x: number; y: number; width: number };

function DayCell({ day, at, hatch }: { day: Day; at: At; hatch: string }) {
  const { on, state, planned, done, calls } = day;
  const part = state === 'today' && planned > 0 ? Math.min(1, done / planned) : 0;
  const plan = planned > 0 ? `, ${count(done)} of ${planned} planned` : '';
  return (
    <g>
      <rect
        className={looks[state]}
        fill={state === 'off' ? `url(#${hatch})` : undefined}
        {...at}
        height={cellHeight}
        rx={3}
      >
        <title>{`${formatDate(on)}: ${words[state]}, ${calls} calls${plan}`}</title>
      </rect>
      {part > 0 && (
        <rect className={styles.call} x={at.x} y={at.y} width={at.width * part} height={cellHeight} rx={3} />
      )}
    </g>
  );
}

/** What became of the planned calls; what fell away is not held against anybody. */
function adherenceWords({ planned, done, doneLate, putOff, fellAway, leftUndone }: Insights['adherence']) {
  if (planned === 0) return 'No day was planned in this time.';
  const parts = [
    `${count(done)} done`,
    doneLate > 0 && `${count(doneLate)} later that day`,
    putOff > 0 && `${count(putOff)} put off`,
    leftUndone > 0 && `${count(leftUndone)} left undone`,
    fellAway > 0 && `${count(fellAway)} could no longer be called`,
  ].filter(Boolean);
  return `${count(planned)} planned: ${parts.join(', ')}.`;
}

const count = (calls: number): string => calls.toLocaleString();
