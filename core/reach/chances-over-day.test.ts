import fc from 'fast-check';
import { expect, test } from 'vitest';
import { neverCalled } from '#core/reach/call-to-make.ts';
import { hourOdds, personOdds } from '#core/reach/chances-over-day.ts';
import { anyCall, replay } from '#core/reach/made-calls.test-kit.ts';
import { chanceOf, chanceOfOdds } from '#core/reach/reach-model.ts';

test('the chance of every person at every hour is that of asking for the pair, to rounding', () => {
  const learned = fc.array(anyCall, { maxLength: 80 });
  const asked = fc.array(anyCall, { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(learned, asked, (calls, then) => {
      const { model, pasts } = replay(calls);
      const people = then.map(({ call, contact }) => ({ ...call, past: pasts.get(contact) ?? neverCalled }));
      const odds = people.map((person) => personOdds(model, person));
      for (const { call: hour } of then) {
        const { at, weekday, minute, rep, screener } = hour;
        const ofHour = hourOdds(model, { at, weekday, minute, rep, screener });
        for (const [index, { past, attempt, list }] of people.entries()) {
          const { mean } = chanceOf(model, { ...hour, past, attempt, list });
          expect(Math.abs(chanceOfOdds((odds[index] as number) + ofHour) - mean)).toBeLessThan(1e-12);
        }
      }
    }),
    { numRuns: 300, seed: 20_261_122 },
  );
});
