import type { Relationship } from '#core/decide/facts.ts';

/** What may count as success: a two-way conversation, a call of theirs that answers a message, or a meeting set. */
export const trialOutcomes = ['conversation', 'call-back', 'meeting'] as const;
export type TrialOutcome = (typeof trialOutcomes)[number];

/** What is declared before a trial starts and stands from then on. Shares are from 0 to 1. */
export type TrialDesign = {
  outcome: TrialOutcome;
  /** Somebody was reached when the outcome came within so many days of being given to an arm. */
  outcomeDays: number;
  /** How many come to the outcome as things are: what the size of the trial is reckoned from. */
  baseRate: number;
  /** The smallest difference between two arms that is worth telling. */
  leastDifference: number;
  /** The guardrail: of those begun with, at most so many may ask not to be called. */
  askedAtMost: number;
  /** Who takes part; nobody of another relationship is given to an arm. */
  relationships: readonly Relationship[];
  /** People there are in an account, on average; two of one account tell less than two of two. */
  peoplePerAccount: number;
};

/** Our own defaults; each stands beside its field and can be changed until the start. */
export const trialDefaults = {
  outcome: 'conversation',
  outcomeDays: 21,
  askedAtMost: 0.05,
  /** Where the workspace has too little behind it to tell. Source: PRODUCT.md, prior connect rate 5 % a dial. */
  baseRate: 0.1,
} as const satisfies Partial<TrialDesign>;

export const armsAtMost = 4;

/** What of a design cannot be: the field, and what is expected of it. */
export type DesignProblem = { field: string; says: string };

/** @param arms ids of the playbooks, or versions of the message by name */
export function designProblem(design: TrialDesign, arms: readonly string[]): DesignProblem | null {
  const { baseRate, leastDifference } = design;
  if (arms.length < 2 || arms.length > armsAtMost)
    return {
      field: 'arms',
      says: `A trial compares two to four ways of calling; ${counted(arms.length)} named.`,
    };
  const twice = arms.find((id, nth) => arms.indexOf(id) < nth);
  if (twice !== undefined)
    return { field: 'arms', says: `“${twice}” stands there twice: nothing can be compared with itself.` };
  const { relationships } = design;
  if (relationships.length === 0)
    return { field: 'relationships', says: 'Nobody would take part; choose at least one relationship.' };
  const again = relationships.find((one, nth) => relationships.indexOf(one) < nth);
  if (again !== undefined) return { field: 'relationships', says: `“${again}” stands there twice.` };
  if (baseRate + leastDifference >= 1)
    return {
      field: 'leastDifference',
      says: `From ${percent(baseRate)} a method cannot come to ${percent(leastDifference)} more; choose a smaller difference.`,
    };
  return null;
}

const counted = (arms: number): string => (arms === 1 ? 'one is' : `${arms === 0 ? 'none' : arms} are`);

const percent = (share: number): string => `${Math.round(share * 1000) / 10} %`;
