import { expect, test } from 'vitest';
import { mayHaveObjection, objectionLabels, objections } from '#core/call/objection.ts';
import { results } from '#core/call/touch.ts';

test('a reason is told of a talk that came to a no or a not now, whoever called', () => {
  for (const outcome of ['spoke', 'callback'])
    expect(results.filter((result) => mayHaveObjection({ outcome, result }))).toEqual([
      'call-later',
      'declined',
    ]);
});

test('where nobody spoke, or nothing was answered, there is no reason to tell', () => {
  for (const outcome of ['voicemail-left', 'screener', 'callback-missed', null])
    expect(mayHaveObjection({ outcome, result: 'declined' })).toBe(false);
  expect(mayHaveObjection({ outcome: 'spoke', result: null })).toBe(false);
});

test('every reason has words of its own', () => {
  expect(new Set(objections.map((one) => objectionLabels[one])).size).toBe(objections.length);
});
