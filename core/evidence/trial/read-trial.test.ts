import { describe, expect, test } from 'vitest';
import { accountOutcomes, type TrialMember } from '#core/evidence/trial/account-outcomes.ts';
import { dailyLooks, daySeconds, design, makeMembers } from '#core/evidence/trial/made-trial.test-kit.ts';
import { enoughAccounts, type PairReading, readTrial } from '#core/evidence/trial/read-trial.ts';
import type { TrialDesign } from '#core/evidence/trial/trial-design.ts';
import { verdictOf } from '#core/evidence/trial/verdict.ts';

const member = (lotId: string, arm: number, more: Partial<TrialMember> = {}): TrialMember => ({
  lotId,
  arm,
  counts: true,
  assignedAt: 0,
  begunAt: 0,
  reachedAt: null,
  askedAt: null,
  ...more,
});
const day = (n: number) => n * daySeconds;
const told = ({ looks }: PairReading) => looks.find(({ low, high }) => low > 0 || high < 0);

describe('an account is counted', () => {
  test('when the days of all its people are over, and not when one of them is reached', () => {
    const members = [
      member('one', 0, { reachedAt: day(2) }),
      member('one', 0),
      member('other', 1, { assignedAt: day(3), reachedAt: day(4) }),
    ];
    expect(accountOutcomes(members, design)).toEqual([
      { arm: 0, knownAt: day(21), people: 2, reached: 1 },
      { arm: 1, knownAt: day(24), people: 1, reached: 1 },
    ]);
  });

  test('without whoever came to it when it had its arm already', () => {
    const members = [member('one', 0), member('one', 0, { counts: false, reachedAt: day(1) })];
    expect(accountOutcomes(members, design)).toEqual([{ arm: 0, knownAt: day(21), people: 1, reached: 0 }]);
  });

  test('as not reached by what came after its days', () => {
    expect(accountOutcomes([member('one', 0, { reachedAt: day(21) })], design)).toMatchObject([
      { reached: 0 },
    ]);
  });
});

describe('a published randomised audit', () => {
  // M. Bertrand, S. Mullainathan, "Are Emily and Greg More Employable than Lakisha and Jamal?", American Economic Review 94
  // (2004), table 1: of 2,435 résumés each, 9.65 % and 6.45 % were called back.
  const audit: TrialDesign = { ...design, baseRate: 0.08, leastDifference: 0.02, peoplePerAccount: 1 };
  const resumes = [235, 157].flatMap((called, arm) =>
    Array.from({ length: 2435 }, (_, n) =>
      member(`${arm} ${n}`, arm, { reachedAt: n < called ? day(1) : null }),
    ),
  );

  test('is read as the paper reads it', () => {
    const reading = readTrial(audit, 2, resumes, [day(30)]);
    const [pair] = reading.pairs;
    const last = pair!.looks.at(-1)!;
    expect(last.difference).toBeCloseTo(0.032, 3);
    expect(last.low).toBeGreaterThan(0);
    expect(last.high).toBeLessThan(0.06);
    expect(pair!.chance).toBeGreaterThan(0.999);
    expect(
      reading.arms.map(({ likely }) => [likely.low, likely.high].map((end) => Math.round(end * 1000))),
    ).toEqual([
      [85, 108],
      [55, 75],
    ]);
    expect(verdictOf(reading, audit, ['Emily and Greg', 'Lakisha and Jamal']).says).toMatch(
      /^“Emily and Greg” reaches more people than “Lakisha and Jamal” \(9\.7 % against 6\.4 %; the difference is likely between \d\.\d and \d\.\d points\)\.$/,
    );
  });

  test('and is the other way round with the arms exchanged', () => {
    const exchanged = resumes.map((one) => ({ ...one, arm: 1 - one.arm }));
    const [there] = readTrial(audit, 2, resumes, [day(30)]).pairs;
    const [back] = readTrial(audit, 2, exchanged, [day(30)]).pairs;
    expect(back!.looks[0]!.low).toBeCloseTo(-there!.looks[0]!.high, 12);
    expect(back!.chance).toBeCloseTo(1 - there!.chance, 9);
  });
});

