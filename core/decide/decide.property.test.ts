import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isCountedCall, isVoicemail, type Touch } from '#core/call/touch.ts';
import {
  arbitraryFacts,
  arbitraryNow,
  arbitraryPlaybook,
  arbitraryProspect,
} from '#core/decide/arbitrary-history.test-kit.ts';
import { decide } from '#core/decide/decide.ts';
import type { CallDecision, Decision } from '#core/decide/decision.ts';
import type { Facts } from '#core/decide/facts.ts';
import type { Playbook } from '#core/playbook/playbook.ts';
import { formatInstant, localDay, parseDate, parseInstant, zoneOf } from '#core/prospect/local-time.ts';
import { houseRules } from '#core/rules/house-rules.ts';
import { loadBuiltInPlaybooks } from '#store/playbook-file.ts';

const builtIns = await loadBuiltInPlaybooks();
const somePlaybook = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...builtIns) },
  { weight: 2, arbitrary: arbitraryPlaybook },
);

const question = arbitraryNow.chain((now) =>
  fc.record({ now: fc.constant(now), facts: arbitraryFacts(now), playbook: somePlaybook }),
);

const seconds = (instant: string) => parseInstant(instant) as number;
const firstZone = ({ prospect }: Facts) =>
  zoneOf(typeof prospect.timeZone === 'string' ? prospect.timeZone : (prospect.timeZone[0] as string));
const dayAt = (facts: Facts, instant: string) => localDay(firstZone(facts), seconds(instant));

/** The decision as it reads later: a window that has begun starts at the new now. */
function begunBy(decision: Decision, now: number): Decision {
  if (decision.next !== 'call') return decision;
  const later = (instant: string) => formatInstant(Math.max(seconds(instant), now));
  const windows = decision.windows.map((window) => ({ ...window, from: later(window.from) }));
  return { ...decision, opens: later(decision.opens), windows };
}

describe('a decision stands until the instant it says', () => {
  test('before that, deciding again gives the same with begun windows cut', () => {
    const run = fc.property(
      question,
      fc.double({ min: 0, max: 1, noNaN: true }),
      ({ now, facts, playbook }, share) => {
        const { decision, validUntil } = decide(facts, playbook, houseRules, formatInstant(now));
        const end = validUntil === null ? now + 400 * 86_400 : seconds(validUntil);
        expect(end).toBeGreaterThan(now);
        for (const later of [Math.floor(now + share * (end - now - 1)), end - 1]) {
          const again = decide(facts, playbook, houseRules, formatInstant(later));
          expect(again.decision).toEqual(begunBy(decision, later));
        }
      },
    );
    fc.assert(run, { seed: 20261122, numRuns: 3000 });
  });

  test('at that instant it is another decision', () => {
    const run = fc.property(question, ({ now, facts, playbook }) => {
      const { decision, validUntil } = decide(facts, playbook, houseRules, formatInstant(now));
      // A year of asking in vain is looked at again though nothing changes then.
      if (validUntil === null || seconds(validUntil) - now > 300 * 86_400) return;
      const after = decide(facts, playbook, houseRules, validUntil);
      expect(after.decision).not.toEqual(begunBy(decision, seconds(validUntil)));
    });
    fc.assert(run, { seed: 20261123, numRuns: 3000 });
  });
});

describe('what a call decision says', () => {
  test('its windows are in order, apart, after now, at most five, and closed by `closes`', () => {
    const run = fc.property(question, ({ now, facts, playbook }) => {
      const { decision } = decide(facts, playbook, houseRules, formatInstant(now));
      if (decision.next !== 'call') return;
      const { windows, opens, closes } = decision;
      expect(windows.length).toBeGreaterThan(0);
      expect(windows.length).toBeLessThanOrEqual(5);
      expect(opens).toBe(windows[0]?.from);
      let before = now;
      for (const { from, until } of windows) {
        expect(seconds(from)).toBeGreaterThanOrEqual(before);
        expect(seconds(until)).toBeGreaterThan(seconds(from));
        before = seconds(until);
      }
      if (closes !== null) expect(seconds(closes)).toBeGreaterThanOrEqual(before);
    });
    fc.assert(run, { seed: 20261124, numRuns: 2000 });
  });

  test('a promise comes with a message that is left, and with no other', () => {
    const run = fc.property(question, ({ now, facts, playbook }) => {
      const { decision } = decide(facts, playbook, houseRules, formatInstant(now));
      if (decision.next !== 'call' || decision.promise === null) return;
      expect(decision.ifVoicemail.do).toBe('leave');
      expect(dayAt(facts, decision.opens) + 2).toBeLessThanOrEqual(parseDate(decision.promise.to) as number);
    });
    fc.assert(run, { seed: 20261125, numRuns: 2000 });
  });
});

