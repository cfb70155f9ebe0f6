import type { Relationship } from '#core/decide/facts.ts';

/** How often a call ends how, as weights. Source of the order: FIELD 4a, most calls reach a mailbox or nobody. */
export type Odds = {
  outcomes: Record<
    'mailbox' | 'no-answer' | 'spoke' | 'screener' | 'busy' | 'failed' | 'wrong-number',
    number
  >;
  results: Record<
    'meeting' | 'interested' | 'call-later' | 'referred-on' | 'declined' | 'do-not-call' | 'none',
    number
  >;
  /** The share of messages that are answered by a call. */
  callBacks: number;
};

export const usualOdds: Odds = {
  outcomes: { mailbox: 50, 'no-answer': 27, spoke: 4, screener: 11, busy: 3, failed: 1, 'wrong-number': 1 },
  results: {
    meeting: 8,
    interested: 5,
    'call-later': 22,
    'referred-on': 3,
    declined: 11,
    'do-not-call': 1,
    none: 50,
  },
  callBacks: 0.11,
};

/** Whose phone rings. `picksUp`: one of those who take calls readily; the others hardly ever do. */
export type Called = { title: string; relationship: Relationship; picksUp: boolean };

/** How many take calls readily. */
export const whoPickUp = 0.5;

/**
 * How a call to somebody ends at a minute of their day. Drawn for the sample after what the sources say of hours: before eight,
 * at noon and after five people answer themselves, because whoever screens their calls is not there (MSF). That some hardly
 * ever take a call, that who knows us or has talked with us answers more readily, and that who sits at the top is screened
 * more: ours.
 */
export function outcomesFor(
  { outcomes }: Odds,
  { title, relationship, picksUp }: Called,
  { minute, hasTalked }: { minute: number; hasTalked: boolean },
): Odds['outcomes'] {
  const role = roleOf(title);
  const readily = (picksUp ? 1.6 : 0.35) * (hasTalked ? 2.5 : 1);
  const quiet = quietHours.find(({ from, until }) => from <= minute && minute < until);
  return {
    ...outcomes,
    spoke: outcomes.spoke * readily * (quiet?.answers ?? 1) * role.answers * answersBy[relationship],
    screener: outcomes.screener * (quiet ? 0.1 : 1) * role.screened,
  };
}

/** Minutes of the day at which nobody screens, and how much likelier they answer themselves. */
const quietHours = [
  { from: 0, until: 8 * 60, answers: 5 },
  { from: 12 * 60, until: 13 * 60, answers: 3 },
  { from: 17 * 60, until: 24 * 60, answers: 3.2 },
];

/** The share of messages that somebody answers: more where a day is named for the next call (The Phone Lady). */
export function callBacksFor({ callBacks }: Odds, called: Called, namesDay: boolean): number {
  const { relationship, picksUp } = called;
  const share = callBacks * (picksUp ? 1.5 : 0.6) * (namesDay ? 1.2 : 1) * callsBackBy[relationship];
  return Math.min(0.6, share);
}

const answersBy: Record<Relationship, number> = { stranger: 0.85, referred: 1.3, known: 1.6, client: 2 };
const callsBackBy: Record<Relationship, number> = { stranger: 0.85, referred: 1.3, known: 2, client: 2.4 };

function roleOf(title: string): { answers: number; screened: number } {
  if (/^(VP|Chief|General|Owner|Head|.*director)/i.test(title)) return { answers: 0.75, screened: 1.6 };
  if (/^(Yard|Warehouse|Transport|Plant|Site|Dairy) /i.test(title)) return { answers: 1.25, screened: 0.4 };
  return { answers: 1, screened: 1 };
}
