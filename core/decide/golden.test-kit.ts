import type { DayPartName, Touch } from '#core/call/touch.ts';
import { decide } from '#core/decide/decide.ts';
import type { Decided, Decision } from '#core/decide/decision.ts';
import type { Facts, ProspectFacts } from '#core/decide/facts.ts';
import { houseRules } from '#core/rules/house-rules.ts';
import { loadBuiltInPlaybooks } from '#store/playbook-file.ts';

/** Histories and decisions in the short hand of the golden tables. */

const builtIns = await loadBuiltInPlaybooks();

export type Given = {
  playbook: string;
  now: string;
  enrolledAt?: string | null;
  touches?: readonly Touch[];
} & Partial<ProspectFacts>;

export function factsOf({ playbook: _, now: __, enrolledAt, touches, ...prospect }: Given): Facts {
  return {
    prospect: {
      timeZone: 'America/Vancouver',
      relationship: 'stranger',
      phones: ['+16045550117'],
      ...prospect,
    },
    enrolledAt: enrolledAt ?? null,
    touches: touches ?? [],
  };
}

export function playbookOf(id: string) {
  return builtIns.find(({ playbook }) => playbook === id)!;
}

export function decideGiven(given: Given): Decided {
  return decide(factsOf(given), playbookOf(given.playbook), houseRules, given.now);
}

/** A touch: `call('2026-11-17T17:05:00Z', 'voicemail-left', { message: 'reason' })`. */
export function call(at: string, outcome: string, more: Partial<Touch> = {}): Touch {
  return { at, channel: 'call', direction: 'out', outcome, ...more };
}

/** Voicemails on those days of November 2026 at 9 am in Vancouver, which is eight hours behind UTC. */
export function voicemails(...days: number[]): Touch[] {
  return days.map((day) =>
    call(`2026-11-${String(day).padStart(2, '0')}T17:00:00Z`, 'voicemail-left', { message: 'reason' }),
  );
}

/** A message that promised a call between those dates. */
export function promised(at: string, from: string, to: string, parts: DayPartName[] | null = null): Touch {
  return call(at, 'voicemail-left', {
    message: 'availability',
    promise: { phrase: 'soon', from, to, parts },
  });
}

export function theirCall(at: string, outcome = 'callback', more: Partial<Touch> = {}): Touch {
  return { at, channel: 'call', direction: 'in', outcome, ...more };
}

export function note(at: string, outcome: string): Touch {
  return { at, channel: 'note', direction: 'out', outcome };
}

/** `stop finished`, `prepare research`, or `from/until` of the windows with the date where it changes. */
export function brief(decision: Decision): string {
  if (decision.next === 'stop') return `stop ${decision.why}`;
  if (decision.next === 'prepare') return `prepare ${decision.missing.join(' ')}`;
  const { opens, closes, ifVoicemail, promise } = decision;
  const message = ifVoicemail.do === 'hang-up' ? 'hang up' : `leave ${ifVoicemail.message}`;
  const variant = ifVoicemail.do === 'leave' && ifVoicemail.variant ? ` ${ifVoicemail.variant}` : '';
  const said = promise ? `, “${promise.phrase}” ${short(promise.from)}..${short(promise.to)}` : '';
  return `${minute(opens)} to ${closes === null ? 'open' : minute(closes)}, ${message}${variant}${said}`;
}

/** The windows as `morning 11-24T16:00/20:00`. */
export function windowsOf(decision: Decision): string[] {
  if (decision.next !== 'call') return [];
  return decision.windows.map(({ part, from, until }) => `${part} ${minute(from)}/${until.slice(11, 16)}`);
}

export function rulesOf(decision: Decision): string[] {
  return decision.reasons.map(({ rule }) => rule);
}

function minute(instant: string): string {
  return instant.slice(5, instant.endsWith(':00Z') ? 16 : 19);
}

function short(on: string): string {
  return on.slice(5);
}
