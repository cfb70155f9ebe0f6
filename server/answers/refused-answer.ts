import type { Refusal } from '#store/enrol.ts';

/** Somebody a method was not begun with, by name and with the rule. */
export function refusedAnswer({ prospectId, name, reason }: Refusal) {
  return { personId: prospectId, name, code: reason.rule, says: reason.says };
}
