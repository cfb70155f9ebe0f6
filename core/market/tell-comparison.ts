import { type Assumption, type AssumptionId, assumptionIds, assumptions } from '#core/market/assumptions.ts';
import type { Comparison, Lead, PlaybookOutcome } from '#core/market/compare.ts';
import type { Tried, Without } from '#core/market/explain-lead.ts';
import { notSimulatedIn } from '#core/market/not-simulated.ts';
import { sayOwnTerritory, type TakenOf } from '#core/market/own/say-own-territory.ts';
import { provesNothing, sayLeads } from '#core/market/say-lead.ts';
import { type Metric, metrics } from '#core/market/tally.ts';
import type { ToCompare } from '#core/market/to-compare.ts';

/** A comparison with all it rests on, as plain data: what the command prints as JSON and the page shows. */
export type ToldComparison = {
  /** The first lines: who leads, from which assumption that comes, and that nothing is proved. */
  says: readonly string[];
  asked: Omit<ToCompare, 'playbooks' | 'assumed' | 'own'> & { playbooks: readonly string[] };
  /** What was taken of one's own territory; null: it is as usually assumed. */
  territory: readonly TakenOf[] | null;
  metrics: readonly Pick<Metric, 'id' | 'name' | 'as' | 'digits'>[];
  outcomes: readonly PlaybookOutcome[];
  leads: readonly ToldLead[];
  assumptions: readonly ToldAssumption[];
  notSimulated: readonly string[];
};

export type ToldLead = Omit<Lead, 'tried' | 'comesFrom'> & {
  comesFrom: readonly Without[];
  tried: readonly (Tried & Pick<Assumption, 'says' | 'unit'>)[];
};

export type ToldAssumption = Omit<Assumption, 'between'> & {
  id: AssumptionId;
  between: readonly [number, number] | null;
};

export function tellComparison(
  { playbooks, assumed, own, ...asked }: ToCompare,
  comparison: Comparison,
): ToldComparison {
  return {
    says: [...sayLeads(comparison), provesNothing],
    asked: { ...asked, playbooks: playbooks.map(({ playbook }) => playbook) },
    territory: own && sayOwnTerritory(own),
    metrics: metrics.map(({ id, name, as, digits }) => ({ id, name, as, digits })),
    outcomes: comparison.outcomes,
    leads: comparison.leads.map((lead) => ({
      ...lead,
      tried: lead.tried.map((one) => ({
        ...one,
        says: assumptions[one.id].says,
        unit: assumptions[one.id].unit,
      })),
    })),
    assumptions: assumptionIds.map((id) => {
      const { between, ...said }: Assumption = assumptions[id];
      const taken = own?.taken[id] === undefined ? {} : takenOfOwn;
      return { id, ...said, ...taken, value: assumed[id], between: between ?? null };
    }),
    notSimulated: notSimulatedIn(own),
  };
}

const takenOfOwn = { basis: 'measured', source: 'your own territory' } as const;
