import { Link } from '@tanstack/react-router';
import { scaleLinear } from 'd3-scale';
import { useId } from 'react';
import type { Insights } from '#api/insights.ts';
import { percent, rangeWords } from '#web/pages/insights/insight-words.ts';
import styles from '#web/pages/insights/insights.module.css';
import { Chart } from '#web/ui/chart/Chart.tsx';
import { Hatch } from '#web/ui/chart/Hatch.tsx';
import { Icon } from '#web/ui/Icon.tsx';

type Playbooks = Insights['playbooks'];
type Row = Playbooks['rows'][number];

const countWords = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine'];

/** Each method's share of people spoken with inside three weeks; overlapping ranges tell nothing apart. */
export function PlaybooksCompared({ playbooks: { rows, verdict } }: { playbooks: Playbooks }) {
  return (
    <div>
      <Chart
        title={
          rows.length === 0
            ? 'Playbooks'
            : `${countWords[rows.length] ?? rows.length} ${rows.length === 1 ? 'playbook' : 'playbooks'}`
        }
        says={
          rows.length === 0
            ? 'Nobody’s three weeks since the first call ended in this time'
            : 'People spoken with inside three weeks of the first call'
        }
        sentence={`${rows.map(rowWords).join('. ')}. ${verdict.says} ${verdict.more}`}
        numbers={{
          columns: [
            'Playbook',
            'Spoke with',
            'People',
            'Share',
            'Likely from',
            'to',
            'Voicemails per conversation',
          ],
          rows: rows.map(({ name, spoke, people, share, range, voicemailsPerConversation }) => [
            name,
            spoke,
            people,
            share === null ? null : Math.round(share * 1000) / 1000,
            range && Math.round(range.low * 1000) / 1000,
            range && Math.round(range.high * 1000) / 1000,
            voicemailsPerConversation,
          ]),
        }}
      >
        {(width) => rows.length > 0 && <Forest rows={rows} width={width} />}
      </Chart>
      <p className={styles.verdict}>
        <Icon name="scales" />
        <span>
          <b>{verdict.says}</b> {verdict.more}{' '}
          <Link to="/trials" className="link">
            Trials
          </Link>
        </span>
      </p>
    </div>
  );
}

function rowWords({ name, spoke, people, share, range, moreToTell }: Row): string {
  if (share === null || range === null || moreToTell !== null)
    return `${name}: ${spoke} of ${people}, not enough yet`;
  return `${name}: ${percent(share)}, ${spoke} of ${people}, likely ${rangeWords(range)}`;
}

const rowHeight = 44;
const headHeight = 28;
const narrow = 460;

function Forest({ rows, width }: { rows: readonly Row[]; width: number }) {
  const hatch = useId();
  const isNarrow = width < narrow;
  const [left, right] = isNarrow ? [4, width - 96] : [168, width - 190];
  const x = scaleLinear([0, topOf(rows)], [left, right]).clamp(true);
  const pitch = isNarrow ? rowHeight + 12 : rowHeight;
  const ticks = x.ticks(4);
  return (
    <svg width={width} height={headHeight + rows.length * pitch} aria-hidden="true">
      <Hatch id={hatch} ink="var(--control)" />
      {ticks.map((tick) => (
        <g key={tick}>
          <line
            className={styles.grid}
            x1={x(tick)}
            x2={x(tick)}
            y1={headHeight}
            y2={headHeight + rows.length * pitch}
          />
          <text className={styles.mid} x={x(tick)} y={16}>
            {Math.round(tick * 100)}
            {tick === ticks.at(-1) ? '%' : ''}
          </text>
        </g>
      ))}
      <text className={styles.end} x={isNarrow ? width : width - 96} y={16}>
        Spoke
      </text>
      {!isNarrow && (
        <text className={styles.end} x={width} y={16}>
          Voicemails a talk
        </text>
      )}
      {rows.map((row, index) => (
        <g key={row.playbookId} transform={`translate(0 ${headHeight + index * pitch})`}>
          <line className={styles.grid} x1={0} x2={width} y1={pitch} y2={pitch} />
          <text className={styles.rowName} x={0} y={isNarrow ? 15 : rowHeight / 2 + 4}>
            {shortened(row.name, isNarrow ? 40 : 25)}
            <title>{row.name}</title>
          </text>
          <g transform={`translate(0 ${isNarrow ? 12 : 0})`}>
            <Mark row={row} x={x} hatch={hatch} />
            <Told row={row} width={width} isNarrow={isNarrow} />
          </g>
        </g>
      ))}
    </svg>
  );
}

const middle = rowHeight / 2;

function Mark({
  row: { share, range, moreToTell },
  x,
  hatch,
}: {
  row: Row;
  x: (share: number) => number;
  hatch: string;
}) {
  if (share === null || range === null) return null;
  const [low, high] = [x(range.low), x(range.high)];
  if (moreToTell !== null)
    return <rect x={low} y={middle - 4} width={high - low} height={8} fill={`url(#${hatch})`} />;
  return (
    <g>
      <rect className={styles.call} x={low} y={middle - 1} width={high - low} height={2} />
      {[low, high].map((end) => (
        <rect key={end} className={styles.call} x={end - 1} y={middle - 5} width={2} height={10} rx={1} />
      ))}
      <circle className={styles.dot} cx={x(share)} cy={middle} r={6} />
    </g>
  );
}

function Told({ row, width, isNarrow }: { row: Row; width: number; isNarrow: boolean }) {
  const { share, spoke, people, moreToTell, voicemailsPerConversation } = row;
  const y = middle + 4;
  if (share === null || moreToTell !== null)
    return (
      <text className={styles.end} x={width} y={y}>
        {spoke} of {people}
        {moreToTell === null || isNarrow ? '' : `, about ${moreToTell} more to tell`}
      </text>
    );
  return (
    <>
      <text className={styles.end} x={isNarrow ? width : width - 96} y={y}>
        <tspan className={styles.strong}>{percent(share)}</tspan> of {people}
      </text>
      {!isNarrow && (
        <text className={styles.endInk} x={width} y={y}>
          {voicemailsPerConversation === null ? '' : voicemailsPerConversation.toFixed(1)}
        </text>
      )}
    </>
  );
}

/** A round share above every range; those too few to tell reach far, and count only among themselves. */
function topOf(rows: readonly Row[]): number {
  const telling = rows.filter(({ moreToTell }) => moreToTell === null);
  const highs = (telling.length > 0 ? telling : rows).flatMap(({ range }) => (range ? [range.high] : []));
  const wanted = Math.max(0.2, ...highs);
  return Math.min(1, Math.ceil(wanted * 10 + 0.5) / 10);
}

const shortened = (name: string, most: number): string =>
  name.length > most ? `${name.slice(0, most - 1).trimEnd()}…` : name;
