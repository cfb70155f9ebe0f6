import type { Relationship } from '#core/decide/facts.ts';
import type { NewTrial, SizeQuestion } from '#web/api/trials.ts';
import { readPercent } from '#web/pages/trials/trial-words.ts';

/** What the form of a new trial holds, as typed; empty shares are left to the workspace's own people. */
export type TrialForm = {
  name: string;
  compare: 'methods' | 'message';
  arms: readonly string[];
  /** The message whose versions are compared, and the one method of everybody; empty where methods are compared. */
  playbookId: string;
  scriptId: string;
  versions: readonly number[];
  relationships: readonly Relationship[];
  outcome: NonNullable<NewTrial['outcome']>;
  outcomeDays: string;
  baseRate: string;
  leastDifference: string;
  askedAtMost: string;
  campaignId: string;
};

export const emptyForm: TrialForm = {
  name: '',
  compare: 'methods',
  arms: [],
  playbookId: '',
  scriptId: '',
  versions: [],
  relationships: ['stranger'],
  outcome: 'conversation',
  outcomeDays: '21',
  baseRate: '',
  leastDifference: '',
  askedAtMost: '5',
  campaignId: '',
};

export type Asked = Partial<
  Record<'name' | 'arms' | 'playbookId' | 'scriptId' | 'relationships' | Share | 'outcomeDays', string>
>;
type Share = 'baseRate' | 'leastDifference' | 'askedAtMost';

/** What is still open, each as the sentence that stands under its field. */
export function openIn(form: TrialForm): Asked {
  const open: Asked = {};
  if (form.name.trim() === '') open.name = 'Give it a name.';
  if (form.compare === 'message') {
    if (form.playbookId === '') open.playbookId = 'Choose by which method everybody is called.';
    if (form.scriptId === '') open.scriptId = 'Choose the message.';
  }
  const what = form.compare === 'message' ? 'versions' : 'methods';
  if (armsIn(form) < 2) open.arms = `Choose two ${what} or more.`;
  if (armsIn(form) > 4) open.arms = `Choose four ${what} at most.`;
  if (form.relationships.length === 0) open.relationships = 'Choose who takes part.';
  if (daysOf(form) === null) open.outcomeDays = 'Give a number of days, 1 to 90.';
  for (const [field, most] of [
    ['baseRate', 0.95],
    ['leastDifference', 0.9],
    ['askedAtMost', 0.5],
  ] as const) {
    const mayBeLeft = field !== 'askedAtMost' && form[field].trim() === '';
    const share = readPercent(form[field]);
    if (!mayBeLeft && (share === null || share < 0.005 || share > most))
      open[field] = `Give a share in percent, 0.5 to ${most * 100}.`;
  }
  return open;
}

/** How many arms are chosen so far. */
export function armsIn({ compare, arms, versions }: TrialForm): number {
  return compare === 'message' ? versions.length : arms.length;
}

function daysOf({ outcomeDays }: TrialForm): number | null {
  const days = Number(outcomeDays);
  return Number.isInteger(days) && days >= 1 && days <= 90 ? days : null;
}

/** What the calculator can answer of a form that is not filled yet; null where it cannot. */
export function sizeQuestion(form: TrialForm): SizeQuestion | null {
  const outcomeDays = daysOf(form);
  if (outcomeDays === null || form.relationships.length === 0) return null;
  const baseRate = readPercent(form.baseRate);
  const leastDifference = readPercent(form.leastDifference);
  return {
    arms: Math.min(4, Math.max(2, armsIn(form))),
    outcome: form.outcome,
    outcomeDays,
    relationships: form.relationships.join(),
    ...(baseRate !== null && baseRate <= 0.95 && { baseRate }),
    ...(leastDifference !== null && leastDifference <= 0.9 && { leastDifference }),
  };
}

/** The form with what the calculator filled in where nothing was typed. */
export function formToTrial(
  form: TrialForm,
  reckoned: { baseRate: number; leastDifference: number },
): NewTrial {
  return {
    name: form.name.trim(),
    ...comparedIn(form),
    outcome: form.outcome,
    outcomeDays: daysOf(form)!,
    baseRate: readPercent(form.baseRate) ?? reckoned.baseRate,
    leastDifference: readPercent(form.leastDifference) ?? reckoned.leastDifference,
    askedAtMost: readPercent(form.askedAtMost)!,
    relationships: [...form.relationships],
    campaignId: form.campaignId === '' ? null : form.campaignId,
  };
}

function comparedIn({
  compare,
  arms,
  playbookId,
  scriptId,
  versions,
}: TrialForm): Pick<NewTrial, 'arms' | 'message'> {
  if (compare === 'methods') return { arms: [...arms] };
  return { message: { playbookId, scriptId, versions: [...versions].sort((one, other) => one - other) } };
}
