import { describe, expect, test } from 'vitest';
import { type Assumed, usual } from '#core/market/assumptions.ts';
import { makeWorld, play, type World } from '#core/market/play.ts';
import { straightCaller } from '#core/market/straight-caller.ts';
import { metricOf, type Tally } from '#core/market/tally.ts';
import { methodIds, type Playbook, type VoicemailRule } from '#core/playbook/playbook.ts';
import { loadBuiltInPlaybooks } from '#store/playbook-file.ts';

const playbooks = new Map((await loadBuiltInPlaybooks()).map((playbook) => [playbook.playbook, playbook]));
const playbook = (id: string) => playbooks.get(id)!;
const rate = (id: Parameters<typeof metricOf>[0], tally: Tally) => metricOf(id).of(tally);

const world = (seed: number, people: number, days: number, some: Partial<Assumed> = {}): World =>
  makeWorld(seed, people, days, { ...usual, ...some });

/** Whoever can be reached at any hour, six calls three days apart, and so many messages. */
function anyHour(messages: number): Playbook {
  const voicemail: VoicemailRule[] = [
    { when: { voicemails: { most: messages - 1 } }, leave: 'benefit', promise: false, variant: null },
  ];
  return {
    ...playbook('three-and-done'),
    limits: { calls: 6, voicemails: null },
    spacing: { least: 3, most: null },
    parts: ['early', 'morning', 'lunch', 'afternoon', 'late'],
    voicemail: messages === 0 ? [] : voicemail,
  };
}

describe.each(methodIds)('%s in a simulated territory', (id) => {
  test('makes the same calls by the compiled decision as by the decision itself', () => {
    const same = world(3, 150, 30);
    expect(play(same, playbook(id))).toEqual(play(same, playbook(id), straightCaller));
  });

  test('comes to the same every time, and to something else in another world', () => {
    const [one, again, other] = [world(4, 100, 15), world(4, 100, 15), world(5, 100, 15)];
    expect(play(one, playbook(id))).toEqual(play(again, playbook(id)));
    expect(play(one, playbook(id))).not.toEqual(play(other, playbook(id)));
  });
});

describe('a simulated day', () => {
  test('is answered as often as plans of known chances were found to be (.126)', () => {
    const tally = play(world(1, 4000, 40), anyHour(3));
    expect(Math.abs(rate('connect-rate', tally) - 0.126)).toBeLessThan(0.012);
  });

  test('is worth less without any message, as it was found to be', () => {
    const shared = [1, 2, 3].map((seed) => world(seed, 1200, 40));
    const worth = (messages: number) =>
      shared.reduce((sum, one) => sum + play(one, anyHour(messages)).worth, 0);
    const costs = 1 - worth(0) / worth(3);
    expect(costs).toBeGreaterThan(0.08);
    expect(costs).toBeLessThan(0.25);
  });

  test('has no more calls than the rep’s half hours have room for, fewer where messages take time', () => {
    const calls = (minutes: number) =>
      play(world(2, 400, 5, { messageMinutes: minutes }), playbook('own-the-follow-up')).calls;
    const halfHours = 16;
    expect(calls(0)).toBeLessThanOrEqual(5 * halfHours * 5);
    expect(calls(3)).toBeLessThan(calls(0));
    expect(calls(3)).toBeGreaterThan((calls(0) * 6) / 9 - 10);
  });

  test('keeps what was promised but for what has no room', () => {
    const { promisesMade, promisesKept, promisesBroken } = play(
      world(6, 200, 40),
      playbook('own-the-follow-up'),
    );
    expect(promisesMade).toBeGreaterThan(300);
    expect(promisesBroken).toBeLessThan(0.05 * promisesMade);
    expect(promisesKept).toBeLessThanOrEqual(promisesMade);
  });

  test('drives nobody away who is left alone after three, and some who are not', () => {
    const one = world(7, 1000, 40);
    const gone = (id: string) => rate('do-not-calls', play(one, playbook(id)));
    expect(gone('three-and-done')).toBeLessThan(3);
    expect(gone('own-the-follow-up')).toBeGreaterThan(20);
  });

  test('counts whom it let go, or who said no, without a conversation as used up', () => {
    const { usedUp, people } = play(world(8, 300, 60), playbook('three-and-done'));
    expect(usedUp).toBeGreaterThan(0.3 * people);
    const { usedUp: atOnce } = play(world(8, 300, 2), playbook('three-and-done'));
    expect(atOnce).toBe(0);
  });
});
