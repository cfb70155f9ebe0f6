import { describe, expect, test } from 'vitest';
import { type Told, toldOtherwise } from '#core/call/told-otherwise.ts';
import type { CallDecision } from '#core/decide/decision.ts';
import type { Facts } from '#core/decide/facts.ts';

const message = {
  at: '2026-11-24T17:05:00Z',
  channel: 'call',
  direction: 'out',
  outcome: 'voicemail-left',
} as const;
const now = '2026-11-24T19:00:00Z';

function facts(touches: Facts['touches'] = [message], timeZone = 'America/Vancouver'): Facts {
  return { prospect: { timeZone, relationship: 'stranger', phones: ['+16045550117'] }, touches } as Facts;
}

function callFrom(opens: string): CallDecision {
  return {
    next: 'call',
    opens,
    closes: null,
    windows: [{ part: 'morning', from: opens, until: '2027-01-01T00:00:00Z' }],
    objective: 'return-call',
    strategy: null,
    ifVoicemail: { do: 'hang-up' },
    promise: null,
    reasons: [],
  };
}

function told(more: Partial<Told> = {}): Told {
  const decision = callFrom('2026-11-30T16:00:00Z');
  return { facts: facts(), decision, at: message.at, until: '2026-11-24T21:30:00Z', ...more };
}

const heard = 'They heard that you can be reached until 1:30 pm, their time.';

describe('leaving the desk earlier than somebody was told', () => {
  test('calls nobody a second time that day, and leaves a note or nothing', () => {
    expect(toldOtherwise(told(), now)).toEqual({
      mayCall: false,
      says: `${heard} They had their call for today: write to them, or leave it.`,
    });
  });

  test('may be told by phone where they are due to be called today all the same', () => {
    expect(toldOtherwise(told({ decision: callFrom(now) }), now)).toEqual({
      mayCall: true,
      says: `${heard} They may be called again today: tell them.`,
    });
  });

  test('goes by the date where they are', () => {
    const inAuckland = told({
      facts: facts([message], 'Pacific/Auckland'),
      decision: callFrom('2026-11-25T20:00:00Z'),
    });
    expect(toldOtherwise(inAuckland, '2026-11-25T18:00:00Z')?.mayCall, 'the 26th there, both').toBe(true);
    expect(toldOtherwise(inAuckland, '2026-11-25T10:00:00Z')?.mayCall, 'the 25th there').toBe(false);
  });

  test('says why nobody calls them any more', () => {
    const decision = {
      next: 'stop',
      why: 'declined',
      reasons: [{ rule: 'no-means-no', says: 'They said no.' }],
    } as const;
    expect(toldOtherwise(told({ decision }), now)).toEqual({
      mayCall: false,
      says: `${heard} No call any more: They said no.`,
    });
  });

  test('is nothing to whoever reached us since, and something to whoever missed us', () => {
    const called = (outcome: string) => ({ at: now, channel: 'call', direction: 'in', outcome }) as const;
    expect(toldOtherwise(told({ facts: facts([message, called('callback')]) }), now)).toBeNull();
    expect(toldOtherwise(told({ facts: facts([message, called('callback-missed')]) }), now)).not.toBeNull();
  });

  test('is nothing to whoever had a mail from us since, and something to whoever wrote to us or had one before', () => {
    const mail = (at: string, direction: 'in' | 'out') => ({ at, channel: 'email', direction }) as const;
    const leftAfter = (touch: Facts['touches'][number]) =>
      toldOtherwise(told({ facts: facts([message, touch]) }), now);
    expect(leftAfter(mail(now, 'out'))).toBeNull();
    expect(leftAfter(mail(now, 'in'))).not.toBeNull();
    expect(leftAfter(mail('2026-11-24T17:00:00Z', 'out'))).not.toBeNull();
  });

  test('leaves whoever is in no method and was not called today to a note', () => {
    const yesterday = { ...message, at: '2026-11-23T17:05:00Z' };
    const says = `${heard} No call is due to them today: write to them, or leave it.`;
    expect(toldOtherwise(told({ facts: facts([yesterday]), decision: null }), now)).toEqual({
      mayCall: false,
      says,
    });
  });
});
