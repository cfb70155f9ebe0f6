import type { DayPartName } from '#core/call/touch.ts';
import { formatRestDays, restPeriod } from '#core/decide/rest-period.ts';
import type { Playbook } from '#core/playbook/playbook.ts';
import type { HouseRules } from '#core/rules/house-rules.ts';
import { voicemailLimitWords } from './condition-words.ts';

/** One line of "Rules it keeps" or "Ends at once when": a heading and what it comes to. */
export type RuleLine = { label: string; value: string; says?: string };

export type EndLine = { title: string; says: string; icon: EndIcon; final: boolean };
export type EndIcon = 'spoke' | 'referral' | 'hand' | 'limit' | 'stop';

/** The playbook's own limits first, then the house rules that no playbook loosens. */
export function rulesItKeeps(playbook: Playbook, rules: HouseRules): RuleLine[] {
  return [
    { label: 'Calls to one person', value: `${playbook.limits.calls} at most` },
    { label: 'Voicemails to one person', value: voicemailLimitWords(playbook.limits.voicemails) },
    { label: 'Days between calls', value: spacingWords(playbook.spacing) },
    ...beforeLines(playbook.before),
    { label: 'Calls in one day', value: `${rules.callsPerDay} at most` },
    { label: 'Calls in ten days', value: `${rules.callsInTenDays} at most` },
    { label: 'Messages', value: 'Never on two days running' },
    restLine(playbook, rules),
  ];
}

/** What ends an enrolment under this playbook, the gentlest first. Source: METHODS.md, the decision, rules 1 to 3, 8 and 9. */
export function endsAtOnceWhen(playbook: Playbook): EndLine[] {
  const lines: EndLine[] = [
    {
      title: 'They agree to meet, or want to hear more',
      says: 'The objective takes over',
      icon: 'spoke',
      final: false,
    },
    {
      title: 'They send you to someone else',
      says: 'That person is the one to call',
      icon: 'referral',
      final: false,
    },
    { title: limitTitle(playbook), says: 'Finished, without a no from anyone', icon: 'limit', final: false },
  ];
  if (leavesConclusion(playbook))
    lines.push({
      title: 'You say it is the last message',
      says: 'Then it is their turn',
      icon: 'hand',
      final: false,
    });
  lines.push(
    { title: 'They say no', says: 'No other method begins either', icon: 'stop', final: true },
    { title: 'They ask you to stop', says: 'For good, for everyone here', icon: 'stop', final: true },
  );
  return lines;
}

/** "8:00 to noon, 1:00 to 5:00 pm", always the prospect's own clock; adjacent parts are one stretch. */
export function hoursWords(parts: readonly DayPartName[], dayParts: HouseRules['dayParts']): string {
  const spans = parts.map((part) => ({ ...dayParts[part] })).sort((a, b) => a.from.localeCompare(b.from));
  const joined: { from: string; until: string }[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (last && last.until === span.from) last.until = span.until;
    else joined.push(span);
  }
  return joined.map(spanWords).join(', ');
}

export function spacingWords(spacing: Playbook['spacing']): string {
  if (spacing.most === null) return spacing.least === 1 ? 'At least 1' : `At least ${spacing.least}`;
  return spacing.least === spacing.most ? `${spacing.least}` : `${spacing.least} to ${spacing.most}`;
}

function beforeLines(before: Playbook['before']): RuleLine[] {
  const asks = [
    before.research > 0 ? `${before.research} of 4 research parts` : null,
    before.objective ? 'an objective' : null,
  ].filter((ask) => ask !== null);
  return asks.length === 0 ? [] : [{ label: 'Before the first call', value: capital(asks.join(', ')) }];
}

/** Where the playbook asks for another rest than the house, it is said whose holds. */
function restLine({ rest }: Playbook, rules: HouseRules): RuleLine {
  const { days, askedBy } = restPeriod({ rest }, rules);
  const label = 'Rest before a new start';
  const house = formatRestDays(rules.restDays);
  if (rest === undefined || rest.days === rules.restDays) return { label, value: monthsWords(days) };
  const says =
    askedBy === 'playbook'
      ? `Its own; the house rule asks for ${house}.`
      : `It asks for ${formatRestDays(rest.days)}, but the house rule for ${house}.`;
  return { label, value: formatRestDays(days), says };
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function limitTitle(playbook: Playbook): string {
  const { calls, voicemails } = playbook.limits;
  const messages =
    typeof voicemails === 'number' && voicemails < calls ? `, or ${voicemails} messages left` : '';
  return `${calls} calls are made${messages}`;
}

function leavesConclusion(playbook: Playbook): boolean {
  const rules = [playbook.voicemail, ...playbook.strategies.map((strategy) => strategy.voicemail)].flat();
  return rules.some((rule) => rule.leave === 'conclusion');
}

/** "6 months", or days where they are no whole months. */
function monthsWords(days: number): string {
  return days % 30 === 0 && days >= 60 ? `${days / 30} months` : formatRestDays(days);
}

/** "8:00 am to noon", "1:00 to 5:00 pm": the half of the day is said once where both ends share it. */
function spanWords({ from, until }: { from: string; until: string }): string {
  const [start, end] = [wallWords(from), wallWords(until)];
  const half = end.slice(-3);
  return `${start.endsWith(half) ? start.slice(0, -3) : start} to ${end}`;
}

function wallWords(wall: string): string {
  const [hours = 0, minutes = 0] = wall.split(':').map(Number);
  if (hours === 12 && minutes === 0) return 'noon';
  const clock = `${hours % 12 === 0 ? 12 : hours % 12}:${String(minutes).padStart(2, '0')}`;
  return `${clock} ${hours < 12 ? 'am' : 'pm'}`;
}
