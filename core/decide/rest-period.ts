import type { Playbook } from '#core/playbook/playbook.ts';
import type { HouseRules } from '#core/rules/house-rules.ts';

/** How long people rest after a method that ended without a conversation, and who asks for that long. */
export type RestPeriod = { days: number; askedBy: 'playbook' | 'house' };

/** The longer of what the playbook asks for and what the house does: no playbook loosens a house rule. */
export function restPeriod(
  { rest }: Pick<Playbook, 'rest'>,
  { restDays }: Pick<HouseRules, 'restDays'>,
): RestPeriod {
  const own = rest?.days ?? 0;
  return own > restDays ? { days: own, askedBy: 'playbook' } : { days: restDays, askedBy: 'house' };
}

/** "240 days", "one day" */
export function formatRestDays(days: number): string {
  return days === 1 ? 'one day' : `${days} days`;
}
