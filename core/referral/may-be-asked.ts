import { formatInstant, parseInstant } from '#core/prospect/local-time.ts';
import type { ReferralStatus } from '#core/referral/referral.ts';

/** One ask of a connector, whoever asked. */
export type Ask = { prospectId: string; prospectName: string; at: string; status: ReferralStatus };

/** Why somebody is not to be asked now. `from`: the instant from which on they may be; null: not about this person again. */
export type NotNow = {
  rule: 'asked-about-them' | 'declined-about-them' | 'one-ask-a-month';
  says: string;
  from: string | null;
};

/** Days between two asks of one connector; a workspace may set another number. Source: PRODUCT.md practice 17 (d). */
export const daysBetweenAsks = 30;

const daySeconds = 24 * 60 * 60;

/**
 * Whether a connector may be asked about a prospect; null where they may.
 * @param asks what they were asked before, in any order
 */
export function whyNotAsk(
  asks: readonly Ask[],
  { prospectId, now, days = daysBetweenAsks }: { prospectId: string; now: string; days?: number },
): NotNow | null {
  const latest = newest(asks);
  const aboutThem = newest(asks.filter((ask) => ask.prospectId === prospectId));
  if (aboutThem?.status === 'declined')
    return {
      rule: 'declined-about-them',
      says: 'They would rather not, and are not asked again.',
      from: null,
    };
  if (aboutThem !== null)
    return { rule: 'asked-about-them', says: 'They have been asked already.', from: null };
  if (latest === null) return null;
  const fromAt = parseInstant(latest.at)! + days * daySeconds;
  if (fromAt <= parseInstant(now)!) return null;
  return {
    rule: 'one-ask-a-month',
    says: `Asked about ${latest.prospectName} ${sayDaysAgo(latest.at, now)}. Nobody is asked twice within ${days} days.`,
    from: formatInstant(fromAt),
  };
}

function newest(asks: readonly Ask[]): Ask | null {
  return asks.reduce<Ask | null>((last, ask) => (last === null || ask.at > last.at ? ask : last), null);
}

function sayDaysAgo(at: string, now: string): string {
  const days = Math.floor((parseInstant(now)! - parseInstant(at)!) / daySeconds);
  if (days <= 0) return 'today';
  return days === 1 ? 'yesterday' : `${days} days ago`;
}
