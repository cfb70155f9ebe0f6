import { instantOf, type Situation } from '#core/decide/situation.ts';
import type { Condition, Range } from '#core/playbook/playbook.ts';
import type { Seconds } from '#core/prospect/local-time.ts';

type Check<K extends keyof Condition> = (
  said: NonNullable<Condition[K]>,
  situation: Situation,
  now: Seconds,
) => boolean;

/** One row a kind of condition; two of them change with the clock alone, and say so in `turningPoints`. */
const checks: { readonly [K in keyof Required<Condition>]: Check<K> } = {
  calls: (range, { calls }) => isWithin(range, calls),
  voicemails: (range, { voicemails }) => isWithin(range, voicemails),
  spoke: (said, { spoke }) => said === spoke,
  relationship: (said, { facts }) => said.includes(facts.prospect.relationship),
  expecting: (said, { facts }, now) => {
    const { expecting } = facts.prospect;
    return said === (expecting != null && instantOf(expecting.until) >= now);
  },
  pressing: (said, { facts }) => said === (facts.prospect.pressing === true),
  connector: (said, { facts }) => {
    const status = facts.prospect.connector?.status;
    return said === (status === 'agreed' || status === 'introduced');
  },
  visit: (said, { facts }, now) => {
    const { visitSlot } = facts.prospect;
    return said === (visitSlot != null && instantOf(visitSlot.at) > now);
  },
  research: (range, { facts }) => isWithin(range, new Set(facts.prospect.research ?? []).size),
  any: (said, situation, now) => said.some((condition) => isFulfilled(condition, situation, now)),
};

/** Whether all that the condition names holds at that instant. */
export function isFulfilled(condition: Condition, situation: Situation, now: Seconds): boolean {
  for (const kind in condition) {
    const said = condition[kind as keyof Condition];
    const check = checks[kind as keyof Condition] as Check<keyof Condition>;
    if (said !== undefined && !check(said, situation, now)) return false;
  }
  return true;
}

/** The instants from which a condition may come out differently though nothing new is learned. */
export function turningPoints({ facts }: Situation): Seconds[] {
  const { expecting, visitSlot, visit } = facts.prospect;
  const points: Seconds[] = [];
  if (expecting != null) points.push(instantOf(expecting.until) + 1);
  if (visitSlot != null) points.push(instantOf(visitSlot.at));
  if (visit != null) points.push(instantOf(visit.at));
  return points;
}

function isWithin({ least, most }: Range, count: number): boolean {
  return (least === undefined || count >= least) && (most === undefined || count <= most);
}
