import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ContactPast, callBackAgreed, neverCalled } from '#core/reach/call-to-make.ts';
import { anyCall, callToMake, evenly, learnMany, meanOf, replay } from '#core/reach/made-calls.test-kit.ts';
import { chanceOf, learn, newReachModel, type ReachModel } from '#core/reach/reach-model.ts';

describe('what is believed before any call', () => {
  test('is the published figure, at every hour and weekday alike', () => {
    const model = newReachModel();
    for (const minute of [7 * 60, 10 * 60, 17 * 60, null]) {
      for (const day of [0, 4, 5]) expect(meanOf(model, { minute, day })).toBeCloseTo(0.05, 9);
    }
    expect(chanceOf(model, callToMake()).restsOn).toEqual({ theirs: 0, all: 0 });
  });

  test('where a screener stands before them, is that early, lunch and late are better', () => {
    const at = (minute: number) => meanOf(newReachModel(), { minute, screener: 'front desk' });
    for (const out of [7 * 60 + 30, 12 * 60 + 15, 17 * 60 + 10]) {
      for (const present of [9 * 60, 11 * 60 + 59, 14 * 60])
        expect(at(out)).toBeGreaterThan(1.2 * at(present));
    }
  });
});

describe('a person’s own history', () => {
  /** A team’s month: a hundred first calls, then second ones, of which those agreed upon are answered far more often. */
  function taught() {
    const model = newReachModel();
    const people = learnMany(model, 100, evenly(0.4), () => callToMake());
    const agreed = people.filter(({ answered }) => answered > 0).map(withCallBack);
    const missed = people.filter(({ answered }) => answered === 0);
    learnMany(model, agreed.length, evenly(0.6), (index) => callToMake({ day: 2, past: agreed[index]! }));
    learnMany(model, missed.length, evenly(0.27), (index) => callToMake({ day: 2, past: missed[index]! }));
    return { model, agreed: agreed[0] as ContactPast, missed: missed[0] as ContactPast };
  }
  const withCallBack = (past: ContactPast) => ({ ...past, lastOutcome: callBackAgreed });

  test('after an agreed call-back they answer more likely than after a miss', () => {
    const { model, agreed, missed } = taught();
    const nextCall = (past: ContactPast) => meanOf(model, { day: 4, past });
    expect(nextCall(agreed)).toBeGreaterThan(0.47);
    expect(nextCall(missed)).toBeLessThan(0.36);
    expect(nextCall(missed)).toBeLessThan(meanOf(model, { day: 4 }));
  });

  test('counts for more with every call, and says on how many it rests', () => {
    const { model } = taught();
    let past = neverCalled;
    const chances: number[] = [];
    for (let day = 4; day < 12; day += 1) {
      const call = callToMake({ day, past });
      chances.push(chanceOf(model, call).mean);
      past = learn(model, call, { answered: false, outcome: 'no-answer' });
    }
    expect(chances).toEqual(chances.toSorted((a, b) => b - a));
    expect(chances.at(-1)).toBeLessThan((chances[0] as number) * 0.6);
    expect(chanceOf(model, callToMake({ day: 12, past })).restsOn).toEqual({ theirs: 8, all: 208 });
  });

  test('is no heat map: five calls answered at ten say nothing of ten against three', () => {
    const { model } = taught();
    let past = neverCalled;
    for (let day = 4; day < 9; day += 1) {
      past = learn(model, callToMake({ day, past }), { answered: true, outcome: 'spoke' });
    }
    const at = (hour: number) => meanOf(model, { day: 9, minute: hour * 60, past });
    expect(Math.abs(at(10) - at(15))).toBeLessThan(0.01);
  });
});

describe('hours and weekdays', () => {
  /** Half of what was called at the one hour was answered, a quarter of what was called at the other. */
  function afterHours(good: number, bad: number, each: number): ReachModel {
    const model = newReachModel();
    const isGood = (index: number) => index % 2 === 0;
    const isAnswered = (index: number) => evenly(isGood(index) ? 0.5 : 0.25)(index >> 1);
    learnMany(model, each * 2, isAnswered, (index) =>
      callToMake({ day: Math.floor(index / 40), weekday: 2, minute: (isGood(index) ? good : bad) * 60 }),
    );
    return model;
  }
  const apart = (model: ReachModel, good: number, bad: number) =>
    meanOf(model, { day: 30, weekday: 2, minute: good * 60 }) -
    meanOf(model, { day: 30, weekday: 2, minute: bad * 60 });

  test('in office hours move a chance hardly at all', () => {
    expect(Math.abs(apart(afterHours(10, 15, 20), 10, 15))).toBeLessThan(0.01);
    const learned = apart(afterHours(10, 15, 300), 10, 15);
    expect(learned).toBeGreaterThan(0);
    expect(learned).toBeLessThan(0.08);
  });

  test('out of office hours may move it further, once many calls say so', () => {
    expect(apart(afterHours(18, 7, 300), 18, 7)).toBeGreaterThan(
      1.5 * apart(afterHours(10, 15, 300), 10, 15),
    );
    expect(apart(afterHours(18, 7, 300), 18, 7)).toBeLessThan(0.25);
  });

  test('of a screener are learned, against what is said of screeners', () => {
    const model = newReachModel();
    const at = (minute: number) => ({ minute, screener: 'Odile’s desk' });
    const isEarly = (index: number) => index % 2 === 0;
    learnMany(
      model,
      160,
      (index) => !isEarly(index) && evenly(0.6)(index >> 1),
      (index) => callToMake({ day: index >> 3, ...at(isEarly(index) ? 7 * 60 : 10 * 60) }),
    );
    expect(meanOf(model, { day: 21, ...at(10 * 60) })).toBeGreaterThan(
      2 * meanOf(model, { day: 21, ...at(7 * 60) }),
    );
  });
});