describe('a trial that is looked at every day', () => {
  const trials = Array.from({ length: 120 }, (_, nth) => nth + 1);
  const made = (rates: readonly number[], seed: number) =>
    readTrial(
      design,
      2,
      makeMembers({ rates, days: 60, accountsADay: 20, likeness: 0.2, seed }),
      dailyLooks(60),
    );

  test('of a method against itself seldom says that there is a difference', () => {
    const alarms = trials.filter((seed) => told(made([0.04, 0.04], seed).pairs[0]!) !== undefined);
    expect(alarms.length).toBeLessThanOrEqual(6);
  });

  test('tells a true doubling, and always the right way round', () => {
    const looks = trials.map((seed) => told(made([0.04, 0.08], seed).pairs[0]!));
    expect(looks.filter((look) => look !== undefined && look.high < 0).length).toBeGreaterThan(100);
    expect(looks.filter((look) => look !== undefined && look.low > 0)).toEqual([]);
  });

  test('narrows from look to look, and what was told once stays told', () => {
    const { looks } = made([0.04, 0.08], 7).pairs[0]!;
    for (const [nth, look] of looks.entries()) {
      const before = looks[nth - 1] ?? { low: -1, high: 1 };
      expect(look.low).toBeGreaterThanOrEqual(before.low);
      expect(look.high).toBeLessThanOrEqual(before.high);
      expect(look.low).toBeLessThan(look.high);
    }
  });

  test('tells how each arm came along, and when the next days are over', () => {
    const members = [
      member('one', 0, { reachedAt: day(2) }),
      member('other', 0, { assignedAt: day(3) }),
      member('third', 1, { assignedAt: day(3) }),
      member('last', 1, { assignedAt: day(9) }),
    ];
    const { arms, nextAt } = readTrial(design, 2, members, [day(20), day(21), day(24), day(25)]);
    expect(arms.map(({ course }) => course)).toEqual([
      [
        { at: day(21), people: 1, reached: 1 },
        { at: day(24), people: 2, reached: 1 },
        { at: day(25), people: 2, reached: 1 },
      ],
      [
        { at: day(24), people: 1, reached: 0 },
        { at: day(25), people: 1, reached: 0 },
      ],
    ]);
    expect(nextAt).toBe(day(30));
    expect(readTrial(design, 2, members, [day(30)]).nextAt).toBeNull();
  });

  test('says nothing before there are enough accounts in both arms', () => {
    const few = Array.from({ length: enoughAccounts * 2 - 1 }, (_, n) => member(`${n}`, n % 2));
    expect(readTrial(design, 2, few, [day(30)]).pairs[0]!.looks).toEqual([]);
    const enough = [...few, member('last', 1)];
    expect(readTrial(design, 2, enough, [day(30)]).pairs[0]!.looks).toHaveLength(1);
  });

  test('compares each of three arms with each other one', () => {
    const members = makeMembers({
      rates: [0.04, 0.04, 0.2],
      days: 40,
      accountsADay: 24,
      likeness: 0.2,
      seed: 3,
    });
    const reading = readTrial(design, 3, members, dailyLooks(40));
    expect(reading.pairs.map(({ one, other }) => [one, other])).toEqual([
      [0, 1],
      [0, 2],
      [1, 2],
    ]);
    expect(verdictOf(reading, design, ['A', 'B', 'C'])).toMatchObject({ kind: 'ahead', arm: 2 });
  });
});

describe('the guardrail', () => {
  const asking = (asked: number, of: number) =>
    Array.from({ length: of }, (_, n) => member(`a${n}`, 0, { askedAt: n < asked ? day(2) : null }));

  test('stops an arm as soon as too many asked not to be called, and does not wait for the days of the others', () => {
    const reading = readTrial(design, 2, [...asking(14, 98), member('b', 1)], [day(3)]);
    expect(reading.arms[0]).toMatchObject({ people: 98, begun: 98, asked: 14, tooManyAsked: true });
    expect(verdictOf(reading, design, ['Curious', 'Three'])).toEqual({
      kind: 'stopped',
      arms: [0],
      says: 'Stopped: too many asked not to be called (“Curious”, 14 of 98).',
    });
  });

  test('lets as many ask as were declared', () => {
    expect(readTrial(design, 2, asking(5, 100), [day(3)]).arms[0]).toMatchObject({ tooManyAsked: false });
  });

  test('weighs only those we have begun with', () => {
    const waiting = Array.from({ length: 500 }, (_, n) => member(`w${n}`, 0, { begunAt: null }));
    const { begun, evidence } = readTrial(design, 2, [...asking(14, 98), ...waiting], [day(3)]).arms[0]!;
    expect(begun).toBe(98);
    expect(evidence).toBeGreaterThan(20);
  });
});
