import type { Insights } from '#api/insights.ts';
import { didWords } from '#web/pages/insights/insight-words.ts';
import styles from '#web/pages/insights/insights.module.css';
import { Chart } from '#web/ui/chart/Chart.tsx';
import { KeyOf } from '#web/ui/chart/KeyOf.tsx';

const parts = [
  { key: 'spoke', words: 'spoke', look: styles.call },
  { key: 'voicemails', words: 'voicemails', look: styles.voice },
  { key: 'noAnswer', words: 'no answer, no message', look: styles.quiet },
  { key: 'screener', words: 'screener', look: styles.desk },
] as const;

const barHeight = 14;
const gap = 3;

/** All counted calls as one bar, by what they came to. */
export function WhatWasDone({ did, who }: { did: Insights['did']; who: string }) {
  const [calls, rest] = didWords(did);
  const shown = parts.filter(({ key }) => did[key] > 0);
  return (
    <Chart
      title={`What ${who} did`}
      lead={
        <p className={styles.lead}>
          <b className="num">{calls}</b> {rest}
        </p>
      }
      sentence={`${calls} ${rest} ${shown.map(({ key, words }) => `${did[key]} ${words}`).join(', ')}.`}
      numbers={{
        columns: ['Came to', 'Calls'],
        rows: [
          ...parts.map(({ key, words }): [string, number] => [words, did[key]]),
          ['not connected (not counted)', did.notConnected],
        ],
      }}
      below={shown.map(({ key, words, look }) => (
        <span key={key} className={styles.under} style={{ flexGrow: did[key] }}>
          <KeyOf look={look}>
            <span>
              <b className="num">{did[key].toLocaleString()}</b> {words}
            </span>
          </KeyOf>
        </span>
      ))}
    >
      {(width) => <Bar width={width} shares={shown.map(({ key, look }) => ({ count: did[key], look }))} />}
    </Chart>
  );
}

function Bar({ width, shares }: { width: number; shares: { count: number; look: string | undefined }[] }) {
  const total = shares.reduce((sum, { count }) => sum + count, 0);
  const room = width - gap * (shares.length - 1);
  let x = 0;
  return (
    <svg width={width} height={barHeight} aria-hidden="true">
      {shares.map(({ count, look }) => {
        const long = Math.max(2, (count / total) * room);
        const at = x;
        x += long + gap;
        return <rect key={look} className={look} x={at} width={long} height={barHeight} rx={4} />;
      })}
    </svg>
  );
}
