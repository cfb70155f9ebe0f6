import { describe, expect, it } from 'vitest';
import { steadyOrder } from '#web/pages/today/steady-order.ts';

type Group = 'promised' | 'now' | 'later';

/** "p:odile n:casimir l:gideon": who stands in which group, in order. */
const list = (text: string) =>
  text
    .split(' ')
    .filter(Boolean)
    .map((one) => {
      const [group, id] = one.split(':') as [string, string];
      const groups: Record<string, Group> = { p: 'promised', n: 'now', l: 'later' };
      return { enrolmentId: `e ${id}`, personId: id, group: groups[group] as Group };
    });

const steady = (shown: string, planned: string, picked: string | null) =>
  steadyOrder(list(shown), list(planned), picked)
    .map(({ group, personId }) => `${group.charAt(0)}:${personId}`)
    .join(' ');

describe('a list that is planned anew', () => {
  it('keeps whoever stands above the person on the desk, and changes below', () => {
    expect(steady('n:a n:b n:c n:d l:e', 'n:d n:b n:a n:c l:e', 'b')).toBe('n:a n:b n:d n:c l:e');
  });

  it('puts somebody new of the same group below, and a new promise below those above', () => {
    expect(steady('p:a n:b n:c', 'p:x p:a n:y n:b n:c', 'b')).toBe('p:a p:x n:b n:y n:c');
  });

  it('lets go of whoever left the day, also above', () => {
    expect(steady('n:a n:b n:c', 'n:c n:b', 'b')).toBe('n:b n:c');
  });

  it('is the plan’s own where the person on the desk has left it, changed groups, or nobody is there', () => {
    expect(steady('n:a n:b n:c', 'n:c n:a', 'b')).toBe('n:c n:a');
    expect(steady('n:a n:b n:c', 'n:c n:a l:b', 'b')).toBe('n:c n:a l:b');
    expect(steady('n:a n:b', 'n:b n:a', null)).toBe('n:b n:a');
  });

  it('has everybody of the plan once, and nobody else', () => {
    const planned = 'p:z n:d n:b n:f n:a l:e l:c';
    const sorted = (text: string) => text.split(' ').sort().join(' ');
    expect(sorted(steady('p:q n:a n:b n:c n:d l:e', planned, 'd'))).toBe(sorted(planned));
  });
});