describe('after a no, a conclusion or do-not-call', () => {
  const comesBack = ({ direction, channel, outcome }: Touch) =>
    direction === 'in' || (channel === 'note' && outcome === 'reopened');

  test('nobody calls until they come to us or it is reopened', () => {
    const run = fc.property(question, ({ now, facts, playbook }) => {
      const { touches } = facts;
      const no = touches.findLastIndex(({ result }) => result === 'declined');
      const banned = touches.findLastIndex(({ result }) => result === 'do-not-call');
      const lifted = touches
        .slice(banned + 1)
        .some(({ direction, result }) => direction === 'in' && result === 'lifted');
      const holds = no >= 0 && !touches.slice(no + 1).some(comesBack);
      if (!holds && (banned < 0 || lifted)) return;
      expect(decide(facts, playbook, houseRules, formatInstant(now)).decision.next).toBe('stop');
    });
    fc.assert(run, { seed: 20261126, numRuns: 3000 });
  });

  test('a conclusion is followed by no call of ours', () => {
    const run = fc.property(question, ({ now, facts, playbook }) => {
      const { touches } = facts;
      const last = touches.findLastIndex(isVoicemail);
      if (touches[last]?.message !== 'conclusion' || touches.slice(last + 1).some(comesBack)) return;
      const { decision, precedence } = decide(facts, playbook, houseRules, formatInstant(now));
      // Only a time they asked for, and a promise made in that very message, come before.
      if (decision.next === 'call') expect([5, 7]).toContain(precedence);
    });
    fc.assert(run, { seed: 20261127, numRuns: 3000 });
  });
});

type Made = { touch: Touch; facts: Facts; decision: CallDecision; precedence: number };

/** A rep who follows decide: calls in one of the windows, and says and leaves what the decision says. */
function* follow(
  facts: Facts,
  playbook: Playbook,
  start: number,
  choices: readonly number[],
): Generator<Made> {
  let now = start;
  let known = facts;
  for (const choice of choices) {
    const { decision } = decide(known, playbook, houseRules, formatInstant(now));
    if (decision.next !== 'call') return;
    const window = decision.windows[choice % decision.windows.length]!;
    const length = seconds(window.until) - seconds(window.from);
    now = seconds(window.from) + Math.floor(((choice % 97) / 97) * length);
    const asked = decide(known, playbook, houseRules, formatInstant(now));
    if (asked.decision.next !== 'call' || seconds(asked.decision.opens) > now) continue;
    const touch = callAsDecided(asked.decision, now, choice);
    yield { touch, facts: known, decision: asked.decision, precedence: asked.precedence };
    known = { ...known, touches: [...known.touches, touch] };
    now += 60;
  }
}

function callAsDecided({ ifVoicemail, promise, strategy }: CallDecision, at: number, choice: number): Touch {
  const call = { at: formatInstant(at), channel: 'call', direction: 'out' as const, strategy };
  if (choice % 5 === 0) return { ...call, outcome: 'no-answer' };
  if (choice % 11 === 0) return { ...call, outcome: 'busy' };
  if (choice % 13 === 0) return { ...call, outcome: 'spoke' };
  if (ifVoicemail.do === 'hang-up') return { ...call, outcome: 'no-message' };
  return { ...call, outcome: 'voicemail-left', message: ifVoicemail.message, promise };
}

const choices = fc.array(fc.nat({ max: 10_000 }), { minLength: 1, maxLength: 14 });

describe('whoever follows the decisions', () => {
  test('never makes two counted calls on one local date, nor four in ten', () => {
    const run = fc.property(question, choices, ({ now, facts, playbook }, chosen) => {
      for (const { touch, facts: before, precedence } of follow(facts, playbook, now, chosen)) {
        if (precedence === 5 || precedence === 6) continue;
        const today = dayAt(before, touch.at);
        const days = before.touches.filter(isCountedCall).map(({ at }) => dayAt(before, at));
        expect(days.filter((day) => day === today)).toEqual([]);
        expect(days.filter((day) => day > today - 10).length).toBeLessThan(3);
      }
    });
    fc.assert(run, { seed: 20261128, numRuns: 1500 });
  });

  test('never leaves messages on consecutive local dates', () => {
    const run = fc.property(question, choices, ({ now, facts, playbook }, chosen) => {
      for (const { touch, facts: before } of follow(facts, playbook, now, chosen)) {
        if (!isVoicemail(touch)) continue;
        const today = dayAt(before, touch.at);
        const days = before.touches.filter(isVoicemail).map(({ at }) => dayAt(before, at));
        expect(days.filter((day) => day >= today - 1)).toEqual([]);
      }
    });
    fc.assert(run, { seed: 20261129, numRuns: 1500 });
  });

  test('can keep every promise the decision offers', () => {
    const simple = arbitraryNow.chain((now) =>
      fc.record({
        now: fc.constant(now),
        // Hours of the law that shut a whole business day are told by the desk when the promise comes up.
        prospect: arbitraryProspect(now).map((prospect) => ({ ...prospect, callingHours: null })),
        playbook: fc.oneof(fc.constant(builtIns[0]!), arbitraryPlaybook),
      }),
    );
    const run = fc.property(simple, choices, ({ now, prospect, playbook }, chosen) => {
      const timeZone =
        typeof prospect.timeZone === 'string' ? prospect.timeZone : (prospect.timeZone[0] as string);
      const facts: Facts = { prospect: { ...prospect, timeZone }, touches: [] };
      for (const { touch, facts: before } of follow(facts, playbook, now, chosen)) {
        if (!touch.promise) continue;
        const after = { ...before, touches: [...before.touches, touch] };
        const { decision, precedence } = decide(after, playbook, houseRules, touch.at);
        expect(precedence).toBe(7);
        expect(decision).toMatchObject({ next: 'call', closes: expect.any(String) });
        const opensOn = dayAt(after, (decision as CallDecision).opens);
        expect(opensOn).toBeLessThanOrEqual(parseDate(touch.promise.to) as number);
        expect(opensOn).toBeGreaterThanOrEqual(parseDate(touch.promise.from) as number);
      }
    });
    fc.assert(run, { seed: 20261130, numRuns: 1500 });
  });
});
