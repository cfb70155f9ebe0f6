import { expect, test } from 'vitest';
import { type MemberTouch, memberOutcome } from '#core/evidence/trial/member-outcome.ts';

const day = 86_400;
const call = (at: number, outcome: string, more: Partial<MemberTouch> = {}): MemberTouch => ({
  at: at * day,
  channel: 'call',
  direction: 'out',
  outcome,
  ...more,
});
const callBack = (at: number) => call(at, 'callback-missed', { direction: 'in' });
const of = (touches: MemberTouch[], outcome: 'conversation' | 'call-back' | 'meeting' = 'conversation') =>
  memberOutcome(touches, 10 * day, { outcome, outcomeDays: 21 }, 14);

test('a conversation counts from when they were given to a method until its days are over', () => {
  expect(of([call(9, 'spoke'), call(31, 'spoke')])).toEqual({
    begunAt: null,
    reachedAt: null,
    askedAt: null,
  });
  expect(of([call(10, 'no-answer'), call(30.9, 'spoke')])).toMatchObject({
    begunAt: 10 * day,
    reachedAt: 30.9 * day,
  });
  expect(of([call(12, 'callback', { direction: 'in' })])).toMatchObject({
    begunAt: null,
    reachedAt: 12 * day,
  });
});

test('a call of theirs counts as call-back where a message of these days was before it', () => {
  expect(of([callBack(12)], 'call-back').reachedAt).toBeNull();
  expect(of([call(9, 'voicemail-left'), callBack(12)], 'call-back').reachedAt).toBeNull();
  expect(of([call(11, 'voicemail-left'), callBack(12)], 'call-back').reachedAt).toBe(12 * day);
  expect(of([call(11, 'voicemail-left'), callBack(26)], 'call-back').reachedAt).toBeNull();
});

test('a meeting counts on whatever way it came about', () => {
  expect(of([call(12, 'spoke'), call(14, 'spoke', { result: 'meeting' })], 'meeting').reachedAt).toBe(
    14 * day,
  );
});

test('who asked not to be called is kept apart from what the trial is about', () => {
  expect(of([call(12, 'spoke', { result: 'do-not-call' })])).toEqual({
    begunAt: 12 * day,
    reachedAt: 12 * day,
    askedAt: 12 * day,
  });
});
