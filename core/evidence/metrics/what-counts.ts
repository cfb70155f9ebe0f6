import { isCountedCall, isVoicemail, type Touch } from '#core/call/touch.ts';
import type { Seconds } from '#core/prospect/local-time.ts';

/**
 * What each word of the metrics means for one touch. Source: PRODUCT.md, metric glossary; METHODS.md, "Words used".
 */

type Kind = Pick<Touch, 'channel' | 'direction' | 'outcome'>;

/** An outbound call made, whatever came of it. */
export function isDial({ channel, direction, outcome }: Kind): boolean {
  return channel === 'call' && direction === 'out' && outcome != null;
}

/** A call of ours that they answered. */
export function isAnswered(touch: Kind): boolean {
  return isCountedCall(touch) && touch.outcome === 'spoke';
}

/** Both spoke: a call of ours that they answered, or one of theirs that we did. */
export function isConversation(touch: Kind): boolean {
  return isAnswered(touch) || (isInboundCall(touch) && touch.outcome === 'callback');
}

/** They phoned us, whether or not somebody was there. */
export function isInboundCall({ channel, direction, outcome }: Kind): boolean {
  return (
    channel === 'call' && direction === 'in' && (outcome === 'callback' || outcome === 'callback-missed')
  );
}

const daySeconds = 86_400;

/**
 * How many calls of theirs answered each message, by where the message stands in the list. A call-back is a call of theirs
 * at most so many days after a message, and answers only the latest message before it.
 * @param touches all that stand between us and one person, in order
 * @param callBackDays house rule, 14 by default
 */
export function callBacksByMessage(
  touches: readonly (Kind & { at: Seconds })[],
  callBackDays: number,
): Map<number, number> {
  const answered = new Map<number, number>();
  for (let index = 0; index < touches.length; index += 1) {
    const touch = touches[index]!;
    if (!isInboundCall(touch)) continue;
    const latest = touches.findLastIndex((message, at) => {
      return at < index && message.at < touch.at && isVoicemail(message);
    });
    if (latest === -1 || touch.at - touches[latest]!.at > callBackDays * daySeconds) continue;
    answered.set(latest, (answered.get(latest) ?? 0) + 1);
  }
  return answered;
}

/** Whether the days in which a message may be answered are over. */
export function isPastAnswering(message: { at: Seconds }, callBackDays: number, now: Seconds): boolean {
  return answerableUntil(message, callBackDays) < now;
}

/** The last instant at which a message may be answered. */
export function answerableUntil(message: { at: Seconds }, callBackDays: number): Seconds {
  return message.at + callBackDays * daySeconds;
}
