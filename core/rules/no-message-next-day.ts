import type { Day } from '#core/prospect/local-time.ts';

/**
 * `no-message-next-day` (Shepherd): no message on the local date of, or the date after, another message. The call
 * may be made, without one. `messagesOn` holds the date of every voicemail ever left with the prospect.
 */
export function isMessageTooSoon(day: Day, messagesOn: readonly Day[]): boolean {
  return messagesOn.some((left) => left === day || left === day - 1);
}
