import type { Touch } from '#core/call/touch.ts';
import type { Decision, Reason } from '#core/decide/decision.ts';
import { restOf } from '#core/decide/rest.ts';
import { formatRestDays } from '#core/decide/rest-period.ts';
import type { Playbook } from '#core/playbook/playbook.ts';
import { formatDate, localDay, parseInstant, zoneOf } from '#core/prospect/local-time.ts';
import type { HouseRules } from '#core/rules/house-rules.ts';

/** The enrolment a person has now, open or stopped. */
export type PresentEnrolment = {
  /** In the version they are called by. */
  playbook: Pick<Playbook, 'name' | 'rest'>;
  repName: string;
  state: 'open' | 'stopped';
  decision: Decision;
  enrolledAt: string;
};

/**
 * Why a person may not be enrolled in a method now, or null. One open enrolment at a time; nobody who said
 * no or was left in peace; and a rest after one that finished without a conversation.
 * @param touches the person's standing touches, all of them
 * Source: METHODS.md, `one-method-at-a-time`, `no-means-no`, `left-is-left`.
 */
export function mayNotEnrol(
  present: PresentEnrolment | null,
  touches: readonly Touch[],
  zone: string,
  rules: HouseRules,
  now: string,
): Reason | null {
  if (present === null) return null;
  if (present.state === 'open') {
    const says = `${present.repName} is working with them by “${present.playbook.name}” already.`;
    return { rule: 'one-method-at-a-time', says };
  }
  const { decision } = present;
  if (decision.next !== 'stop') return null;
  const end = endings[decision.why];
  if (end !== undefined) return end;
  return decision.why === 'finished' ? resting(present, touches, zone, rules, now) : null;
}

const endings: Partial<Record<string, Reason>> = {
  'do-not-call': { rule: 'no-means-no', says: 'They asked not to be called. Only they can lift it.' },
  declined: { rule: 'no-means-no', says: 'They said no. A manager may reopen with a written reason.' },
  'left-with-them': {
    rule: 'left-is-left',
    says: 'The next step was left in their hands. A manager may reopen with a written reason.',
  },
};

function resting(
  { playbook, enrolledAt }: PresentEnrolment,
  touches: readonly Touch[],
  zone: string,
  rules: HouseRules,
  now: string,
): Reason | null {
  const rest = restOf({ playbook, enrolledAt }, touches, zone, rules);
  if (rest === null || formatDate(localDay(zoneOf(zone), parseInstant(now)!)) >= rest.until) return null;
  const whose = rest.askedBy === 'playbook' ? 'as that method asks' : 'as the house rule asks';
  return {
    rule: 'one-method-at-a-time',
    says: `“${playbook.name}” ended without a conversation; they rest until ${rest.until}, ${formatRestDays(rest.days)} after the last call, ${whose}.`,
  };
}
