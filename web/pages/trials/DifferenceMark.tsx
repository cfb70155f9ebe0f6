import type { Trial } from '#api/trials.ts';
import { mostDrawn } from '#web/pages/trials/trial-words.ts';
import styles from '#web/pages/trials/trials.module.css';
import { Hatch } from '#web/ui/chart/Hatch.tsx';

const [width, height] = [148, 22];
const middle = height / 2;

/** Where the difference of two arms lies now, left and right of nothing; hatched while there are too few to say. Its words stand beside it. */
export function DifferenceMark({ trial, pair }: { trial: Trial; pair: Trial['pairs'][number] }) {
  const last = pair.looks.at(-1);
  const most = last === undefined ? 1 : mostDrawn(last, trial.leastDifference);
  const x = (difference: number) =>
    ((Math.max(-most, Math.min(most, difference)) + most) / (2 * most)) * width;
  const hatch = `too-few-${trial.id}-${pair.one}-${pair.other}`;
  return (
    <svg width={width} height={height} className={styles.mark} aria-hidden="true">
      <line className={styles.ends} x1={0} x2={width} y1={middle} y2={middle} />
      {last === undefined ? (
        <>
          <Hatch id={hatch} />
          <rect x={0} y={middle - 4} width={width} height={8} fill={`url(#${hatch})`} />
        </>
      ) : (
        <>
          {[-1, 1].map((side) => (
            <line
              key={side}
              className={styles.worth}
              x1={x(side * trial.leastDifference)}
              x2={x(side * trial.leastDifference)}
              y1={4}
              y2={height - 4}
            />
          ))}
          <rect
            className={styles.shade}
            x={x(last.low)}
            y={middle - 4}
            width={Math.max(1, x(last.high) - x(last.low))}
            height={8}
          />
          <circle className={styles.point} cx={x(last.difference)} cy={middle} r={3.5} />
        </>
      )}
      <line className={styles.nothing} x1={width / 2} x2={width / 2} y1={2} y2={height - 2} />
    </svg>
  );
}
