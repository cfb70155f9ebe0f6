import { isCountedCall, type Touch } from '#core/call/touch.ts';
import type { Decision, Reason } from '#core/decide/decision.ts';
import { formatDate, localDay, parseInstant, zoneOf } from '#core/prospect/local-time.ts';
import type { HouseRules } from '#core/rules/house-rules.ts';

/** The enrolment a person has now, open or stopped. */
export type PresentEnrolment = {
  playbookName: string;
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
    const says = `${present.repName} is working with them by “${present.playbookName}” already.`;
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
  present: PresentEnrolment,
  touches: readonly Touch[],
  zoneName: string,
  rules: HouseRules,
  now: string,
): Reason | null {
  const since = touches.filter((touch) => parseInstant(touch.at)! >= parseInstant(present.enrolledAt)!);
  const talked = since.some((touch) => touch.outcome === 'spoke' || touch.outcome === 'callback');
  const last = touches.filter(isCountedCall).at(-1);
  if (talked || last === undefined) return null;
  const zone = zoneOf(zoneName);
  const rested = localDay(zone, parseInstant(last.at)!) + rules.restDays;
  if (localDay(zone, parseInstant(now)!) >= rested) return null;
  return {
    rule: 'one-method-at-a-time',
    says: `“${present.playbookName}” ended without a conversation; they rest until ${formatDate(rested)}.`,
  };
}
