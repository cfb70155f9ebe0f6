import type {
  Condition,
  PlaybookLimits,
  PlaybookMessage,
  Range,
  VoicemailRule,
} from '#core/playbook/playbook.ts';
import { messageName } from '#web/format/message-words.ts';

/** A playbook's rules as a salesperson would say them. Shared by every playbook, the team's own included. */

/** What a message is called in the middle of a sentence. */
export function messageInSentence(message: PlaybookMessage): string {
  const name = messageName(message);
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** "If they know you and expect a message: leave the message they expect". */
export function voicemailWords(rule: VoicemailRule): string {
  const what = rule.leave === 'nothing' ? 'hang up, leave nothing' : `leave ${messageInSentence(rule.leave)}`;
  const extra = [
    rule.promise ? 'with the day you will call again' : null,
    rule.variant === 'next' ? 'another script each time' : null,
  ].filter((part) => part !== null);
  const when = conditionWords(rule.when);
  const sentence = [what, ...extra].join(', ');
  return when === null ? capital(sentence) : `${capital(when)}: ${sentence}`;
}

/** Null where nothing is asked: the rule always holds. */
export function conditionWords(condition: Condition): string | null {
  const parts = [
    rangeWords(condition.calls, 'call', 'made'),
    rangeWords(condition.voicemails, 'voicemail', 'left'),
    flag(condition.spoke, 'somebody spoke with you', 'nobody spoke with you yet'),
    condition.relationship ? relationshipWords(condition.relationship) : null,
    flag(condition.expecting, 'they expect a message', 'they expect no message'),
    flag(condition.pressing, 'something is pressing for them', 'nothing is pressing for them'),
    flag(condition.connector, 'somebody has agreed to send you', 'nobody sends you'),
    flag(condition.visit, 'a visit close by is offered', 'no visit is offered'),
    rangeWords(condition.research, 'research part', 'known'),
    condition.any ? anyWords(condition.any) : null,
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : `if ${parts.join(' and ')}`;
}

export function voicemailLimitWords(limit: PlaybookLimits['voicemails']): string {
  if (limit === null) return 'No limit of its own';
  if (limit === 'none') return 'None';
  if (typeof limit === 'number') return `${limit} at most`;
  return `${limit.most} in any ${limit.days} days`;
}

function relationshipWords(relationships: readonly string[]): string {
  const said: Record<string, string> = {
    stranger: 'you have not met',
    referred: 'somebody referred you',
    known: 'they know you',
    client: 'they are a client',
  };
  return relationships.map((one) => said[one] ?? one).join(' or ');
}

function anyWords(conditions: readonly Condition[]): string | null {
  const parts = conditions.map(conditionWords).filter((part) => part !== null);
  return parts.length === 0 ? null : `either ${parts.map((part) => part.replace(/^if /, '')).join(', or ')}`;
}

function rangeWords(range: Range | undefined, noun: string, verb: string): string | null {
  if (!range || (range.least === undefined && range.most === undefined)) return null;
  const { least, most } = range;
  if (most === 0) return `no ${noun} is ${verb} yet`;
  if (least !== undefined && least === most) return `${counted(least, noun)} ${verb}`;
  if (least !== undefined && most !== undefined) return `${least} to ${most} ${noun}s are ${verb}`;
  if (least !== undefined) return `at least ${counted(least, noun)} ${verb}`;
  return `at most ${counted(most as number, noun)} ${verb}`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? ' is' : 's are'}`;
}

function flag(value: boolean | undefined, yes: string, no: string): string | null {
  return value === undefined ? null : value ? yes : no;
}

function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
