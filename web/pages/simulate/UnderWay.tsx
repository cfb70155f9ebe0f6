import type { Simulation } from '#api/simulations.ts';
import { metricOf } from '#core/market/tally.ts';
import { judgedBy } from '#core/market/to-compare.ts';
import { useStopSimulation } from '#web/api/simulations.ts';
import { PlayedTitle } from '#web/pages/simulate/PlayedTitle.tsx';
import styles from '#web/pages/simulate/simulate.module.css';
import { underWayWords, writeValue } from '#web/pages/simulate/simulation-words.ts';
import { Button } from '#web/ui/Button.tsx';
import { Progress } from '#web/ui/Progress.tsx';

/** What is being played, how far it is, and the numbers as worlds come in. */
export function UnderWay({ simulation }: { simulation: Simulation }) {
  const { asked, soFar } = simulation;
  const stop = useStopSimulation();
  return (
    <section className={styles.underWay} aria-label="Simulating">
      <PlayedTitle asked={asked} />
      <div className={styles.howFar}>
        <div className="grow">
          <Progress label="Simulating" share={simulation.done} says={underWayWords(simulation)} />
        </div>
        <Button size="small" onClick={() => stop.write(simulation.id)} busy={stop.isWriting}>
          Stop
        </Button>
      </div>
      {soFar && <SeenSoFar soFar={soFar} />}
    </section>
  );
}

function SeenSoFar({ soFar }: { soFar: NonNullable<Simulation['soFar']> }) {
  const { worlds, ofWorlds, draws, ofDraws, playbooks } = soFar;
  return (
    <div>
      <h2 className={styles.groupTitle}>So far</h2>
      <p className={styles.quiet}>
        {`${worlds} of ${ofWorlds} worlds`}
        {draws > 0 && `, ${draws} of ${ofDraws} draws of what is assumed`}. It may still change.
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <section className={styles.seen} tabIndex={0} aria-label="What came of each method so far">
        <table className={styles.table}>
          <thead>
            <tr>
              <td />
              {judgedBy.map((metric) => (
                <th key={metric} scope="col">
                  {metricOf(metric).name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="num">
            {playbooks.map(({ playbook, name, means, firstIn }) => (
              <tr key={playbook}>
                <th scope="row">{name}</th>
                {judgedBy.map((metric) => (
                  <td key={metric}>
                    {writeValue(metricOf(metric), means[metric]!)}
                    <span className={styles.quiet}>
                      {draws > 0 ? `first in ${firstIn[metric]} of ${draws} draws` : ' '}
                    </span>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}
