import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryFacts, arbitraryNow, arbitraryPlaybook } from '#core/decide/arbitrary-history.test-kit.ts';
import { decide } from '#core/decide/decide.ts';
import { explain } from '#core/decide/explain.ts';
import {
  call,
  decideGiven,
  factsOf,
  type Given,
  playbookOf,
  promised,
  theirCall,
  voicemails,
} from '#core/decide/golden.test-kit.ts';
import { formatInstant } from '#core/prospect/local-time.ts';
import { houseRules } from '#core/rules/house-rules.ts';
import { loadBuiltInPlaybooks } from '#store/playbook-file.ts';

const builtIns = await loadBuiltInPlaybooks();
const sentences = (given: Given) => decideGiven(given).decision.reasons.map(({ says }) => says);
const ruledOut = (given: Given) =>
  decideGiven(given).ruledOut.map(({ step, rule, says }) => `${step}, ${rule}: ${says}`);

test('every decision has a reason, and each is a sentence', () => {
  const question = arbitraryNow.chain((now) =>
    fc.tuple(
      fc.constant(now),
      arbitraryFacts(now),
      fc.oneof(fc.constantFrom(...builtIns), arbitraryPlaybook),
    ),
  );
  const run = fc.property(question, ([now, facts, playbook]) => {
    const { decision, ruledOut } = decide(facts, playbook, houseRules, formatInstant(now));
    expect(decision.reasons.length).toBeGreaterThan(0);
    for (const { says } of [...decision.reasons, ...ruledOut]) expect(says).toMatch(/^[A-Z0-9“].*[.]$/);
  });
  fc.assert(run, { seed: 20261202, numRuns: 2000 });
});

describe('the reasons name the day and the hour in the prospect’s time', () => {
  test('of a promise', () => {
    const touches = [promised('2026-11-18T17:00:00Z', '2026-11-23', '2026-11-24')];
    expect(sentences({ playbook: 'three-and-done', now: '2026-11-19T17:00:00Z', touches })).toEqual([
      '“soon” was promised on Wed Nov 18: Mon Nov 23 to Tue Nov 24.',
    ]);
  });

  test('of a call they missed us with', () => {
    const touches = [theirCall('2026-11-19T00:05:00Z', 'callback-missed')];
    expect(sentences({ playbook: 'live-only', now: '2026-11-19T17:00:00Z', touches })).toEqual([
      'They called Wed Nov 18, 4:05 pm and missed us.',
    ]);
  });

  test('of the days the method asks for', () => {
    expect(
      sentences({ playbook: 'three-and-done', now: '2026-11-17T17:00:00Z', touches: voicemails(16) }),
    ).toEqual(['Last called on Mon Nov 16; the method asks for 4 to 7 days between calls.']);
  });

  test('of a message that will be the last, and of one that promises', () => {
    const touches = [call('2026-11-12T17:00:00Z', 'no-answer'), call('2026-11-16T17:00:00Z', 'no-answer')];
    expect(sentences({ playbook: 'three-and-done', now: '2026-11-20T17:00:00Z', touches }).at(-1)).toBe(
      'The message will be the last. After it the next step is theirs.',
    );
    expect(sentences({ playbook: 'own-the-follow-up', now: '2026-11-16T17:00:00Z' }).at(-1)).toBe(
      'The message promises “later this week”: Wed Nov 18 to Fri Nov 20.',
    );
  });

  test('what an admin has loosened is said with every decision', () => {
    const given: Given = { playbook: 'three-and-done', now: '2026-11-16T17:00:00Z', phones: [] };
    const loosened = { ...houseRules, callsPerDay: 2, loosened: ['one-call-a-day'] };
    const { decision } = decide(factsOf(given), playbookOf(given.playbook), loosened, given.now);
    expect(decision.reasons.at(-1)).toEqual({
      rule: 'one-call-a-day',
      says: 'This workspace has loosened the house rule “one-call-a-day”.',
    });
  });
});

describe('what was ruled out', () => {
  test('is a call sooner, each rule that stood in its way told', () => {
    const touches = voicemails(13, 16, 18);
    expect(ruledOut({ playbook: 'own-the-follow-up', now: '2026-11-19T18:00:00Z', touches })).toEqual([
      'call sooner, spacing: Last called on Wed Nov 18; the method asks for at least 2 days between calls.',
      'call sooner, three-in-ten-days: At most 3 calls in ten days: not before Mon Nov 23.',
    ]);
  });

  test('is a step that another one comes before', () => {
    const touches = [
      promised('2026-11-18T17:00:00Z', '2026-11-23', '2026-11-24'),
      call('2026-11-18T18:00:00Z', 'failed', { callOn: '2026-11-20' }),
    ];
    expect(ruledOut({ playbook: 'three-and-done', now: '2026-11-19T17:00:00Z', touches })).toEqual([
      'the promised follow-up, asked-for-time: They asked to be called on Fri Nov 20.',
    ]);
  });

  test('is a message that a house rule forbids', () => {
    const touches = [...voicemails(16), theirCall('2026-11-16T20:00:00Z', 'callback-missed')];
    expect(ruledOut({ playbook: 'three-and-done', now: '2026-11-17T17:00:00Z', touches })).toEqual([
      'leave returning-your-call, no-message-next-day: A message was left on Mon Nov 16; the next one waits until Wed Nov 18. Call, and leave nothing.',
    ]);
  });

  test('is every call where nobody is called', () => {
    const touches = [call('2026-11-16T17:00:00Z', 'spoke', { result: 'declined', callOn: '2026-11-20' })];
    expect(ruledOut({ playbook: 'three-and-done', now: '2026-11-17T17:00:00Z', touches })).toEqual([
      'the call they asked for, no-means-no: Said no on Mon Nov 16. A no is a no, unless they come to us.',
      'the method’s next call, no-means-no: Said no on Mon Nov 16. A no is a no, unless they come to us.',
    ]);
  });
});

test('a decision is explained in sentences', () => {
  const given: Given = { playbook: 'get-through', now: '2026-11-19T17:00:00Z', objective: 'appointment' };
  expect(explain(decideGiven(given), 'America/Vancouver')).toEqual([
    'Call Thu Nov 19, 12:00 pm to 1:00 pm, their time. On voicemail, hang up.',
    '  because: The first call of “Right time, right words”.',
    '  because: When they answer themselves. Before eight, at lunch or after five, when nobody screens. Leave nothing.',
    '  not referral: “Sent by someone they know” is not available now.',
    '  not opt-out-appointment: “An appointment to decline” is not available now.',
    '  not screener-help: “Help from the front desk” is not available now.',
  ]);
  expect(explain(decideGiven({ ...given, phones: [] }), 'America/Vancouver')[0]).toBe(
    'Prepare first: a phone number that works.',
  );
});
