import { isVoicemail, type Touch } from '#core/call/touch.ts';
import { isConversation, isInboundCall } from '#core/evidence/metrics/what-counts.ts';
import type { TrialMember } from '#core/evidence/trial/account-outcomes.ts';
import type { TrialDesign } from '#core/evidence/trial/trial-design.ts';
import type { Seconds } from '#core/prospect/local-time.ts';

/** A touch that stands, as a trial reads it. */
export type MemberTouch = Pick<Touch, 'channel' | 'direction' | 'outcome' | 'result'> & { at: Seconds };

export type MemberOutcome = Pick<TrialMember, 'begunAt' | 'reachedAt' | 'askedAt'>;

const daySeconds = 86_400;

/**
 * What became of somebody in the days that count, whoever called them and by what method: they stay what they were given
 * to (intention to treat).
 * @param touches all that stand between us and them, in order
 * @param callBackDays house rule: a call of theirs answers a message for so many days
 */
export function memberOutcome(
  touches: readonly MemberTouch[],
  assignedAt: Seconds,
  { outcome, outcomeDays }: Pick<TrialDesign, 'outcome' | 'outcomeDays'>,
  callBackDays: number,
): MemberOutcome {
  const until = assignedAt + outcomeDays * daySeconds;
  const counted = touches.filter(({ at }) => at >= assignedAt && at < until);
  const isReached = {
    conversation: isConversation,
    'call-back': (touch: MemberTouch) => answersOne(touch, counted, callBackDays),
    meeting: ({ result }: MemberTouch) => result === 'meeting',
  }[outcome];
  return {
    begunAt: counted.find(isOurs)?.at ?? null,
    reachedAt: counted.find(isReached)?.at ?? null,
    askedAt: counted.find(({ result }) => result === 'do-not-call')?.at ?? null,
  };
}

function isOurs({ channel, direction }: MemberTouch): boolean {
  return direction === 'out' && channel !== 'note';
}

/** They phoned, and a message left while it counts was not too long ago. */
function answersOne(touch: MemberTouch, counted: readonly MemberTouch[], callBackDays: number): boolean {
  if (!isInboundCall(touch)) return false;
  const latest = counted.findLast((one) => isVoicemail(one) && one.at < touch.at);
  return latest !== undefined && touch.at - latest.at <= callBackDays * daySeconds;
}
