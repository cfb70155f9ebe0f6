import { describe, expect, test } from 'vitest';
import { surpriseAt } from '#core/reach/foretold.ts';
import { madeLog } from '#core/reach/made-calls.test-kit.ts';
import { madeCampaign } from '#core/reach/made-campaign.test-kit.ts';
import { fittedUntil, tryOnLog } from '#core/reach/try-on-log.ts';

describe('a log in which nothing is to be found', () => {
  test.each([1, 2, 3, 4, 5, 6])('says that there is nothing to learn (%i)', (seed) => {
    const trial = tryOnLog(madeLog(seed, { people: 300, calls: 3000 }, () => 0.3))!;
    expect(trial.verdict).toBe('nothing');
    expect(trial.gain.share).toBeGreaterThan(-0.006);
  });
});

describe('a log in which people differ', () => {
  const differing = madeLog(11, { people: 300, calls: 3000 }, ({ contact }) =>
    contact % 3 === 0 ? 0.7 : 0.1,
  );
  const trial = tryOnLog(differing)!;

  test('is foretold better than by its base rate, surely', () => {
    expect(trial.verdict).toBe('learned');
    expect(trial.gain.low).toBeGreaterThan(0.1);
    expect(trial.auc).toBeGreaterThan(0.75);
  });

  test('is carried by people’s own history, and what all carried is the gain', () => {
    const share = (by: string) => trial.carried.find((one) => one.by === by)?.share ?? 0;
    expect(share('own-history')).toBeGreaterThan(0.8 * trial.gain.share);
    const sum = trial.carried.reduce((total, one) => total + one.share, 0);
    expect(sum).toBeCloseTo(trial.gain.share, 3);
  });

  test('is told by how the last call went: who answered is expected to answer, and does', () => {
    const those = (outcome: string) => trial.afterCalls.find((one) => one.outcome === outcome)!;
    expect(trial.afterCalls.map(({ outcome }) => outcome)).toEqual(['no answer', 'spoke']);
    for (const what of ['said', 'answered'] as const) {
      expect(those('spoke')[what]).toBeGreaterThan(2 * those('no answer')[what]);
    }
  });

  test('is told the same when it is tried once more', () => {
    expect(tryOnLog(differing)).toEqual(trial);
  });
});

describe('a made campaign of which everything is known but the people', () => {
  const campaign = {
    ...{ people: 2400, days: 42, reps: 4, callsPerRep: 60, lists: 8, usual: 0.2 },
    ...{ byPerson: 0.9, byRep: 0.2, byList: 0.6, byWeekday: 0.1, drift: 0.1, callBack: 1 },
  };
  const calls = madeCampaign(21, campaign);
  const { fittedOn, logLoss, gain, verdict } = tryOnLog(calls)!;
  const tested = calls.slice(fittedOn);
  const bestLoss =
    tested.reduce((sum, { couldBeSaid, answered }) => sum + surpriseAt(couldBeSaid, answered), 0) /
    tested.length;

  test('is foretold nearly as well as by who knew all that at the outset', () => {
    const atBest = 1 - bestLoss / logLoss.base;
    expect(verdict).toBe('learned');
    expect(atBest).toBeGreaterThan(0.06);
    expect(gain.share).toBeGreaterThan(0.8 * atBest);
    expect(gain.share).toBeLessThan(1.1 * atBest);
  });
});

test('chances of people of every kind are calibrated: what was said lies near what came of it', () => {
  const log = madeLog(17, { people: 400, calls: 6000 }, ({ contact }) => ((contact * 0.618) % 1) * 0.8);
  const bands = tryOnLog(log)!.calibration.filter(({ calls }) => calls >= 50);
  expect(bands.length).toBeGreaterThan(5);
  for (const { said, range } of bands) {
    expect(said).toBeGreaterThan(range.low - 0.03);
    expect(said).toBeLessThan(range.high + 0.03);
  }
});

test('hours that matter much are found, out of office hours before all', () => {
  const log = madeLog(12, { people: 3000, calls: 6000 }, ({ hour }) => (hour >= 17 ? 0.6 : 0.15));
  const trial = tryOnLog(log)!;
  expect(trial.verdict).toBe('learned');
  expect(trial.carried.find(({ by }) => by === 'off-hour')?.share).toBeGreaterThan(0.02);
});

test('an answer is foretold from what came before it alone', () => {
  const log = madeLog(13, { people: 200, calls: 1000 }, () => 0.4);
  const oracle = log.map((call) => ({ ...call, outcome: call.answered ? 'yes' : 'no' }));
  const scrambled = log.map((call, index) => ({ ...call, outcome: index % 2 === 0 ? 'yes' : 'no' }));
  for (const calls of [oracle, scrambled]) expect(tryOnLog(calls)?.verdict).toBe('nothing');
});

test('what shares the instant of the last call fitted on is fitted on too', () => {
  const log = madeLog(14, { people: 50, calls: 600 }, () => 0.4).map((call) => ({
    ...call,
    at: Math.floor(call.at / 86_400) * 86_400,
  }));
  expect(fittedUntil(log)).toBe(420);
  expect(fittedUntil(log.slice(0, 590))).toBe(420);
});

test('too few calls, or all of one kind, are no trial', () => {
  expect(tryOnLog([])).toBeNull();
  expect(tryOnLog(madeLog(15, { people: 50, calls: 100 }, () => 0.4))).toBeNull();
  expect(tryOnLog(madeLog(16, { people: 50, calls: 600 }, () => 0))).toBeNull();
});
