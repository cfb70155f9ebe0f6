import { describe, expect, test } from 'vitest';
import { runCommand } from '#cli/run-command.test-kit.ts';

const day = {
  slots: { start: '2026-11-24T12:00:00Z', minutes: 30, count: 2 },
  reps: [
    {
      id: 'ann',
      slots: [
        [0, 1],
        [1, 1],
      ],
    },
  ],
  pools: [{ id: 'north', reps: ['ann'] }],
  classes: [{ p: [0.1, 0.2] }],
  prospects: [
    { id: 'odile', class: 0, value: 1.2, owner: 'ann', pool: null, promise: [0, 0], window: null },
    { id: 'ravi', class: 0, value: 1, owner: 'ann', pool: null, promise: [0, 0], window: null },
    { id: 'bao', class: 0, value: 1, owner: null, pool: 'north', promise: null, window: null },
  ],
};

const plan = (input: unknown, ...words: string[]) =>
  runCommand(['plan', ...words], [typeof input === 'string' ? input : JSON.stringify(input)]);

describe('phonework plan', () => {
  test('plans the promise that is worth more, names the slot that is too full for the other, and the price of each', async () => {
    const { output, exitCode } = await plan(day);
    const told = JSON.parse(output);
    expect(exitCode).toBe(0);
    expect(told.calls).toMatchObject([
      { prospect: 'bao', rep: 'ann', slot: 1, value: 0.2, price: 0 },
      { prospect: 'odile', rep: 'ann', slot: 0, value: 0.12, runnerUp: null },
    ]);
    expect(told.unkeepable).toEqual([{ prospect: 'ravi', overfull: [{ rep: 'ann', slot: 0 }] }]);
    expect(told.objective).toBeCloseTo(0.32, 12);
    expect(told.bound).toBeCloseTo(0.32, 9);
  });

  test('gives the same plan with and without --exact on a small day', async () => {
    expect((await plan(day, '--exact')).output).toBe((await plan(day)).output);
  });

  test('gives the same plan however many workers plan it', async () => {
    const { output } = await plan(day);
    for (const workers of ['1', '3']) expect((await plan(day, '--workers', workers)).output).toBe(output);
  });

  test('tells whoever has no call why, and what place came nearest to being theirs', async () => {
    const crowd = { ...day, prospects: [...day.prospects, { ...day.prospects[2], id: 'li', value: 0.5 }] };
    expect(JSON.parse((await plan(crowd)).output).unplanned).toEqual([
      { prospect: 'li', because: 'no-room', beatenBy: { rep: 'ann', slot: 1, price: 0.1, value: 0.1 } },
      {
        prospect: 'ravi',
        because: 'overfull',
        beatenBy: { rep: 'ann', slot: 0, price: expect.any(Number), value: 0.1 },
      },
    ]);
  });

  test.each(['0', 'two', '1.5'])('refuses %s workers', async (workers) => {
    const { errors, exitCode } = await plan(day, '--workers', workers);
    expect(exitCode).toBe(2);
    expect(errors).toContain('whole number from 1 to 64');
  });

  test.each([
    ['{', '', 'is no JSON'],
    [
      { ...day, prospects: [{ ...day.prospects[0], owner: 'bob' }] },
      'prospects[0].owner',
      'There is no rep "bob".',
    ],
    [
      { ...day, prospects: [{ ...day.prospects[0], pool: 'north' }] },
      'prospects[0]',
      'exactly one of owner and pool',
    ],
    [{ ...day, classes: [{ p: [0.1] }] }, 'classes[0].p', 'expected 2, one a slot'],
    [{ ...day, classes: [{ p: [0.1, 2] }] }, 'classes[0].p[1]', '<=1'],
    [{ ...day, reps: [{ id: 'ann', slots: [[7, 1]] }] }, 'reps[0].slots[0]', 'Slot 7 is not among 0 to 1'],
    [
      { ...day, prospects: [day.prospects[0], day.prospects[0]] },
      'prospects[1].id',
      'There are two prospects',
    ],
  ])(
    'plans nothing of a day that is written wrongly, and names the place (%#)',
    async (written, field, says) => {
      const { output, errors, exitCode } = await plan(written);
      expect(exitCode).toBe(1);
      expect(output).toBe('');
      expect(errors).toContain(field);
      expect(errors).toContain(says);
    },
  );
});
