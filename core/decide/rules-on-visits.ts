import type { DayPartName } from '#core/call/touch.ts';
import { instantOf, type Situation } from '#core/decide/situation.ts';
import type { FollowStep, StopVerdict } from '#core/decide/verdict.ts';
import { localDay, type Seconds } from '#core/prospect/local-time.ts';
import { sayDay, sayInstant } from '#core/prospect/local-time-words.ts';
import { firstDayAllowed } from '#core/rules/call-limits.ts';
import { reconfirmOn } from '#core/visit/reconfirm-on.ts';

/**
 * What a visit to come means for the calls before it. A visit is reconfirmed by phone on the business day before: that is a
 * promise of ours (rule 7), whether they agreed to it or it was only offered. Source: Schreier-Fleming; PRODUCT.md practice 16.
 */

const parts: readonly DayPartName[] = ['morning', 'afternoon'];

/** Rule 7, before a visit: the call that reconfirms it. */
export function visitToReconfirm(situation: Situation): FollowStep | null {
  const visit = visitAhead(situation);
  if (visit === null || visit.stands === 'to-offer' || visit.reconfirmed) return null;
  const { zone, rules, holidays, today, calledOn } = situation;
  const visitOn = localDay(zone, visit.at);
  const day = reconfirmOn(visitOn, rules.businessDays, holidays);
  if (calledOn.some((called) => called >= day)) return null;
  if (firstDayAllowed(Math.max(day, today), calledOn, rules).day > visitOn) return null;
  const agreed = visit.stands === 'agreed';
  const what = `the visit ${agreed ? 'agreed' : 'offered, not confirmed,'} for ${sayInstant(zone, visit.at)}`;
  const reason = { rule: 'reconfirm-visit', says: `Reconfirm ${what}, on ${sayDay(day)}.` };
  return {
    next: 'follow',
    earliest: day,
    latest: day,
    parts,
    // Whoever has said nothing has no appointment: the machine hears the offer again, never that there is one.
    leave: agreed ? 'reconfirm' : 'opt-out-appointment',
    until: visit.at,
    late: { rule: 'promise-overdue', says: `Nobody has reconfirmed ${what} yet. Call before you go.` },
    wait: reason,
    reasons: [reason],
  };
}

/** Rule 3, before a visit they agreed to: nobody is called on for what they have said yes to. */
export function visitAgreed(situation: Situation): StopVerdict | null {
  const visit = visitAhead(situation);
  if (visit?.stands !== 'agreed') return null;
  const says = `A visit is agreed for ${sayInstant(situation.zone, visit.at)}.`;
  return { next: 'stop', why: 'met', reason: { rule: 'met', says }, until: visit.at };
}

/** Whether the next message is the offer of a visit, as a rep chose; until it is over. */
export function isVisitToOffer({ facts }: Situation, now: Seconds): boolean {
  const { visit } = facts.prospect;
  return visit?.stands === 'to-offer' && instantOf(visit.at) > now;
}

function visitAhead({ facts, now }: Situation) {
  const { visit } = facts.prospect;
  if (visit == null) return null;
  const at = instantOf(visit.at);
  return at > now ? { ...visit, at } : null;
}
