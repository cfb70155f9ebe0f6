import { assumptions } from '#core/market/assumptions.ts';
import type { Comparison, Lead } from '#core/market/compare.ts';
import { notSimulatedIn } from '#core/market/not-simulated.ts';
import type { OwnTerritory } from '#core/market/own/own-territory.ts';
import { sayOwnTerritory } from '#core/market/own/say-own-territory.ts';
import type { MeanRange } from '#core/market/paired.ts';
import { provesNothing, sayLeads } from '#core/market/say-lead.ts';
import { type Metric, metricOf, metrics, writeMetric } from '#core/market/tally.ts';
import type { ToCompare } from '#core/market/to-compare.ts';
import { sayCount } from '#core/prospect/local-time-words.ts';

/** A comparison of playbooks, as it is read on a terminal. */
export function marketInWords(asked: ToCompare, comparison: Comparison): string {
  const { people, days, worlds, seed } = asked;
  return [
    ...sayLeads(comparison),
    provesNothing,
    ...(asked.own === null ? [] : ['', 'A territory like yours:', ...ownInWords(asked.own)]),
    '',
    `${sayCount(people, 'prospect')}, ${sayCount(days, 'business day')}, ${worlds} worlds, seed ${seed}. Means with their 95 % intervals over worlds:`,
    ...outcomesInWords(comparison),
    ...comparison.leads.flatMap((lead) => leadInWords(lead, comparison)),
    '',
    'Not simulated:',
    ...notSimulatedIn(asked.own).map((says) => `  ${says}`),
    'Every assumption, with its source: --json, or docs/market.md.',
    '',
  ].join('\n');
}

const ownInWords = (own: OwnTerritory): string[] =>
  sayOwnTerritory(own).map(({ of, says }) => `  ${of.padEnd(15)}${says}`);

const nameWidth = Math.max(...metrics.map(({ name }) => name.length)) + 4;
const columnWidth = 25;

function outcomesInWords({ outcomes }: Comparison): string[] {
  return [
    ''.padEnd(nameWidth + 2) + outcomes.map(({ name }) => name.padStart(columnWidth)).join(''),
    ...metrics.map((metric) => {
      const cells = outcomes.map((one) => rangeInWords(metric, one.metrics[metric.id]).padStart(columnWidth));
      return `  ${nameInWords(metric).padEnd(nameWidth)}${cells.join('')}`;
    }),
  ];
}

const nameInWords = ({ name, as }: Metric) => (as === 'percent' ? `${name}, %` : name);

function rangeInWords(metric: Metric, { mean, low, high }: MeanRange): string {
  const [middle, from, until] = [mean, low, high].map((value) => writeMetric(metric, value));
  return `${middle} (${from} to ${until})`;
}

const triedShown = 12;

function leadInWords(lead: Lead, { outcomes }: Comparison): string[] {
  const metric = metricOf(lead.metric);
  const write = (value: number) => writeMetric(metric, value);
  const name = outcomes.find(({ playbook }) => playbook === lead.leads)?.name;
  return [
    '',
    `By ${metric.name}, “${name}” is above the others, world by world, by`,
    ...lead.above.map(
      (other) => `  ${other.name.padEnd(28)}${rangeInWords(metric, other.metrics[lead.metric])}`,
    ),
    `and first in ${lead.aheadIn} of ${lead.draws} draws of what is assumed.`,
    `Its lead over the next, ${write(lead.usually)} in the worlds in which this was tried, would be`,
    ...lead.comesFrom.map(
      ({ says, lead: left }) => `  ${write(left).padStart(7)}  if it made no difference that ${says}`,
    ),
    `and if one number were otherwise (a change below ${write(lead.chance)} may be chance):`,
    ...lead.tried.slice(0, triedShown).map(({ id, value, low, high }) => {
      const { says, unit } = assumptions[id];
      const change = `${write(low.lead).padStart(7)} at ${low.value}, ${write(high.lead).padStart(7)} at ${high.value}`;
      return `  ${change.padEnd(36)}${says} (${value}, ${unit})`;
    }),
  ];
}
