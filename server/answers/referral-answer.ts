import type { Referral as ReferralAnswer } from '#api/connections.ts';
import { nextStatuses } from '#core/referral/referral.ts';
import type { Referral } from '#store/referral/referrals.ts';

/** One ask with what may be recorded next. */
export function referralAnswer(referral: Referral): ReferralAnswer {
  const { status, thankedAt } = referral;
  return {
    ...referral,
    next: [...nextStatuses[status]],
    owesThanks: thankedAt === null && status !== 'asked' && status !== 'declined',
  };
}
