import type { Comparison, Lead } from '#core/market/compare.ts';
import { metricOf, writeMetric } from '#core/market/tally.ts';

/** Stands with every result, whatever it is. */
export const provesNothing =
  'This is a simulation: it says what follows if what is assumed is so, and proves no method.';

/**
 * The first lines of a result: for each thing that is judged by, who leads, and from what assumption that comes. Every
 * number in them is computed or assumed; none is typed.
 */
export function sayLeads({ outcomes, leads }: Comparison): string[] {
  if (leads.length > 0) return leads.map((lead) => sayLead(lead, nameOf(outcomes)));
  return [
    `One playbook plays alone, so nothing leads: what came of “${outcomes[0]?.name}” comes from what is assumed.`,
  ];
}

type NameOf = (playbook: string) => string;

const nameOf =
  (outcomes: Comparison['outcomes']): NameOf =>
  (playbook) =>
    outcomes.find((one) => one.playbook === playbook)?.name ?? playbook;

function sayLead(lead: Lead, name: NameOf): string {
  const metric = metricOf(lead.metric);
  const write = (value: number) => writeMetric(metric, value);
  const [leads, follows] = [`“${name(lead.leads)}”`, `“${name(lead.follows)}”`];
  const range = `${write(lead.by.low)} to ${write(lead.by.high)}`;
  if (!lead.holds) {
    return `By ${metric.name} nobody leads for certain: ${leads} is ${write(lead.by.mean)} above ${follows} (${range}) and first in ${lead.aheadIn} of ${lead.draws} draws of what is assumed. ${sayGround(lead, write)}`;
  }
  return `By ${metric.name} ${leads} leads ${follows} by ${write(lead.by.mean)} (${range}). ${sayGround(lead, write)}`;
}

/** A ground that takes less of a lead than this does not make it. */
const shareThatMatters = 0.1;

function sayGround({ comesFrom, usually, chance }: Lead, write: (value: number) => string): string {
  const [first] = comesFrom;
  const taken = first === undefined ? 0 : usually - first.lead;
  if (first === undefined || usually <= 0 || taken < shareThatMatters * usually || taken < chance)
    return 'None of the groups of assumptions makes that alone.';
  const owes =
    taken > usually / 2 ? 'Most of that comes from an assumption' : 'It owes most to an assumption';
  const left = first.lead > 0 ? `${write(first.lead)} of ${write(usually)} is left` : 'nothing of it is left';
  return `${owes}: ${first.says}; if that made no difference, ${left}.`;
}
