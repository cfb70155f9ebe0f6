import { expect, test } from 'vitest';
import { answers, dispositionFor, dispositionOf, dispositions, readKeys } from '#core/call/disposition.ts';
import { outboundOutcomes, results } from '#core/call/touch.ts';

test('the six answers stand in the order of the outcome bar', () => {
  expect(answers.map(({ key }) => key).join(' ')).toBe('S V N F W X');
});

test.each([
  ['S 1', 'spoke', 'meeting'],
  ['S 2', 'spoke', 'interested'],
  ['S 3', 'spoke', 'call-later'],
  ['S 4', 'spoke', 'referred-on'],
  ['S 5', 'spoke', 'declined'],
  ['S 6', 'spoke', null],
  ['V', 'voicemail-left', null],
  ['N 1', 'no-answer', null],
  ['N 2', 'no-message', null],
  ['N 3', 'busy', null],
  ['N 4', 'failed', null],
  ['F', 'screener', null],
  ['F M', 'message-with-screener', null],
  ['F 1', 'screener', 'meeting'],
  ['W', 'wrong-number', null],
  ['X', 'spoke', 'do-not-call'],
])('the keys %s log %s with the result %s', (keys, outcome, result) => {
  expect(readKeys(keys.split(' '))?.disposition).toMatchObject({ outcome, result });
});

test('a first key that needs one more cannot be saved yet and says what may follow', () => {
  expect(readKeys(['N'])).toMatchObject({ disposition: null });
  expect(readKeys(['N'])?.next.map(({ id }) => id)).toEqual(['no-answer', 'no-message', 'busy', 'failed']);
});

test('the front desk can be saved at once, with a message, or with the meeting they booked', () => {
  expect(readKeys(['F'])?.disposition?.id).toBe('screener');
  expect(readKeys(['F'])?.next.map(({ id }) => id)).toEqual(['message-with-screener', 'booked']);
});

test('keys that mean nothing are not taken for an outcome', () => {
  expect([readKeys([]), readKeys(['Q']), readKeys(['V', '1'])]).toEqual([null, null, null]);
});

test('only a call later asks when', () => {
  expect(dispositions.filter(({ asks }) => asks === 'when').map(({ id }) => id)).toEqual(['call-later']);
});

test('every outcome of a call, and every result a call of ours can have, has its keys', () => {
  expect(new Set(dispositions.map(({ outcome }) => outcome))).toEqual(new Set(outboundOutcomes));
  const reachable = dispositions.map(({ result }) => result).filter((result) => result !== null);
  expect(new Set(reachable)).toEqual(new Set(results.filter((result) => result !== 'lifted')));
});

test('ids are unique, and a recorded touch finds its words again', () => {
  expect(new Set(dispositions.map(({ id }) => id)).size).toBe(dispositions.length);
  for (const one of dispositions) {
    expect(dispositionOf(one.id)).toBe(one);
    expect(dispositionFor(one.outcome, one.result)).toBe(one);
  }
  expect(dispositionOf('shouted')).toBeNull();
  expect(dispositionFor('reply', null)).toBeNull();
});
