import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import type { InsightsHours } from '#api/insights.ts';
import { type InsightsAsked, insightsHoursQuery } from '#web/api/insights.ts';
import { hourWords, weekdayWords } from '#web/pages/insights/insight-words.ts';
import styles from '#web/pages/insights/insights.module.css';
import { Chart } from '#web/ui/chart/Chart.tsx';
import { Hatch } from '#web/ui/chart/Hatch.tsx';
import { KeyOf } from '#web/ui/chart/KeyOf.tsx';
import { LoadingLines } from '#web/ui/LoadingLines.tsx';
import { ErrorState } from '#web/ui/States.tsx';

const title = 'When they answer';

/** Answered of a hundred calls, by hour and weekday of the people called; drawn toward the whole where calls are few. */
export function WhenTheyAnswer({ asked }: { asked: InsightsAsked }) {
  const { data, error, refetch } = useQuery(insightsHoursQuery(asked));
  if (error && !data)
    return (
      <section>
        <h2 className={styles.heading}>{title}</h2>
        <ErrorState error={error} onRetry={refetch} />
      </section>
    );
  if (!data) return <LoadingLines what="when they answer" heights={[20, 240]} />;
  return (
    <Chart
      title={title}
      says="Answered out of 100 calls, prospect’s local time"
      sentence={`Share of calls answered, by weekday and hour. ${data.says}`}
      numbers={{
        columns: ['Weekday', 'Hour', 'Calls', 'Answered', 'Of 100, drawn toward the whole'],
        rows: data.cells.map(({ weekday, hour, calls, answered, share }) => [
          weekdayWords(weekday),
          `${hour}:00`,
          calls,
          answered,
          Math.round(share * 100),
        ]),
      }}
      below={
        <>
          <KeyOf look={styles.hatched}>fewer than 8 calls</KeyOf>
          <span className={styles.atEnd}>{data.says}</span>
        </>
      }
    >
      {(width) => <Heat hours={data} width={width} />}
    </Chart>
  );
}

const barsHeight = 34;
const hoursHeight = 20;
const rowHeight = 37;
const cellHeight = 34;
const nameWidth = 38;
const gap = 3;

function Heat({
  hours: { hours, weekdays, cells, byHour, answered },
  width,
}: {
  hours: InsightsHours;
  width: number;
}) {
  const hatch = useId();
  const pitch = (width - nameWidth) / Math.max(1, hours.length);
  const top = barsHeight + hoursHeight;
  const most = Math.max(0.01, ...byHour.filter(({ tooFew }) => !tooFew).map(({ share }) => share));
  const usual = Math.max(0.001, answered.value ?? 0);
  const x = (hour: number) => nameWidth + hours.indexOf(hour) * pitch;
  const middle = (pitch - gap) / 2;
  return (
    <svg width={width} height={top + weekdays.length * rowHeight} aria-hidden="true">
      <Hatch id={hatch} />
      {byHour.map(({ hour, share, standsOut, tooFew, calls, answered }) => {
        const high = tooFew ? 3 : Math.max(3, (share / most) * barsHeight);
        return (
          <g key={hour}>
            <rect
              className={standsOut ? styles.call : styles.lineStrong}
              x={x(hour)}
              y={barsHeight - high}
              width={pitch - gap}
              height={high}
              rx={3}
            >
              <title>{`${answered} of ${calls} answered`}</title>
            </rect>
            <text className={styles.mid} x={x(hour) + middle} y={barsHeight + 14}>
              {hourWords(hour, hours[0]!)}
            </text>
          </g>
        );
      })}
      {weekdays.map((weekday, row) => (
        <text key={weekday} className={styles.weekday} x={0} y={top + row * rowHeight + cellHeight / 2 + 4}>
          {weekdayWords(weekday)}
        </text>
      ))}
      {cells.map((cell) => {
        const y = top + weekdays.indexOf(cell.weekday) * rowHeight;
        const step = stepOf(cell.share / usual);
        return (
          <g key={`${cell.weekday} ${cell.hour}`}>
            <rect
              className={cell.tooFew ? undefined : heats[step]}
              fill={cell.tooFew ? `url(#${hatch})` : undefined}
              x={x(cell.hour)}
              y={y}
              width={pitch - gap}
              height={cellHeight}
              rx={5}
            >
              <title>{`${weekdayWords(cell.weekday)}: ${cell.answered} of ${cell.calls} answered`}</title>
            </rect>
            {!cell.tooFew && (
              <text
                className={step >= 3 ? styles.onDark : styles.onLight}
                x={x(cell.hour) + middle}
                y={y + cellHeight / 2 + 4}
              >
                {Math.round(cell.share * 100)}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
}

const heats = [styles.h1, styles.h2, styles.h3, styles.h4, styles.h5];

/** Which of the five: the middle one is as likely as usual. @param ratio to the share of all calls */
function stepOf(ratio: number): number {
  const step = [0.6, 0.85, 1.25, 1.7].findIndex((below) => ratio < below);
  return step < 0 ? 4 : step;
}
