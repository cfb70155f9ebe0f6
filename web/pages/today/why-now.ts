import type { Person, TouchRow } from '#api/people.ts';
import type { Decision, Reason } from '#core/decide/decision.ts';
import { touchWords } from '#web/format/touch-words.ts';
import { formatClock, formatDay, formatUntil, localDate } from '#web/format/when.ts';
import { stretchUntil } from '#web/format/window-words.ts';
import type { PlanLine } from '#web/pages/today/plan-line.ts';
import type { IconName } from '#web/ui/icon-paths.ts';

export type WhyLine = {
  icon: IconName;
  tone: 'promise' | 'voice' | 'call' | 'stop' | 'plain';
  says: string;
  rule: string | null;
};

const promised = [
  'keep-the-promise',
  'promise-overdue',
  'asked-for-time',
  'callback-missed',
  'suggested-by-screener',
];
const messages = ['no-message-next-day', 'two-messages-a-week'];
/** True, and read last: how the call is begun and what it leaves behind. */
const later = ['first-call', 'strategy', 'promise', 'conclusion'];
const refusals = ['no-means-no', 'left-is-left', 'one-method-at-a-time'];

/** At most this many lines: more is not read while a phone rings. */
const most = 4;

/**
 * Why this person, strongest first: what anybody did with them today, then promises, limits, the plan and the hour. Where the plan has them
 * at another time, it is said before anything else but that.
 * @param zone their own, for "today" and every clock
 */
export function whyNow(
  person: Person,
  decision: Decision | null,
  plan: PlanLine | null,
  zone: string,
  now: number,
): WhyLine[] {
  const today = localDate(now, zone);
  // A missed call of theirs is the reason itself; it is not said twice.
  const isReason = (touch: TouchRow) =>
    touch.outcome === 'callback-missed' && decision?.reasons.some(({ rule }) => rule === 'callback-missed');
  const touched = person.touches
    .filter((touch) => touch.standing && !isReason(touch) && localDate(touch.at, zone) === today)
    .map((touch) => touchLine(touch, zone));
  const reasons = [...(decision?.reasons ?? [])]
    .sort((one, other) => strength(one) - strength(other))
    .map(reasonLine);
  const planned = plan && plan.rule !== 'put-off' ? [planToLine(plan)] : [];
  const isElsewhere = plan !== null && plan.is !== 'now';
  const hour = (decision && hourLine(decision, zone, now)) ?? [];
  const last = isElsewhere ? hour : [...planned, ...hour];
  const begun = [...touched.slice(0, 1), ...putOffLine(person, zone, now)];
  const then = isElsewhere ? [...planned, ...reasons] : reasons;
  return [...[...begun, ...then].slice(0, most - last.length), ...last];
}

const planToLine = ({ says, rule }: PlanLine): WhyLine => ({ icon: 'calendar', tone: 'plain', says, rule });

/** What the lines answer: why the person lies on the desk, or why the day has them at another time. */
export function whyTitle(decision: Decision | null, plan: PlanLine | null, now: number): string {
  if (decision?.next !== 'call' || Date.parse(decision.opens) > now) return 'Why not now';
  if (plan?.is === 'later') return 'Why later';
  return plan?.is === 'not-today' ? 'Why not today' : 'Why now';
}

function touchLine(touch: TouchRow, zone: string): WhyLine {
  const who = touch.direction === 'in' ? '' : ` by ${touch.rep ?? 'somebody here'}`;
  const note = touch.note ? `: ${touch.note}` : '';
  return {
    icon: touch.channel === 'email' ? 'mail' : touch.channel === 'call' ? 'phone' : 'note',
    tone: 'plain',
    says: `Today at ${formatClock(touch.at, zone)}${who}: ${lowerFirst(touchWords(touch))}${note}`,
    rule: null,
  };
}

/** The rep's own plan, where it is narrower than the decision. */
function putOffLine({ enrolment }: Person, zone: string, now: number): WhyLine[] {
  const until = enrolment?.deferredUntil;
  if (!until || Date.parse(until) <= now) return [];
  const day = localDate(until, zone) === localDate(now, zone) ? '' : `${formatDay(until, zone)}, `;
  const says = `Put off until ${day}${formatClock(until, zone)} their time.`;
  return [{ icon: 'clock', tone: 'plain', says, rule: 'deferred' }];
}

const strength = ({ rule }: Reason) => (promised.includes(rule) ? 0 : later.includes(rule) ? 2 : 1);

function reasonLine({ rule, says }: Reason): WhyLine {
  if (promised.includes(rule)) return { icon: 'handshake', tone: 'promise', says, rule };
  if (messages.includes(rule)) return { icon: 'tape', tone: 'voice', says, rule };
  if (refusals.includes(rule)) return { icon: 'stop', tone: 'stop', says, rule };
  if (rule === 'promise') return { icon: 'handshake', tone: 'plain', says, rule };
  if (rule === 'conclusion') return { icon: 'tape', tone: 'voice', says, rule };
  if (rule === 'strategy') return { icon: 'target', tone: 'plain', says, rule };
  return { icon: rule === 'first-call' ? 'flag' : 'clock', tone: 'plain', says, rule };
}

function hourLine(decision: Decision, zone: string, now: number): WhyLine[] {
  if (decision.next !== 'call') return [];
  const window = decision.windows[0];
  if (!window) return [];
  const isOpen = Date.parse(window.from) <= now;
  if (!isOpen) return [];
  const until = stretchUntil(decision.windows) ?? window.until;
  const left = Math.floor((Date.parse(until) - now) / 60_000);
  const isAlone = until === window.until;
  const screener =
    isAlone && (window.part === 'early' || window.part === 'late') ? ' Screeners are seldom in.' : '';
  const says = `Until ${formatClock(until, zone)} their time; ${formatUntil(left)} left.${screener}`;
  return [{ icon: 'sunrise', tone: 'call', says, rule: 'calling-hours' }];
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