describe('the level', () => {
  test('moves with the weeks: what was answered in spring is outweighed by summer', () => {
    const model = newReachModel();
    learnMany(model, 400, evenly(0.5), (index) => callToMake({ day: Math.floor(index / 20) }));
    expect(meanOf(model, { day: 20 })).toBeGreaterThan(0.42);
    learnMany(model, 200, evenly(0.1), (index) => callToMake({ day: 100 + Math.floor(index / 20) }));
    expect(meanOf(model, { day: 110 })).toBeLessThan(0.2);
  });

  test('stays what it was over a summer without calls: short memories then say what the long one does', () => {
    const model = newReachModel();
    learnMany(model, 400, evenly(0.4), (index) => callToMake({ day: Math.floor(index / 20) }));
    expect(meanOf(model, { day: 20 })).toBeCloseTo(0.4, 1);
    expect(Math.abs(meanOf(model, { day: 110 }) - meanOf(model, { day: 20 }))).toBeLessThan(0.02);
  });

  test('of a whole team is seen within days, though each of its reps makes few calls', () => {
    const model = newReachModel();
    const ofSixty = (index: number) => {
      const rep = (index + 7 * Math.floor(index / 60)) % 60;
      return callToMake({ day: Math.floor(index / 120), rep: `rep ${rep}` });
    };
    learnMany(model, 2400, evenly(0.3), ofSixty);
    learnMany(model, 600, evenly(0.1), (index) => ofSixty(2400 + index));
    expect(meanOf(model, { day: 25, rep: 'new here' })).toBeLessThan(0.165);
  });

  test('differs from rep to rep as far as their calls say so', () => {
    const model = newReachModel();
    const rep = (index: number) => (index % 2 === 0 ? 'ann' : 'ben');
    learnMany(
      model,
      400,
      (index) => evenly(rep(index) === 'ann' ? 0.4 : 0.2)(index >> 1),
      (index) => callToMake({ day: Math.floor(index / 40), rep: rep(index) }),
    );
    expect(meanOf(model, { day: 10, rep: 'ann' })).toBeGreaterThan(
      meanOf(model, { day: 10, rep: 'ben' }) + 0.08,
    );
    expect(meanOf(model, { day: 10, rep: 'new here' })).toBeGreaterThan(
      meanOf(model, { day: 10, rep: 'ben' }),
    );
  });
});

describe('any calls whatever', () => {
  const runs = { numRuns: 200, seed: 20_261_122 };
  test('leave every chance between never and always', () => {
    fc.assert(
      fc.property(fc.array(anyCall, { maxLength: 60 }), (calls) => {
        for (const chance of replay(calls).chances) {
          expect(chance).toBeGreaterThan(0);
          expect(chance).toBeLessThan(1);
        }
      }),
      runs,
    );
  });

  test('give the same model once more, and one that was written and read after each call', () => {
    fc.assert(
      fc.property(fc.array(anyCall, { maxLength: 30 }), (calls) => {
        const once = replay(calls);
        expect(replay(calls)).toEqual(once);
        expect(replay(calls, (model) => JSON.parse(JSON.stringify(model)))).toEqual(once);
      }),
      runs,
    );
  });

  test('make one who answered likelier to answer than had the call been missed', () => {
    fc.assert(
      fc.property(fc.array(anyCall, { maxLength: 40 }), anyCall, (calls, { call }) => {
        const { model } = replay(calls);
        const ended = (answered: boolean) => {
          const own = structuredClone(model);
          const past = learn(own, { ...call, past: neverCalled }, { answered, outcome: 'ended' });
          return chanceOf(own, { ...call, attempt: 2, past: { ...past, missesInARow: 0 } }).mean;
        };
        expect(ended(true)).toBeGreaterThan(ended(false));
      }),
      runs,
    );
  });

  test('are told as a sum: the level and what each group adds', () => {
    fc.assert(
      fc.property(fc.array(anyCall, { maxLength: 30 }), anyCall, (calls, { call }) => {
        const { mean, level, parts } = chanceOf(replay(calls).model, call);
        const odds = parts.reduce((product, { adds }) => product * Math.exp(adds), level / (1 - level));
        expect(mean).toBeCloseTo(Math.min(Math.max(odds / (1 + odds), 0.003), 0.98), 9);
      }),
      runs,
    );
  });
});
