import type { Touch } from '#core/call/touch.ts';
import { dayPartNames } from '#core/call/touch.ts';
import { decide } from '#core/decide/decide.ts';
import type { CallDecision } from '#core/decide/decision.ts';
import { dimensions, relationships } from '#core/decide/facts.ts';
import type { Caller } from '#core/market/caller.ts';
import { compilePlaybook, messages, type Persons } from '#core/market/compiled-playbook.ts';
import type { Step } from '#core/market/decide-compiled.ts';
import { askedKinds, endings, type Happened, never } from '#core/market/history.ts';
import type { Team } from '#core/market/team.ts';
import type { Playbook } from '#core/playbook/playbook.ts';
import {
  formatDate,
  formatInstant,
  localDay,
  localInstant,
  localMinute,
  parseDate,
  parseInstant,
  type Zone,
  zoneOf,
} from '#core/prospect/local-time.ts';
import { houseRules } from '#core/rules/house-rules.ts';

/**
 * The same caller with `decide` itself, as the product asks it: facts with every touch in, a decision out. Slower by
 * far, and the yardstick of the compiled form.
 */
export function straightCaller(playbook: Playbook, persons: Persons, team: Team): Caller {
  const compiled = compilePlaybook(playbook, houseRules);
  const touches = Array.from(persons.relation, (): Touch[] => []);
  const zoneOfPerson = (who: number) => zoneByShift.get(team.shift[who]!) ?? someZone;
  return {
    playbook: compiled,
    decide(who, day, step) {
      const timeZone = zoneOfPerson(who);
      const zone = zoneOf(timeZone);
      const prospect = {
        timeZone,
        relationship: relationships[persons.relation[who]!]!,
        phones: ['+12015550117'],
        research: dimensions,
        objective: playbook.objective,
        connector: persons.connected[who] === 1 ? { name: 'Sam', status: 'agreed' as const } : null,
      };
      const now = formatInstant(localInstant(zone, day, 0));
      const { decision, precedence } = decide(
        { prospect, touches: touches[who]! },
        playbook,
        houseRules,
        now,
      );
      if (decision.next === 'prepare') throw new Error('Everybody of a market is prepared.');
      step.rank = precedence;
      step.next = decision.next;
      if (decision.next === 'call') fill(step, decision, precedence, zone, playbook);
    },
    tell(who, halfHour, it) {
      touches[who]!.push(touchOf(it, halfHour, zoneOf(zoneOfPerson(who)), playbook));
    },
  };
}

/** Where clocks are so far ahead of New York’s; of others none matters, for a decision knows the person’s own clock alone. */
const zoneByShift = new Map([
  [0, 'America/New_York'],
  [-2, 'America/Chicago'],
  [-4, 'America/Denver'],
  [-6, 'America/Los_Angeles'],
]);
const someZone = 'America/Toronto';

function fill(step: Step, decision: CallDecision, rank: number, zone: Zone, playbook: Playbook): void {
  const { windows, ifVoicemail, promise, strategy } = decision;
  const opens = parseInstant(decision.opens)!;
  step.opensOn = localDay(zone, opens);
  step.opensMinute = localMinute(zone, opens);
  step.parts = 0;
  for (const { part, from } of windows)
    if (part !== 'requested' && localDay(zone, parseInstant(from)!) === step.opensOn)
      step.parts |= 1 << dayPartNames.indexOf(part);
  step.owed = rank >= 5 && rank <= 7;
  step.strategy = playbook.strategies.findIndex((one) => one.strategy === strategy);
  step.message =
    ifVoicemail.do === 'leave' ? messages.indexOf(ifVoicemail.message as (typeof messages)[number]) : -1;
  step.promisedFrom = promise ? parseDate(promise.from)! : never;
  step.promisedTo = promise ? parseDate(promise.to)! : never;
}

function touchOf(it: Happened, halfHour: number, zone: Zone, { strategies }: Playbook): Touch {
  const at = formatInstant(localInstant(zone, it.on, halfHour * 30));
  if (it.doNotCall && !it.spoke) return { at, channel: 'email', direction: 'in', result: 'do-not-call' };
  return {
    at,
    channel: 'call',
    direction: it.inbound ? 'in' : 'out',
    outcome: outcomeOf(it),
    result: resultOf(it),
    message: it.voicemail ? (it.conclusion ? 'conclusion' : 'reason') : null,
    strategy: strategies[it.strategy]?.strategy ?? null,
    promise:
      it.promisedFrom === never
        ? null
        : { phrase: 'as said', from: formatDate(it.promisedFrom), to: formatDate(it.promisedTo) },
    callOn: it.asked === askedKinds.date ? formatDate(it.askedOn) : null,
    callAt:
      it.asked === askedKinds.instant ? formatInstant(localInstant(zone, it.askedOn, it.askedMinute)) : null,
  };
}

function outcomeOf(it: Happened): string {
  if (it.inbound) return it.missedThem ? 'callback-missed' : 'callback';
  if (it.spoke) return 'spoke';
  return it.voicemail ? 'voicemail-left' : 'no-message';
}

function resultOf(it: Happened): Touch['result'] {
  if (it.doNotCall) return 'do-not-call';
  if (it.declined) return 'declined';
  if (it.ended === endings.indexOf('meeting')) return 'meeting';
  return it.ended > 0 ? 'call-later' : null;
}
