import type { Decided } from '#core/decide/decision.ts';
import type { Group } from '#core/plan/group.ts';
import type { Standing } from '#store/sample/cast-member.ts';
import type { SampleTouch } from '#store/sample/history.ts';
import { type Odds, usualOdds } from '#store/sample/odds.ts';

/** Somebody's weeks as drawn, and what the engine says of them when the desk opens. */
export type Drawn = {
  enrolledAt: string;
  touches: SampleTouch[];
  decided: Decided;
  /** Where somebody else, or another method, called them first: since when, and how many of the touches are of then. */
  before: { enrolledAt: string; touches: number } | null;
};

/** Chance leans towards what the standing needs; everything else stays as usual. */
const onlyMailbox = { ...usualOdds.outcomes, mailbox: 90, spoke: 0, 'wrong-number': 0 };
const oftenSpoke = { ...usualOdds.outcomes, spoke: 60, 'wrong-number': 0 };
const result = (only: keyof Odds['results']): Partial<Odds> => {
  const none = Object.fromEntries(Object.keys(usualOdds.results).map((key) => [key, 0])) as Odds['results'];
  return { outcomes: oftenSpoke, results: { ...none, [only]: 1 } };
};
export const oddsFor: Partial<Record<Standing, Partial<Odds>>> = {
  promised: { outcomes: onlyMailbox, callBacks: 0 },
  'promised-another-day': { outcomes: onlyMailbox, callBacks: 0 },
  'phone-missing': { outcomes: { ...usualOdds.outcomes, 'wrong-number': 40, spoke: 0 } },
  met: result('meeting'),
  'referred-on': result('referred-on'),
  declined: result('declined'),
  'do-not-call': result('do-not-call'),
  finished: {
    outcomes: { ...usualOdds.outcomes, 'no-answer': 60, spoke: 0, 'wrong-number': 0 },
    callBacks: 0,
  },
  'left-with-them': { outcomes: onlyMailbox, callBacks: 0 },
};

/** Calls made, in either direction. */
export function calls({ touches }: Drawn): number {
  return touches.filter((touch) => touch.channel === 'call').length;
}

type Stands = (drawn: Drawn, group: Group) => boolean;

const stopped =
  (why: string): Stands =>
  ({ decided: { decision } }) =>
    decision.next === 'stop' && decision.why === why;

const missing =
  (what: string): Stands =>
  ({ decided: { decision } }) =>
    decision.next === 'prepare' && (decision.missing as readonly string[]).includes(what);

/** Whether the weeks drawn came out as the standing asks. */
export const stands: Record<Standing, Stands> = {
  promised: (_, group) => group === 'promised',
  now: (_, group) => group === 'now',
  later: (_, group) => group === 'later',
  'called-today': (_, group) => group === 'heldBack',
  'too-soon': (drawn, group) =>
    group === 'heldBack' && drawn.decided.decision.next === 'call' && calls(drawn) > 1,
  'promised-another-day': ({ decided }, group) => group === 'heldBack' && decided.precedence === 7,
  'research-missing': missing('research'),
  'objective-missing': missing('objective'),
  'phone-missing': missing('phone'),
  'zone-missing': () => true,
  met: stopped('met'),
  'referred-on': stopped('referred-on'),
  declined: stopped('declined'),
  'do-not-call': stopped('do-not-call'),
  finished: stopped('finished'),
  'left-with-them': stopped('left-with-them'),
  'not-today': (drawn, group) => group === 'heldBack' && calls(drawn) > 0,
  untouched: () => true,
  anything: () => true,
};
