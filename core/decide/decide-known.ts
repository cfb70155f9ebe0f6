import { decide } from '#core/decide/decide.ts';
import type { Decided } from '#core/decide/decision.ts';
import type { Facts } from '#core/decide/facts.ts';
import type { Playbook } from '#core/playbook/playbook.ts';
import type { HouseRules } from '#core/rules/house-rules.ts';

/**
 * `decide` for a person of whom no time zone may be known yet. What stops a person, or must be prepared
 * before any date is asked for, holds without a zone; whoever would be called waits until one is known.
 */
export function decideKnown(facts: Facts, playbook: Playbook, rules: HouseRules, now: string): Decided {
  const { timeZone } = facts.prospect;
  if (typeof timeZone === 'string' || timeZone.length > 0) return decide(facts, playbook, rules, now);
  const prospect = { ...facts.prospect, timeZone: 'UTC', callingHours: null };
  const decided = decide({ ...facts, prospect }, playbook, rules, now);
  if (decided.decision.next !== 'call') return { ...decided, validUntil: null };
  return {
    decision: { next: 'prepare', missing: ['timeZone'], reasons: [zoneFirst] },
    precedence: decided.precedence,
    ruledOut: decided.ruledOut,
    validUntil: null,
  };
}

const zoneFirst = {
  rule: 'time-zone-first',
  says: 'Their time zone is not known, so no hour of their day is either.',
};
