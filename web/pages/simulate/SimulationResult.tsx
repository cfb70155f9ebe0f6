import type { SimulationResult as Result } from '#api/simulations.ts';
import { Above } from '#web/pages/simulate/Above.tsx';
import styles from '#web/pages/simulate/simulate.module.css';
import {
  type Lead,
  type Metric,
  writeAssumed,
  writeRange,
  writeValue,
} from '#web/pages/simulate/simulation-words.ts';
import { TakenOf } from '#web/pages/simulate/TakenOf.tsx';
import { Tornado } from '#web/pages/simulate/Tornado.tsx';
import { Section } from '#web/ui/Page.tsx';

/** What stands under where a lead comes from: what it hangs on, then the numbers of each method, then all they rest on. */
export function SimulationResult({ result }: { result: Result }) {
  const metricOf = new Map(result.metrics.map((metric) => [metric.id, metric]));
  return (
    <>
      {result.leads.map((lead) => (
        <LeadExplained
          key={lead.metric}
          lead={lead}
          metric={metricOf.get(lead.metric)!}
          first={result.outcomes.find(({ playbook }) => playbook === lead.leads)?.name ?? lead.leads}
        />
      ))}
      <Section title="Each method" says="Means over worlds, with their 95 % intervals.">
        <Outcomes result={result} />
      </Section>
      {result.territory && (
        <Section title="Taken of your territory" says="As it was when this was asked.">
          <TakenOf takes={result.territory} />
        </Section>
      )}
      <Section title="What is assumed" says={assumedWords(result)}>
        <Assumptions result={result} />
      </Section>
      <Section title="Not simulated">
        <ul className={styles.notSimulated}>
          {result.notSimulated.map((says) => (
            <li key={says}>{says}</li>
          ))}
        </ul>
      </Section>
    </>
  );
}

function assumedWords({ assumptions }: Result): string {
  const taken = assumptions.filter(({ basis }) => basis === 'measured').length;
  return taken === 0
    ? 'None of it was measured on your people.'
    : `${taken} of these numbers are taken of your territory. None of the others was measured on your people.`;
}

function Outcomes({ result: { metrics, outcomes } }: { result: Result }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section className={styles.outcomes} tabIndex={0} aria-label="What came of each method">
      <table className={styles.table}>
        <thead>
          <tr>
            <td />
            {outcomes.map(({ playbook, name }) => (
              <th key={playbook} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="num">
          {metrics.map((metric) => (
            <tr key={metric.id}>
              <th scope="row">{metric.name}</th>
              {outcomes.map(({ playbook, metrics: seen }) => (
                <td key={playbook}>
                  {writeValue(metric, seen[metric.id]!.mean)}
                  <span className={styles.quiet}>{writeRange(metric, seen[metric.id]!)}</span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function LeadExplained({ lead, metric, first }: { lead: Lead; metric: Metric; first: string }) {
  return (
    <Section
      title={metric.name.charAt(0).toUpperCase() + metric.name.slice(1)}
      says={`“${first}” is first in ${lead.aheadIn} of ${lead.draws} draws of what is assumed.`}
    >
      <div className={styles.explained}>
        <div className={styles.charts}>
          <Above lead={lead} metric={metric} first={first} />
          <Grounds lead={lead} metric={metric} />
        </div>
        <Tornado lead={lead} metric={metric} />
      </div>
    </Section>
  );
}

/** What is left of the lead without each group of assumptions, the one that takes most first. */
function Grounds({ lead, metric }: { lead: Lead; metric: Metric }) {
  return (
    <div>
      <h3 className={styles.groupTitle}>
        The lead of {writeValue(metric, lead.usually)}, if this made no difference
      </h3>
      <p className={styles.quiet}>
        {lead.usually > 0
          ? 'What would be left of it, in the few worlds in which assumptions were tried. What takes most comes first.'
          : 'In the few worlds in which assumptions were tried it does not lead, so there is nothing to take: what it would be.'}
      </p>
      <ul className={styles.grounds}>
        {lead.comesFrom.map(({ id, says, lead: left }) => (
          <li key={id}>
            <b className="num">{writeValue(metric, left)}</b>
            <span>{says}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Assumptions({ result: { assumptions } }: { result: Result }) {
  return (
    <details className={styles.assumptions}>
      <summary>All {assumptions.length} numbers, with where they come from</summary>
      <table className={styles.table}>
        <tbody>
          {assumptions.map(({ id, says, unit, value, between, basis, source }) => (
            <tr key={id}>
              <th scope="row">{says}</th>
              <td className="num">{writeAssumed(unit, value)}</td>
              <td className="num">
                {between && `${writeAssumed(unit, between[0])} to ${writeAssumed(unit, between[1])}`}
              </td>
              <td>
                {basis}, {source}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
